// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.equipoise.core.Reported;
import org.equipoise.core.Require;
import org.equipoise.numeric.SeededGenerator;

/**
 * The GRIMMER test: can n scores of a granularity have the printed mean and the printed standard
 * deviation together? Exact in both directions: the scores exist if and only if it says so. The
 * three conditions of Allard's analytic form are necessary only, and applied to several items or
 * rounded bounds they have been seen to refuse real samples.
 *
 * @param granularity what values a score can take
 * @param rounding how both numbers were rounded
 * @param spread what the printed standard deviation is
 * @see <a href="https://doi.org/10.7287/peerj.preprints.2400v1">Anaya (2016), PeerJ Preprints 4,
 *     e2400v1</a>
 */
public record Grimmer(Granularity granularity, Rounding rounding, Spread spread) {
  private static final Grimmer DEFAULTS =
      new Grimmer(Granularity.wholeNumbers(), Rounding.NEAREST, Spread.SD);

  private static final int SHORT = 20_000;
  private static final int LONG = 1_000_000;
  private static final int WALKS = 20;
  private static final int MOVES = 5_000;

  /** Decides nothing but how soon a sample is found. */
  private static final long SEED = 1;

  /** Checks that all are there. */
  public Grimmer {
    Objects.requireNonNull(granularity, "granularity");
    Objects.requireNonNull(rounding, "rounding");
    Objects.requireNonNull(spread, "spread");
  }

  /**
   * Whole numbers of any sign, one item, rounded to the nearest with a half either way, a standard
   * deviation with divisor n - 1.
   *
   * @return the default test
   */
  public static Grimmer withDefaults() {
    return DEFAULTS;
  }

  /**
   * Another granularity.
   *
   * @param value what values a score can take
   * @return the changed copy
   */
  public Grimmer withGranularity(Granularity value) {
    return new Grimmer(value, rounding, spread);
  }

  /**
   * Another rounding.
   *
   * @param value how both numbers were rounded
   * @return the changed copy
   */
  public Grimmer withRounding(Rounding value) {
    return new Grimmer(granularity, value, spread);
  }

  /**
   * Another measure of spread.
   *
   * @param value what the printed standard deviation is
   * @return the changed copy
   */
  public Grimmer withSpread(Spread value) {
    return new Grimmer(granularity, rounding, value);
  }

  /**
   * Whether n such scores can have the printed mean and spread.
   *
   * @param mean the printed mean
   * @param sd the printed spread, 0 or more
   * @param n how many scores, 1 or more
   * @return consistent or not; not checked for one score, and where the numbers are too large to
   *     search
   * @throws IllegalArgumentException if n is below 1 or the spread negative
   */
  public Outcome outcome(Reported mean, Reported sd, int n) {
    Require.atLeast(n, 1, "n");
    requireNotNegative(sd);
    if (n == 1) {
      return Outcome.NOT_CHECKED;
    }
    WholeRange totals = granularity.totals(rounding.range(mean), n);
    WholeRange squares = granularity.squares(rounding.range(sd), spread, n);
    return switch (reach(totals, squares, n)) {
      case YES -> Outcome.CONSISTENT;
      case NO -> Outcome.INCONSISTENT;
      case UNKNOWN -> Outcome.NOT_CHECKED;
    };
  }

  /** A short search answers nearly always, a walk finds what is there, a long search the rest. */
  private Reach reach(WholeRange totals, WholeRange squares, int n) {
    Reach quick = new ScoreSums(granularity, n, SHORT).attainsAny(totals, squares);
    if (quick != Reach.UNKNOWN || !isLimited()) {
      return quick;
    }
    return SampleSpace.of(granularity, List.of(), n)
        .filter(space -> space.allow(totals, squares, n))
        .filter(space -> new SpriteWalk(space, SeededGenerator.of(SEED), MOVES).arrives(WALKS))
        .map(space -> Reach.YES)
        .orElseGet(() -> new ScoreSums(granularity, n, LONG).attainsAny(totals, squares));
  }

  /**
   * What the test says of a printed mean and standard deviation.
   *
   * @param mean the printed mean
   * @param sd the printed spread, 0 or more
   * @param n how many scores, 1 or more
   * @return the finding; its limits are those of the spreads that are printed like that
   * @throws IllegalArgumentException if n is below 1 or the spread negative
   */
  public Finding check(Reported mean, Reported sd, int n) {
    Outcome outcome = outcome(mean, sd, n);
    if (outcome == Outcome.NOT_CHECKED) {
      return Finding.notChecked(
          CheckKind.GRIMMER,
          n == 1
              ? "one score has no standard deviation"
              : granularity.describe(n) + " are too many or too large to be searched exactly");
    }
    RoundingRange range = rounding.range(sd);
    double low = Math.max(0, range.lowValue());
    double high = range.highValue();
    if (outcome == Outcome.CONSISTENT) {
      return Finding.consistent(
          CheckKind.GRIMMER, low, high, granularity.describe(n) + " can have" + printed(mean, sd));
    }
    Fits fits = fits(mean, sd, n);
    return new Finding(
        CheckKind.GRIMMER,
        Outcome.INCONSISTENT,
        OptionalDouble.of(low),
        OptionalDouble.of(high),
        impossible(mean, sd, n) + fits.sentence(),
        fits.explanations(List.of(Explanation.SE_FOR_SD, Explanation.POPULATION_SD)));
  }

  static void requireNotNegative(Reported sd) {
    if (sd.exact().signum() < 0) {
      throw new IllegalArgumentException("sd must be 0 or more, got " + sd.text());
    }
  }

  private boolean isLimited() {
    return granularity.lowest().isPresent() && granularity.highest().isPresent();
  }

  private static String printed(Reported mean, Reported sd) {
    return " the mean " + mean.text() + " and the standard deviation " + sd.text();
  }

  private Fits fits(Reported mean, Reported sd, int n) {
    Fits fits =
        Fits.search(
            n,
            granularity,
            (scores, size, by) ->
                new Grimmer(scores, by, spread).outcome(mean, sd, size) == Outcome.CONSISTENT);
    // Without limits nearly every standard error fits, which says nothing.
    if (isLimited() && fits(mean, sd, n, Spread.STANDARD_ERROR)) {
      fits = fits.and("as a standard error", Explanation.SE_FOR_SD);
    }
    return fits(mean, sd, n, Spread.POPULATION_SD)
        ? fits.and("with the divisor n", Explanation.POPULATION_SD)
        : fits;
  }

  private boolean fits(Reported mean, Reported sd, int n, Spread other) {
    return spread == Spread.SD && withSpread(other).outcome(mean, sd, n) == Outcome.CONSISTENT;
  }

  private String impossible(Reported mean, Reported sd, int n) {
    WholeRange totals = granularity.totals(rounding.range(mean), n);
    if (totals.isEmpty()) {
      return granularity.describe(n) + " cannot have the mean " + mean.text() + ", whatever the SD";
    }
    List<String> nearest = new NearestSpreads(granularity, spread, n).of(totals, rounding, sd);
    return granularity.describe(n)
        + " cannot have"
        + printed(mean, sd)
        + (nearest.isEmpty()
            ? ""
            : "; the nearest possible standard deviation"
                + (nearest.size() > 1 ? "s are " : " is ")
                + String.join(" and ", nearest));
  }
}
