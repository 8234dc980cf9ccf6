// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import org.equipoise.core.Estimation;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.EventCounts;
import org.equipoise.evidence.SummaryForm;

/** A measure of the effect on how many have an event. */
public sealed interface EventMeasure extends Measure
    permits EventRatio, RiskDifference, ArcsineDifference, NumberNeeded, DFromOdds {
  /**
   * The estimate with standard error and interval.
   *
   * <p>Sign: positive when the event is more frequent in the experimental arm.
   *
   * @param arms the counts of both arms
   * @param level the level of the interval, in (0, 1)
   * @return the estimate, or why there is none
   * @throws IllegalArgumentException if level is outside (0, 1)
   */
  Estimation estimate(TwoArms<EventCounts> arms, double level);

  /** Counts. */
  @Override
  default SummaryForm needs() {
    return SummaryForm.EVENTS;
  }
}
