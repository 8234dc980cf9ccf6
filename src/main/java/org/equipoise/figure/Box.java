// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;
import java.util.Objects;
import org.equipoise.core.Require;

/**
 * A rectangle with an outline, filled with the ground's colour so that what was drawn before does
 * not show through: the quartiles of a box plot, or a box of a flow chart.
 *
 * @param corner one corner
 * @param opposite the corner across; may be level with the first, which leaves a line
 * @param role whose colour the outline has
 * @param width of the outline in pixels, positive
 * @param hover what a reader sees on pointing at it; a line feed begins a new line; empty for
 *     nothing
 */
public record Box(Vertex corner, Vertex opposite, Role role, double width, String hover)
    implements Mark {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the width is not positive
   */
  public Box {
    Objects.requireNonNull(corner, "corner");
    Objects.requireNonNull(opposite, "opposite");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(hover, "hover");
    Require.positiveFinite(width, "width");
  }

  @Override
  public void paintWith(MarkPainter painter) {
    painter.paint(this);
  }

  @Override
  public List<Double> xs() {
    return List.of(corner.x(), opposite.x());
  }

  @Override
  public List<Double> ys() {
    return List.of(corner.y(), opposite.y());
  }

  /**
   * The outline.
   *
   * @return four corners in order; the last is joined to the first
   */
  public List<Vertex> outline() {
    return List.of(
        corner,
        new Vertex(opposite.x(), corner.y()),
        opposite,
        new Vertex(corner.x(), opposite.y()));
  }
}
