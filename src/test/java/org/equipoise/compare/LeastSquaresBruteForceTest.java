// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.equipoise.compare.Arms.estimated;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.equipoise.Tolerance;
import org.equipoise.core.Estimate;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.ArmValues;
import org.equipoise.evidence.Moments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Analysis of covariance from moments against least squares by QR on the participants. */
class LeastSquaresBruteForceTest {
  private record Data(double[][] outcome, double[][] baseline) {}

  static Stream<Arguments> cases() {
    RandomGenerator random =
        RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(20130101L);
    return IntStream.range(0, 60)
        .mapToObj(
            i -> {
              double centre = new double[] {0, 100, 1e4}[i % 3];
              int[] n = {random.nextInt(2, 40), random.nextInt(2, 40)};
              return Arguments.of(
                  i, centre, data(random, n, centre, random.nextDouble(-0.98, 0.98)));
            });
  }

  private static Data data(RandomGenerator random, int[] n, double centre, double r) {
    double[][] y = new double[2][];
    double[][] x = new double[2][];
    for (int arm = 0; arm < 2; arm++) {
      y[arm] = new double[n[arm]];
      x[arm] = new double[n[arm]];
      for (int i = 0; i < n[arm]; i++) {
        double z = random.nextGaussian();
        x[arm][i] = centre + 3 * z + arm;
        y[arm][i] = centre + 2 * (r * z + Math.sqrt(1 - r * r) * random.nextGaussian()) - arm;
      }
    }
    return new Data(y, x);
  }

  /** Coefficients of intercept, arm and baseline; the baseline is centred for the QR's sake. */
  private static OLSMultipleLinearRegression fit(Data data, double centre) {
    int n1 = data.outcome[0].length;
    int n = n1 + data.outcome[1].length;
    double[] y = new double[n];
    double[][] design = new double[n][2];
    for (int i = 0; i < n; i++) {
      int arm = i < n1 ? 0 : 1;
      int j = i < n1 ? i : i - n1;
      y[i] = data.outcome[arm][j];
      design[i][0] = arm == 0 ? 1 : 0;
      design[i][1] = data.baseline[arm][j] - centre;
    }
    OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
    regression.newSampleData(y, design);
    return regression;
  }

  @ParameterizedTest(name = "case {0} around {1}")
  @MethodSource("cases")
  void estimate_and_standard_error_are_those_of_least_squares(int id, double centre, Data data) {
    TwoArms<Moments> arms =
        new TwoArms<>(
            Moments.of(ArmValues.copyOf(data.outcome[0], data.baseline[0])),
            Moments.of(ArmValues.copyOf(data.outcome[1], data.baseline[1])));
    OLSMultipleLinearRegression ols = fit(data, centre);

    Estimate ancova = estimated(AncovaComparison.ANCOVA.compare(arms, Inference.twoSided(0.95)));

    // QR at a mean of 1e4 itself keeps about 11 digits.
    double size = 1 + centre / 100;
    double[] beta = ols.estimateRegressionParameters();
    Tolerance.SPECIAL_FUNCTION.check(beta[1], ancova.value(), 100 * size, "difference");
    double se = ols.estimateRegressionParametersStandardErrors()[1];
    Tolerance.SPECIAL_FUNCTION.check(
        se, ancova.standardError().orElseThrow(), 100 * size * se, "standard error");
  }
}
