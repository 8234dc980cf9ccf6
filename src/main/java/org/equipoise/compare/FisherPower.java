// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.equipoise.core.Alternative;
import org.equipoise.core.Conventions;
import org.equipoise.core.Reference;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;

/**
 * Fisher's exact test of two proportions, its power by enumeration: the probability, under both
 * binomial distributions, of the tables whose p is α or less. delta = p1 - p2.
 *
 * <p>The two-sided p sums the tables that are no more likely, as the test of the catalogue has it;
 * a p within 1e-12 of α rejects. Outcomes less likely than 1e-30 times the likeliest are left out.
 *
 * <p>The power is a saw in n, as the size that the test attains is. The n that is solved for is the
 * one after the last that has too little: every n from it on has the power, as far as 4√n + 30
 * beyond. α is not solved for.
 *
 * @param control the proportion p2 of the control arm, in (0, 1)
 */
public record FisherPower(double control) implements TwoProportions {
  /** Above it an arm has too many outcomes for an answer within seconds. */
  public static final int MOST = 20_000;

  /** The same where the power of some hundred n is needed. */
  public static final int MOST_SOLVED = 5000;

  private static final double SAME = 1 + 1e-12;
  private static final double NEGLIGIBLE = 1e-30;

  /**
   * Checks the proportion.
   *
   * @throws IllegalArgumentException if it is outside (0, 1)
   */
  public FisherPower {
    Require.openUnit(control, "p2");
  }

  @Override
  public double power(
      PowerClaim claim, PowerSides sides, double delta, TwoArms<Integer> n, double alpha) {
    check(claim, OptionalDouble.of(delta), Optional.of(n));
    Outcomes experimental = Outcomes.of(n.experimental(), control + delta);
    Outcomes controls = Outcomes.of(n.control(), control);
    Alternative alternative =
        sides == PowerSides.TWO_SIDED
            ? Alternative.TWO_SIDED
            : delta < 0 ? Alternative.LESS : Alternative.GREATER;
    double unseen = Math.min(NEGLIGIBLE, alpha * NEGLIGIBLE); // beyond it only the region goes on
    double power = 0;
    for (int events = experimental.from + controls.from;
        events <= experimental.to() + controls.to();
        events++) {
      ConditionalTable table = new ConditionalTable(n.experimental(), n.control(), events);
      ConditionalTable.Terms terms = table.terms(unseen);
      ConditionalSize.Region region =
          ConditionalSize.region(terms.probabilities(), alpha * SAME, alternative);
      if (alternative != Alternative.GREATER) {
        power +=
            experimental.with(controls, events, table.low(), terms.from() + region.lower() - 1);
      }
      if (alternative != Alternative.LESS) {
        power += experimental.with(controls, events, terms.to() - region.upper() + 1, table.high());
      }
    }
    return Math.min(1, power);
  }

  /** The probabilities of the numbers of events of one arm that matter. */
  private static final class Outcomes {
    private final int from;
    private final double[] probabilities;

    private Outcomes(int from, double[] probabilities) {
      this.from = from;
      this.probabilities = probabilities;
    }

    static Outcomes of(int n, double p) {
      double odds = p / (1 - p);
      double[] weights = new double[n + 1];
      int mode = (int) Math.min(n, Math.floor((n + 1.0) * p));
      weights[mode] = 1;
      double whole = 1;
      int to = mode;
      while (to < n && weights[to] > NEGLIGIBLE) {
        weights[to + 1] = weights[to] * odds * (n - to) / (to + 1);
        whole += weights[++to];
      }
      int from = mode;
      while (from > 0 && weights[from] > NEGLIGIBLE) {
        weights[from - 1] = weights[from] * from / (odds * (n - from + 1));
        whole += weights[--from];
      }
      double[] kept = new double[to - from + 1];
      for (int i = 0; i < kept.length; i++) {
        kept[i] = weights[from + i] / whole;
      }
      return new Outcomes(from, kept);
    }

    int to() {
      return from + probabilities.length - 1;
    }

    /** The probability of between first and last events here and the rest of them there. */
    double with(Outcomes other, int events, int first, int last) {
      double sum = 0;
      int begin = Math.max(Math.max(first, from), events - other.to());
      int end = Math.min(Math.min(last, to()), events - other.from);
      for (int k = begin; k <= end; k++) {
        sum += probabilities[k - from] * other.probabilities[events - k - other.from];
      }
      return sum;
    }
  }

  @Override
  public void check(PowerClaim claim, OptionalDouble delta, Optional<TwoArms<Integer>> n) {
    check(claim, delta, false, "fisher");
    int most = n.map(arms -> Math.max(arms.experimental(), arms.control())).orElse(0);
    if (most > MOST) {
      throw new IllegalArgumentException("n must be at most " + MOST + " for fisher, got " + most);
    }
  }

  @Override
  public OptionalInt scannedTo() {
    return OptionalInt.of(MOST_SOLVED);
  }

  @Override
  public Conventions conventions() {
    return Conventions.of(
        "power",
        "two proportions: Fisher's exact test, two-sided by the tables that are no more likely; all"
            + " outcomes of both arms enumerated. It is a saw in n: a solved n is the one after the"
            + " last with too little power",
        Reference.FISHER_1935);
  }
}
