// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * How two analyses of the same outcome differ on the same replicates, with the Monte Carlo standard
 * error of a paired comparison: bias, coverage, rejection, and the precision of the first relative
 * to the second, (SE2/SE1)² - 1. Bias and precision are empty where the two are on different
 * scales.
 *
 * @see <a href="https://doi.org/10.1002/sim.8086">Morris, White and Crowther (2019), Stat Med 38,
 *     2074-2102, table 6</a>
 */
final class PairedPerformance {
  private static final double ROUNDING = 1e-12;

  private PairedPerformance() {}

  static List<PerformanceRow> of(List<AnalysisPlan> plans, CellSums cell, PairSums sums) {
    AnalysisPlan first = plans.get(sums.first);
    AnalysisPlan second = plans.get(sums.second);
    PerformanceRow.Subject subject =
        new PerformanceRow.Subject(
            first.analysis().outcome(),
            first.analysis().visit(),
            "difference:" + first.analysis().label() + "-" + second.analysis().label());
    List<PerformanceRow> rows = new ArrayList<>();
    Adder adder =
        (measure, value, mcse) ->
            rows.add(
                new PerformanceRow(
                    subject,
                    measure,
                    Performance.known(value),
                    Performance.known(mcse),
                    cell.replicates(),
                    cell.replicates() - sums.both));
    boolean comparable = isOnOneScale(first, second);
    if (comparable) {
      bias(adder, first.truth(), second.truth(), sums);
    } else {
      adder.add("bias", Double.NaN, Double.NaN);
    }
    coverage(adder, first.truth(), second.truth(), cell, sums);
    double tested = sums.tested;
    adder.add("rejection", difference(sums.rejects, tested), error(sums.rejects, tested));
    precision(adder, sums, comparable);
    return rows;
  }

  // A difference in units and a probability can only be compared in what they decide.
  private static boolean isOnOneScale(AnalysisPlan first, AnalysisPlan second) {
    return first.method().scale() == second.method().scale()
        && first.request().outcome().scale() == second.request().outcome().scale();
  }

  private static void bias(Adder adder, Truth first, Truth second, PairSums sums) {
    double n = sums.both;
    double mean = sums.sums[5] / n;
    double variance = Math.max(0, sums.sums[6] - n * mean * mean) / (n - 1);
    double bias = sums.pilotDifference() + mean - (first.value() - second.value());
    double ofTruths = ofTruths(first, first.mcse(), second, second.mcse());
    double error = Math.hypot(Math.sqrt(variance / n), ofTruths);
    double spread = Math.sqrt(Math.max(squares(sums, 0), squares(sums, 1)) / n);
    adder.add("bias", orNothing(bias, spread), orNothing(error, spread));
  }

  private static void coverage(
      Adder adder, Truth first, Truth second, CellSums cell, PairSums sums) {
    double bounded = first.isKnown() && second.isKnown() ? (double) sums.bounded : Double.NaN;
    double ofTruths =
        ofTruths(
            first, Performance.coverageShift(cell.analyses().get(sums.first), first),
            second, Performance.coverageShift(cell.analyses().get(sums.second), second));
    double error = Math.hypot(error(sums.covers, bounded), ofTruths);
    adder.add("coverage", difference(sums.covers, bounded), error);
  }

  // Analyses that estimate the same number share its error: what it does to both cancels.
  private static double ofTruths(Truth first, double shift1, Truth second, double shift2) {
    return first.equals(second) ? Math.abs(shift1 - shift2) : Math.hypot(shift1, shift2);
  }

  // A difference of two shares on the same replicates: only those where they disagree count.
  private static double difference(long[] only, double of) {
    return (only[0] - only[1]) / of;
  }

  private static double error(long[] only, double of) {
    double difference = difference(only, of);
    return Math.sqrt(Math.max(0, (only[0] + only[1]) / of - difference * difference) / of);
  }

  private static void precision(Adder adder, PairSums sums, boolean comparable) {
    if (!comparable) {
      adder.add("relative_precision", Double.NaN, Double.NaN);
      return;
    }
    double n = sums.both;
    double v1 = squares(sums, 0);
    double v2 = squares(sums, 1);
    double shared = sums.sums[4] - sums.sums[0] * sums.sums[1] / n;
    double ratio = v2 / v1;
    double unshared = orNothing(1 - shared / v1 * (shared / v2), 1);
    double gain = orNothing(ratio - 1, 1);
    adder.add("relative_precision", gain, 2 * ratio * Math.sqrt(Math.max(0, unshared) / (n - 1)));
  }

  /** The squared deviations of the first or the second from their mean, added up. */
  private static double squares(PairSums sums, int which) {
    return sums.sums[2 + which] - sums.sums[which] * sums.sums[which] / sums.both;
  }

  // Of methods with the same estimates, what is left is the rounding of the sums.
  private static double orNothing(double number, double unit) {
    return Math.abs(number) < ROUNDING * unit ? 0 : number;
  }

  /** Takes a measure. */
  @FunctionalInterface
  private interface Adder {
    void add(String measure, double value, double mcse);
  }
}
