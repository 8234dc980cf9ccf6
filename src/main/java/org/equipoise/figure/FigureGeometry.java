// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a figure's panels share its drawing, in pixels at the figure's own size.
 *
 * @param size of the drawing
 * @param left margin
 * @param right margin
 * @param top margin
 * @param bottom margin
 * @param leastWidth below which the drawing scrolls rather than shrinks
 * @param panels the panels' places
 */
record FigureGeometry(
    Size size,
    int left,
    int right,
    int top,
    int bottom,
    int leastWidth,
    List<PanelGeometry> panels) {
  /** Axes narrower than this show nothing. */
  private static final int LEAST_AXES = 120;

  /** Axes flatter than this show nothing. */
  private static final int LEAST_HEIGHT = 40;

  /** Texts across the axes are wrapped for a drawing shrunk to this share of its width. */
  private static final double SHRUNK = 0.65;

  static FigureGeometry of(Figure figure) {
    return figure.arrangement() == Arrangement.STACKED ? stacked(figure) : sideBySide(figure);
  }

  /** How wide a text across axes of this width may be. */
  static int textWidth(int axes) {
    return (int) (SHRUNK * axes);
  }

  /** How wide axes are that have room for such a text. */
  static int axesWidth(int text) {
    return (int) (text / SHRUNK);
  }

  private static FigureGeometry sideBySide(Figure figure) {
    List<Panel> panels = figure.panels();
    int[] lefts = panels.stream().mapToInt(PanelGeometry::left).toArray();
    int[] rights = panels.stream().mapToInt(PanelGeometry::right).toArray();
    int taken = Arrays.stream(lefts).sum() + Arrays.stream(rights).sum();
    int count = panels.size();
    int axes = Math.max(LEAST_AXES, (figure.size().width() - taken) / count);
    int text = textWidth(axes);
    double inner = taken - lefts[0] - rights[count - 1] + (double) count * axes;
    List<PanelGeometry> places = new ArrayList<>();
    double from = 0;
    for (int i = 0; i < count; i++) {
      Range x = new Range(from / inner, Math.min(1, (from + axes) / inner));
      places.add(new PanelGeometry(panels.get(i), i + 1, x, new Range(0, 1), text));
      from += axes + rights[i] + (i + 1 < count ? lefts[i + 1] : 0);
    }
    return new FigureGeometry(
        figure.size(),
        lefts[0],
        rights[count - 1],
        panels.stream().mapToInt(panel -> PanelGeometry.top(panel, text)).max().orElse(0),
        panels.stream().mapToInt(panel -> PanelGeometry.bottom(panel, text)).max().orElse(0),
        Math.min(figure.size().width(), taken + count * text),
        List.copyOf(places));
  }

  private static FigureGeometry stacked(Figure figure) {
    List<Panel> panels = figure.panels();
    int left = panels.stream().mapToInt(PanelGeometry::left).max().orElse(0);
    int right = panels.stream().mapToInt(PanelGeometry::right).max().orElse(0);
    int text = textWidth(Math.max(LEAST_AXES, figure.size().width() - left - right));
    int[] tops = panels.stream().mapToInt(panel -> PanelGeometry.top(panel, text)).toArray();
    int[] bottoms = panels.stream().mapToInt(panel -> PanelGeometry.bottom(panel, text)).toArray();
    int taken = Arrays.stream(tops).sum() + Arrays.stream(bottoms).sum();
    int count = panels.size();
    int axes = Math.max(LEAST_HEIGHT, (figure.size().height() - taken) / count);
    double inner = taken - tops[0] - bottoms[count - 1] + (double) count * axes;
    List<PanelGeometry> places = new ArrayList<>();
    double from = 0;
    for (int i = 0; i < count; i++) {
      Range y = new Range(Math.max(0, 1 - (from + axes) / inner), 1 - from / inner);
      places.add(new PanelGeometry(panels.get(i), i + 1, new Range(0, 1), y, text));
      from += axes + bottoms[i] + (i + 1 < count ? tops[i + 1] : 0);
    }
    return new FigureGeometry(
        figure.size(),
        left,
        right,
        tops[0],
        bottoms[count - 1],
        Math.min(figure.size().width(), left + right + text),
        List.copyOf(places));
  }
}
