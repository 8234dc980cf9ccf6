// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.equipoise.core.Reported;
import org.equipoise.core.Require;

/**
 * The least and the largest standard deviation that n scores with the printed mean can have on a
 * scale with limits: as equal as can be, and at the ends of the scale but for one. Where no whole
 * total leads to the printed mean, which is a matter of {@link Grim}, the totals next to it count.
 *
 * @param granularity what values a score can take, with both limits of the scale
 * @param rounding how the numbers were rounded
 */
public record SdLimits(Granularity granularity, Rounding rounding) {
  private static final List<Explanation> EXPLANATIONS =
      List.of(
          Explanation.SE_FOR_SD,
          Explanation.OTHER_SCALE,
          Explanation.SEVERAL_ITEMS,
          Explanation.SUBSET,
          Explanation.ADJUSTED,
          Explanation.SLIP);

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the scale lacks a limit
   */
  public SdLimits {
    Objects.requireNonNull(rounding, "rounding");
    granularity.requireLimits();
  }

  /**
   * The limits of one standard deviation.
   *
   * @param least the least
   * @param largest the largest
   */
  public record Limits(double least, double largest) {
    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is negative or not finite, or their order is wrong
     */
    public Limits {
      Require.nonNegativeFinite(least, "least");
      Require.nonNegativeFinite(largest, "largest");
      if (least > largest) {
        throw new IllegalArgumentException(
            "least must not exceed largest, got " + least + " and " + largest);
      }
    }
  }

  /**
   * Limits of a scale, whole numbers, rounded to the nearest.
   *
   * @param granularity what values a score can take, with both limits of the scale
   * @return the default check of that scale
   */
  public static SdLimits of(Granularity granularity) {
    return new SdLimits(granularity, Rounding.NEAREST);
  }

  /**
   * The least and the largest standard deviation.
   *
   * @param mean the printed mean, on the scale
   * @param n how many scores, 2 or more
   * @return the limits, over all that the printed mean stands for
   * @throws IllegalArgumentException if n is below 2 or the mean is outside the scale
   */
  public Limits limits(Reported mean, int n) {
    Require.atLeast(n, 2, "n");
    if (!isOnScale(mean)) {
      throw new IllegalArgumentException(
          "mean must be" + granularity.limits() + ", got " + mean.text());
    }
    WholeRange squares = squares(mean, n);
    return new Limits(sd(squares.first(), n), sd(squares.last(), n));
  }

  /**
   * Whether a printed standard deviation lies between the limits.
   *
   * @param mean the printed mean
   * @param sd the printed standard deviation, 0 or more
   * @param n how many scores, 1 or more
   * @return the finding; its limits are the least and the largest standard deviation
   * @throws IllegalArgumentException if n is below 1 or sd negative
   */
  public Finding check(Reported mean, Reported sd, int n) {
    Require.atLeast(n, 1, "n");
    Grimmer.requireNotNegative(sd);
    if (n == 1) {
      return Finding.notChecked(CheckKind.SDLIMITS, "one score has no standard deviation");
    }
    if (!isOnScale(mean)) {
      return inconsistent(
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          "the mean " + mean.text() + " is not" + granularity.limits());
    }
    WholeRange possible = squares(mean, n);
    WholeRange printed = granularity.squares(rounding.range(sd), Spread.SD, n);
    double least = sd(possible.first(), n);
    double largest = sd(possible.last(), n);
    boolean low = printed.last().compareTo(possible.first()) < 0;
    boolean high = printed.first().compareTo(possible.last()) > 0;
    String of = granularity.describe(n) + " with the mean " + mean.text() + " have a standard";
    if (!low && !high) {
      return Finding.consistent(
          CheckKind.SDLIMITS, least, largest, of + " deviation that can be " + sd.text());
    }
    return inconsistent(
        OptionalDouble.of(least),
        OptionalDouble.of(largest),
        of
            + (low ? " deviation of at least " : " deviation of at most ")
            + Decimals.shown(low ? least : largest, sd)
            + ", not "
            + sd.text());
  }

  private static Finding inconsistent(OptionalDouble low, OptionalDouble high, String sentence) {
    return new Finding(CheckKind.SDLIMITS, Outcome.INCONSISTENT, low, high, sentence, EXPLANATIONS);
  }

  boolean isOnScale(Reported mean) {
    RoundingRange range = rounding.range(mean);
    return range.high().compareTo(granularity.lowest().orElseThrow()) >= 0
        && range.low().compareTo(granularity.highest().orElseThrow()) <= 0;
  }

  private double sd(BigInteger squares, int n) {
    return granularity.spread(squares, Spread.SD, n);
  }

  /** The least and the largest n-fold sum of squared deviations. */
  private WholeRange squares(Reported mean, int n) {
    WholeRange totals = granularity.nearestTotals(rounding.range(mean), n);
    BigInteger top = granularity.highestStep().orElseThrow();
    BigInteger size = BigInteger.valueOf(n);
    return new WholeRange(least(totals, size), most(totals, size, top));
  }

  /** With a rest of r above equal scores it is r(n - r): at an end, or 0 at a whole mean. */
  private static BigInteger least(WholeRange totals, BigInteger size) {
    BigInteger first = totals.first().mod(size);
    BigInteger last = totals.last().mod(size);
    boolean whole =
        first.signum() == 0
            || totals.last().divide(size).compareTo(totals.first().divide(size)) > 0;
    return whole
        ? BigInteger.ZERO
        : first.multiply(size.subtract(first)).min(last.multiply(size.subtract(last)));
  }

  /** Convex between the totals of which all scores are at the ends: largest there, or at an end. */
  private static BigInteger most(WholeRange totals, BigInteger size, BigInteger top) {
    BigInteger most = mostOf(totals.first(), size, top).max(mostOf(totals.last(), size, top));
    if (top.signum() == 0) {
      return most;
    }
    BigInteger half = size.shiftRight(1);
    BigInteger atTop = half.min(totals.last().divide(top));
    BigInteger up = half.max(totals.first().add(top).subtract(BigInteger.ONE).divide(top));
    for (BigInteger count : List.of(atTop, up)) {
      BigInteger total = count.multiply(top);
      if (total.compareTo(totals.first()) >= 0 && total.compareTo(totals.last()) <= 0) {
        most = most.max(mostOf(total, size, top));
      }
    }
    return most;
  }

  private static BigInteger mostOf(BigInteger total, BigInteger size, BigInteger top) {
    if (top.signum() == 0) {
      return BigInteger.ZERO;
    }
    BigInteger[] atTop = total.divideAndRemainder(top);
    BigInteger squares = atTop[0].multiply(top.pow(2)).add(atTop[1].pow(2));
    return size.multiply(squares).subtract(total.pow(2));
  }
}
