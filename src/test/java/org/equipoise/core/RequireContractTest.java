// SPDX-License-Identifier: Apache-2.0
package org.equipoise.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequireContractTest {
  private static final double INF = Double.POSITIVE_INFINITY;
  private static final double NEXT_TO_ONE = 0x1.fffffffffffffp-1;

  private interface Check {
    double of(double value, String name);
  }

  private record Domain(String allowed, Check check, List<Double> inside, List<Double> outside) {
    @Override
    public String toString() {
      return allowed;
    }
  }

  private static List<Double> set(double... values) {
    return DoubleStream.of(values).boxed().toList();
  }

  static Stream<Domain> domains() {
    double tiny = Double.MIN_VALUE;
    double big = Double.MAX_VALUE;
    double nan = Double.NaN;
    double above = Math.nextUp(1.0);
    return Stream.of(
        new Domain(
            "in (0, 1)",
            Require::openUnit,
            set(tiny, NEXT_TO_ONE),
            set(0, -0.0, 1, -tiny, nan, INF, -INF)),
        new Domain(
            "in [0, 1]", Require::closedUnit, set(0, tiny, 1), set(-tiny, above, nan, INF, -INF)),
        new Domain(
            "in [-1, 1]", Require::correlation, set(-1, 0, 1), set(-above, above, nan, INF, -INF)),
        new Domain("finite", Require::finite, set(-big, 0, big), set(nan, INF, -INF)),
        new Domain(
            "positive and finite",
            Require::positiveFinite,
            set(tiny, big),
            set(0, -tiny, nan, INF, -INF)),
        new Domain(
            "0 or more and finite",
            Require::nonNegativeFinite,
            set(0, -0.0, tiny, big),
            set(-tiny, nan, INF, -INF)),
        new Domain("a number", Require::notNaN, set(INF, -INF, 0), set(nan)));
  }

  @ParameterizedTest
  @MethodSource("domains")
  void inside_the_domain_the_value_comes_back(Domain domain) {
    domain.inside.forEach(
        value -> assertThat(domain.check.of(value, "x")).isEqualTo(value.doubleValue()));
  }

  @ParameterizedTest
  @MethodSource("domains")
  void outside_it_the_message_has_name_domain_and_value(Domain domain) {
    domain.outside.forEach(
        value ->
            assertThatIllegalArgumentException()
                .isThrownBy(() -> domain.check.of(value, "x"))
                .withMessage("x must be " + domain.allowed + ", got " + value));
  }

  @Test
  void a_count_may_be_the_minimum_and_not_below() {
    assertThat(Require.atLeast(2, 2, "n")).isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Require.atLeast(1, 2, "n"))
        .withMessage("n must be 2 or more, got 1");
  }

  @Test
  void a_blank_text_is_refused() {
    assertThat(Require.notBlank(" a ", "name")).isEqualTo(" a ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Require.notBlank(" \t", "name"))
        .withMessage("name must not be blank, got \" \t\"");
  }
}
