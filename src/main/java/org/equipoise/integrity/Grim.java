// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.equipoise.core.Reported;
import org.equipoise.core.Require;

/**
 * The GRIM test: can n scores of a granularity have the printed mean? Their total is a whole number
 * of steps, so their mean is one of few when n is small. Exact, in decimal arithmetic.
 *
 * @param granularity what values a score can take
 * @param rounding how the mean was rounded
 * @see <a href="https://doi.org/10.1177/1948550616673876">Brown and Heathers (2017), Soc. Psychol.
 *     Personal. Sci. 8, 363</a>
 */
public record Grim(Granularity granularity, Rounding rounding) {
  private static final Grim DEFAULTS = new Grim(Granularity.wholeNumbers(), Rounding.NEAREST);

  /** Checks that both are there. */
  public Grim {
    Objects.requireNonNull(granularity, "granularity");
    Objects.requireNonNull(rounding, "rounding");
  }

  /**
   * Whole numbers of any sign, one item, rounded to the nearest with a half either way.
   *
   * @return the default test
   */
  public static Grim withDefaults() {
    return DEFAULTS;
  }

  /**
   * Another granularity.
   *
   * @param value what values a score can take
   * @return the changed copy
   */
  public Grim withGranularity(Granularity value) {
    return new Grim(value, rounding);
  }

  /**
   * Another rounding.
   *
   * @param value how the mean was rounded
   * @return the changed copy
   */
  public Grim withRounding(Rounding value) {
    return new Grim(granularity, value);
  }

  /**
   * Whether n such scores can have the printed mean.
   *
   * @param mean the printed mean
   * @param n how many scores, 1 or more
   * @return whether some total leads to the mean
   * @throws IllegalArgumentException if n is below 1
   */
  public boolean isPossible(Reported mean, int n) {
    return !totals(mean, n).isEmpty();
  }

  /**
   * The possible means next to the printed one: the last at or below it, and the first at or above
   * it, as far as the scale has them.
   *
   * @param mean the printed mean
   * @param n how many scores, 1 or more
   * @return one or two means, ascending, with two more decimals than the printed one
   * @throws IllegalArgumentException if n is below 1
   */
  public List<BigDecimal> nearestMeans(Reported mean, int n) {
    Require.atLeast(n, 1, "n");
    BigDecimal value = mean.exact();
    WholeRange totals = granularity.totalsAround(new RoundingRange(value, true, value, true), n);
    return Stream.of(totals.first(), totals.last())
        .distinct()
        .map(total -> granularity.mean(total, n, Decimals.beside(mean)))
        .toList();
  }

  /**
   * What the test says of a printed mean.
   *
   * @param mean the printed mean
   * @param n how many scores, 1 or more
   * @return the finding; its limits are those of the means that are printed like that
   * @throws IllegalArgumentException if n is below 1
   */
  public Finding check(Reported mean, int n) {
    RoundingRange range = rounding.range(mean);
    double low = range.lowValue();
    double high = range.highValue();
    WholeRange totals = totals(mean, n);
    if (!totals.isEmpty()) {
      return Finding.consistent(CheckKind.GRIM, low, high, possible(mean, n, totals));
    }
    Fits fits =
        Fits.search(
            n, granularity, (scores, size, by) -> new Grim(scores, by).isPossible(mean, size));
    return new Finding(
        CheckKind.GRIM,
        Outcome.INCONSISTENT,
        OptionalDouble.of(low),
        OptionalDouble.of(high),
        impossible(mean, n) + fits.sentence(),
        fits.explanations(List.of()));
  }

  WholeRange totals(Reported mean, int n) {
    Require.atLeast(n, 1, "n");
    return granularity.totals(rounding.range(Objects.requireNonNull(mean, "mean")), n);
  }

  private String possible(Reported mean, int n, WholeRange totals) {
    String exact = granularity.mean(totals.first(), n, Decimals.beside(mean)).toPlainString();
    return granularity.describe(n)
        + " can have the mean "
        + mean.text()
        + " (such as "
        + exact
        + ")"
        + (cannotFail(mean, n) ? "; with so few decimals every mean can be" : "");
  }

  private boolean cannotFail(Reported mean, int n) {
    BigDecimal step =
        granularity
            .unit()
            .divide(
                BigDecimal.valueOf(n).multiply(BigDecimal.valueOf(granularity.items())),
                20 + Math.max(0, mean.exact().scale()),
                RoundingMode.UP);
    return step.compareTo(BigDecimal.ONE.scaleByPowerOfTen(-mean.exact().scale())) <= 0;
  }

  private String impossible(Reported mean, int n) {
    List<String> nearest =
        nearestMeans(mean, n).stream().map(BigDecimal::toPlainString).distinct().toList();
    return granularity.describe(n)
        + " cannot have the mean "
        + mean.text()
        + (nearest.size() > 1 ? "; the nearest possible are " : "; the nearest possible is ")
        + String.join(" and ", nearest);
  }
}
