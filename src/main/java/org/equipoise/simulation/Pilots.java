// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.ArrayList;
import java.util.List;

/** Looks at the first replicates of a cell. */
final class Pilots {
  private final CellRunner runner;

  Pilots(CellRunner runner) {
    this.runner = runner;
  }

  List<Pilot> of(List<AnalysisPlan> analyses) {
    int k = analyses.size();
    double[][] estimates = new double[k][Pilot.REPLICATES];
    double[][] variances = new double[k][Pilot.REPLICATES];
    ResultChunk first = runner.replicates(0, Pilot.REPLICATES);
    for (int i = 0; i < k; i++) {
      for (int r = 0; r < Pilot.REPLICATES; r++) {
        AnalysisResult result = first.of(i)[r];
        estimates[i][r] = result.estimate;
        variances[i][r] = result.standardError * result.standardError;
      }
    }
    List<Pilot> pilots = new ArrayList<>();
    for (int i = 0; i < k; i++) {
      pilots.add(pilot(estimates[i], variances[i]));
    }
    return pilots;
  }

  private static Pilot pilot(double[] estimates, double[] variances) {
    double mean = mean(estimates);
    if (Double.isNaN(mean)) {
      return Pilot.NONE;
    }
    double[] squares = new double[estimates.length];
    for (int i = 0; i < squares.length; i++) {
      squares[i] = (estimates[i] - mean) * (estimates[i] - mean);
    }
    double sd = Math.sqrt(mean(squares));
    double variance = mean(variances);
    return new Pilot(mean, sd > 0 ? sd : 1, Double.isNaN(variance) ? 0 : variance);
  }

  /** The mean of those that are finite; NaN without any. */
  private static double mean(double[] values) {
    double sum = 0;
    int count = 0;
    for (double value : values) {
      if (Double.isFinite(value)) {
        sum += value;
        count++;
      }
    }
    return sum / count;
  }
}
