// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A cell as its blocks come in, in order. */
final class CellProgress {
  private final int cell;
  private final CellPlan plan;
  private final CellSums sums;
  private final long wanted;

  CellProgress(int cell, CellPlan plan, long wanted) {
    this.cell = cell;
    this.plan = plan;
    this.sums = plan.newSums();
    this.wanted = wanted;
  }

  long replicates() {
    return sums.replicates();
  }

  void merge(CellSums block) {
    sums.merge(block);
  }

  boolean isDone(OptionalDouble untilMcse) {
    return sums.replicates() >= wanted
        || (untilMcse.isPresent() && largestMcse() <= untilMcse.getAsDouble());
  }

  // With two hits and two misses more than there were: a share of 0 so far is not known exactly.
  private double largestMcse() {
    double largest = 0;
    for (AnalysisSums each : sums.analyses()) {
      if (each.bounded > 0) {
        largest = Math.max(largest, mcse((double) each.covered, (double) each.bounded));
      }
      for (int i = 0; each.tested > 0 && i < each.rejected.length; i++) {
        largest = Math.max(largest, mcse((double) each.rejected[i], (double) each.tested));
      }
    }
    return largest;
  }

  private static double mcse(double count, double of) {
    double p = (count + 2) / (of + 4);
    return Math.sqrt(p * (1 - p) / (of + 4));
  }

  /** What is known of a cell before its replicates are drawn. */
  private record Known(List<Truth> truths, List<Pilot> pilots) {}

  /**
   * What a run goes on from: the truths and first guesses, which can take longer than the
   * replicates, and the sums, of whole blocks, so that more replicates can be added.
   */
  byte[] save() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CellPlan.Parts parts = plan.parts();
    byte[] known = RecordWriter.write(new Known(parts.truths(), parts.pilots()));
    // Counts of limits are mostly 0: thousands of cells take a few megabytes, not hundreds.
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      out.writeInt(known.length);
      out.write(known);
      sums.write(out);
    } catch (IOException e) { // a buffer in memory does not fail
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * A cell as it was saved.
   *
   * @throws IllegalArgumentException if the bytes are not of this cell
   */
  static CellProgress restore(int cell, CellSource source, byte[] saved) {
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(saved)))) {
      int length = in.readInt();
      Known known = RecordReader.read(in.readNBytes(Math.max(0, length)), Known.class);
      CellPlan plan = source.plan(known.truths(), known.pilots());
      long wanted = source.scenario().run().replicates();
      CellProgress progress = new CellProgress(cell, plan, wanted);
      progress.sums.read(in);
      if (in.read() < 0) {
        return progress;
      }
      throw new IllegalArgumentException("the sums of cell " + cell + " are of another run");
    } catch (IOException e) {
      throw new IllegalArgumentException("the sums of cell " + cell + " are cut short", e);
    }
  }

  CellResult result() {
    List<PerformanceRow> rows = new ArrayList<>();
    List<CellResult.Failure> failures = new ArrayList<>();
    List<CellResult.Defect> defects = new ArrayList<>();
    Map<PerformanceRow.Subject, Double> levels = new HashMap<>();
    List<AnalysisPlan> plans = plan.analyses();
    for (int i = 0; i < plans.size(); i++) {
      List<PerformanceRow> own =
          Performance.of(plans.get(i), sums.analyses().get(i), plan.alphas());
      rows.addAll(own);
      PerformanceRow.Subject subject = own.get(0).subject();
      levels.put(subject, plans.get(i).intervalLevel());
      failures.addAll(failures(subject, sums.analyses().get(i)));
      String defect = plans.get(i).truth().defect();
      if (!defect.isEmpty()) {
        defects.add(new CellResult.Defect(subject, defect));
      }
    }
    for (PairSums pair : sums.pairs()) {
      rows.addAll(PairedPerformance.of(plans, sums, pair));
    }
    Map<String, String> settings = plan.scenario().settings();
    return new CellResult(cell, settings, sums.replicates(), rows, failures, defects, levels);
  }

  private List<CellResult.Failure> failures(PerformanceRow.Subject subject, AnalysisSums of) {
    List<CellResult.Failure> failures = new ArrayList<>();
    for (int reason = 0; reason < of.failures.length; reason++) {
      if (of.failures[reason] > 0) {
        String name = AnalysisResult.failureName(reason);
        failures.add(
            new CellResult.Failure(
                subject,
                name,
                of.failures[reason],
                new ReplicateAddress(cell, of.firstFailure[reason])));
      }
    }
    return failures;
  }
}
