// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.OptionalDouble;
import org.equipoise.core.Alternative;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Reference;
import org.equipoise.core.SignificanceTest;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.EventCounts;

/**
 * How many participants with another outcome it would have taken to lose, or to gain, significance
 * by Fisher's exact two-sided test at &alpha; = 1 - level.
 *
 * <p>Outcomes change one at a time in the arm with fewer events, of two such the one with the lower
 * risk, of two such the experimental one; the arms' sizes stay. A significant result (p &lt;
 * &alpha;) loses significance as events are added (the fragility index of Walsh and others), one
 * that is not gains it as events are taken away (the reverse fragility index of Khan and others).
 * Should the arm with fewer events have the higher risk, which takes arms of unequal size, the
 * changes go the other way, since adding events would only widen the difference.
 *
 * <p>The estimate is the risk difference, experimental minus control; the numbers are {@code
 * fragility} or {@code reverse_fragility}, {@code fragility_quotient} (over all participants),
 * {@code moved_arm} (1 experimental, 2 control) and {@code p_after}. For n1 + n2 up to {@value
 * #MAX_TOTAL}.
 *
 * @see <a href="https://doi.org/10.1016/j.jclinepi.2013.10.019">Walsh and others (2014), J. Clin.
 *     Epidemiol. 67, 622-628</a>
 */
public final class Fragility {
  /** Participants in all: the search has a step a participant and each takes as many terms. */
  static final int MAX_TOTAL = 20_000;

  private static final int EXPERIMENTAL = 1;
  private static final int CONTROL = 2;

  private final TwoArms<EventCounts> arms;
  private final Inference test;
  private final double alpha;

  private Fragility(TwoArms<EventCounts> arms, Inference inference) {
    this.arms = arms;
    this.test = Inference.twoSided(inference.level());
    this.alpha = 1 - inference.level();
  }

  /**
   * Finds the index.
   *
   * @param arms the counts of both arms
   * @param inference the level; its alternative must be two-sided
   * @return the risk difference with Fisher's p and the index, or why there is none
   */
  public static Estimation compare(TwoArms<EventCounts> arms, Inference inference) {
    long total = (long) arms.experimental().n() + arms.control().n();
    if (total > MAX_TOTAL) {
      return new NotEstimable(
          Reason.UNSUITABLE,
          "fragility is computed for up to " + MAX_TOTAL + " participants in all");
    }
    if (inference.alternative() != Alternative.TWO_SIDED) {
      return new NotEstimable(
          Reason.UNSUITABLE,
          "fragility is of the two-sided test, got " + inference.alternative().label());
    }
    return new Fragility(arms, inference).search();
  }

  private Estimation search() {
    double p = ProportionComparison.fisher(arms, test);
    boolean significant = p < alpha;
    int moved = movedArm();
    EventCounts own = moved == EXPERIMENTAL ? arms.experimental() : arms.control();
    EventCounts other = moved == EXPERIMENTAL ? arms.control() : arms.experimental();
    boolean lower = own.risk() <= other.risk();
    int step = lower == significant ? 1 : -1;
    for (int changes = 1; inside(own, changes * step); changes++) {
      double after = p(moved, new EventCounts(own.events() + changes * step, own.n()), other);
      if (after < alpha != significant) {
        return estimate(p, significant, new int[] {changes, moved}, after);
      }
    }
    String what = significant ? "lost" : "reached";
    return new NotEstimable(
        Reason.UNATTAINABLE,
        "significance is not " + what + " by changing outcomes in the arm with fewer events");
  }

  private static boolean inside(EventCounts arm, int change) {
    return arm.events() + change >= 0 && arm.events() + change <= arm.n();
  }

  private double p(int moved, EventCounts changed, EventCounts other) {
    TwoArms<EventCounts> table =
        moved == EXPERIMENTAL ? new TwoArms<>(changed, other) : new TwoArms<>(other, changed);
    return ProportionComparison.fisher(table, test);
  }

  private int movedArm() {
    EventCounts experimental = arms.experimental();
    EventCounts control = arms.control();
    if (experimental.events() != control.events()) {
      return experimental.events() < control.events() ? EXPERIMENTAL : CONTROL;
    }
    return experimental.risk() <= control.risk() ? EXPERIMENTAL : CONTROL;
  }

  private Estimate estimate(double p, boolean significant, int[] found, double after) {
    double total = (double) arms.experimental().n() + arms.control().n();
    return Estimate.of(arms.experimental().risk() - arms.control().risk(), conventions())
        .withTest(
            new SignificanceTest(
                arms.experimental().events(), OptionalDouble.empty(), p, Alternative.TWO_SIDED))
        .with(significant ? "fragility" : "reverse_fragility", found[0])
        .with("fragility_quotient", found[0] / total)
        .with("moved_arm", found[1])
        .with("p_after", after);
  }

  private static Conventions conventions() {
    return Conventions.of(
        "fragility",
        "changes of outcome in the arm with fewer events until Fisher's exact two-sided p crosses α;"
            + " reverse where p was not below α; the quotient is over all participants; the estimate"
            + " is the risk difference",
        Reference.WALSH_2014,
        Reference.KHAN_2020);
  }
}
