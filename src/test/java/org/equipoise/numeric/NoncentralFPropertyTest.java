// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.equipoise.numeric.ReferenceRows.close;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equipoise.core.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NoncentralFPropertyTest {
  static Stream<Arguments> cases() {
    RandomGenerator rng = RandomGeneratorFactory.of("L64X128MixRandom").create(20130102L);
    return IntStream.range(0, 100)
        .mapToObj(
            i -> {
              double df1 = Math.pow(10, rng.nextDouble(-0.5, 2.5));
              double df2 = Math.pow(10, rng.nextDouble(-0.3, 5));
              double ncp = i % 10 == 0 ? 0 : Math.pow(10, rng.nextDouble(-2, 4));
              double f = (1 + ncp / df1) * Math.exp(rng.nextGaussian() * 0.7);
              return Arguments.of(i, f, df1, df2, ncp);
            });
  }

  @ParameterizedTest(name = "case {0}: f {1}, df {2} and {3}, ncp {4}")
  @MethodSource("cases")
  void tails_add_to_one(int id, double f, double df1, double df2, double ncp) {
    double sum = NoncentralF.cdf(f, df1, df2, ncp) + NoncentralF.survival(f, df1, df2, ncp);
    assertThat(sum).isCloseTo(1, within(1e-11));
  }

  @ParameterizedTest(name = "case {0}: f {1}, df {2} and {3}, ncp {4}")
  @MethodSource("cases")
  void interval_has_its_tails_at_its_limits(int id, double f, double df1, double df2, double ncp) {
    Interval found = NoncentralF.noncentralityInterval(f, df1, df2, 0.9);
    double upperTail = NoncentralF.survival(f, df1, df2, found.lower());
    double lowerTail = NoncentralF.cdf(f, df1, df2, found.upper());
    if (found.lower() > 0) {
      assertThat(upperTail).isCloseTo(0.05, within(1e-11));
    } else {
      assertThat(upperTail).isGreaterThanOrEqualTo(0.05);
    }
    if (found.upper() > 0) {
      assertThat(lowerTail).isCloseTo(0.05, within(1e-11));
    } else {
      assertThat(lowerTail).isLessThanOrEqualTo(0.05);
    }
  }

  @ParameterizedTest(name = "case {0}: f {1}, df {2} and {3}, ncp {4}")
  @MethodSource("cases")
  void lower_tail_falls_in_ncp(int id, double f, double df1, double df2, double ncp) {
    double lower = NoncentralF.cdf(f, df1, df2, ncp);
    if (lower > 1e-250 && lower < 0.99) {
      assertThat(NoncentralF.cdf(f, df1, df2, ncp * 1.01 + 0.01)).isLessThan(lower);
    }
  }

  /** F with one numerator degree of freedom is the square of the noncentral t. */
  @ParameterizedTest(name = "case {0}: df {3}, ncp {4}")
  @MethodSource("cases")
  void one_numerator_degree_is_the_square_of_t(
      int id, double f, double df1, double df2, double ncp) {
    double t = Math.sqrt(f);
    double delta = Math.sqrt(ncp);
    double outside = NoncentralT.survival(t, df2, delta) + NoncentralT.cdf(-t, df2, delta);
    close(NoncentralF.survival(f, 1, df2, ncp), outside, 1e-10, "upper tail");
  }

  @Test
  void every_magnitude_ends_in_a_probability() {
    RandomGenerator rng = RandomGeneratorFactory.of("L64X128MixRandom").create(8L);
    for (int i = 0; i < 1000; i++) {
      double f = Math.pow(10, rng.nextDouble(-200, 200));
      double df1 = Math.pow(10, rng.nextDouble(-2, 5));
      double df2 = Math.pow(10, rng.nextDouble(-2, 5));
      double ncp = Math.pow(10, rng.nextDouble(-200, 5));
      String what = f + " " + df1 + " " + df2 + " " + ncp;
      double lower = NoncentralF.cdf(f, df1, df2, ncp);
      assertThat(lower).as(what).isBetween(0.0, 1.0);
      assertThat(lower + NoncentralF.survival(f, df1, df2, ncp))
          .as(what)
          .isCloseTo(1, within(1e-9));
    }
  }
}
