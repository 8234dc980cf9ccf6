// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;

/**
 * How the samples of a visit rise and fall after a stressor, with a curve of each participant's
 * own.
 *
 * <p>With t the minute, o the onset, p the minute of the peak, h the rise and d the half-life, a
 * sample gets 0 until o, then h (t - o)/(p - o) until p, then h 2^(-(t - p)/d): a straight rise and
 * an exponential return, on the scale of the distribution. Of a participant h is normal about the
 * rise, p - o and d are lognormal with the given medians, and a share of participants has no rise.
 *
 * @param shape the typical curve, that of the medians
 * @param spread how participants differ
 * @param responders the share of participants who rise at all, in [0, 1]
 * @param changes what is added to the typical curve in both arms, by visit, such as habituation to
 *     a stressor that comes again
 * @param effects what is added to that in the experimental arm, by visit
 * @see <a href="https://doi.org/10.3109/10253890.2014.915517">Lopez-Duran, Mayer and Abelson
 *     (2014), Stress 17, 285-295: a phase before and one after a peak that each person has at
 *     another time</a>
 */
public record ScenarioCurve(
    Shape shape,
    Spread spread,
    double responders,
    Map<String, Change> changes,
    Map<String, Change> effects) {
  /**
   * Checks the parts against each other.
   *
   * @throws IllegalArgumentException if responders is outside [0, 1], or a change or an effect
   *     leaves no peak after the onset or no positive half-life
   */
  public ScenarioCurve {
    Objects.requireNonNull(shape, "shape");
    Objects.requireNonNull(spread, "spread");
    Require.closedUnit(responders, "responders");
    changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    effects = Collections.unmodifiableMap(new LinkedHashMap<>(effects));
    for (String visit : changes.keySet()) {
      shape(shape, changes.get(visit));
    }
    for (String visit : effects.keySet()) {
      shape(shape(shape, changes.get(visit)), effects.get(visit));
    }
  }

  private static Shape shape(Shape from, Change change) {
    return change == null ? from : from.with(change);
  }

  /**
   * The typical curves at a visit.
   *
   * @param visit the visit's id
   * @return the shape of each arm at this visit
   */
  public TwoArms<Shape> shapes(String visit) {
    Shape control = shape(shape, changes.get(visit));
    return new TwoArms<>(shape(control, effects.get(visit)), control);
  }

  /**
   * A curve.
   *
   * @param onset the minute at which it begins to rise
   * @param rise how far it rises, on the scale of the distribution; below 0 it falls
   * @param peak the minute of the peak, after the onset
   * @param halfLife minutes from the peak until half of the rise is gone, above 0
   */
  public record Shape(double onset, double rise, double peak, double halfLife) {
    /** Checks the numbers. */
    public Shape {
      Require.finite(onset, "onset");
      Require.finite(rise, "rise");
      Require.finite(peak, "peak");
      if (!(peak > onset)) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT, "peak must be after the onset, minute %s, got %s", onset, peak));
      }
      Require.positiveFinite(halfLife, "halfLife");
    }

    private Shape with(Change change) {
      return new Shape(
          onset, rise + change.rise(), peak + change.peak(), halfLife + change.halfLife());
    }
  }

  /**
   * What is added to a curve.
   *
   * @param rise to its rise
   * @param peak to the minute of its peak
   * @param halfLife to its half-life, in minutes
   */
  public record Change(double rise, double peak, double halfLife) {
    /** Checks the numbers. */
    public Change {
      Require.finite(rise, "rise");
      Require.finite(peak, "peak");
      Require.finite(halfLife, "halfLife");
    }
  }

  /**
   * Standard deviations between participants.
   *
   * @param rise of the rise, on the scale of the distribution
   * @param peak of the logarithm of the minutes from the onset to the peak
   * @param halfLife of the logarithm of the half-life
   */
  public record Spread(double rise, double peak, double halfLife) {
    /** Checks the numbers. */
    public Spread {
      check(rise, "sd of rise");
      check(peak, "sd of peak");
      check(halfLife, "sd of halfLife");
    }

    private static void check(double sd, String name) {
      if (!(sd >= 0 && sd < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(name + " must be 0 or more and finite, got " + sd);
      }
    }
  }
}
