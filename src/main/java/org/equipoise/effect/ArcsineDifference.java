// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import org.equipoise.core.Conventions;
import org.equipoise.core.Estimation;
import org.equipoise.core.Reference;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.EventCounts;

/**
 * The arcsine difference, asin √p1 - asin √p2, variance 1/(4 n1) + 1/(4 n2): it needs nothing added
 * where a cell is 0.
 *
 * <p>Sign: positive when the event is more frequent in the experimental arm. Radians.
 *
 * @see <a href="https://doi.org/10.1002/sim.3511">Rücker et al. (2009), Stat Med 28, 721-738</a>
 */
public enum ArcsineDifference implements EventMeasure {
  /** The only one. */
  AS;

  private static final Conventions CONVENTIONS =
      Conventions.of(
          "as",
          "asin √p1 - asin √p2; variance 1/(4 n1) + 1/(4 n2); interval estimate ± z se",
          Reference.RUECKER_2009);

  @Override
  public String id() {
    return "as";
  }

  @Override
  public MeasureScale scale() {
    return MeasureScale.ANGLE;
  }

  @Override
  public Estimation estimate(TwoArms<EventCounts> arms, double level) {
    Require.openUnit(level, "level");
    double value = angle(arms.experimental()) - angle(arms.control());
    double variance = 0.25 / arms.experimental().n() + 0.25 / arms.control().n();
    return WaldEstimate.of(value, variance, level, CONVENTIONS);
  }

  // By atan2, which keeps its digits where the share is near 1.
  private static double angle(EventCounts arm) {
    return Math.atan2(Math.sqrt(arm.events()), Math.sqrt(arm.others()));
  }
}
