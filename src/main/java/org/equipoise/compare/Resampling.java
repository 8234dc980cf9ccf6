// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Progress;
import org.equipoise.core.Require;

/**
 * How many resamples are drawn, and from which seed.
 *
 * <p>A number that somebody asked for is drawn, or refused with the number that can be: no answer
 * takes much more than a minute on one core. A usual number becomes smaller for a very large trial,
 * and the result says how many there were.
 *
 * @param seed any number; the same seed gives the same answer
 * @param resamples how many, 1 or more
 * @param asked whether this number was asked for, so that it may not be another
 * @param progress hears how far it is
 */
public record Resampling(long seed, int resamples, boolean asked, Progress progress) {
  /** A very large trial gets no fewer: a p-value of .05 then has a standard error of .02. */
  private static final int FEWEST = 99;

  /** With these a p-value of .05 has a Monte Carlo standard error of .0007. */
  public static final int PERMUTATIONS = 100_000;

  /** With these a 95 % limit is off by some 2 % of a standard error. */
  public static final int BOOTSTRAP = 10_000;

  /** How many participants are drawn in all at most: some ten to twenty seconds. */
  private static final double USUAL_DRAWS = 2e9;

  /** How many when the number of resamples was asked for: some forty seconds. */
  private static final double MOST_DRAWS = 6e9;

  /** Of so many participants, a draw misses the processor's cache. */
  private static final double BEYOND_CACHE = 250_000;

  /** What a draw costs then, by what it costs else. */
  private static final double MISS = 5;

  /** What a resample costs besides its draws, in draws. */
  private static final double OVERHEAD = 16;

  private static final int EVERY = 64;

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if there is no resample
   */
  public Resampling {
    Require.atLeast(resamples, 1, "resamples");
    Objects.requireNonNull(progress, "progress");
  }

  /**
   * A number that a very large trial may have fewer of, heard by nobody.
   *
   * @param seed any number; the same seed gives the same answer
   * @param resamples how many, 1 or more
   */
  public Resampling(long seed, int resamples) {
    this(seed, resamples, false, Progress.SILENT);
  }

  /**
   * As the settings say.
   *
   * @param settings seed and number, and who hears of it
   * @param usual the number when it is not said
   * @return the resampling
   */
  public static Resampling of(Settings settings, int usual) {
    OptionalInt asked = settings.chance().resamples();
    return new Resampling(
        settings.chance().seed(), asked.orElse(usual), asked.isPresent(), settings.progress());
  }

  /** How often participants are drawn, weighted by what it costs, for resamples of a size. */
  static double cost(double resamples, double participantsDrawn) {
    return resamples * participantsDrawn * (participantsDrawn > BEYOND_CACHE ? MISS : 1);
  }

  /** The number; a usual one is smaller for a very large trial, so that no answer takes hours. */
  int within(double participantsDrawn) {
    return asked
        ? resamples
        : (int) Math.min(resamples, Math.max(FEWEST, USUAL_DRAWS / cost(1, participantsDrawn)));
  }

  /** Why a number that was asked for is not drawn; empty when it is. */
  Optional<NotEstimable> refusal(double participantsDrawn, int mostKept) {
    double most = Math.max(FEWEST, Math.floor(MOST_DRAWS / cost(1, participantsDrawn + OVERHEAD)));
    int fitting = (int) Math.min(most, mostKept);
    return asked && resamples > fitting
        ? Optional.of(
            new NotEstimable(
                Reason.TOO_MANY,
                resamples
                    + " resamples are more than can be drawn in about a minute; of so many"
                    + " participants at most "
                    + fitting
                    + " are"))
        : Optional.empty();
  }

  /** Says how far it is, now and then. */
  void tell(String what, long done, long all) {
    if (done % EVERY == 0) {
      progress.at(what, done, all);
    }
  }
}
