// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.equipoise.core.Require;

/**
 * A straight line from one end of the panel to the other.
 *
 * @param name what it is, for the legend; empty for no entry
 * @param direction along which axis it runs
 * @param at its place on the other axis, finite
 * @param role whose colour it has
 * @param dash how it is broken
 */
public record ReferenceLine(String name, Direction direction, double at, Role role, Dash dash)
    implements Mark {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the place is not finite
   */
  public ReferenceLine {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(direction, "direction");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(dash, "dash");
    Require.finite(at, "at");
  }

  @Override
  public void paintWith(MarkPainter painter) {
    painter.paint(this);
  }

  @Override
  public List<Double> xs() {
    return direction == Direction.VERTICAL ? List.of(at) : List.of();
  }

  @Override
  public List<Double> ys() {
    return direction == Direction.VERTICAL ? List.of() : List.of(at);
  }

  @Override
  public Optional<LegendEntry> legendEntry() {
    return LegendEntry.of(name, role, LegendEntry.Key.of(dash));
  }
}
