// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import java.util.Objects;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.EventCounts;
import org.equipoise.evidence.SummaryForm;

/**
 * The difference of the shares with an event, p1 - p2, variance p1(1 - p1)/n1 + p2(1 - p2)/n2.
 * Nothing is added to cells that are 0; where that variance is 0 there is no standard error, and an
 * estimate only with Newcombe's interval.
 *
 * <p>Sign: positive when the event is more frequent in the experimental arm. A share, from -1 to 1.
 *
 * @param interval which interval
 */
public record RiskDifference(RiskInterval interval) implements EventMeasure {
  /** Checks that the interval is there. */
  public RiskDifference {
    Objects.requireNonNull(interval, "interval");
  }

  @Override
  public String id() {
    return "rd";
  }

  @Override
  public SummaryForm needs() {
    return SummaryForm.RISK_DIFFERENCE;
  }

  @Override
  public MeasureScale scale() {
    return MeasureScale.SHARE_DIFFERENCE;
  }

  @Override
  public Estimation estimate(TwoArms<EventCounts> arms, double level) {
    Require.openUnit(level, "level");
    double variance = variance(arms);
    if (!(variance > 0) && interval == RiskInterval.NORMAL) {
      return noSpread();
    }
    double value = arms.experimental().risk() - arms.control().risk();
    Conventions conventions =
        Conventions.of(
            "rd",
            "difference of shares; variance p1(1 - p1)/n1 + p2(1 - p2)/n2; nothing added to cells of"
                + " 0; "
                + interval.words(),
            interval.sources());
    Estimate estimate =
        Estimate.of(value, conventions).withInterval(interval.interval(arms, level));
    return variance > 0 ? estimate.withStandardError(Math.sqrt(variance)) : estimate;
  }

  static double variance(TwoArms<EventCounts> arms) {
    return variance(arms.experimental()) + variance(arms.control());
  }

  private static double variance(EventCounts arm) {
    double n = arm.n();
    return arm.risk() * (arm.others() / n) / n;
  }

  static NotEstimable noSpread() {
    return new NotEstimable(
        Reason.ZERO_VARIANCE,
        "in each arm all or none have the event: the standard error is 0 (Newcombe's interval has an"
            + " answer)");
  }
}
