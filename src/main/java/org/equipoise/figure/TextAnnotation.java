// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;
import java.util.Objects;
import org.equipoise.core.Require;

/**
 * A text at a place, centred on it vertically.
 *
 * @param at where
 * @param text what; a line feed begins a new line
 * @param anchor which end of the text is there
 * @param role whose colour it has
 */
public record TextAnnotation(Vertex at, String text, Anchor anchor, Role role) implements Mark {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the text is blank
   */
  public TextAnnotation {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(anchor, "anchor");
    Objects.requireNonNull(role, "role");
    Require.notBlank(text, "text");
  }

  @Override
  public void paintWith(MarkPainter painter) {
    painter.paint(this);
  }

  @Override
  public List<Double> xs() {
    return List.of(at.x());
  }

  @Override
  public List<Double> ys() {
    return List.of(at.y());
  }
}
