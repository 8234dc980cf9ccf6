// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.equipoise.core.Reported;
import org.equipoise.numeric.SeededGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Laws of the checks, over real samples drawn at random. */
class GrimmerPropertyTest {
  private static final long SEED = 20170331;
  private static final int SAMPLES = 1500;
  private static final MathContext DIGITS = new MathContext(50, RoundingMode.HALF_EVEN);

  /** How each rounding prints a number; the one that leaves a half open prints it either way. */
  private static final Map<Rounding, List<RoundingMode>> MODES =
      Map.of(
          Rounding.NEAREST, List.of(RoundingMode.HALF_UP, RoundingMode.HALF_DOWN),
          Rounding.HALF_UP, List.of(RoundingMode.HALF_UP),
          Rounding.HALF_DOWN, List.of(RoundingMode.HALF_DOWN),
          Rounding.HALF_EVEN, List.of(RoundingMode.HALF_EVEN),
          Rounding.CEILING, List.of(RoundingMode.CEILING),
          Rounding.FLOOR, List.of(RoundingMode.FLOOR),
          Rounding.TRUNCATE, List.of(RoundingMode.DOWN));

  /** A sample of one of four shapes, from 2 scores to 300, on a scale of 1 to 2000 steps. */
  private static final class Drawn {
    private final Granularity granularity;
    private final long[] steps;

    Drawn(Granularity granularity, long[] steps) {
      this.granularity = granularity;
      this.steps = steps;
    }

    static Drawn of(UniformRandomProvider random) {
      int n = 2 + random.nextInt(random.nextInt(4) == 0 ? 300 : 20);
      int top = 1 + random.nextInt(random.nextInt(3) == 0 ? 2000 : 10);
      int lowest = random.nextInt(21) - 10;
      int items = 1 + random.nextInt(3);
      BigDecimal unit = List.of(BigDecimal.ONE, new BigDecimal("0.5")).get(random.nextInt(2));
      int shape = random.nextInt(4);
      long[] steps = LongStream.range(0, n).map(i -> draw(shape, top * items, random)).toArray();
      BigDecimal low = BigDecimal.valueOf(lowest).multiply(unit);
      return new Drawn(
          Granularity.wholeNumbers()
              .withUnit(unit)
              .withItems(items)
              .between(low, low.add(unit.multiply(BigDecimal.valueOf(top)))),
          steps);
    }

    private static long draw(int shape, int top, UniformRandomProvider random) {
      return switch (shape) {
        case 0 -> random.nextInt(top + 1);
        case 1 -> random.nextInt(8) == 0 ? random.nextInt(top + 1) : 0; // nearly all at an end
        case 2 -> random.nextInt(2) * (long) top; // at the ends
        default -> (random.nextInt(top + 1) + (long) random.nextInt(top + 1)) / 2;
      };
    }

    BigDecimal mean() {
      return BigDecimal.valueOf(LongStream.of(steps).sum())
          .multiply(granularity.unit())
          .divide(BigDecimal.valueOf((long) steps.length * granularity.items()), DIGITS)
          .add(granularity.lowest().orElseThrow());
    }

    BigDecimal sd() {
      long sum = LongStream.of(steps).sum();
      long squares = LongStream.of(steps).map(y -> y * y).sum();
      long n = steps.length;
      BigDecimal items = BigDecimal.valueOf(granularity.items());
      return BigDecimal.valueOf(n * squares - sum * sum)
          .multiply(granularity.unit().pow(2))
          .divide(BigDecimal.valueOf(n * (n - 1)).multiply(items).multiply(items), DIGITS)
          .sqrt(DIGITS);
    }
  }

  private static Reported print(BigDecimal value, int decimals, RoundingMode mode) {
    return Reported.parse(value.setScale(decimals, mode).toPlainString());
  }

  @ParameterizedTest
  @EnumSource(Rounding.class)
  void what_a_real_sample_prints_is_possible(Rounding rounding) {
    UniformRandomProvider random = SeededGenerator.of(SEED);
    for (int i = 0; i < SAMPLES; i++) {
      Drawn drawn = Drawn.of(random);
      int n = drawn.steps.length;
      int decimals = random.nextInt(4);
      for (RoundingMode mode : MODES.get(rounding)) {
        Reported mean = print(drawn.mean(), decimals, mode);
        Reported sd = print(drawn.sd(), random.nextInt(4), mode);
        Granularity scale = drawn.granularity;
        String what = "case " + i + ": " + scale.describe(n) + " " + mean.text() + " " + sd.text();
        assertThat(new Grim(scale, rounding).isPossible(mean, n)).as(what).isTrue();
        assertThat(new Grimmer(scale, rounding, Spread.SD).outcome(mean, sd, n))
            .as(what)
            .isEqualTo(Outcome.CONSISTENT);
        assertThat(new SdLimits(scale, rounding).check(mean, sd, n).outcome())
            .as(what)
            .isEqualTo(Outcome.CONSISTENT);
      }
    }
  }

  @Test
  void what_a_real_sample_prints_is_possible_without_limits() {
    UniformRandomProvider random = SeededGenerator.of(SEED + 1);
    for (int i = 0; i < SAMPLES; i++) {
      Drawn drawn = Drawn.of(random);
      int n = drawn.steps.length;
      Reported mean = print(drawn.mean(), 2, RoundingMode.HALF_UP);
      Reported sd = print(drawn.sd(), 2, RoundingMode.HALF_UP);
      Granularity free =
          Granularity.wholeNumbers()
              .withUnit(drawn.granularity.unit())
              .withItems(drawn.granularity.items());
      assertThat(Grimmer.withDefaults().withGranularity(free).outcome(mean, sd, n))
          .as("case %s: %s %s of %s", i, mean.text(), sd.text(), n)
          .isEqualTo(Outcome.CONSISTENT);
    }
  }

  @Test
  void changing_the_sign_or_adding_a_whole_number_changes_no_verdict() {
    UniformRandomProvider random = SeededGenerator.of(SEED + 2);
    for (int i = 0; i < SAMPLES; i++) {
      int n = 2 + random.nextInt(30);
      long hundredths = random.nextInt(1000);
      Reported sd = Reported.parse(BigDecimal.valueOf(random.nextInt(500), 2).toPlainString());
      Outcome here = outcome(hundredths, sd, n);
      assertThat(outcome(-hundredths, sd, n)).as("case %s", i).isEqualTo(here);
      assertThat(outcome(hundredths + 700, sd, n)).as("case %s", i).isEqualTo(here);
      assertThat(outcome(hundredths + 100_000_000_000_000L, sd, n))
          .as("case %s", i)
          .isEqualTo(here);
    }
  }

  private static Outcome outcome(long hundredths, Reported sd, int n) {
    Reported mean = Reported.parse(BigDecimal.valueOf(hundredths, 2).toPlainString());
    return Grimmer.withDefaults().outcome(mean, sd, n);
  }

  @Test
  void limits_of_a_scale_only_ever_refuse_more() {
    UniformRandomProvider random = SeededGenerator.of(SEED + 3);
    for (int i = 0; i < SAMPLES; i++) {
      int n = 2 + random.nextInt(15);
      Reported mean =
          Reported.parse(BigDecimal.valueOf(100 + random.nextInt(600), 2).toPlainString());
      Reported sd = Reported.parse(BigDecimal.valueOf(random.nextInt(350), 2).toPlainString());
      Granularity scale = Granularity.wholeNumbers().between(BigDecimal.ONE, BigDecimal.valueOf(7));
      if (Grimmer.withDefaults().withGranularity(scale).outcome(mean, sd, n)
          == Outcome.CONSISTENT) {
        assertThat(Grimmer.withDefaults().outcome(mean, sd, n)).isEqualTo(Outcome.CONSISTENT);
        assertThat(SdLimits.of(scale).check(mean, sd, n).outcome()).isEqualTo(Outcome.CONSISTENT);
      }
    }
  }
}
