// SPDX-License-Identifier: Apache-2.0
package org.equipoise.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.equipoise.Tolerance;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.model.ClusterCovariance.Correction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeastSquaresContractTest {
  private static final double[] Y = {3, 1, 4, 1, 5, 9, 2, 6};
  private static final double[] ONES = {1, 1, 1, 1, 1, 1, 1, 1};
  private static final double[] X = {2, 7, 1, 8, 2, 8, 1, 8};

  private static DesignMatrix line(double[] x) {
    return DesignMatrix.copyOf(List.of("one", "x"), ONES, x);
  }

  private static double[] times(double[] values, double factor) {
    return Arrays.stream(values).map(value -> value * factor).toArray();
  }

  private static Estimation slope(LinearFit fit, CovarianceEstimator estimator) {
    return estimator.of(fit).contrast(fit.design().unit("x"), 0.9);
  }

  private static void refused(Estimation estimation, Reason reason, String detail) {
    assertThat(estimation).isEqualTo(new NotEstimable(reason, detail));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-300, 1e-150, 1, 1e150, 1e300})
  void units_do_not_matter(double unit) {
    for (CovarianceEstimator each :
        List.of(
            ClassicalCovariance.ESTIMATED_SCALE,
            HeteroscedasticCovariance.HC4,
            ClusterCovariance.of(Correction.CR2, 1, 1, 2, 2, 3, 3, 4, 4))) {
      Estimate plain = (Estimate) slope(LeastSquares.ordinary(line(X), Y), each);
      Estimate scaled =
          (Estimate) slope(LeastSquares.ordinary(line(times(X, unit)), times(Y, unit)), each);
      Tolerance.SPECIAL_FUNCTION.check(plain.value(), scaled.value(), "slope");
      double se = plain.standardError().orElseThrow();
      Tolerance.SPECIAL_FUNCTION.check(se, scaled.standardError().orElseThrow(), "se");
    }
  }

  @Test
  void a_slope_beyond_double_precision_is_an_overflow() {
    LinearFit fit = LeastSquares.ordinary(line(times(X, 1e-300)), times(Y, 1e300));
    refused(
        slope(fit, ClassicalCovariance.ESTIMATED_SCALE),
        Reason.OVERFLOW,
        "the result is beyond the range of double precision");
    assertThat(fit.coefficient(1)).isEmpty();
  }

  @Test
  void a_large_origin_costs_few_digits() {
    double[] far = Arrays.stream(X).map(x -> x + 1e6).toArray();
    Estimate near =
        (Estimate) slope(LeastSquares.ordinary(line(X), Y), HeteroscedasticCovariance.HC3);
    Estimate shifted =
        (Estimate) slope(LeastSquares.ordinary(line(far), Y), HeteroscedasticCovariance.HC3);
    Tolerance.SPECIAL_FUNCTION.check(near.value(), shifted.value(), 1000, "slope");
  }

  @Test
  void aliased_columns_are_named_and_what_depends_on_them_is_refused() {
    double[] twice = times(X, 2);
    DesignMatrix design =
        DesignMatrix.copyOf(
            List.of("one", "x", "zero", "twice", "z"), ONES, X, new double[8], twice, Y);
    LinearFit fit = LeastSquares.ordinary(design, 1, 0, 0, 1, 1, 0, 1, 0);
    assertThat(fit.aliased()).containsExactly("zero", "twice");
    assertThat(fit.rank()).isEqualTo(3);
    CoefficientCovariance covariance = ClassicalCovariance.ESTIMATED_SCALE.of(fit);
    refused(
        covariance.contrast(design.unit("x"), 0.95),
        Reason.COLLINEAR,
        "the data do not tell it apart from other terms: nothing of its own has zero, twice");
    assertThat(covariance.contrast(design.unit("z"), 0.95)).isInstanceOf(Estimate.class);
    assertThat(covariance.contrast(new double[] {0, 1, 0, 2, 0}, 0.95))
        .isInstanceOf(Estimate.class);
  }

  @Test
  void a_perfect_fit_and_no_degrees_of_freedom_have_no_standard_error() {
    for (double[] y : List.of(times(X, 0.1), times(ONES, 0.1))) {
      refused(
          slope(LeastSquares.ordinary(line(X), y), HeteroscedasticCovariance.HC0),
          Reason.ZERO_VARIANCE,
          "the model explains the response fully");
    }
    DesignMatrix two =
        DesignMatrix.copyOf(List.of("one", "x"), new double[] {1, 1}, new double[] {1, 2});
    LinearFit exact = LeastSquares.ordinary(two, 3, 4);
    assertThat(exact.sigma()).isEmpty();
    refused(
        slope(exact, ClassicalCovariance.ESTIMATED_SCALE),
        Reason.TOO_FEW,
        "no degrees of freedom are left: 2 coefficients from as many rows");
    assertThat(slope(exact, ClassicalCovariance.KNOWN_SCALE)).isInstanceOf(Estimate.class);
  }

  @ParameterizedTest
  @EnumSource(HeteroscedasticCovariance.class)
  void a_row_that_alone_decides_a_coefficient_is_named(HeteroscedasticCovariance kind) {
    LinearFit fit = LeastSquares.ordinary(line(new double[] {0, 0, 0, 1, 0, 0, 0, 0}), Y);
    if (kind.compareTo(HeteroscedasticCovariance.HC1) <= 0) {
      assertThat(slope(fit, kind)).isInstanceOf(Estimate.class);
    } else {
      refused(
          slope(fit, kind),
          Reason.LEVERAGE,
          "row 4 alone decides a coefficient (leverage 1), and "
              + kind
              + " divides by 1 - leverage");
    }
  }

  @Test
  void one_cluster_is_too_few() {
    refused(
        slope(
            LeastSquares.ordinary(line(X), Y),
            ClusterCovariance.of(Correction.CR2, 1, 1, 1, 1, 1, 1, 1, 1)),
        Reason.TOO_FEW,
        "all rows are in one cluster, and 2 or more are needed");
  }

  @Test
  void clusters_of_one_are_hc2() {
    LinearFit fit = LeastSquares.ordinary(line(X), Y);
    Estimate clusters =
        (Estimate) slope(fit, ClusterCovariance.of(Correction.CR2, 1, 2, 3, 4, 5, 6, 7, 8));
    Estimate hc2 = (Estimate) slope(fit, HeteroscedasticCovariance.HC2);
    double se = hc2.standardError().orElseThrow();
    Tolerance.SPECIAL_FUNCTION.check(se, clusters.standardError().orElseThrow(), "se");
  }

  @Test
  void one_contrast_together_is_its_t_squared() {
    LinearFit fit = LeastSquares.weighted(line(X), Y, X);
    for (CovarianceEstimator each :
        List.of(
            ClassicalCovariance.ESTIMATED_SCALE,
            ClassicalCovariance.KNOWN_SCALE,
            HeteroscedasticCovariance.HC1,
            ClusterCovariance.of(Correction.CR2, 1, 1, 2, 2, 3, 3, 4, 4))) {
      Estimate one = (Estimate) slope(fit, each);
      JointSignificance joint = each.of(fit).joint(new double[] {0, 1}).orElseThrow();
      double t = one.test().orElseThrow().statistic();
      Tolerance.SPECIAL_FUNCTION.check(t * t, joint.statistic(), "F");
      Tolerance.SPECIAL_FUNCTION.check(one.p().orElseThrow(), joint.p(), 1, "p");
      assertThat(each.of(fit).joint(new double[] {0, 1}, new double[] {0, 2})).isEmpty();
    }
  }

  @Test
  void weights_are_diagonal_covariances() {
    RandomGenerator random =
        RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(7L);
    double[] weights = random.doubles(8, 0.1, 3).toArray();
    List<double[][]> blocks =
        Arrays.stream(weights).mapToObj(w -> new double[][] {{1 / w}}).toList();
    for (CovarianceEstimator each :
        List.of(
            ClassicalCovariance.KNOWN_SCALE,
            HeteroscedasticCovariance.HC3,
            ClusterCovariance.of(Correction.CR2, 1, 2, 1, 2, 3, 3, 4, 4))) {
      Estimate weighted = (Estimate) slope(LeastSquares.weighted(line(X), Y, weights), each);
      Estimate blocked = (Estimate) slope(LeastSquares.generalized(line(X), Y, blocks), each);
      Tolerance.SPECIAL_FUNCTION.check(weighted.value(), blocked.value(), 1, "slope");
      double se = weighted.standardError().orElseThrow();
      Tolerance.SPECIAL_FUNCTION.check(se, blocked.standardError().orElseThrow(), "se");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void weights_are_positive(double bad) {
    double[] weights = ONES.clone();
    weights[3] = bad;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LeastSquares.weighted(line(X), Y, weights))
        .withMessage("weight must be positive and finite, got " + bad);
  }

  @Test
  void covariances_are_positive_definite() {
    double[][] bad = {{1, 2}, {2, 1}};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LeastSquares.generalized(line(X), Y, List.<double[][]>of(bad)))
        .withMessage("covariance block 1 must be positive definite");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                LeastSquares.generalized(
                    line(X), Y, List.<double[][]>of(new double[][] {{1, 0}, {0, 1}})))
        .withMessage("weights or covariances must be of all rows of the design, 8");
  }

  @Test
  void arguments_have_the_sizes_of_the_design() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LeastSquares.ordinary(line(X), 1, 2))
        .withMessage("response must have one value a row, 8, got 2");
    LinearFit fit = LeastSquares.ordinary(line(X), Y);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit.value(1))
        .withMessage("contrast must have one number a column, 2, got 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit.design().unit("w"))
        .withMessage("term must be one of [one, x], got w");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClusterCovariance.of(Correction.CR0, 1, 2).of(fit))
        .withMessage("clusters must be of all rows of the design, 8, got 2");
  }
}
