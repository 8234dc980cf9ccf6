// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.equipoise.core.InvalidInputException;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.Problem;
import org.equipoise.design.ScenarioAnalysis;
import org.equipoise.io.GzipFile;
import org.equipoise.simulation.CellResult;
import org.equipoise.simulation.ReplicateRows;
import org.equipoise.simulation.RunListener;

/** The answers of every replicate as compressed CSV, one row a replicate and analysis. */
final class ReplicateRowsFile implements RunListener, AutoCloseable {
  private static final String HEADER =
      "cell,replicate,outcome,visit,method,estimate,se,ci_low,ci_high,rejected,reason\n";
  private static final int NUMBERS = 4;

  private final Path path;
  private final List<ScenarioAnalysis> analyses;
  private final GzipFile file;

  ReplicateRowsFile(Path path, List<ScenarioAnalysis> analyses) {
    this.path = path;
    this.analyses = List.copyOf(analyses);
    try {
      this.file = GzipFile.begin(path);
      file.writer().write(HEADER);
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  @Override
  public void rows(int cell, long first, ReplicateRows rows) {
    StringBuilder line = new StringBuilder();
    Writer writer = file.writer();
    try {
      for (int replicate = 0; replicate < rows.replicates(); replicate++) {
        for (int analysis = 0; analysis < rows.analyses(); analysis++) {
          line.setLength(0);
          line.append(cell).append(',').append(first + replicate);
          append(line, rows, replicate, analysis);
          writer.append(line);
        }
      }
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  private void append(StringBuilder line, ReplicateRows rows, int replicate, int analysis) {
    ScenarioAnalysis of = analyses.get(analysis);
    line.append(',').append(of.outcome()).append(',').append(of.visit());
    line.append(',').append(of.label());
    for (int i = 0; i < NUMBERS; i++) {
      line.append(',');
      append(line, rows.number(replicate, analysis, i));
    }
    int rejected = rows.rejected(replicate, analysis);
    line.append(',').append(rejected < 0 ? "" : Integer.toString(rejected));
    line.append(',').append(reason(rows.failure(replicate, analysis))).append('\n');
  }

  private static void append(StringBuilder line, double value) {
    if (Double.isInfinite(value)) {
      line.append(value > 0 ? "Inf" : "-Inf");
    } else if (!Double.isNaN(value)) {
      line.append(value);
    }
  }

  private static String reason(int failure) {
    NotEstimable.Reason[] reasons = NotEstimable.Reason.values();
    if (failure < 0) {
      return "";
    }
    return failure < reasons.length ? reasons[failure].name().toLowerCase(Locale.ROOT) : "threw";
  }

  @Override
  public void finished(CellResult result) {
    // its rows are written
  }

  /** Puts the file in its place. */
  void appear() {
    try {
      file.appear();
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  private InvalidInputException cannot(IOException e) {
    return new InvalidInputException(
        new Problem(path.toString(), 0, "", "cannot be written: " + e.getMessage(), ""));
  }

  /** Removes what has not appeared. */
  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
