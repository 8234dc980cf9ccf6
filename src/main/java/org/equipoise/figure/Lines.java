// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.equipoise.core.Require;

/**
 * A line through vertices in their order. A gap is two marks.
 *
 * @param name what it is, for the legend; empty for no entry
 * @param vertices its corners, 2 or more
 * @param role whose colour it has
 * @param dash how it is broken
 * @param width in pixels, positive
 */
public record Lines(String name, List<Vertex> vertices, Role role, Dash dash, double width)
    implements Mark {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if there are fewer than 2 vertices or the width is not
   *     positive
   */
  public Lines {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(dash, "dash");
    vertices = List.copyOf(vertices);
    Require.atLeast(vertices.size(), 2, "number of vertices");
    Require.positiveFinite(width, "width");
  }

  @Override
  public void paintWith(MarkPainter painter) {
    painter.paint(this);
  }

  @Override
  public List<Double> xs() {
    return vertices.stream().map(Vertex::x).toList();
  }

  @Override
  public List<Double> ys() {
    return vertices.stream().map(Vertex::y).toList();
  }

  @Override
  public Optional<LegendEntry> legendEntry() {
    return LegendEntry.of(name, role, LegendEntry.Key.of(dash));
  }
}
