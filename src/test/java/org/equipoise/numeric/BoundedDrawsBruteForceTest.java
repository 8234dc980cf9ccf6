// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chi-square with fixed seeds at |z| 4.9: about one false alarm in a million for each test. */
class BoundedDrawsBruteForceTest {
  private static final int DRAWS = 300_000;

  @ParameterizedTest
  @CsvSource({"5, 2, 1", "6, 3, 2", "7, 7, 3", "9, 1, 4", "11, 4, 5"})
  void every_ordered_sample_is_as_likely_as_any_other(int size, int sample, long seed) {
    BoundedDraws draws = new BoundedDraws(seed);
    int[] items = new int[size + 3];
    Arrays.setAll(items, i -> i);
    int cells = 1;
    for (int i = 0; i < sample; i++) {
      cells *= size - i;
    }
    int[] counts = new int[(int) Math.pow(size, sample)];
    for (int i = 0; i < DRAWS; i++) {
      draws.sample(items, 2, size, sample);
      counts[code(items, size, sample)]++;
    }
    assertThat(items[0]).isZero();
    assertThat(items[1]).isOne();
    assertThat(items[size + 2]).isEqualTo(size + 2);
    assertThat(Arrays.stream(counts).filter(c -> c > 0).count()).isLessThanOrEqualTo(cells);
    assertThat(z(counts, cells)).isBetween(-4.9, 4.9);
  }

  private static int code(int[] items, int size, int sample) {
    int code = 0;
    for (int i = 0; i < sample; i++) {
      code = code * size + items[2 + i] - 2;
    }
    return code;
  }

  @ParameterizedTest
  @CsvSource({"1, 6", "2, 7", "3, 8", "10, 9", "25, 10"})
  void pairs_with_replacement_are_uniform(int bound, long seed) {
    BoundedDraws draws = new BoundedDraws(seed);
    int[] target = new int[7];
    int[] counts = new int[bound * bound];
    for (int i = 0; i < DRAWS; i++) {
      draws.fill(target, bound);
      counts[target[0] * bound + target[6]]++;
    }
    assertThat(z(counts, counts.length)).isBetween(-4.9, 4.9);
  }

  @Test
  void what_is_added_up_is_what_was_sampled() {
    BoundedDraws draws = new BoundedDraws(12);
    BoundedDraws same = new BoundedDraws(12);
    int[] items = {4, 3, 2, 1, 0, 5, 6};
    int[] others = items.clone();
    double[] values = {1, 10, 100, 1000, 10_000, 7, 9};
    for (int i = 0; i < 1000; i++) {
      double[] sums = new double[2];
      draws.sample(items, new BoundedDraws.SampledRange(1, 5, 3), values, sums);
      same.sample(others, 1, 5, 3);
      assertThat(items).isEqualTo(others);
      double sum = values[items[1]] + values[items[2]] + values[items[3]];
      assertThat(sums[0]).isEqualTo(sum);
    }
    double mean = 0;
    for (int i = 0; i < DRAWS; i++) {
      mean += draws.resampledSum(new double[] {0, 1, 2, 3, 4, 5}) / 6 / DRAWS;
    }
    // The standard error is 1.71/√(6 · 300 000) = .0013.
    assertThat(mean).isBetween(2.5 - 0.007, 2.5 + 0.007);
  }

  @Test
  void bounds_near_the_largest_integer_stay_within_them() {
    BoundedDraws draws = new BoundedDraws(11);
    int[] target = new int[1000];
    draws.fill(target, Integer.MAX_VALUE);
    double mean = Arrays.stream(target).average().orElseThrow() / Integer.MAX_VALUE;

    assertThat(Arrays.stream(target).min().orElseThrow()).isNotNegative();
    assertThat(mean).isBetween(0.45, 0.55);
  }

  // Wilson and Hilferty's cube root; cells that cannot be drawn hold 0 and add nothing.
  private static double z(int[] counts, int cells) {
    if (cells == 1) {
      return 0;
    }
    double expected = (double) DRAWS / cells;
    double chiSquare = 0;
    int seen = 0;
    for (int count : counts) {
      if (count > 0) {
        seen++;
        chiSquare += (count - expected) * (count - expected) / expected;
      }
    }
    chiSquare += (cells - seen) * expected;
    double df = cells - 1.0;
    return (Math.cbrt(chiSquare / df) - 1 + 2 / (9 * df)) / Math.sqrt(2 / (9 * df));
  }
}
