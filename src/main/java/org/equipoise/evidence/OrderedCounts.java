// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.Arrays;
import java.util.List;
import org.equipoise.core.Require;

/**
 * How many participants of one arm are in each of some ordered categories, such as ratings from 1
 * to 5.
 *
 * @param counts from the lowest category on, 2 or more, none negative, together 1 or more
 */
public record OrderedCounts(List<Integer> counts) {
  /** More than this are not expanded to one value a participant. */
  public static final int MOST = 10_000_000;

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if there are fewer than 2 categories, a count is negative, or
   *     there is nobody or more than {@link #MOST}
   */
  public OrderedCounts {
    counts = List.copyOf(counts);
    Require.atLeast(counts.size(), 2, "the number of categories");
    counts.forEach(count -> Require.atLeast(count, 0, "counts"));
    long n = counts.stream().mapToLong(Integer::longValue).sum();
    if (!(n >= 1 && n <= MOST)) {
      throw new IllegalArgumentException("counts must add up to [1, " + MOST + "], got " + n);
    }
  }

  /**
   * How many participants there are.
   *
   * @return 1 or more
   */
  public int n() {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * Each participant's category.
   *
   * @return the category's number, from 1, once for each participant in it
   */
  public double[] values() {
    double[] values = new double[n()];
    int filled = 0;
    for (int category = 0; category < counts.size(); category++) {
      int end = filled + counts.get(category);
      Arrays.fill(values, filled, end, category + 1.0);
      filled = end;
    }
    return values;
  }
}
