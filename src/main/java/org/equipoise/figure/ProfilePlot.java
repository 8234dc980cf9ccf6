// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.equipoise.core.Require;

/**
 * Means with their intervals over visits, or over the minutes of one visit, a line an arm. The arms
 * stand a little beside each other so that their intervals do not overlap.
 *
 * @param caption the words around the figure; without alt text, one is made from the numbers
 * @param measure what the axes show
 * @param visits the places on the x axis, in increasing order of position
 * @param arms a line each
 * @param periods shaded stretches of the x axis, such as a stress test
 */
public record ProfilePlot(
    Caption caption, Measure measure, List<Visit> visits, List<Arm> arms, List<Period> periods) {
  /**
   * Checks that the parts go together.
   *
   * @throws IllegalArgumentException if there are no visits or arms, visits are not in order, a
   *     mean is of a visit that is not there, or a value on a log scale is not positive
   */
  public ProfilePlot {
    Objects.requireNonNull(caption, "caption");
    visits = Checks.notEmpty(visits, "visits");
    arms = Checks.notEmpty(arms, "arms");
    periods = List.copyOf(periods);
    for (int i = 1; i < visits.size(); i++) {
      requireOrder(visits.get(i - 1).position(), visits.get(i).position());
    }
    for (Arm arm : arms) {
      requireVisits(arm, visits.size());
      requirePlaces(arm, measure.scale());
    }
  }

  /**
   * What the axes show.
   *
   * @param timeTitle the x axis, with its unit; empty where the visits' names say it
   * @param title the outcome, with its unit
   * @param scale of the outcome: linear or log
   * @param intervalName what the bars are, such as "95% CI of the mean"
   */
  public record Measure(String timeTitle, String title, Scale scale, String intervalName) {
    /**
     * Checks the scale.
     *
     * @throws IllegalArgumentException if the scale is of categories
     */
    public Measure {
      Objects.requireNonNull(timeTitle, "timeTitle");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(intervalName, "intervalName");
      if (scale == Scale.CATEGORY) {
        throw new IllegalArgumentException("scale must be LINEAR or LOG, got CATEGORY");
      }
    }
  }

  /**
   * A place on the x axis.
   *
   * @param label its name, or its minute as text
   * @param position finite: a week, a minute, or 0, 1, 2, … for even steps
   */
  public record Visit(String label, double position) {
    /**
     * Checks the position.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public Visit {
      Objects.requireNonNull(label, "label");
      Require.finite(position, "position");
    }
  }

  /**
   * One arm's mean at one visit.
   *
   * @param visit which visit, counted from 0
   * @param mean or geometric mean on a log scale, finite
   * @param interval around it; empty where there is none, as with one participant
   * @param n participants with a value, 1 or more
   */
  public record Mean(int visit, double mean, Optional<Span> interval, int n) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the visit is negative, the mean not finite or n below 1
     */
    public Mean {
      Require.atLeast(visit, 0, "visit");
      Require.finite(mean, "mean");
      Require.atLeast(n, 1, "n");
      Objects.requireNonNull(interval, "interval");
    }
  }

  /**
   * One arm.
   *
   * @param name its name, for the legend
   * @param role whose colour it has
   * @param means in increasing order of visit; where a visit is left out, the line has a gap
   */
  public record Arm(String name, Role role, List<Mean> means) {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the name is blank or visits are not in increasing order
     */
    public Arm {
      Require.notBlank(name, "name");
      Objects.requireNonNull(role, "role");
      means = List.copyOf(means);
      for (int i = 1; i < means.size(); i++) {
        requireOrder(means.get(i - 1).visit(), means.get(i).visit());
      }
    }
  }

  /**
   * A shaded stretch of the x axis.
   *
   * @param name written in it
   * @param span from where to where, in the visits' positions
   */
  public record Period(String name, Span span) {
    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public Period {
      Require.notBlank(name, "name");
      Objects.requireNonNull(span, "span");
    }
  }

  /**
   * The figure.
   *
   * @return its marks and words
   */
  public Figure figure() {
    return new ProfileLayout(this).figure();
  }

  private static void requireOrder(double before, double after) {
    if (!(before < after)) {
      throw new IllegalArgumentException(
          "visits must be in increasing order, got " + after + " after " + before);
    }
  }

  private static void requireVisits(Arm arm, int visits) {
    for (Mean mean : arm.means()) {
      if (mean.visit() >= visits) {
        throw new IllegalArgumentException(
            "visit must be in [0, " + (visits - 1) + "], got " + mean.visit());
      }
    }
  }

  private static void requirePlaces(Arm arm, Scale scale) {
    if (scale == Scale.LOG) {
      for (Mean mean : arm.means()) {
        Require.positiveFinite(mean.mean(), "mean on a log scale");
        mean.interval().stream()
            .flatMap(span -> ForestRange.onScale(span, scale).finiteEnds().stream())
            .forEach(end -> Require.positiveFinite(end, "limit on a log scale"));
      }
    }
  }
}
