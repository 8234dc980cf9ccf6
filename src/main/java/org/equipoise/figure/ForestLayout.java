// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Puts the rows of a forest plot in their places. Heights are in rows of one line. */
final class ForestLayout {
  private static final int ROW_PIXELS = 27;
  private static final double FURTHER_LINE = 0.62; // one line of text in rows
  private static final int AXES_PIXELS = 440;
  private static final TextWrap LABEL = new TextWrap(24, 3);
  private static final TextWrap COLUMN = new TextWrap(16, 3);
  private static final double POINT = 9;
  private static final double SMALLEST_POINT = 5;
  private static final double WEIGHT_POINT = 10;
  private static final double DIAMOND_HALF = 0.3;
  private static final double THICK = 5; // pixels, beside points of 5 and more

  private final ForestPlot plot;
  private final List<ReferenceLine> guides;
  private final ForestRange range;
  private final Axis axis;
  private final List<Placed> placed;
  private final double height;

  /** A row, the top and the middle of its place, and its height. */
  private record Placed(ForestPlot.Row row, double top, double rows) {
    double middle() {
      return top + rows / 2;
    }
  }

  /** The guides are lines behind the rows, upright and within the axis. */
  ForestLayout(ForestPlot plot, List<ReferenceLine> guides) {
    this.plot = plot;
    this.guides = List.copyOf(guides);
    this.range = new ForestRange(plot, guides.stream().map(ReferenceLine::at).toList());
    this.axis =
        new Axis(
            plot.measure().title(),
            plot.measure().scale(),
            range.range(),
            List.of(),
            plot.measure().ends());
    List<Placed> places = new ArrayList<>();
    double top = 0;
    for (ForestPlot.Row row : plot.rows()) {
      Placed place = new Placed(row, top, rowsOf(row));
      places.add(place);
      top += place.rows();
    }
    this.placed = List.copyOf(places);
    this.height = top;
  }

  private double rowsOf(ForestPlot.Row row) {
    IntStream columns = row.columns().stream().mapToInt(ForestLayout::columnLines);
    IntStream others =
        IntStream.of(
            TextWidth.lines(LABEL.wrap(row.label())), TextWidth.lines(reason(row.reason())));
    int lines = IntStream.concat(columns, others).max().orElse(1);
    return 1 + FURTHER_LINE * (Math.max(1, lines) - 1);
  }

  private static int columnLines(String text) {
    return TextWidth.lines(COLUMN.wrap(text));
  }

  Figure figure() {
    Axis rows = Axis.of("", Scale.CATEGORY, new Range(height, 0));
    Panel panel = new Panel("", Axes.of(axis, rows), marks(), List.of(), columns());
    int width = PanelGeometry.left(panel) + AXES_PIXELS + PanelGeometry.right(panel);
    int text = FigureGeometry.textWidth(AXES_PIXELS);
    int around = PanelGeometry.top(panel, text) + PanelGeometry.bottom(panel, text);
    Size size = new Size(width, around + (int) Math.ceil(height * ROW_PIXELS));
    return Figure.of(caption(), panel, size);
  }

  private Caption caption() {
    boolean cut =
        plot.rows().stream()
            .flatMap(row -> row.value().stream())
            .anyMatch(value -> span(value).within(axis.range()).isCut());
    Caption caption = plot.caption().withAltTextIfNone(AltText.of(plot));
    return cut
        ? caption.withFootnote("An arrow marks an interval that goes on beyond the axis.")
        : caption;
  }

  private List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    plot.margin().ifPresent(margin -> marks.add(band(margin, Optional.empty())));
    for (Placed place : placed) {
      place.row().margin().ifPresent(margin -> marks.add(band(margin, Optional.of(extent(place)))));
    }
    double reference = plot.measure().reference();
    marks.add(new ReferenceLine("", Direction.VERTICAL, reference, Role.REFERENCE, Dash.DASHED));
    marks.addAll(guides);
    addBars(marks, ForestLayout::thin, Role.ESTIMATE, 1.8);
    addBars(marks, ForestLayout::thick, Role.ESTIMATE, THICK);
    addBars(marks, ForestLayout::expected, Role.NEUTRAL, THICK);
    addPoints(marks);
    placed.forEach(place -> addSummaryOrReason(marks, place));
    return marks;
  }

  private static Range extent(Placed place) {
    return new Range(place.top(), place.top() + place.rows());
  }

  private Band band(Margin margin, Optional<Range> across) {
    Span span = ForestRange.onScale(margin.span(), plot.measure().scale());
    return new Band(margin.name(), Direction.VERTICAL, span, across, Role.MARGIN);
  }

  private void addBars(
      List<Mark> marks, Function<ForestPlot.Row, Optional<Span>> span, Role role, double width) {
    List<Intervals.Bar> bars = new ArrayList<>();
    for (Placed place : placed) {
      span.apply(place.row())
          .map(found -> ForestRange.onScale(found, plot.measure().scale()))
          .map(found -> new Intervals.Bar(place.middle(), found))
          .ifPresent(bars::add);
    }
    if (!bars.isEmpty()) {
      Caps caps = width < THICK ? Caps.SHORT : Caps.NONE;
      marks.add(new Intervals(Direction.HORIZONTAL, bars, role, width, caps));
    }
  }

  private static Optional<Span> thin(ForestPlot.Row row) {
    boolean other = row instanceof ForestPlot.Dot || row instanceof ForestPlot.Located;
    return isPoint(row) && !other ? row.value().map(ForestPlot.Value::interval) : Optional.empty();
  }

  private static Optional<Span> thick(ForestPlot.Row row) {
    if (row instanceof ForestPlot.Nested nested) {
      return Optional.of(nested.inner());
    }
    return row instanceof ForestPlot.Prediction prediction
        ? Optional.of(prediction.predicted().interval())
        : Optional.empty();
  }

  /** Paler, so that the point on it is seen. */
  private static Optional<Span> expected(ForestPlot.Row row) {
    return row instanceof ForestPlot.Located located
        ? Optional.of(located.expected())
        : Optional.empty();
  }

  private Span span(ForestPlot.Value value) {
    return ForestRange.onScale(value.interval(), plot.measure().scale());
  }

  private void addPoints(List<Mark> marks) {
    List<Points.Point> points = new ArrayList<>();
    for (Placed place : placed) {
      if (isPoint(place.row())) {
        place.row().value().map(value -> point(place, value)).ifPresent(points::add);
      }
    }
    if (!points.isEmpty()) {
      marks.add(new Points("", points, Symbol.SQUARE, Role.ESTIMATE, 1));
    }
  }

  private static boolean isPoint(ForestPlot.Row row) {
    return !(row instanceof ForestPlot.Summary) && !(row instanceof ForestPlot.Prediction);
  }

  private Points.Point point(Placed place, ForestPlot.Value value) {
    double size =
        value.weight().isPresent()
            ? SMALLEST_POINT
                + WEIGHT_POINT * Math.sqrt(value.weight().getAsDouble() / largestWeight())
            : POINT;
    return new Points.Point(value.estimate(), place.middle(), size, hover(place.row(), value));
  }

  private double largestWeight() {
    return plot.rows().stream()
        .flatMap(row -> row.value().stream())
        .flatMapToDouble(value -> value.weight().stream())
        .max()
        .orElse(1);
  }

  private String hover(ForestPlot.Row row, ForestPlot.Value value) {
    StringBuilder text = new StringBuilder(TextWrap.oneLine(row.label()));
    text.append('\n').append(AltText.of(row, value));
    for (int i = 0; i < row.columns().size(); i++) {
      String heading = plot.headings().get(i + 1);
      text.append('\n').append(heading).append(heading.isBlank() ? "" : ": ");
      text.append(row.columns().get(i));
    }
    return text.toString();
  }

  private void addSummaryOrReason(List<Mark> marks, Placed place) {
    ForestPlot.Row row = place.row();
    if (!row.reason().isBlank()) {
      marks.add(reasonText(place));
    } else if (row instanceof ForestPlot.Summary) {
      row.value().ifPresent(value -> marks.add(diamond(place, value)));
    }
  }

  /** Beside the lines, where there is more room, so that none crosses it. */
  private TextAnnotation reasonText(Placed place) {
    boolean right = rightHasRoom();
    Vertex at = new Vertex(range.at(free(right) + (right ? 0.02 : -0.02)), place.middle());
    Anchor anchor = right ? Anchor.START : Anchor.END;
    return new TextAnnotation(at, reason(place.row().reason()), anchor, Role.NEUTRAL);
  }

  private boolean rightHasRoom() {
    return 1 - free(true) > free(false);
  }

  /** Where the axis is free of upright lines, from here to its right or left end. */
  private double free(boolean right) {
    DoubleStream lines =
        DoubleStream.concat(
            DoubleStream.of(plot.measure().reference()),
            guides.stream().mapToDouble(ReferenceLine::at));
    DoubleStream shares = lines.map(range::share);
    return right ? shares.max().orElse(0) : shares.min().orElse(1);
  }

  private String reason(String reason) {
    if (reason.isBlank()) {
      return "";
    }
    double share = Math.max(1 - free(true), free(false));
    double pixels = FigureGeometry.textWidth(AXES_PIXELS) * share;
    return new TextWrap(pixels / PanelGeometry.FONT_SIZE, Integer.MAX_VALUE).wrap(reason);
  }

  private Density diamond(Placed place, ForestPlot.Value value) {
    Span.Cut cut = span(value).within(axis.range());
    double y = place.middle();
    List<Vertex> outline =
        List.of(
            new Vertex(cut.from(), y),
            new Vertex(value.estimate(), y - DIAMOND_HALF),
            new Vertex(cut.to(), y),
            new Vertex(value.estimate(), y + DIAMOND_HALF));
    return new Density(outline, Role.ESTIMATE, 1, hover(place.row(), value));
  }

  private List<TextColumn> columns() {
    List<TextColumn> columns = new ArrayList<>();
    List<TextColumn.Cell> labels =
        placed.stream().map(place -> cell(place, place.row().label(), LABEL)).toList();
    columns.add(new TextColumn(Side.LEFT, plot.headings().get(0), labels, Anchor.START));
    for (int i = 1; i < plot.headings().size(); i++) {
      columns.add(rightColumn(i));
    }
    return columns;
  }

  private TextColumn rightColumn(int number) {
    List<TextColumn.Cell> cells =
        placed.stream()
            .filter(place -> place.row().columns().size() >= number)
            .map(place -> cell(place, place.row().columns().get(number - 1), COLUMN))
            .filter(cell -> !cell.text().isBlank())
            .toList();
    return new TextColumn(Side.RIGHT, COLUMN.wrap(plot.headings().get(number)), cells, Anchor.END);
  }

  private static TextColumn.Cell cell(Placed place, String text, TextWrap wrap) {
    String shown = wrap.wrap(text);
    String full = shown.endsWith("…") ? TextWrap.oneLine(text) : "";
    return new TextColumn.Cell(place.middle(), shown, full, place.row().emphasis());
  }
}
