// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of text beside a panel's axes, laid out for a width: beside the axes where there is
 * room, with the labels broken into shorter lines where there is less; on narrow paper each label
 * stands above its row, and on the narrowest all texts of the row do.
 */
final class StaticColumns {
  private static final double GAP = 1.1;
  private static final double PAD = 0.4;
  private static final int MOST_LINES = 12;

  /** What the axes keep, in ems and as a share of the whole width. */
  private static final double LEAST_AXES = 11;

  private static final double LEAST_SHARE = 0.3;

  /** Widths of labels in ems that are tried before they move above the rows. */
  private static final double[] LABEL_WIDTHS = {24, 14};

  /** What labels may take of the whole width beside rows that have room for many lines. */
  private static final double TALL_SHARE = 0.28;

  private static final double LEAST_TALL = 9;

  private final Panel panel;
  private final double size;
  private final double width;
  private final boolean above;
  private final List<Column> left;
  private final List<Column> right;
  private final List<Text> rowTexts;

  /** A column with its texts in the real font. */
  record Column(TextBlock heading, List<Text> cells, Anchor anchor) {
    double width() {
      double cell = cells.stream().mapToDouble(text -> text.block().width()).max().orElse(0);
      return Math.max(heading.width(), cell);
    }
  }

  /** A text of one row. */
  record Text(double y, TextBlock block, Role role) {}

  /**
   * Lays out the columns.
   *
   * @param ticks the width that the labels of ticks take
   * @param tall whether the rows are high anyway, as those of densities are
   */
  StaticColumns(Panel panel, double width, double ticks, double size, boolean tall) {
    this.panel = panel;
    this.size = size;
    this.width = width;
    List<Column> numbers = columns(Side.RIGHT, Double.POSITIVE_INFINITY);
    double free = width - ticks - Math.max(LEAST_AXES * size, LEAST_SHARE * width);
    double forLabels = free - total(numbers);
    List<Column> labels = List.of();
    boolean beside = false;
    for (double ems : tall ? tallWidths() : LABEL_WIDTHS) {
      if (!beside) {
        labels = columns(Side.LEFT, ems * size);
        beside = total(labels) <= forLabels;
      }
    }
    boolean numbersBeside = beside || forLabels >= 0;
    this.above = !beside;
    this.left = beside ? labels : List.of();
    this.right = numbersBeside ? numbers : List.of();
    this.rowTexts = beside ? List.of() : rowTexts(numbersBeside);
  }

  private double[] tallWidths() {
    double narrow = Math.max(LEAST_TALL, TALL_SHARE * width / size);
    return new double[] {Math.min(LABEL_WIDTHS[0], narrow), LEAST_TALL};
  }

  private double total(List<Column> columns) {
    return columns.stream().mapToDouble(column -> column.width() + GAP * size).sum();
  }

  private List<Column> columns(Side side, double most) {
    return PanelGeometry.columns(panel, side).stream().map(c -> column(c, most)).toList();
  }

  private Column column(TextColumn column, double most) {
    List<Text> cells = column.cells().stream().map(cell -> text(cell, most)).toList();
    double widest = cells.stream().mapToDouble(text -> text.block().width()).max().orElse(0);
    double heading = Math.min(most, Math.max(widest, 6 * size));
    return new Column(
        TextBlock.wrapped(column.heading(), heading, size, true), cells, column.anchor());
  }

  private Text text(TextColumn.Cell cell, double most) {
    boolean strong = cell.emphasis() == Emphasis.STRONG;
    TextBlock block =
        Double.isInfinite(most)
            ? TextBlock.of(cell.text(), size, strong)
            : TextBlock.wrapped(whole(cell), most, size, strong).atMost(MOST_LINES);
    return new Text(cell.y(), block, role(cell));
  }

  private static Role role(TextColumn.Cell cell) {
    return cell.emphasis() == Emphasis.MUTED ? Role.NEUTRAL : Role.TEXT;
  }

  private static String whole(TextColumn.Cell cell) {
    return TextWrap.oneLine(cell.full().isBlank() ? cell.text() : cell.full());
  }

  /** The labels that stand above their rows, with the other texts where these have no column. */
  private List<Text> rowTexts(boolean numbersBeside) {
    List<Text> texts = new ArrayList<>();
    for (double y : rows()) {
      String text =
          panel.columns().stream()
              .filter(column -> column.side() == Side.LEFT || !numbersBeside)
              .flatMap(
                  column ->
                      column.cells().stream()
                          .filter(cell -> cell.y() == y)
                          .map(cell -> named(column, cell)))
              .filter(part -> !part.isBlank())
              .collect(Collectors.joining("; "));
      TextColumn.Cell first = firstCell(y);
      boolean strong = first.emphasis() == Emphasis.STRONG;
      TextBlock block = TextBlock.wrapped(text, width, size, strong).atMost(MOST_LINES);
      texts.add(new Text(y, block, role(first)));
    }
    return texts;
  }

  private static String named(TextColumn column, TextColumn.Cell cell) {
    return column.side() == Side.LEFT || column.heading().isBlank()
        ? whole(cell)
        : TextWrap.oneLine(column.heading()) + ": " + whole(cell);
  }

  private TextColumn.Cell firstCell(double y) {
    return panel.columns().stream()
        .flatMap(column -> column.cells().stream())
        .filter(cell -> cell.y() == y)
        .findFirst()
        .orElseThrow();
  }

  private List<Double> rows() {
    return panel.columns().stream()
        .flatMap(column -> column.cells().stream())
        .map(TextColumn.Cell::y)
        .distinct()
        .toList();
  }

  boolean isAbove() {
    return above;
  }

  double leftWidth() {
    return total(left);
  }

  double rightWidth() {
    return total(right);
  }

  double headingHeight() {
    double beside =
        Stream.concat(left.stream(), right.stream())
            .mapToDouble(column -> column.heading().height())
            .max()
            .orElse(0);
    return above && !rowTexts.isEmpty() ? Math.max(beside, TextBlock.LINE * size) : beside;
  }

  /** What each row needs for its texts, and for its marks and reasons. */
  List<RowMap.Need> needs(List<Text> inside) {
    List<RowMap.Need> needs = new ArrayList<>();
    for (double y : rows()) {
      double half = half(y, inside);
      double label = labelHeight(y);
      needs.add(
          isBare(y) && above
              ? new RowMap.Need(y, label / 2 + PAD * size, label / 2)
              : new RowMap.Need(y, half + label, half));
    }
    return needs;
  }

  private double half(double y, List<Text> inside) {
    double tallest = TextBlock.LINE * size;
    for (Column column : left) {
      tallest = Math.max(tallest, height(column.cells(), y));
    }
    for (Column column : right) {
      tallest = Math.max(tallest, height(column.cells(), y));
    }
    return Math.max(tallest, height(inside, y)) / 2 + PAD * size;
  }

  private static double height(List<Text> texts, double y) {
    return texts.stream()
        .filter(text -> Math.abs(text.y() - y) < SAME_ROW)
        .mapToDouble(text -> text.block().height())
        .max()
        .orElse(0);
  }

  private static final double SAME_ROW = 1e-6;

  private double labelHeight(double y) {
    return height(rowTexts, y);
  }

  /** A heading of its own, with nothing beside it. */
  private boolean isBare(double y) {
    boolean numbers =
        right.stream()
            .flatMap(column -> column.cells().stream())
            .anyMatch(text -> text.y() == y && !text.block().isEmpty());
    boolean marks =
        panel.allMarks().stream()
            .filter(mark -> !(mark instanceof Band))
            .flatMap(mark -> mark.ys().stream())
            .anyMatch(at -> Math.abs(at - y) < SAME_ROW);
    return !numbers && !marks;
  }

  /**
   * Where the columns go.
   *
   * @param from the left end of the panel
   * @param axesRight the right end of its axes
   * @param axesTop where its headings end
   * @param inside the texts between the axes
   */
  record Frame(double from, double axesRight, double axesTop, List<Text> inside) {}

  void draw(Canvas canvas, AxisMap ys, Frame frame) {
    double x = frame.from();
    for (Column column : left) {
      draw(canvas, column, ys, x, frame.axesTop());
      x += column.width() + GAP * size;
    }
    x = frame.axesRight() + GAP * size;
    for (Column column : right) {
      draw(canvas, column, ys, x, frame.axesTop());
      x += column.width() + GAP * size;
    }
    if (above) {
      drawAbove(canvas, ys, frame);
    }
  }

  private void draw(Canvas canvas, Column column, AxisMap ys, double from, double axesTop) {
    double x = from + column.width() * Canvas.shareBefore(column.anchor());
    double top = axesTop - PAD * size - column.heading().height();
    canvas.text(column.heading(), x, top, column.anchor(), Role.TEXT);
    for (Text text : column.cells()) {
      double middle = ys.at(text.y());
      canvas.text(
          text.block(), x, middle - text.block().height() / 2, column.anchor(), text.role());
    }
  }

  private void drawAbove(Canvas canvas, AxisMap ys, Frame frame) {
    drawAboveHeading(canvas, frame.from(), frame.axesTop());
    for (Text text : rowTexts) {
      double height = text.block().height();
      double middle = ys.at(text.y());
      double half = isBare(text.y()) ? PAD * size - height / 2 : half(text.y(), frame.inside());
      double top = middle - half - height;
      canvas.text(text.block(), frame.from(), top + PAD * size, Anchor.START, text.role());
    }
  }

  private void drawAboveHeading(Canvas canvas, double from, double axesTop) {
    List<TextColumn> labels = PanelGeometry.columns(panel, Side.LEFT);
    String heading = labels.isEmpty() ? "" : TextWrap.oneLine(labels.get(0).heading());
    double room = width - rightWidth();
    TextBlock block = TextBlock.wrapped(heading, room, size, true).atMost(1);
    canvas.text(block, from, axesTop - PAD * size - block.height(), Anchor.START, Role.TEXT);
  }
}
