// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import org.equipoise.design.ScenarioDistribution;
import org.equipoise.design.ScenarioOutcome;
import org.equipoise.design.ScenarioRecording;

/** From the scale of the distribution to the value that is written down. */
final class Recorder {
  private final String outcome;
  private final boolean log;
  private final double[] cuts;
  private final double detectionLimit;
  private final double min;
  private final double max;
  private final boolean rounds;
  private final boolean exact;
  private final double unit;

  Recorder(ScenarioOutcome outcome) {
    ScenarioRecording recording = outcome.recording();
    this.outcome = outcome.id();
    this.log = outcome.distribution() instanceof ScenarioDistribution.Lognormal;
    this.cuts =
        outcome.distribution() instanceof ScenarioDistribution.Ordinal ordinal
            ? ordinal.cuts().stream().mapToDouble(x -> x).toArray()
            : new double[0];
    this.detectionLimit = recording.detectionLimit().orElse(Double.NEGATIVE_INFINITY);
    this.min = recording.range().map(each -> each.min()).orElse(Double.NEGATIVE_INFINITY);
    this.max = recording.range().map(each -> each.max()).orElse(Double.POSITIVE_INFINITY);
    this.rounds = recording.decimals().isPresent();
    this.exact = recording.equals(ScenarioRecording.exact());
    this.unit = StrictMath.pow(10, recording.decimals().orElse(0));
  }

  /** Whether what is drawn is recorded as it is, as long as it is finite. */
  boolean keepsAll() {
    return exact && !log && cuts.length == 0;
  }

  /** Whether the logarithm of what is recorded is what was drawn. */
  boolean keepsLogarithms() {
    return exact && log;
  }

  /** Whether all of these are recorded just as they are drawn. */
  boolean keeps(double[] drawn) {
    if (!keepsAll()) {
      return false;
    }
    double sum = 0;
    for (double each : drawn) {
      sum += each * 0; // NaN from the first one that is not finite
    }
    return sum == 0;
  }

  double record(double drawn) {
    if (cuts.length > 0) {
      return category(drawn);
    }
    double value = log ? StrictMath.exp(drawn) : drawn;
    if (value < detectionLimit) {
      return Draws.BELOW_LIMIT;
    }
    double bounded = Math.min(Math.max(value, min), max);
    double recorded = rounds ? round(bounded) : bounded;
    if (Double.isFinite(recorded)) {
      return recorded;
    }
    throw new IllegalArgumentException(
        "mean and sd of " + outcome + " must give values within double precision, got " + drawn);
  }

  private double category(double drawn) {
    int reached = 0;
    while (reached < cuts.length && drawn >= cuts[reached]) {
      reached++;
    }
    return reached;
  }

  // Beyond 2^52 units a double has no more digits to round; and -0.0 is written as 0.
  private double round(double value) {
    double units = value * unit;
    return Math.abs(units) < 0x1p52 ? Math.rint(units) / unit + 0.0 : value;
  }
}
