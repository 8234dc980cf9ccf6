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
    double mcse = Math.sqrt(variance / n + truth.mcse() * truth.mcse());
    add("bias", bias, mcse);
    boolean relative = truth.isKnown() && truth.value() != 0;
    double size = Math.abs(truth.value());
    add(
        "relative_bias",
        relative ? bias / truth.value() : Double.NaN,
        relative ? mcse / size : Double.NaN);
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
    add("mse", mse, Math.sqrt(Math.max(0, fourth - mse * mse) / (n - 1)));
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
    share("coverage", truth.isKnown() ? (double) sums.covered : Double.NaN, (double) sums.bounded);
    double mean = sums.pilot().estimate() + shift;
    share("bias_eliminated_coverage", sums.limits.covering(mean), (double) sums.bounded);
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
          "rejection_failed_is_not_significant",
          (double) sums.rejected[0],
          (double) sums.replicates);
    }
    if (sums.tested > 0 && sums.allEstimated < sums.replicates) {
      share(
          "rejection_all_estimated",
          (double) sums.rejectedAllEstimated,
          (double) sums.allEstimated);
    }
  }

  private void signAndMagnitude() {
    double k = sums.tested == 0 ? 0 : (double) sums.rejected[0];
    boolean defined = truth.isKnown() && truth.value() != 0;
    share("type_s", defined ? (double) sums.wrongSign : Double.NaN, k);
    double size = Math.abs(truth.value());
    double mean = sums.significant[0] / k;
    double spread = Math.sqrt(Math.max(0, sums.significant[1] / k - mean * mean));
    add(
        "type_m",
        defined ? mean / size : Double.NaN,
        defined ? spread / Math.sqrt(k - 1) / size : Double.NaN);
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
