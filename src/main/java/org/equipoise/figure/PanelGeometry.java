// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a panel's parts are, in pixels around its axes, and which part of the drawing the axes
 * take.
 *
 * @param panel the panel
 * @param number from 1
 * @param x the horizontal part of the drawing inside the margins, in [0, 1]
 * @param y the vertical part, from below, in [0, 1]
 * @param textWidth how wide a text across the axes may be
 */
record PanelGeometry(Panel panel, int number, Range x, Range y, int textWidth) {
  static final int FONT_SIZE = 13;
  static final int LINE = 17;
  static final int GAP = 8;
  private static final int TICK = 6;
  private static final int TITLE_GAP = 4;
  private static final int COLUMN_GAP = 14;
  private static final int MOST_TITLE_LINES = 6;

  /** The same panel with another's columns beside it. */
  PanelGeometry withColumnsOf(Panel other) {
    Panel changed =
        new Panel(panel.title(), panel.axes(), panel.marks(), panel.secondMarks(), other.columns());
    return new PanelGeometry(changed, number, x, y, textWidth);
  }

  /** Room left of the axes. */
  static int left(Panel panel) {
    return GAP + columnsWidth(panel, Side.LEFT) + tickWidth(panel.axes().y());
  }

  /** Room right of the axes; half a tick label of the x axis may stand out there. */
  static int right(Panel panel) {
    int second = panel.axes().secondY().map(PanelGeometry::tickWidth).orElse(0);
    return 2 * GAP + columnsWidth(panel, Side.RIGHT) + second;
  }

  /** Room above the axes. */
  static int top(Panel panel, int textWidth) {
    return GAP + titleHeight(panel.title(), textWidth) + headingHeight(panel, textWidth);
  }

  /** Room below the axes. */
  static int bottom(Panel panel, int textWidth) {
    Axis x = panel.axes().x();
    return GAP + tickHeight(x) + endsHeight(x, textWidth) + titleHeight(x.title(), textWidth);
  }

  /** Columns keep clear of the arrows at the axes' ends. */
  static int columnsWidth(Panel panel, Side side) {
    List<TextColumn> columns = columns(panel, side);
    int clear = columns.isEmpty() ? 0 : GAP;
    return clear + columns.stream().mapToInt(PanelGeometry::columnWidth).sum();
  }

  static List<TextColumn> columns(Panel panel, Side side) {
    return panel.columns().stream().filter(column -> column.side() == side).toList();
  }

  static int columnWidth(TextColumn column) {
    int heading = TextWidth.pixels(column.heading(), FONT_SIZE + 1);
    IntStream cells = column.cells().stream().mapToInt(PanelGeometry::cellWidth);
    return COLUMN_GAP + Math.max(heading, cells.max().orElse(0));
  }

  private static int cellWidth(TextColumn.Cell cell) {
    boolean strong = cell.emphasis() == Emphasis.STRONG;
    return TextWidth.pixels(cell.text(), FONT_SIZE + (strong ? 1 : 0));
  }

  private static int tickWidth(Axis axis) {
    int widest =
        axis.drawnTicks().stream()
            .mapToInt(tick -> TextWidth.pixels(tick.label(), FONT_SIZE))
            .max()
            .orElse(-TICK);
    return TICK + widest;
  }

  static int tickHeight(Axis axis) {
    int lines =
        axis.drawnTicks().stream().mapToInt(tick -> TextWidth.lines(tick.label())).max().orElse(0);
    return TICK + lines * LINE;
  }

  static int endsHeight(Axis axis, int textWidth) {
    int lines =
        Math.max(
            TextWidth.lines(lowEnd(axis.ends(), textWidth)),
            TextWidth.lines(highEnd(axis.ends(), textWidth)));
    return lines * LINE + TITLE_GAP;
  }

  /** The words under the axis's low end with their arrow, which stays with the first word. */
  static String lowEnd(AxisEnds ends, int textWidth) {
    return ends.low().isBlank() ? "" : halfWidth("←\u00a0" + ends.low(), textWidth);
  }

  /** The words under the high end. */
  static String highEnd(AxisEnds ends, int textWidth) {
    return ends.high().isBlank() ? "" : halfWidth(ends.high() + "\u00a0→", textWidth);
  }

  static int headingHeight(Panel panel, int textWidth) {
    Axes axes = panel.axes();
    IntStream columns =
        panel.columns().stream().mapToInt(column -> TextWidth.lines(column.heading()));
    int titles = TextWidth.lines(yTitle(panel, axes.y(), textWidth));
    int second =
        axes.secondY().map(axis -> TextWidth.lines(yTitle(panel, axis, textWidth))).orElse(0);
    int lines = IntStream.concat(columns, IntStream.of(titles, second)).max().orElse(0);
    return lines * LINE + (lines > 0 ? GAP : 0);
  }

  static int titleHeight(String title, int textWidth) {
    return TextWidth.lines(fullWidth(title, textWidth)) * LINE;
  }

  /** The title of a y axis, which stands above it: in half the width when there are two. */
  static String yTitle(Panel panel, Axis axis, int textWidth) {
    return panel.axes().secondY().isPresent()
        ? halfWidth(axis.title(), textWidth)
        : fullWidth(axis.title(), textWidth);
  }

  static String fullWidth(String text, int textWidth) {
    return text.isBlank() ? "" : wrap(text, textWidth);
  }

  static String halfWidth(String text, int textWidth) {
    return text.isBlank() ? "" : wrap(text, textWidth / 2 - GAP / 2);
  }

  private static String wrap(String text, int pixels) {
    return new TextWrap((double) pixels / FONT_SIZE, MOST_TITLE_LINES).wrap(text);
  }
}
