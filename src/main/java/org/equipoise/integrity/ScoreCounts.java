// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A sample of scores: how many participants have each.
 *
 * @param counts the number of participants by score, ascending; scores that nobody has are left out
 */
public record ScoreCounts(SortedMap<BigDecimal, Integer> counts) {
  /** Copies the counts. */
  public ScoreCounts {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /**
   * The number of participants.
   *
   * @return the sum of the counts
   */
  public int size() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * The mean.
   *
   * @return the mean score
   */
  public double mean() {
    return counts.entrySet().stream()
            .mapToDouble(score -> score.getKey().doubleValue() * score.getValue())
            .sum()
        / size();
  }

  /**
   * The standard deviation with divisor n - 1.
   *
   * @return the standard deviation; not a number for one score
   */
  public double standardDeviation() {
    double mean = mean();
    double squares =
        counts.entrySet().stream()
            .mapToDouble(
                score -> Math.pow(score.getKey().doubleValue() - mean, 2) * score.getValue())
            .sum();
    return Math.sqrt(squares / (size() - 1));
  }

  /**
   * The sample in words.
   *
   * @return such as "1 (2 times), 3 (once)"
   */
  public String words() {
    return counts.entrySet().stream()
        .map(
            score ->
                score
                        .getKey()
                        .setScale(
                            Math.min(2, Math.max(0, score.getKey().scale())),
                            RoundingMode.HALF_EVEN)
                        .toPlainString()
                    + (score.getValue() == 1 ? " (once)" : " (" + score.getValue() + " times)"))
        .collect(Collectors.joining(", "));
  }
}
