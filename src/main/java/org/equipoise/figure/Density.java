// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;
import java.util.Objects;
import org.equipoise.core.Require;

/**
 * A filled outline: the curve of a density above its base line, or the diamond of a summary.
 *
 * @param outline its corners in order, 3 or more; the last is joined to the first
 * @param role whose colour it has
 * @param opacity of the filling, in (0, 1]
 * @param hover what a reader sees on pointing at it; empty for nothing
 */
public record Density(List<Vertex> outline, Role role, double opacity, String hover)
    implements Mark {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if there are fewer than 3 corners or the opacity is not in (0,
   *     1]
   */
  public Density {
    outline = List.copyOf(outline);
    Require.atLeast(outline.size(), 3, "number of corners");
    Checks.opacity(opacity, "opacity");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(hover, "hover");
  }

  @Override
  public void paintWith(MarkPainter painter) {
    painter.paint(this);
  }

  @Override
  public List<Double> xs() {
    return outline.stream().map(Vertex::x).toList();
  }

  @Override
  public List<Double> ys() {
    return outline.stream().map(Vertex::y).toList();
  }
}
