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
  static Stream<Arguments> cases() {
    RandomGenerator random =
        RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(20130101L);
    return IntStream.range(0, 60)
        .mapToObj(
            i -> {
              double centre = new double[] {0, 100, 1e4}[i % 3];
              double r = random.nextDouble(-0.98, 0.98);
              return Arguments.of(
                  i, centre, new TwoArms<>(arm(random, centre, r, 0), arm(random, centre, r, 1)));
            });
  }

  private static ArmValues arm(RandomGenerator random, double centre, double r, int shift) {
    int n = random.nextInt(2, 40);
    double[] y = new double[n];
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      double z = random.nextGaussian();
      x[i] = centre + 3 * z + shift;
      y[i] = centre + 2 * (r * z + Math.sqrt(1 - r * r) * random.nextGaussian()) - shift;
    }
    return ArmValues.copyOf(y, x);
  }

  /** Coefficients of intercept, arm and baseline; the baseline is centred for the QR's sake. */
  private static OLSMultipleLinearRegression fit(TwoArms<ArmValues> data, double centre) {
    int n1 = data.experimental().n();
    int n = n1 + data.control().n();
    double[] y = new double[n];
    double[][] design = new double[n][2];
    for (int i = 0; i < n; i++) {
      ArmValues arm = i < n1 ? data.experimental() : data.control();
      int j = i < n1 ? i : i - n1;
      y[i] = arm.value(0, j);
      design[i][0] = i < n1 ? 1 : 0;
      design[i][1] = arm.value(1, j) - centre;
    }
    OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
    regression.newSampleData(y, design);
    return regression;
  }

  @ParameterizedTest(name = "case {0} around {1}")
  @MethodSource("cases")
  void estimate_and_standard_error_are_those_of_least_squares(
      int id, double centre, TwoArms<ArmValues> data) {
    TwoArms<Moments> arms = data.map(Moments::of);
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
