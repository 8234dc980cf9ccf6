// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.equipoise.core.Reported;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;

/**
 * Means and SDs of two arms beside the results that a paper printed of them, all as printed text.
 *
 * @param outcome n, mean and SD of the outcome in both arms
 * @param change the same of the change from before; empty when it was not printed
 * @param baseline the same before; empty when it was not printed
 * @param correlation of before and after in both arms; empty when it was not printed
 * @param printed the printed results, one or more
 * @param level the level of a printed interval, in (0, 1)
 */
public record PrintedContrast(
    TwoArms<Arm> outcome,
    Optional<TwoArms<Arm>> change,
    Optional<TwoArms<Arm>> baseline,
    Optional<TwoArms<Reported>> correlation,
    Map<Quantity, Reported> printed,
    double level) {
  /**
   * Checks the parts and copies the map.
   *
   * @throws IllegalArgumentException if no result was printed, p is outside [0, 1], a correlation
   *     outside [-1, 1], or the level outside (0, 1)
   */
  public PrintedContrast {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(baseline, "baseline");
    correlation.ifPresent(
        arms -> arms.map(each -> Require.correlation(each.value(), "correlation")));
    Require.atLeast(printed.size(), 1, "the number of printed results");
    Require.openUnit(level, "level");
    Map<Quantity, Reported> copy = new EnumMap<>(printed);
    if (copy.containsKey(Quantity.P)) {
      Require.closedUnit(copy.get(Quantity.P).value(), "p");
    }
    printed = Collections.unmodifiableMap(copy);
  }

  /**
   * The outcome alone with what was printed of it, its interval at 95 %.
   *
   * @param outcome n, mean and SD in both arms
   * @param printed the printed results
   * @return the contrast
   */
  public static PrintedContrast of(TwoArms<Arm> outcome, Map<Quantity, Reported> printed) {
    return new PrintedContrast(
        outcome, Optional.empty(), Optional.empty(), Optional.empty(), printed, 0.95);
  }

  /**
   * What is printed of one arm.
   *
   * @param n participants, 2 or more
   * @param mean the mean
   * @param sd what is printed as the standard deviation, 0 or more, below 1e150
   */
  public record Arm(int n, Reported mean, Reported sd) {
    private static final double LARGEST_SD = 1e150; // its square, times n, is a double

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if n is below 2, or the SD negative or too large
     */
    public Arm {
      Require.atLeast(n, 2, "n");
      Objects.requireNonNull(mean, "mean");
      Require.nonNegativeFinite(sd.value(), "sd");
      if (!(sd.value() < LARGEST_SD)) {
        throw new IllegalArgumentException("sd must be below 1e150, got " + sd.text());
      }
    }
  }

  /** What can be printed of the difference of two arms. */
  public enum Quantity {
    /** The t statistic. */
    T,
    /** The p-value. */
    P,
    /** The standardized difference. */
    D,
    /** The lower limit of the interval of the difference. */
    CI_LOW,
    /** Its upper limit. */
    CI_HIGH;

    /**
     * The name of its column.
     *
     * @return such as ci_low
     */
    public String column() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
