// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.equipoise.core.Reported;
import org.equipoise.core.Require;
import org.equipoise.evidence.PrintedRow;

/**
 * The values that one participant's score can take: steps of a unit, or, where the score is the
 * mean of several items, of the unit over their number. The steps count from the lowest score, or
 * from zero where the scale has no lowest.
 *
 * @param unit the step of one item, above 0; 1 for whole numbers
 * @param items how many items the score is the mean of
 * @param lowest the lowest score of the scale, if it has one
 * @param highest the highest score of the scale, if it has one
 */
public record Granularity(
    BigDecimal unit, int items, Optional<BigDecimal> lowest, Optional<BigDecimal> highest) {
  private static final int SCORE_DIGITS = 10;

  private static final Granularity WHOLE =
      new Granularity(BigDecimal.ONE, 1, Optional.empty(), Optional.empty());

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the unit is not positive, there are no items, the lowest
   *     score is above the highest, or the highest is no whole number of steps above the lowest
   */
  public Granularity {
    if (Objects.requireNonNull(unit, "unit").signum() <= 0) {
      throw new IllegalArgumentException("unit must be above 0, got " + unit.toPlainString());
    }
    Require.atLeast(items, 1, "items");
    if (lowest.isPresent() && highest.isPresent()) {
      requireSteps(lowest.get(), highest.get(), unit);
    }
  }

  private static void requireSteps(BigDecimal lowest, BigDecimal highest, BigDecimal unit) {
    if (lowest.compareTo(highest) > 0) {
      throw new IllegalArgumentException(
          "the lowest score must not exceed the highest, got "
              + lowest.toPlainString()
              + " and "
              + highest.toPlainString());
    }
    if (highest.subtract(lowest).remainder(unit).signum() != 0) {
      throw new IllegalArgumentException(
          "the highest score must be whole steps of "
              + unit.toPlainString()
              + " above the lowest, got "
              + lowest.toPlainString()
              + " and "
              + highest.toPlainString());
    }
  }

  /**
   * Whole numbers of any sign, one item, no limits.
   *
   * @return the default of every check
   */
  public static Granularity wholeNumbers() {
    return WHOLE;
  }

  /**
   * Zeros and ones.
   *
   * @return what a yes or no is coded as
   */
  public static Granularity binary() {
    return WHOLE.between(BigDecimal.ZERO, BigDecimal.ONE);
  }

  /**
   * Yes or no in per cent: the "mean" of scores 0 and 100 is the percentage of n.
   *
   * @return zero or one hundred
   */
  public static Granularity percent() {
    BigDecimal hundred = BigDecimal.valueOf(100);
    return WHOLE.withUnit(hundred).between(BigDecimal.ZERO, hundred);
  }

  /**
   * What a row says of its scores, in its columns {@code unit} (1), {@code items} (1), {@code
   * scale_min} and {@code scale_max} (none).
   *
   * @param row the printed row
   * @return the values that a score can take
   * @throws IllegalArgumentException if there can be no such scores, such as of a unit of 0
   */
  public static Granularity of(PrintedRow row) {
    Granularity scores = wholeNumbers();
    Optional<BigDecimal> unit = row.number("unit").map(Reported::exact);
    Optional<BigDecimal> low = row.number("scale_min").map(Reported::exact);
    Optional<BigDecimal> high = row.number("scale_max").map(Reported::exact);
    if (unit.isPresent()) {
      scores = scores.withUnit(unit.get());
    }
    if (row.count("items").isPresent()) {
      scores = scores.withItems(row.count("items").getAsInt());
    }
    return low.isPresent() && high.isPresent() ? scores.between(low.get(), high.get()) : scores;
  }

  /**
   * Another step.
   *
   * @param value the step of one item, above 0
   * @return the changed copy
   */
  public Granularity withUnit(BigDecimal value) {
    return new Granularity(value, items, lowest, highest);
  }

  /**
   * Another number of items.
   *
   * @param value how many items the score is the mean of
   * @return the changed copy
   */
  public Granularity withItems(int value) {
    return new Granularity(unit, value, lowest, highest);
  }

  /**
   * A scale with limits.
   *
   * @param low the lowest score
   * @param high the highest score
   * @return the changed copy
   */
  public Granularity between(BigDecimal low, BigDecimal high) {
    return new Granularity(unit, items, Optional.of(low), Optional.of(high));
  }

  void requireLimits() {
    if (lowest.isEmpty() || highest.isEmpty()) {
      throw new IllegalArgumentException("the scale must have a lowest and a highest score");
    }
  }

  /** The nearest total that n scores within the limits have. */
  BigInteger clamp(BigInteger total, int n) {
    BigInteger size = BigInteger.valueOf(n);
    BigInteger raised = lowestStep().map(step -> total.max(step.multiply(size))).orElse(total);
    return highestStep().map(step -> raised.min(step.multiply(size))).orElse(raised);
  }

  /** The mean of n scores of a total, to some decimals. */
  BigDecimal mean(BigInteger total, int n, int decimals) {
    BigDecimal size = BigDecimal.valueOf(n).multiply(steps());
    BigDecimal sum = new BigDecimal(total).multiply(unit).add(origin().multiply(size));
    return sum.divide(size, decimals, RoundingMode.HALF_EVEN);
  }

  /** The step from the lowest score that a printed score stands for; both limits must be there. */
  int step(Reported score) {
    WholeRange steps = totals(Rounding.NEAREST.range(score), 1);
    if (!steps.first().equals(steps.last())) {
      throw new IllegalArgumentException(
          "a restricted score must be one of the scale" + limits() + ", got " + score.text());
    }
    return steps.first().intValueExact();
  }

  /** The score at a step, to ten decimals where it is no finite decimal number. */
  BigDecimal score(int step) {
    BigDecimal exact =
        origin()
            .add(
                unit.multiply(BigDecimal.valueOf(step))
                    .divide(steps(), SCORE_DIGITS, RoundingMode.HALF_EVEN));
    return exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
  }

  /** The score at zero steps. */
  BigDecimal origin() {
    return lowest.orElseGet(
        () -> highest.map(high -> high.remainder(unit)).orElse(BigDecimal.ZERO));
  }

  /** How many steps the lowest score is from the origin: 0, or nothing without a lowest score. */
  Optional<BigInteger> lowestStep() {
    return lowest.map(low -> BigInteger.ZERO);
  }

  /** How many steps the highest score is from the origin. */
  Optional<BigInteger> highestStep() {
    return highest.map(
        high ->
            high.subtract(origin())
                .multiply(BigDecimal.valueOf(items))
                .divideToIntegralValue(unit)
                .toBigIntegerExact());
  }

  /** The totals, in steps from n origins, of n scores whose mean lies in a range. */
  WholeRange totals(RoundingRange mean, int n) {
    BigInteger size = BigInteger.valueOf(n);
    WholeRange all = freeTotals(mean, n);
    return all.within(
        lowestStep().map(size::multiply).orElse(all.first()),
        highestStep().map(size::multiply).orElse(all.last()));
  }

  /** The last total at or below a range of means, and the first at or above it, if on the scale. */
  WholeRange totalsAround(RoundingRange mean, int n) {
    WholeRange inside = freeTotals(mean, n);
    return new WholeRange(
        clamp(inside.first().min(inside.last()), n), clamp(inside.last().max(inside.first()), n));
  }

  /** The totals whose mean lies in a range, or else those next to it. */
  WholeRange nearestTotals(RoundingRange mean, int n) {
    WholeRange inside = totals(mean, n);
    return inside.isEmpty() ? totalsAround(mean, n) : inside;
  }

  private WholeRange freeTotals(RoundingRange mean, int n) {
    return mean.minus(origin()).times(BigDecimal.valueOf(n).multiply(steps())).multiples(unit);
  }

  /** The standard deviation or its like, from n times the sum of squared deviations in steps. */
  double spread(BigInteger squares, Spread spread, int n) {
    BigDecimal inSteps = spread.ofSquares(squares, n).multiply(unit);
    return inSteps.divide(steps(), MathContext.DECIMAL128).doubleValue();
  }

  /** The values of n times the sum of squared deviations, in squared steps, of a printed spread. */
  WholeRange squares(RoundingRange printed, Spread spread, int n) {
    BigDecimal factor = spread.factor(n).multiply(steps()).multiply(steps());
    return printed.squares().times(factor).multiples(unit.multiply(unit));
  }

  private BigDecimal steps() {
    return BigDecimal.valueOf(items);
  }

  /**
   * What n such scores are called.
   *
   * @param n how many
   * @return such as "28 whole numbers from 1 to 7"
   */
  public String describe(int n) {
    String of = unit.compareTo(BigDecimal.ONE) == 0 ? "" : " in steps of " + plain(unit);
    String scores =
        items > 1
            ? " means of " + items + (of.isEmpty() ? " whole-number items" : " items" + of)
            : of.isEmpty() ? " whole numbers" : " numbers" + of;
    return n + scores + limits();
  }

  String limits() {
    if (lowest.isPresent() && highest.isPresent()) {
      return " from " + plain(lowest.get()) + " to " + plain(highest.get());
    }
    return lowest
        .map(low -> " of at least " + plain(low))
        .or(() -> highest.map(high -> " of at most " + plain(high)))
        .orElse("");
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
