// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;
import java.util.Optional;

/**
 * One thing drawn in a panel, in the coordinates of its axes. On a log axis coordinates are the
 * values themselves, not their logs.
 */
public sealed interface Mark
    permits Arrow, Band, Box, Density, Intervals, Lines, Points, ReferenceLine, TextAnnotation {

  /**
   * Hands this mark to the painter's method for its kind.
   *
   * @param painter who draws
   */
  void paintWith(MarkPainter painter);

  /**
   * The finite places that this mark takes on the x axis, for finding a range.
   *
   * @return places, in the order of the mark
   */
  List<Double> xs();

  /**
   * The finite places that this mark takes on the y axis, for finding a range.
   *
   * @return places, in the order of the mark
   */
  List<Double> ys();

  /**
   * What a legend says of this mark.
   *
   * @return an entry, or none when the mark has no name
   */
  default Optional<LegendEntry> legendEntry() {
    return Optional.empty();
  }
}
