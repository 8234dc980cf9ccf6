// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;
import java.util.Objects;
import org.equipoise.core.Require;

/**
 * Texts in line with places on the y axis, beside the axes: the columns of a forest plot.
 *
 * @param side left or right of the axes; columns of one side stand in their given order
 * @param heading what stands above the column; empty for nothing
 * @param cells the texts
 * @param anchor how the texts are aligned with each other
 */
public record TextColumn(Side side, String heading, List<Cell> cells, Anchor anchor) {
  /** Checks that all are there. */
  public TextColumn {
    Objects.requireNonNull(side, "side");
    Objects.requireNonNull(heading, "heading");
    Objects.requireNonNull(anchor, "anchor");
    cells = List.copyOf(cells);
  }

  /**
   * One text of a column.
   *
   * @param y its place on the y axis, finite
   * @param text what; a line feed begins a new line
   * @param full the whole text where {@code text} is shortened, shown on pointing at it; empty when
   *     it is not
   * @param emphasis how much it stands out
   */
  public record Cell(double y, String text, String full, Emphasis emphasis) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the place is not finite
     */
    public Cell {
      Require.finite(y, "y");
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(full, "full");
      Objects.requireNonNull(emphasis, "emphasis");
    }
  }
}
