// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.equipoise.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsContractTest {
  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }

  private static Moments of(double... values) {
    return Moments.of(ArmValues.copyOf(values));
  }

  @Test
  void mean_variance_and_covariance_of_a_case_done_by_hand() {
    // x: deviations -2 -1 0 3, squares 14; y: deviations -1 1 2 -2, squares 10; products -5
    Moments moments =
        Moments.of(ArmValues.copyOf(new double[] {1, 2, 3, 6}, new double[] {4, 6, 7, 3}));

    assertThat(moments.n()).isEqualTo(4);
    assertThat(moments.dimension()).isEqualTo(2);
    assertThat(moments.mean(0)).isEqualTo(3);
    assertThat(moments.mean(1)).isEqualTo(5);
    assertThat(moments.variance(0)).isEqualTo(14.0 / 3);
    assertThat(moments.variance(1)).isEqualTo(10.0 / 3);
    assertThat(moments.covariance(0, 1)).isEqualTo(-5.0 / 3);
    assertThat(moments.covariance(1, 0)).isEqualTo(-5.0 / 3);
    assertThat(moments.standardDeviation(0)).isEqualTo(Math.sqrt(14.0 / 3));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e9, 1e12, -1e12, 1e15})
  void a_large_mean_costs_no_digits(double shift) {
    Moments moments = of(shift + 4, shift + 7, shift + 13, shift + 16);

    assertThat(moments.mean(0)).isEqualTo(shift + 10);
    assertThat(moments.variance(0)).isEqualTo(30);
  }

  @Test
  void the_rounding_of_a_large_mean_is_taken_out_of_the_variance() {
    // The mean, 1e15 + 2/3, is not a double: its nearest is 0.04 away.
    Moments moments = of(1e15, 1e15 + 1, 1e15 + 1);
    Tolerance.CLOSED_FORM.check(1.0 / 3, moments.variance(0), "variance");
  }

  @Test
  void one_participant_has_a_mean_and_no_variation() {
    Moments moments = of(7);
    assertThat(moments.n()).isEqualTo(1);
    assertThat(moments.mean(0)).isEqualTo(7);
    assertThat(moments.variance(0)).isEqualTo(0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, -0.3, 1.1, 123.456, 1e-300, 1e300, Math.PI, 1e308})
  void values_that_do_not_vary_have_exactly_no_variance(double value) {
    for (int n = 2; n <= 60; n++) {
      double[] values = new double[n];
      java.util.Arrays.fill(values, value);
      Moments moments = of(values);
      assertThat(moments.mean(0)).as("n " + n).isEqualTo(value);
      assertThat(moments.variance(0)).as("n " + n).isEqualTo(0);
    }
  }

  @Test
  void the_largest_values_with_a_finite_variance_work() {
    Moments moments = of(1e153, -1e153, 1e153, -1e153);
    assertThat(moments.mean(0)).isEqualTo(0);
    Tolerance.CLOSED_FORM.check(4e306 / 3, moments.variance(0), "variance");
  }

  @Test
  void a_variance_beyond_double_precision_is_refused() {
    refused(() -> of(1e200, -1e200), "variance must be 0 or more and finite, got Infinity");
  }

  @Test
  void their_arguments_are_checked() {
    refused(() -> Moments.of(0, 1, 1), "n must be 1 or more, got 0");
    for (double bad :
        new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      refused(() -> Moments.of(2, bad, 1), "mean must be finite, got " + bad);
      refused(
          () -> Moments.of(2, 0, bad),
          "standardDeviation must be 0 or more and finite, got " + bad);
    }
    refused(() -> Moments.of(2, 0, -1), "standardDeviation must be 0 or more and finite, got -1.0");
    refused(() -> Moments.of(2, 0, 1e200), "variance must be 0 or more and finite, got Infinity");
    assertThat(Moments.of(1, 0, 0).n()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"6, 6", "-6, -6"})
  void a_correlation_of_1_is_accepted(double ab, double ba) {
    assertThat(pair(4, ab, ba, 9).covariance(0, 1)).isEqualTo(ab);
  }

  @ParameterizedTest
  @ValueSource(doubles = {6.001, -6.001, Double.POSITIVE_INFINITY})
  void a_correlation_above_1_is_refused(double covariance) {
    refused(
        () -> pair(4, covariance, covariance, 9),
        "covariance must be within the product of the standard deviations 6.0, got " + covariance);
  }

  @Test
  void the_shape_of_the_covariances_is_checked() {
    String shape = "covariances must be a square, symmetric matrix";
    refused(() -> pair(4, 1, 2, 9), shape);
    refused(() -> pair(4, Double.NaN, Double.NaN, 9), shape);
    refused(() -> Moments.copyOf(3, new double[] {1, 2}, new double[][] {{1, 0}, {0}}), shape);
    refused(
        () -> Moments.copyOf(3, new double[] {1, 2}, new double[][] {{1}}),
        "covariances must be 2 x 2, got 1 rows");
    refused(
        () -> Moments.copyOf(3, new double[0], new double[0][]),
        "the number of variables must be 1 or more, got 0");
    refused(() -> pair(-1, 0, 0, 9), "variance must be 0 or more and finite, got -1.0");
  }

  private static Moments pair(double a, double ab, double ba, double b) {
    return Moments.copyOf(5, new double[] {1, 2}, new double[][] {{a, ab}, {ba, b}});
  }

  @Test
  void they_do_not_share_their_arrays() {
    double[] means = {1};
    double[][] covariances = {{4}};
    Moments moments = Moments.copyOf(3, means, covariances);
    means[0] = 9;
    covariances[0][0] = 9;
    assertThat(moments).isEqualTo(Moments.of(3, 1, 2));
  }

  @Test
  void some_of_the_variables_are_selected_in_the_order_wanted() {
    Moments moments = pair(4, 3, 3, 9);
    assertThat(moments.select(1)).isEqualTo(Moments.of(5, 2, 3));
    assertThat(moments.select(1, 0).covariance(0, 0)).isEqualTo(9);
    assertThat(moments.select(1, 0).covariance(0, 1)).isEqualTo(3);
    assertThat(moments.select(1, 0).select(1, 0)).isEqualTo(moments);
  }

  @Test
  void equality_is_by_value() {
    assertThat(Moments.of(3, 1, 2)).hasSameHashCodeAs(Moments.of(3, 1, 2));
    assertThat(Moments.of(3, 1, 2))
        .isNotEqualTo(Moments.of(4, 1, 2))
        .isNotEqualTo(Moments.of(3, 2, 2))
        .isNotEqualTo(Moments.of(3, 1, 3))
        .isNotEqualTo("moments")
        .hasToString("Moments[n=3, means=[1.0], covariances=[4.0]]");
  }

  @Test
  void values_are_complete_finite_and_copied() {
    double[] column = {1, 2};
    ArmValues values = ArmValues.copyOf(column, new double[] {3, 4});
    column[0] = 9;
    values.column(0)[1] = 9;

    assertThat(values.value(0, 0)).isEqualTo(1);
    assertThat(values.column(0)).containsExactly(1, 2);
    assertThat(values.n()).isEqualTo(2);
    assertThat(values.dimension()).isEqualTo(2);
    assertThat(values)
        .isEqualTo(ArmValues.copyOf(new double[] {1, 2}, new double[] {3, 4}))
        .hasSameHashCodeAs(ArmValues.copyOf(new double[] {1, 2}, new double[] {3, 4}))
        .isNotEqualTo(ArmValues.copyOf(new double[] {1, 2}))
        .isNotEqualTo("values")
        .hasToString("ArmValues[n=2, dimension=2]");
    refused(() -> ArmValues.copyOf(), "the number of variables must be 1 or more, got 0");
    refused(
        () -> ArmValues.copyOf(new double[0]),
        "the number of participants must be 1 or more, got 0");
    refused(
        () -> ArmValues.copyOf(new double[2], new double[3]),
        "variables must have the same length 2, got 3");
    refused(() -> ArmValues.copyOf(new double[] {1, Double.NaN}), "value must be finite, got NaN");
    refused(
        () -> ArmValues.copyOf(new double[] {Double.NEGATIVE_INFINITY}),
        "value must be finite, got -Infinity");
  }
}
