// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A shaded stripe behind the other marks, such as a margin or the minutes of a stress test.
 *
 * @param name what it is, for the legend; empty for no entry
 * @param direction along which axis it runs; a vertical stripe lies between two values of x
 * @param span between which values of the other axis; an infinite end reaches the axis's end
 * @param across which part of the panel along its direction; empty for all of it
 * @param role whose colour it has
 */
public record Band(String name, Direction direction, Span span, Optional<Range> across, Role role)
    implements Mark {
  /** Checks that all are there. */
  public Band {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(direction, "direction");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(across, "across");
    Objects.requireNonNull(role, "role");
  }

  @Override
  public void paintWith(MarkPainter painter) {
    painter.paint(this);
  }

  @Override
  public List<Double> xs() {
    return direction == Direction.VERTICAL ? span.finiteEnds() : along();
  }

  @Override
  public List<Double> ys() {
    return direction == Direction.VERTICAL ? along() : span.finiteEnds();
  }

  private List<Double> along() {
    return across.map(part -> List.of(part.start(), part.end())).orElse(List.of());
  }

  @Override
  public Optional<LegendEntry> legendEntry() {
    return LegendEntry.of(name, role, LegendEntry.Key.BAND);
  }
}
