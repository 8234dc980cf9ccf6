// SPDX-License-Identifier: Apache-2.0
package org.equipoise.allocation;

import java.util.List;
import org.equipoise.core.Require;

/**
 * The levels that participants have of some factors, in the order of recruitment. They may be
 * written again before each draw: an allocator that was made with them reads them as they then are,
 * so that participants can be drawn over and over without anything being made anew.
 *
 * <p>Not thread-safe.
 */
public final class FactorLevels {
  /** Strata at most, the combinations of all levels; a stratum without participants costs too. */
  public static final int MOST_STRATA = 10_000;

  private final int[] counts;
  private final int[][] levels;
  private final int participants;

  /**
   * Participants who have the first level of each factor.
   *
   * @param counts for each factor, how many levels it has, 1 or more
   * @param participants how many, 1 or more
   * @throws IllegalArgumentException if there is no factor, no participant, or no level of a factor
   */
  public FactorLevels(List<Integer> counts, int participants) {
    Require.atLeast(counts.size(), 1, "the number of factors");
    this.participants = Require.atLeast(participants, 1, "the number of participants");
    this.counts = counts.stream().mapToInt(Integer::intValue).toArray();
    for (int count : this.counts) {
      Require.atLeast(count, 1, "the number of levels");
    }
    this.levels = new int[this.counts.length][participants];
  }

  /** Those of participants whose levels are known, numbered from 0. */
  static FactorLevels copyOf(List<int[]> factors) {
    List<Integer> counts = factors.stream().map(FactorLevels::count).toList();
    FactorLevels copy = new FactorLevels(counts, factors.get(0).length);
    for (int f = 0; f < copy.levels.length; f++) {
      for (int i = 0; i < copy.participants; i++) {
        copy.set(f, i, factors.get(f)[i]);
      }
    }
    return copy;
  }

  private static int count(int[] factor) {
    int most = 0;
    for (int level : factor) {
      most = Math.max(most, Require.atLeast(level, 0, "level"));
    }
    return most + 1;
  }

  /**
   * Sets a level.
   *
   * @param factor from 0
   * @param participant the place in the order of recruitment, from 0
   * @param level from 0
   * @throws IllegalArgumentException if the factor has no such level
   */
  public void set(int factor, int participant, int level) {
    if (!(level >= 0 && level < counts[factor])) {
      throw new IllegalArgumentException(
          "level must be from 0 to " + (counts[factor] - 1) + ", got " + level);
    }
    levels[factor][participant] = level;
  }

  /**
   * How many factors.
   *
   * @return 1 or more
   */
  public int factors() {
    return counts.length;
  }

  /**
   * How many participants.
   *
   * @return 1 or more
   */
  public int participants() {
    return participants;
  }

  int level(int factor, int participant) {
    return levels[factor][participant];
  }

  /** How many levels a factor has. */
  int count(int factor) {
    return counts[factor];
  }

  /** How many combinations of levels there are; more than an int has room for are that many. */
  int strata() {
    long product = 1;
    for (int count : counts) {
      product = Math.min(Integer.MAX_VALUE, product * count);
    }
    return (int) product;
  }

  /** The combination that a participant has, from 0, the last factor moving fastest. */
  int stratum(int participant) {
    int code = 0;
    for (int f = 0; f < counts.length; f++) {
      code = code * counts[f] + levels[f][participant];
    }
    return code;
  }
}
