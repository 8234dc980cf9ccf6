// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equipoise.claim.Better;
import org.equipoise.compare.ProportionsPower.Approximation;
import org.equipoise.core.TwoArms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PowerPropertyTest {
  private static final int CASES = 40;

  static Stream<Arguments> cases() {
    RandomGenerator rng = RandomGeneratorFactory.of("L64X128MixRandom").create(20260923L);
    return IntStream.range(0, CASES)
        .mapToObj(i -> Arguments.of(i, design(i, rng), claim(i, rng), setting(rng)));
  }

  private static PowerDesign design(int i, RandomGenerator rng) {
    double sd = rng.nextDouble(0.5, 2);
    TwoArms<Double> sds = new TwoArms<>(sd, rng.nextDouble(0.5, 2));
    double r = rng.nextDouble(-0.8, 0.8);
    return List.of(
            new TwoSamplePower(sd),
            new WelchPower(sds),
            new AncovaPower(sd, r, 1 + i % 3),
            new PairedPower(sd, r),
            new KnownSdPower(sds),
            new WilcoxonPower(sds),
            new ProportionsPower(0.3, Approximation.POOLED),
            new ProportionsPower(0.4, Approximation.ARCSINE))
        .get(i % 8);
  }

  private static PowerClaim claim(int i, RandomGenerator rng) {
    double margin = rng.nextDouble(0.6, 1.5);
    boolean free = i % 8 < 5; // the others have no margins
    return switch (free ? i / 8 % 3 : 0) {
      case 1 -> new PowerClaim.NonInferiority(margin, Better.LOWER);
      case 2 -> new PowerClaim.Equivalence(-margin, 1.2 * margin);
      default -> new PowerClaim.Superiority();
    };
  }

  private record Setting(PowerSides sides, double delta, int n, double alpha) {}

  private static Setting setting(RandomGenerator rng) {
    return new Setting(
        rng.nextBoolean() ? PowerSides.TWO_SIDED : PowerSides.ONE_SIDED,
        rng.nextDouble(0.1, 0.45),
        rng.nextInt(20, 80),
        rng.nextDouble(0.01, 0.15));
  }

  private static double power(PowerDesign design, PowerClaim claim, Setting at, double delta) {
    return design.power(claim, at.sides, delta, new TwoArms<>(at.n, at.n), at.alpha);
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("cases")
  void power_grows_with_n_and_is_monotone_in_delta(
      int id, PowerDesign design, PowerClaim claim, Setting at) {
    Setting more = new Setting(at.sides, at.delta, at.n + 5, at.alpha);
    double power = power(design, claim, at, at.delta);
    assertThat(power(design, claim, more, at.delta)).isGreaterThan(power - 1e-12);
    double further = power(design, claim, at, at.delta + 0.1);
    boolean away = !(claim instanceof PowerClaim.Superiority);
    assertThat(away ? power - further : further - power).isGreaterThan(-1e-12);
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("cases")
  void what_is_solved_for_has_the_power(int id, PowerDesign design, PowerClaim claim, Setting at) {
    TwoArms<Integer> n = new TwoArms<>(at.n, at.n);
    double power = power(design, claim, at, at.delta);
    if (power < 1e-6 || power > 1 - 1e-6) {
      return; // a power that says nothing of what it came from
    }
    OptionalDouble none = OptionalDouble.empty();
    OptionalDouble delta = OptionalDouble.of(at.delta);
    OptionalDouble alpha = OptionalDouble.of(at.alpha);
    OptionalDouble wanted = OptionalDouble.of(power);
    PowerQuestion ofDelta =
        new PowerQuestion(design, claim, at.sides, none, Optional.of(n), alpha, wanted, 1);
    PowerSolution found = PowerSolver.solve(ofDelta);
    assertThat(found.power().orElseThrow()).isCloseTo(power, offset(1e-9));
    if (claim instanceof PowerClaim.Superiority) {
      assertThat(found.delta().orElseThrow()).isCloseTo(at.delta, offset(1e-6));
    }
    PowerQuestion ofAlpha =
        new PowerQuestion(design, claim, at.sides, delta, Optional.of(n), none, wanted, 1);
    assertThat(PowerSolver.solve(ofAlpha).alpha().orElseThrow()).isCloseTo(at.alpha, offset(1e-8));
    OptionalDouble less = OptionalDouble.of(power * (1 - 1e-9));
    PowerQuestion ofN =
        new PowerQuestion(design, claim, at.sides, delta, Optional.empty(), alpha, less, 1);
    assertThat(PowerSolver.solve(ofN).n()).contains(n);
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("cases")
  void without_a_difference_or_at_the_margin_the_power_is_the_error_rate(
      int id, PowerDesign design, PowerClaim claim, Setting at) {
    if (claim instanceof PowerClaim.Superiority) {
      assertThat(power(design, claim, at, 0)).isCloseTo(at.alpha, offset(2e-3));
    } else if (claim instanceof PowerClaim.NonInferiority margin
        && !(design instanceof WelchPower)) {
      double tail = claim.tail(at.alpha, at.sides);
      assertThat(power(design, claim, at, margin.bound())).isCloseTo(tail, offset(1e-9));
    } else if (claim instanceof PowerClaim.Equivalence margin) {
      assertThat(power(design, claim, at, margin.high())).isLessThan(at.alpha + 2e-3);
    }
  }
}
