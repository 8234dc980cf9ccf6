// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.equipoise.core.Alternative;
import org.equipoise.core.Require;

/**
 * The distribution function of each arm's values, and the largest distance between the two.
 *
 * <p>A curve is the share of participants with a value at most as large. Where values are below a
 * detection limit, the curves are known from the highest such limit on, and are drawn from there:
 * what is left of it is shaded and empty. The distance is then the largest from the limit on.
 *
 * @param caption the words around the figure; without alt text, one is made from the values
 * @param title what the axis shows, with its unit
 * @param scale linear, or log
 * @param parts one a panel, from top to bottom, 1 or more
 */
public record EcdfPlot(Caption caption, String title, Scale scale, List<Part> parts) {
  /**
   * Checks that all values have a place.
   *
   * @throws IllegalArgumentException if there are no parts, the scale is of categories, or a value
   *     on a log scale is not positive
   */
  public EcdfPlot {
    Objects.requireNonNull(caption, "caption");
    Objects.requireNonNull(title, "title");
    Checks.measured(scale);
    parts = Checks.notEmpty(parts, "parts");
    if (scale == Scale.LOG) {
      parts.forEach(part -> part.places().forEach(x -> Require.positiveFinite(x, "values")));
    }
  }

  /**
   * Two arms.
   *
   * @param title above the panel; may be empty
   * @param experimental the experimental arm
   * @param control the control arm
   * @param limit from where on the curves are known; empty for everywhere
   * @param alternative which distance: either, or that of larger (greater) or smaller experimental
   *     values
   */
  public record Part(
      String title, Arm experimental, Arm control, OptionalDouble limit, Alternative alternative) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if there are values below a limit and none is given, or a
     *     value is not above the limit
     */
    public Part {
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(alternative, "alternative");
      if (limit.isEmpty() && experimental.below() + control.below() > 0) {
        throw new IllegalArgumentException("limit must be given when there are values below it");
      }
      limit.ifPresent(
          at -> {
            Require.finite(at, "limit");
            for (Arm arm : List.of(experimental, control)) {
              if (!arm.values().isEmpty() && !(arm.values().get(0) > at)) {
                throw new IllegalArgumentException(
                    "values must be above the limit " + at + ", got " + arm.values().get(0));
              }
            }
          });
    }

    /**
     * The largest distance of the curves where they are known.
     *
     * @return in [0, 1]
     */
    public double distance() {
      return new EcdfSteps(this).largest().size();
    }

    List<Double> places() {
      List<Double> places = new ArrayList<>(experimental.values());
      places.addAll(control.values());
      limit.ifPresent(places::add);
      return places;
    }
  }

  /**
   * One arm.
   *
   * @param name its name
   * @param values in increasing order, finite; those above the limit where there is one
   * @param below how many more are at or below the limit
   */
  public record Arm(String name, List<Double> values, int below) {
    /**
     * Sorts the values.
     *
     * @throws IllegalArgumentException if one is not finite, or there is nobody
     */
    public Arm {
      Objects.requireNonNull(name, "name");
      Require.atLeast(below, 0, "below");
      Require.atLeast(below + values.size(), 1, "number of participants");
      values = values.stream().sorted().toList();
      values.forEach(value -> Require.finite(value, "values"));
    }

    /** How many participants it has. */
    int n() {
      return below + values.size();
    }
  }

  /**
   * The figure.
   *
   * @return its marks and words
   */
  public Figure figure() {
    return new EcdfLayout(this).figure();
  }
}
