// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import java.util.Objects;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Reference;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.EventCounts;

/**
 * The number needed to treat for one more event, 1/(p1 - p2). Its interval is that of p1 - p2
 * inverted.
 *
 * <p>Where the interval of p1 - p2 holds 0, every number from its lower limit through minus and
 * plus infinity to its upper limit is compatible: there is no interval [low, high] then, and the
 * further numbers {@code outside_low}, below 0, and {@code outside_high}, above 0, say that the
 * compatible numbers are those outside them (Altman 1998).
 *
 * <p>Sign: positive for one more event in the experimental arm, negative for one fewer. Unit:
 * participants.
 *
 * @param interval which interval of p1 - p2
 * @see <a href="https://doi.org/10.1136/bmj.317.7168.1309">Altman (1998), BMJ 317, 1309-1312</a>
 */
public record NumberNeeded(RiskInterval interval) implements EventMeasure {
  /** The further number that bounds from above those below 0. */
  public static final String OUTSIDE_LOW = "outside_low";

  /** The further number that bounds from below those above 0. */
  public static final String OUTSIDE_HIGH = "outside_high";

  /** Checks that the interval is there. */
  public NumberNeeded {
    Objects.requireNonNull(interval, "interval");
  }

  @Override
  public String id() {
    return "nnt";
  }

  @Override
  public MeasureScale scale() {
    return MeasureScale.PEOPLE;
  }

  @Override
  public Estimation estimate(TwoArms<EventCounts> arms, double level) {
    Require.openUnit(level, "level");
    if (!(RiskDifference.variance(arms) > 0) && interval == RiskInterval.NORMAL) {
      return RiskDifference.noSpread();
    }
    double difference = arms.experimental().risk() - arms.control().risk();
    Conventions conventions =
        Conventions.of(
            "nnt",
            "1/(p1 - p2), negative for fewer events; interval that of p1 - p2 inverted, "
                + interval.words().replaceFirst("interval ", "")
                + "; where that holds 0, all numbers below outside_low and above outside_high",
            Reference.ALTMAN_1998);
    return inverted(difference, interval.interval(arms, level), conventions);
  }

  /** A number needed to treat from a difference of shares and its interval. */
  static Estimation inverted(double difference, Interval interval, Conventions conventions) {
    if (difference == 0 || Double.isInfinite(1 / difference)) {
      return new NotEstimable(
          Reason.INFINITE, "the shares are equal: the number needed to treat is infinite");
    }
    Estimate estimate = Estimate.of(1 / difference, conventions);
    if (interval.lower() > 0 || interval.upper() < 0) {
      return estimate.withInterval(
          new Interval(1 / interval.upper(), 1 / interval.lower(), interval.level()));
    }
    return estimate
        .with(OUTSIDE_LOW, interval.lower() < 0 ? 1 / interval.lower() : Double.NEGATIVE_INFINITY)
        .with(OUTSIDE_HIGH, interval.upper() > 0 ? 1 / interval.upper() : Double.POSITIVE_INFINITY);
  }
}
