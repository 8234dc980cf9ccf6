// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;
import java.util.Objects;
import org.equipoise.core.Require;

/**
 * Each arm's values three ways, one below the other: their density as a cloud, a box with median,
 * quartiles and whiskers, and the participants as rain.
 *
 * <p>The density is by Gaussian kernels with Silverman's bandwidth ({@link
 * org.equipoise.numeric.KernelDensity}), of the logs on a log scale, 3 bandwidths beyond the data;
 * all arms have the same area. Quartiles are of type 7 ({@link
 * org.equipoise.numeric.SampleQuantile}); whiskers reach to the furthest values within 1.5
 * interquartile ranges of the box (Tukey), by differences on a log scale too. An arm with one
 * value, or whose values are all equal, has no cloud.
 *
 * @param caption the words around the figure; without alt text, one is made from the values
 * @param title what the axis shows, with its unit
 * @param scale linear, or log
 * @param ends what small and large values mean, such as better and worse
 * @param arms from top to bottom, 1 or more
 * @see <a href="https://doi.org/10.12688/wellcomeopenres.15191.2">Allen et al. (2021), Wellcome
 *     Open Research 4, 63</a>
 */
public record RaincloudPlot(
    Caption caption, String title, Scale scale, AxisEnds ends, List<Arm> arms) {
  /**
   * Checks that all values have a place.
   *
   * @throws IllegalArgumentException if there are no arms, the scale is of categories, or a value
   *     on a log scale is not positive
   */
  public RaincloudPlot {
    Objects.requireNonNull(caption, "caption");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(ends, "ends");
    Checks.measured(scale);
    arms = Checks.notEmpty(arms, "arms");
    if (scale == Scale.LOG) {
      arms.stream()
          .flatMap(arm -> arm.values().stream())
          .forEach(value -> Require.positiveFinite(value, "values on a log scale"));
    }
  }

  /**
   * One arm.
   *
   * @param name its name
   * @param role whose colour it has
   * @param values one a participant, finite; may be empty
   */
  public record Arm(String name, Role role, List<Double> values) {
    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is not finite
     */
    public Arm {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(role, "role");
      values = List.copyOf(values);
      values.forEach(value -> Require.finite(value, "values"));
    }
  }

  /**
   * The figure.
   *
   * @return its marks and words
   */
  public Figure figure() {
    return new RaincloudLayout(this).figure();
  }
}
