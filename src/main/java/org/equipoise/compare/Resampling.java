// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import org.equipoise.compare.Settings.Chance;
import org.equipoise.core.Require;

/**
 * How many resamples are drawn, and from which seed.
 *
 * @param seed any number; the same seed gives the same answer
 * @param resamples how many, 1 or more
 */
public record Resampling(long seed, int resamples) {
  /** A very large trial gets no fewer: a p-value of .05 then has a standard error of .02. */
  private static final int FEWEST = 99;

  /** With these a p-value of .05 has a Monte Carlo standard error of .0007. */
  public static final int PERMUTATIONS = 100_000;

  /** With these a 95 % limit is off by some 2 % of a standard error. */
  public static final int BOOTSTRAP = 10_000;

  /** How many participants are drawn in all at most: some ten seconds. */
  private static final double MOST_DRAWS = 2e9;

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if there is no resample
   */
  public Resampling {
    Require.atLeast(resamples, 1, "resamples");
  }

  /**
   * As the settings say.
   *
   * @param chance seed and number
   * @param usual the number when it is not said
   * @return the resampling
   */
  public static Resampling of(Chance chance, int usual) {
    return new Resampling(chance.seed(), chance.resamples().orElse(usual));
  }

  /** Fewer for a very large trial, so that no answer takes hours; the result says how many. */
  int within(double participantsDrawn) {
    double most = Math.max(FEWEST, MOST_DRAWS / participantsDrawn);
    return (int) Math.min(resamples, most);
  }
}
