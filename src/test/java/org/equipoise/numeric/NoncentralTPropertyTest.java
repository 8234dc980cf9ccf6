// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equipoise.core.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NoncentralTPropertyTest {
  static Stream<Arguments> cases() {
    RandomGenerator rng = RandomGeneratorFactory.of("L64X128MixRandom").create(20130101L);
    return IntStream.range(0, 150)
        .mapToObj(
            i -> {
              double df = Math.pow(10, rng.nextDouble(-0.5, 7));
              double ncp = rng.nextGaussian() * Math.pow(10, rng.nextDouble(-1, 2.5));
              double t = ncp + rng.nextGaussian() * 2 * Math.hypot(1, ncp / Math.sqrt(2 * df));
              return Arguments.of(i, t, df, ncp);
            });
  }

  @ParameterizedTest(name = "case {0}: t {1}, df {2}, ncp {3}")
  @MethodSource("cases")
  void tails_add_to_one_and_mirror_exactly(int id, double t, double df, double ncp) {
    double lower = NoncentralT.cdf(t, df, ncp);
    assertThat(lower + NoncentralT.survival(t, df, ncp)).isCloseTo(1, within(1e-12));
    assertThat(NoncentralT.survival(-t, df, -ncp)).isEqualTo(lower);
  }

  @ParameterizedTest(name = "case {0}: t {1}, df {2}, ncp {3}")
  @MethodSource("cases")
  void lower_tail_falls_in_ncp_and_rises_in_t(int id, double t, double df, double ncp) {
    double lower = NoncentralT.cdf(t, df, ncp);
    double step = 0.01 * Math.hypot(1, ncp / Math.sqrt(2 * df));
    if (lower > 1e-250 && lower < 0.99) {
      assertThat(NoncentralT.cdf(t, df, ncp + step)).isLessThan(lower);
      assertThat(NoncentralT.cdf(t + step, df, ncp)).isGreaterThan(lower);
    }
  }

  @ParameterizedTest(name = "case {0}: t {1}, df {2}, ncp {3}")
  @MethodSource("cases")
  void quantile_inverts_the_tail(int id, double t, double df, double ncp) {
    for (double p : new double[] {1e-12, 0.025, 0.5, 0.8}) {
      double q = NoncentralT.quantile(p, df, ncp);
      assertThat(NoncentralT.cdf(q, df, ncp) / p).isCloseTo(1, within(1e-10));
    }
  }

  @ParameterizedTest(name = "case {0}: t {1}, df {2}, ncp {3}")
  @MethodSource("cases")
  void interval_has_its_tails_at_its_limits(int id, double t, double df, double ncp) {
    Interval found = NoncentralT.noncentralityInterval(t, df, 0.9);
    assertThat(NoncentralT.survival(t, df, found.lower())).isCloseTo(0.05, within(1e-12));
    assertThat(NoncentralT.cdf(t, df, found.upper())).isCloseTo(0.05, within(1e-12));
    Interval mirrored = NoncentralT.noncentralityInterval(-t, df, 0.9);
    assertThat(mirrored.lower()).isEqualTo(-found.upper());
    assertThat(mirrored.upper()).isEqualTo(-found.lower());
    assertThat(NoncentralT.noncentralityInterval(t, df, 0.95).lower()).isLessThan(found.lower());
  }

  @Test
  void every_magnitude_ends_in_a_probability_and_a_finite_interval() {
    RandomGenerator rng = RandomGeneratorFactory.of("L64X128MixRandom").create(7L);
    for (int i = 0; i < 3000; i++) {
      double t = Math.pow(10, rng.nextDouble(-60, 60)) * (rng.nextBoolean() ? 1 : -1);
      double ncp = Math.pow(10, rng.nextDouble(-60, 8)) * (rng.nextBoolean() ? 1 : -1);
      double df = Math.pow(10, rng.nextDouble(-2, 60));
      String what = t + " " + df + " " + ncp;
      double lower = NoncentralT.cdf(t, df, ncp);
      assertThat(lower).as(what).isBetween(0.0, 1.0);
      assertThat(lower + NoncentralT.survival(t, df, ncp)).as(what).isCloseTo(1, within(1e-9));
      Interval found = NoncentralT.noncentralityInterval(ncp, df, 0.95);
      assertThat(found.upper()).as(what).isGreaterThanOrEqualTo(found.lower()).isFinite();
    }
  }
}
