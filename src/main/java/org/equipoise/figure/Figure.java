// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;
import java.util.Objects;
import org.equipoise.core.Require;

/**
 * A figure: what is drawn, and the words around it. It has no colours and no format; see the
 * package.
 *
 * @param caption the words around it, with a text for readers who cannot see it
 * @param panels what is drawn, 1 or more
 * @param arrangement how several panels stand
 * @param size of the drawing
 */
public record Figure(Caption caption, List<Panel> panels, Arrangement arrangement, Size size) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if there is no panel, or no text for readers who cannot see it
   */
  public Figure {
    Require.notBlank(caption.altText(), "altText");
    Objects.requireNonNull(arrangement, "arrangement");
    Objects.requireNonNull(size, "size");
    panels = Checks.notEmpty(panels, "panels");
  }

  /**
   * A figure of one panel.
   *
   * @param caption the words around it, with a text for readers who cannot see it
   * @param panel what is drawn
   * @param size of the drawing
   * @return the figure
   */
  public static Figure of(Caption caption, Panel panel, Size size) {
    return new Figure(caption, List.of(panel), Arrangement.SIDE_BY_SIDE, size);
  }

  /**
   * What the named marks are.
   *
   * @return an entry for each name in the order of its first mark
   */
  public List<LegendEntry> legend() {
    return panels.stream()
        .flatMap(panel -> panel.allMarks().stream())
        .flatMap(mark -> mark.legendEntry().stream())
        .distinct()
        .toList();
  }
}
