// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.equipoise.core.Require;

/**
 * Points of one kind.
 *
 * @param name what they are, for the legend; empty for no entry
 * @param points where, 1 or more
 * @param symbol their shape
 * @param role whose colour they have
 * @param opacity 1 for solid, less where points may lie over one another; in (0, 1]
 */
public record Points(String name, List<Point> points, Symbol symbol, Role role, double opacity)
    implements Mark {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if there are no points or the opacity is not in (0, 1]
   */
  public Points {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(symbol, "symbol");
    Objects.requireNonNull(role, "role");
    points = Checks.notEmpty(points, "points");
    Checks.opacity(opacity, "opacity");
  }

  /**
   * One point.
   *
   * @param x place on the x axis, finite
   * @param y place on the y axis, finite
   * @param size width in pixels at the figure's own size, positive
   * @param hover what a reader sees on pointing at it; a line feed begins a new line; empty for
   *     nothing
   */
  public record Point(double x, double y, double size, String hover) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a coordinate is not finite or the size not positive
     */
    public Point {
      Require.finite(x, "x");
      Require.finite(y, "y");
      Require.positiveFinite(size, "size");
      Objects.requireNonNull(hover, "hover");
    }
  }

  @Override
  public void paintWith(MarkPainter painter) {
    painter.paint(this);
  }

  @Override
  public List<Double> xs() {
    return points.stream().map(Point::x).toList();
  }

  @Override
  public List<Double> ys() {
    return points.stream().map(Point::y).toList();
  }

  @Override
  public Optional<LegendEntry> legendEntry() {
    return LegendEntry.of(name, role, LegendEntry.Key.of(symbol));
  }
}
