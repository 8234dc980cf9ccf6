// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class PairwiseDifferencesPropertyTest {
  private static final RandomGenerator RANDOM =
      RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(20240919L);

  private static double[] sample(int n, double scale) {
    return RANDOM.doubles(n, -scale, scale).toArray();
  }

  private static double[] rounded(double[] values, double grain) {
    return grain == 0
        ? values
        : Arrays.stream(values).map(value -> Math.rint(value / grain) * grain).toArray();
  }

  @Test
  void every_order_statistic_is_the_one_of_all_differences_written_out() {
    for (double scale : new double[] {1, 1e300, 1e-300, 1e-320}) {
      for (int i = 0; i < 20; i++) {
        double grain = i % 2 == 0 ? scale / 3 : 0; // half of them with ties and differences of 0
        double[] x = rounded(sample(RANDOM.nextInt(1, 30), scale), grain);
        double[] y = rounded(sample(RANDOM.nextInt(1, 30), scale), grain);
        double[] all =
            Arrays.stream(x).flatMap(a -> Arrays.stream(y).map(b -> a - b)).sorted().toArray();
        PairwiseDifferences ours = new PairwiseDifferences(x, y);
        for (int k = 1; k <= all.length; k++) {
          assertThat(ours.select(k)).isEqualTo(all[k - 1]);
        }
        double low = all[(all.length - 1) / 2];
        double high = all[all.length / 2];
        assertThat(ours.median()).isEqualTo(low == high ? low : (low + high) / 2);
      }
    }
  }

  @Test
  void ties_signed_zeros_and_the_largest_doubles_are_ordinary() {
    PairwiseDifferences ties =
        new PairwiseDifferences(new double[] {-0.0, 1, 1}, new double[] {0.0, 1});
    assertThat(ties.select(1)).isEqualTo(-1);
    assertThat(ties.median()).isEqualTo(0.0);
    double[] largest = {Double.MAX_VALUE};
    assertThat(new PairwiseDifferences(largest, new double[] {-1e308}).median()).isInfinite();
    double[] two = {1.6e308, 1.7e308};
    assertThat(new PairwiseDifferences(two, new double[] {0}).median())
        .isBetween(1.64e308, 1.66e308);
  }

  @Test
  void a_million_in_each_arm_takes_seconds_and_no_memory() {
    PairwiseDifferences ours = new PairwiseDifferences(sample(1_000_000, 1), sample(1_000_000, 1));
    assertTimeout(Duration.ofMinutes(1), () -> assertThat(ours.median()).isBetween(-0.01, 0.01));
    assertThat(ours.size()).isEqualTo(1_000_000_000_000L);
  }

  @Test
  void ranks_and_values_have_limits() {
    PairwiseDifferences ours = new PairwiseDifferences(new double[] {1}, new double[] {2, 3});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ours.select(0))
        .withMessage("k must be 1 to 2, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ours.select(3))
        .withMessage("k must be 1 to 2, got 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PairwiseDifferences(new double[0], new double[] {1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PairwiseDifferences(new double[] {Double.NaN}, new double[] {1}));
  }
}
