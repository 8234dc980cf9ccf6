// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The sums of all analyses of a cell over some replicates, and of each pair on one outcome. */
final class CellSums {
  private final List<AnalysisSums> analyses = new ArrayList<>();
  private final List<PairSums> pairs = new ArrayList<>();
  private final double[] truths;
  private long replicates;

  CellSums(List<AnalysisPlan> plans, List<Pilot> pilots, int levels) {
    this.truths = plans.stream().mapToDouble(each -> each.truth().value()).toArray();
    for (int i = 0; i < plans.size(); i++) {
      analyses.add(new AnalysisSums(pilots.get(i), truths[i], plans.get(i).noEffect(), levels));
      for (int j = 0; j < i; j++) {
        if (plans.get(i).isOfSameOutcome(plans.get(j))) {
          pairs.add(new PairSums(j, i, pilots.get(j), pilots.get(i)));
        }
      }
    }
  }

  /** Adds some replicates. */
  void add(ResultChunk chunk) {
    replicates += chunk.count();
    for (int i = 0; i < analyses.size(); i++) {
      analyses.get(i).add(chunk.first(), chunk.of(i), chunk.count(), chunk.allEstimated());
    }
    for (PairSums pair : pairs) {
      AnalysisResult[] first = chunk.of(pair.first);
      AnalysisResult[] second = chunk.of(pair.second);
      double truth1 = truths[pair.first];
      double truth2 = truths[pair.second];
      for (int i = 0; i < chunk.count(); i++) {
        pair.add(first[i], second[i], truth1, truth2);
      }
    }
  }

  /** Adds the sums of replicates that come after these. */
  void merge(CellSums other) {
    replicates += other.replicates;
    for (int i = 0; i < analyses.size(); i++) {
      analyses.get(i).merge(other.analyses.get(i));
    }
    for (int p = 0; p < pairs.size(); p++) {
      pairs.get(p).merge(other.pairs.get(p));
    }
  }

  long replicates() {
    return replicates;
  }

  List<AnalysisSums> analyses() {
    return analyses;
  }

  List<PairSums> pairs() {
    return pairs;
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(replicates);
    for (AnalysisSums each : analyses) {
      each.write(out);
    }
    for (PairSums each : pairs) {
      each.write(out);
    }
  }

  void read(DataInput in) throws IOException {
    replicates = in.readLong();
    for (AnalysisSums each : analyses) {
      each.read(in);
    }
    for (PairSums each : pairs) {
      each.read(in);
    }
  }
}
