// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.equipoise.core.Reported;

/**
 * The DEBIT test: can n zeros and ones have the printed mean and standard deviation together? With
 * k ones the standard deviation is the root of k(n - k) / (n(n - 1)), so one follows from the
 * other. Only whole k count: where no k leads to the printed mean, nothing fits. (The original
 * takes every mean of the rounding interval; that differs for small n only.)
 *
 * @param rounding how both numbers were rounded
 * @see <a href="https://doi.org/10.31234/osf.io/5vb3u">Heathers and Brown (2019), DEBIT</a>
 */
public record Debit(Rounding rounding) {
  private static final Debit DEFAULTS = new Debit(Rounding.NEAREST);

  private static final List<Explanation> EXPLANATIONS =
      List.of(
          Explanation.SE_FOR_SD,
          Explanation.SUBSET,
          Explanation.POPULATION_SD,
          Explanation.OTHER_SCALE,
          Explanation.ROUNDING,
          Explanation.ADJUSTED,
          Explanation.SLIP);

  /** Checks that it is there. */
  public Debit {
    Objects.requireNonNull(rounding, "rounding");
  }

  /**
   * Rounded to the nearest, a half either way.
   *
   * @return the default test
   */
  public static Debit withDefaults() {
    return DEFAULTS;
  }

  /**
   * What the test says of a printed mean and standard deviation of zeros and ones.
   *
   * @param mean the printed mean, the proportion of ones
   * @param sd the printed standard deviation, 0 or more
   * @param n how many zeros and ones, 1 or more
   * @return the finding; its limits are the least and largest standard deviation for the mean
   * @throws IllegalArgumentException if n is below 1 or sd negative
   */
  public Finding check(Reported mean, Reported sd, int n) {
    Granularity binary = Granularity.binary();
    Outcome outcome = new Grimmer(binary, rounding, Spread.SD).outcome(mean, sd, n);
    if (outcome == Outcome.NOT_CHECKED) {
      return Finding.notChecked(
          CheckKind.DEBIT,
          n == 1 ? "one score has no standard deviation" : n + " are too many to be searched");
    }
    SdLimits scale = new SdLimits(binary, rounding);
    if (!scale.isOnScale(mean)) {
      return inconsistent(
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          "the mean " + mean.text() + " is not one of zeros and ones");
    }
    SdLimits.Limits limits = scale.limits(mean, n);
    String of = n + " zeros and ones with the mean " + mean.text();
    if (outcome == Outcome.CONSISTENT) {
      return Finding.consistent(
          CheckKind.DEBIT,
          limits.least(),
          limits.largest(),
          of + " can have the standard deviation " + sd.text());
    }
    return inconsistent(
        OptionalDouble.of(limits.least()),
        OptionalDouble.of(limits.largest()),
        sentence(of, mean, sd, n, limits));
  }

  private String sentence(String of, Reported mean, Reported sd, int n, SdLimits.Limits limits) {
    if (!new Grim(Granularity.binary(), rounding).isPossible(mean, n)) {
      return n + " zeros and ones cannot have the mean " + mean.text();
    }
    String least = Decimals.shown(limits.least(), sd);
    String largest = Decimals.shown(limits.largest(), sd);
    return of
        + " have the standard deviation "
        + (least.equals(largest) ? least : least + " to " + largest)
        + ", not "
        + sd.text();
  }

  private static Finding inconsistent(OptionalDouble low, OptionalDouble high, String sentence) {
    return new Finding(CheckKind.DEBIT, Outcome.INCONSISTENT, low, high, sentence, EXPLANATIONS);
  }
}
