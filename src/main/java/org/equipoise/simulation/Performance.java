// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The performance measures of one analysis and their Monte Carlo standard errors, from its sums.
 *
 * @see <a href="https://doi.org/10.1002/sim.8086">Morris, White and Crowther (2019), Stat Med 38,
 *     2074-2102, table 6</a>
 */
final class Performance {
  private final PerformanceRow.Subject subject;
  private final AnalysisSums sums;
  private final Truth truth;
  private final double[] alphas;
  private final List<PerformanceRow> rows = new ArrayList<>();
  private final double n;
  private final double shift;
  private final double variance;

  private Performance(AnalysisPlan plan, AnalysisSums sums, double[] alphas) {
    this.subject =
        new PerformanceRow.Subject(
            plan.analysis().outcome(), plan.analysis().visit(), plan.analysis().label());
    this.sums = sums;
    this.truth = plan.truth();
    this.alphas = alphas;
    this.n = sums.estimated;
    this.shift = sums.powers[0] / n;
    this.variance = Math.max(0, sums.powers[1] - n * shift * shift) / (n - 1);
  }

  static List<PerformanceRow> of(AnalysisPlan plan, AnalysisSums sums, double[] alphas) {
    Performance performance = new Performance(plan, sums, alphas);
    performance.measure();
    return performance.rows;
  }

  private void measure() {
    add("truth", truth.value(), truth.mcse());
    bias();
    spread();
    modelError();
    coverage();
    rejections();
    signAndMagnitude();
  }

  private void bias() {
    double bias = bias(sums, truth, shift);
    double error = Math.sqrt(variance / n);
    add("bias", bias, Math.hypot(error, truth.mcse()));
    boolean relative = truth.isKnown() && truth.value() != 0;
    double ratio = relative ? 1 + bias / truth.value() : Double.NaN; // of the mean to the truth
    double ofRatio = Math.hypot(error, ratio * truth.mcse()) / Math.abs(truth.value());
    add("relative_bias", ratio - 1, ofRatio);
  }

  static double bias(AnalysisSums sums, Truth truth, double shift) {
    return sums.pilot().estimate() - truth.value() + shift;
  }

  private void spread() {
    double se = Math.sqrt(variance);
    add("empirical_se", se, se / Math.sqrt(2 * (n - 1)));
    double b = bias(sums, truth, shift);
    double c2 = Math.max(0, sums.powers[1] / n - shift * shift);
    double c3 = sums.powers[2] / n - 3 * shift * sums.powers[1] / n + 2 * shift * shift * shift;
    double c4 =
        sums.powers[3] / n
            - 4 * shift * sums.powers[2] / n
            + 6 * shift * shift * sums.powers[1] / n
            - 3 * shift * shift * shift * shift;
    double mse = c2 + b * b;
    double fourth = c4 + 4 * b * c3 + 6 * b * b * c2 + b * b * b * b;
    double ofSquares = Math.sqrt(Math.max(0, fourth - mse * mse) / (n - 1));
    add("mse", mse, Math.hypot(ofSquares, 2 * b * truth.mcse()));
  }

  private void modelError() {
    double k = sums.withError;
    if (k == 0) {
      add("model_se", Double.NaN, Double.NaN);
      add("model_se_error", Double.NaN, Double.NaN);
      return;
    }
    double mean = sums.variances[0] / k;
    double ofVariances = Math.max(0, sums.variances[1] - k * mean * mean) / (k - 1);
    double model = Math.sqrt(Math.max(0, sums.pilot().modelVariance() + mean));
    double mcse = Math.sqrt(ofVariances / (4 * k * model * model));
    add("model_se", model, mcse);
    double empirical = Math.sqrt(variance);
    double ratio = model / empirical;
    double relative =
        ratio * Math.sqrt(ofVariances / (4 * k * Math.pow(model, 4)) + 1 / (2 * (n - 1)));
    add("model_se_error", ratio - 1, relative);
  }

  private void coverage() {
    double share = truth.isKnown() ? (double) sums.covered / sums.bounded : Double.NaN;
    double error = Math.sqrt(share * (1 - share) / sums.bounded);
    add("coverage", share, Math.hypot(error, coverageShift(sums, truth)));
    double mean = sums.pilot().estimate() + shift;
    share("bias_eliminated_coverage", sums.limits.covering(mean), (double) sums.bounded);
  }

  /** By how much the coverage would change if the truth were greater by its own error. */
  static double coverageShift(AnalysisSums sums, Truth truth) {
    if (truth.mcse() == 0) {
      return 0;
    }
    double above = sums.limits.covering(truth.value() + truth.mcse());
    double below = sums.limits.covering(truth.value() - truth.mcse());
    double shift = (above - below) / 2 / sums.bounded;
    return Double.isNaN(shift) ? 0 : shift; // so far out hardly an interval begins or ends
  }

  private void rejections() {
    share(
        "rejection",
        sums.tested == 0 ? Double.NaN : (double) sums.rejected[0],
        (double) sums.tested);
    for (int i = 1; i < alphas.length; i++) {
      share(
          PerformanceRow.REJECTION_AT + alphas[i], (double) sums.rejected[i], (double) sums.tested);
    }
    if (sums.tested > 0 && sums.estimated < sums.replicates) {
      share(
          PerformanceRow.FAILED_IS_NOT_SIGNIFICANT,
          (double) sums.rejected[0],
          (double) sums.replicates);
    }
    if (sums.tested > 0 && sums.allEstimated < sums.replicates) {
      share(
          PerformanceRow.ALL_ESTIMATED,
          (double) sums.rejectedAllEstimated,
          (double) sums.allEstimated);
    }
  }

  private void signAndMagnitude() {
    double k = sums.tested == 0 ? 0 : (double) sums.rejected[0];
    double effect = Math.abs(sums.effect());
    boolean defined = effect > 0 && effect < Double.POSITIVE_INFINITY;
    share("type_s", defined ? (double) sums.wrongSign : Double.NaN, k);
    double size = defined ? effect : Double.NaN;
    double mean = sums.significant[0] / k;
    double spread = Math.sqrt(Math.max(0, sums.significant[1] / k - mean * mean));
    double ratio = mean / size;
    add("type_m", ratio, Math.hypot(spread / Math.sqrt(k - 1), ratio * truth.mcse()) / size);
  }

  private void share(String measure, double count, double of) {
    double p = count / of;
    add(measure, p, Math.sqrt(p * (1 - p) / of));
  }

  private void add(String measure, double value, double mcse) {
    rows.add(
        new PerformanceRow(
            subject,
            measure,
            known(value),
            known(mcse),
            sums.replicates,
            sums.replicates - sums.estimated));
  }

  static OptionalDouble known(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
