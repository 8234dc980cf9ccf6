// SPDX-License-Identifier: Apache-2.0
package org.equipoise.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equipoise.Tolerance;
import org.equipoise.core.Estimate;
import org.equipoise.model.ClusterCovariance.Correction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of least squares on random designs with factors, numbers and their interaction. */
class ModelPropertyTest {
  /** Another parameterization is another decomposition, of columns of up to some dozens. */
  private static final Tolerance SAME = Tolerance.SPECIAL_FUNCTION;

  private static final Formula FORMULA =
      new Formula(
          Optional.empty(),
          true,
          List.of(List.of("arm"), List.of("site"), List.of("age"), List.of("arm", "age")));

  private static final List<CovarianceEstimator> ALL =
      Stream.concat(
              Stream.<CovarianceEstimator>of(ClassicalCovariance.ESTIMATED_SCALE),
              Arrays.stream(HeteroscedasticCovariance.values()))
          .toList();

  /** Participants of two arms in three sites. */
  static final class Case {
    private final int id;
    private final double[] y;
    private final double[] age;
    private final int[] arm;
    private final int[] site;

    Case(int id, double[] y, double[] age, int[] arm, int[] site) {
      this.id = id;
      this.y = y;
      this.age = age;
      this.arm = arm;
      this.site = site;
    }

    int n() {
      return y.length;
    }

    Case with(double[] changed) {
      return new Case(id, changed, age, arm, site);
    }

    Case aged(double[] changed) {
      return new Case(id, y, changed, arm, site);
    }

    DesignMatrix design() {
      return design(List.of("a", "b", "c"), new int[] {0, 1, 2});
    }

    /** The same with other codes of the sites, and so another reference. */
    DesignMatrix design(List<String> sites, int[] codes) {
      int[] coded = IntStream.of(site).map(code -> codes[code]).toArray();
      Frame frame =
          Frame.of(
              List.of(
                  Variable.factor("arm", List.of("0", "1"), arm),
                  Variable.factor("site", sites, coded),
                  Variable.numeric("age", age)));
      return DesignMatrix.of(FORMULA, frame);
    }

    LinearFit fit() {
      return LeastSquares.ordinary(design(), y);
    }

    @Override
    public String toString() {
      return "case " + id + ", n = " + y.length;
    }
  }

  static Stream<Case> cases() {
    RandomGenerator random =
        RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(20241127L);
    return IntStream.range(0, 60).mapToObj(id -> drawn(id, random));
  }

  private static Case drawn(int id, RandomGenerator random) {
    int n = 16 + random.nextInt(40);
    int[] arm = IntStream.range(0, n).map(i -> i % 2).toArray();
    int[] site = IntStream.range(0, n).map(i -> i < 6 ? i / 2 : random.nextInt(3)).toArray();
    double[] age = column(n, i -> 50 + 9 * random.nextGaussian());
    double spread = 1 + 4 * random.nextDouble();
    double[] y =
        column(n, i -> 3 * arm[i] + 0.2 * age[i] - site[i] + spread * random.nextGaussian());
    return new Case(id, y, age, arm, site);
  }

  private static double[] column(int n, IntToDoubleFunction of) {
    return IntStream.range(0, n).mapToDouble(of).toArray();
  }

  /** The slope of the arm, as its contrast under a kind of covariance. */
  private static Estimate contrast(LinearFit fit, CovarianceEstimator covariance, String name) {
    return (Estimate) covariance.of(fit).contrast(fit.design().unit(name), 0.9);
  }

  private static void same(Estimate expected, Estimate actual, double factor, String what) {
    double se = expected.standardError().orElseThrow();
    double size = 100 * (Math.abs(expected.value()) + se); // of sums of values of some dozens
    SAME.check(expected.value() * factor, actual.value(), Math.abs(size * factor), what);
    double other = actual.standardError().orElseThrow();
    SAME.check(se * Math.abs(factor), other, Math.abs(size * factor), what + ", se");
    double df = expected.test().orElseThrow().degreesOfFreedom().orElseThrow();
    SAME.check(df, actual.test().orElseThrow().degreesOfFreedom().orElseThrow(), what + ", df");
  }

  private static void same(double[] expected, double[] actual, double size, String what) {
    for (int i = 0; i < expected.length; i++) {
      SAME.check(expected[i], actual[i], size, what + " " + i);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void another_reference_of_a_factor_changes_no_residual_leverage_or_other_slope(Case given) {
    LinearFit fit = given.fit();
    LinearFit recoded =
        LeastSquares.ordinary(given.design(List.of("c", "a", "b"), new int[] {1, 2, 0}), given.y);

    same(fit.residuals(), recoded.residuals(), 100, "residual");
    for (int i = 0; i < given.n(); i++) {
      SAME.check(fit.leverage(i), recoded.leverage(i), 1, "leverage");
    }
    for (CovarianceEstimator covariance : ALL) {
      for (String name : List.of("arm1", "age", "arm1:age")) {
        same(
            contrast(fit, covariance, name),
            contrast(recoded, covariance, name),
            1,
            covariance + " " + name);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void differences_of_levels_are_the_same_contrasts_whatever_the_reference(Case given) {
    LinearFit fit = given.fit();
    LinearFit recoded =
        LeastSquares.ordinary(given.design(List.of("c", "a", "b"), new int[] {1, 2, 0}), given.y);
    double[] fromA = fit.design().unit("siteb"); // b - a
    double[] fromC = recoded.design().unit("siteb");
    double[] a = recoded.design().unit("sitea");
    Arrays.setAll(fromC, i -> fromC[i] - a[i]); // (b - c) - (a - c)

    for (CovarianceEstimator covariance : ALL) {
      Estimate expected = (Estimate) covariance.of(fit).contrast(fromA, 0.9);
      same(expected, (Estimate) covariance.of(recoded).contrast(fromC, 0.9), 1, "" + covariance);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_shifted_and_scaled_covariate_changes_no_fitted_value(Case given) {
    LinearFit fit = given.fit();
    Case months = given.aged(column(given.n(), i -> 12 * (given.age[i] - 40)));
    LinearFit other = months.fit();

    same(fit.residuals(), other.residuals(), 100, "residual");
    for (CovarianceEstimator covariance : ALL) {
      same(contrast(fit, covariance, "age"), contrast(other, covariance, "age"), 1 / 12.0, "age");
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void residuals_are_orthogonal_to_every_column_and_leverages_add_up_to_the_rank(Case given) {
    LinearFit fit = given.fit();
    double[] residuals = fit.residuals();
    double leverages = 0;
    for (int i = 0; i < given.n(); i++) {
      leverages += fit.leverage(i);
    }

    SAME.check(fit.rank(), leverages, "sum of leverages");
    for (int c = 0; c < fit.design().size(); c++) {
      double product = 0;
      double size = 0;
      for (int i = 0; i < given.n(); i++) {
        product += residuals[i] * fit.design().value(i, c);
        size += Math.abs(given.y[i] * fit.design().value(i, c));
      }
      SAME.check(0, product, size, "residuals times " + fit.design().names().get(c));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_model_that_is_added_to_the_response_is_added_to_the_coefficients(Case given) {
    LinearFit fit = given.fit();
    double[] more = column(given.n(), i -> given.y[i] + 2 * given.arm[i] - 0.5 * given.age[i]);
    LinearFit moved = given.with(more).fit();

    same(fit.residuals(), moved.residuals(), 100, "residual");
    for (HeteroscedasticCovariance covariance : HeteroscedasticCovariance.values()) {
      double before = contrast(fit, covariance, "age").value();
      SAME.check(before - 0.5, contrast(moved, covariance, "age").value(), 100, "age");
      SAME.check(
          contrast(fit, covariance, "age").standardError().orElseThrow(),
          contrast(moved, covariance, "age").standardError().orElseThrow(),
          10,
          "se of age");
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_scaled_response_scales_estimates_and_standard_errors(Case given) {
    LinearFit fit = given.fit();
    LinearFit scaled = given.with(column(given.n(), i -> -2.54 * given.y[i])).fit();

    for (CovarianceEstimator covariance : ALL) {
      same(contrast(fit, covariance, "arm1"), contrast(scaled, covariance, "arm1"), -2.54, "arm");
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void equal_weights_are_no_weights(Case given) {
    LinearFit fit = given.fit();
    for (double weight : new double[] {1, 4, 0.3, 1e6}) {
      double[] weights = column(given.n(), i -> weight);
      LinearFit weighted = LeastSquares.weighted(given.design(), given.y, weights);
      for (CovarianceEstimator covariance : ALL) {
        same(
            contrast(fit, covariance, "arm1"),
            contrast(weighted, covariance, "arm1"),
            1,
            covariance + " with weights of " + weight);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_identity_as_covariance_is_ordinary_least_squares(Case given) {
    LinearFit fit = given.fit();
    double[][] whole = new double[given.n()][given.n()];
    for (int i = 0; i < given.n(); i++) {
      whole[i][i] = 2.25;
    }
    LinearFit generalized =
        LeastSquares.generalized(given.design(), given.y, List.<double[][]>of(whole));

    same(fit.residuals(), generalized.residuals(), 100, "residual");
    same(
        contrast(fit, ClassicalCovariance.ESTIMATED_SCALE, "arm1"),
        contrast(generalized, ClassicalCovariance.ESTIMATED_SCALE, "arm1"),
        1,
        "arm");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_diagonal_covariance_is_weights_of_its_reciprocals(Case given) {
    double[] weights = column(given.n(), i -> 0.5 + given.site[i]);
    List<double[][]> blocks =
        Arrays.stream(weights).mapToObj(weight -> new double[][] {{1 / weight}}).toList();
    LinearFit weighted = LeastSquares.weighted(given.design(), given.y, weights);
    LinearFit generalized = LeastSquares.generalized(given.design(), given.y, blocks);

    for (CovarianceEstimator covariance : ALL) {
      same(
          contrast(weighted, covariance, "arm1"),
          contrast(generalized, covariance, "arm1"),
          1,
          "" + covariance);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void classes_of_one_are_heteroscedasticity(Case given) {
    LinearFit fit = given.fit();
    int[] alone = IntStream.range(0, given.n()).toArray();
    // CR0 is HC0, and CR2 is HC2; their degrees of freedom are not.
    se(fit, HeteroscedasticCovariance.HC0, ClusterCovariance.of(Correction.CR0, alone));
    se(fit, HeteroscedasticCovariance.HC2, ClusterCovariance.of(Correction.CR2, alone));
  }

  private static void se(LinearFit fit, CovarianceEstimator one, CovarianceEstimator other) {
    double[] arm = fit.design().unit("arm1");
    double expected = one.of(fit).covariance(arm, arm).orElseThrow();
    double actual = other.of(fit).covariance(arm, arm).orElseThrow();
    SAME.check(expected, actual, 100 * expected, "variance");
  }

  @ParameterizedTest
  @EnumSource(HeteroscedasticCovariance.class)
  void robust_variances_are_symmetric_and_of_no_negative_contrast(
      HeteroscedasticCovariance covariance) {
    cases()
        .forEach(
            given -> {
              CoefficientCovariance found = covariance.of(given.fit());
              double[] arm = given.design().unit("arm1");
              double[] age = given.design().unit("age");
              double crossed = found.covariance(arm, age).orElseThrow();
              SAME.check(crossed, found.covariance(age, arm).orElseThrow(), "symmetry");
              double[] sum = arm.clone();
              Arrays.setAll(sum, i -> arm[i] + age[i]);
              double parts =
                  found.covariance(arm, arm).orElseThrow()
                      + 2 * crossed
                      + found.covariance(age, age).orElseThrow();
              double whole = found.covariance(sum, sum).orElseThrow();
              assertThat(whole).isNotNegative();
              SAME.check(whole, parts, 100 * Math.abs(whole), "variance of a sum");
            });
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_larger_leverage_correction_makes_no_smaller_variance(Case given) {
    LinearFit fit = given.fit();
    double[] arm = fit.design().unit("arm1");
    double hc0 = variance(fit, HeteroscedasticCovariance.HC0, arm);
    double hc2 = variance(fit, HeteroscedasticCovariance.HC2, arm);
    double hc3 = variance(fit, HeteroscedasticCovariance.HC3, arm);

    assertThat(hc0).isLessThanOrEqualTo(hc2);
    assertThat(hc2).isLessThanOrEqualTo(hc3);
  }

  private static double variance(
      LinearFit fit, HeteroscedasticCovariance covariance, double[] contrast) {
    return covariance.of(fit).covariance(contrast, contrast).orElseThrow();
  }
}
