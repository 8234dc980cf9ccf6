// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;

/** How likely, relative to the likeliest, each value of a difference is: drawn as a half violin. */
public sealed interface DifferenceDensity permits EstimationPlot.Curve, GivenDensity {
  /**
   * The curve.
   *
   * @param estimate the difference, or ratio on a log scale
   * @param scale of the difference's axis
   * @return values from low to high, 2 or more, with their heights in [0, 1]
   */
  List<Height> curve(double estimate, Scale scale);

  /**
   * The height of a curve at a value.
   *
   * @param value on the difference's axis
   * @param share of the highest, in [0, 1]
   */
  record Height(double value, double share) {}
}
