// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;
import java.util.Objects;
import org.equipoise.core.Require;

/**
 * A straight line with a filled head whose tip is at its end.
 *
 * @param from where it begins
 * @param to where its tip is
 * @param role whose colour it has
 * @param width of the line in pixels, positive
 */
public record Arrow(Vertex from, Vertex to, Role role, double width) implements Mark {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if both ends are the same place, which has no direction, or
   *     the width is not positive
   */
  public Arrow {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(role, "role");
    Require.positiveFinite(width, "width");
    if (from.equals(to)) {
      throw new IllegalArgumentException("to must differ from from, got " + to);
    }
  }

  @Override
  public void paintWith(MarkPainter painter) {
    painter.paint(this);
  }

  @Override
  public List<Double> xs() {
    return List.of(from.x(), to.x());
  }

  @Override
  public List<Double> ys() {
    return List.of(from.y(), to.y());
  }
}
