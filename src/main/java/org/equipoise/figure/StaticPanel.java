// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One panel laid out for a width: its axes, their titles and ticks, its columns and its marks. */
final class StaticPanel {
  private static final double TICK = 5;
  private static final double GAP = 8;
  private static final double LABEL_SHARE = 0.34;

  private final Panel panel;
  private final double width;
  private final double size;
  private final double unit;
  private final StaticColumns columns;
  private final List<StaticTicks.Placed> leftTicks;
  private final double axesLeft;
  private final double axesRight;
  private final double height;
  private final Optional<RowMap> rows;
  private final AxisMap ys;
  private final List<StaticColumns.Text> inside;
  private final StaticTitles titles;
  private final List<StaticTicks.Placed> bottomTicks;
  private final Optional<String> key;
  private final double crowd;

  /**
   * What a panel gets of the sheet.
   *
   * @param width in pixels
   * @param size of its text
   * @param rows of the panel whose rows it shares
   */
  record Room(double width, double size, Optional<RowMap> rows) {}

  /** Lays out a panel that has its left end at 0 and its axes' top at 0. */
  StaticPanel(PanelGeometry place, FigureGeometry figure, Room room) {
    this.panel = place.panel();
    this.width = room.width();
    this.size = room.size();
    this.unit = size / PanelGeometry.FONT_SIZE;
    double screen = naturalHeight(place, figure) * unit;
    Axis y = panel.axes().y();
    double most = LABEL_SHARE * width;
    double tickRoom = tickRoom(y, screen, most);
    double secondRoom = secondRoom(screen);
    this.columns = new StaticColumns(panel, width, tickRoom + secondRoom, size, hasTallCurve());
    this.axesLeft = columns.leftWidth() + tickRoom;
    this.axesRight = width - columns.rightWidth() - Math.max(GAP * unit, secondRoom);
    this.inside = inside(screen);
    double natural = screen * stretch(screen);
    this.rows = room.rows().or(() -> rows(y, natural));
    this.ys = rows.isPresent() ? rows.get() : AxisMap.of(y, natural, 0);
    this.height = rows.map(RowMap::height).orElse(natural);
    this.leftTicks = new StaticTicks(y, ys, size).along(most);
    StaticTicks bottom = new StaticTicks(panel.axes().x(), xs(), size);
    this.bottomTicks = bottom.across(0, width);
    this.key = bottom.key(0, width);
    this.titles =
        new StaticTitles(panel, new StaticTitles.Frame(width, axesLeft, axesRight, rise()), size);
    double ownWidth = figure.size().width() - figure.left() - (double) figure.right();
    double shrunk = (axesRight - axesLeft) / (ownWidth * (place.x().end() - place.x().start()));
    this.crowd = Math.max(LEAST_CROWD * unit, Math.min(unit, shrunk));
  }

  /** Points of a swarm overlap rather than become dust. */
  private static final double LEAST_CROWD = 0.7;

  private static double naturalHeight(PanelGeometry place, FigureGeometry figure) {
    double inner = figure.size().height() - figure.top() - (double) figure.bottom();
    return Math.max(MOST_FLAT, inner * (place.y().end() - place.y().start()));
  }

  /** Axes are at least this high, in pixels of the screen. */
  private static final double MOST_FLAT = 27;

  private double tickRoom(Axis axis, double natural, double most) {
    AxisMap map = AxisMap.of(axis, natural, 0);
    List<StaticTicks.Placed> ticks = new StaticTicks(axis, map, size).along(most);
    return ticks.isEmpty() ? 0 : StaticTicks.width(ticks) + (TICK + GAP / 2) * unit;
  }

  private double secondRoom(double natural) {
    return panel.axes().secondY().map(axis -> tickRoom(axis, natural, width / 4)).orElse(0.0);
  }

  /** How far the labels beside the axes stand out above them. */
  private double rise() {
    return Stream.concat(leftTicks.stream(), secondTicks().stream())
        .mapToDouble(tick -> tick.label().height() / 2 - tick.at())
        .reduce(0, Math::max);
  }

  /** What the numbers below the axis stand for, where names had no room. */
  Optional<String> key() {
    return key;
  }

  private List<StaticTicks.Placed> secondTicks() {
    return panel.axes().secondY().map(this::secondTicks).orElse(List.of());
  }

  private List<StaticTicks.Placed> secondTicks(Axis second) {
    return new StaticTicks(second, AxisMap.of(second, height, 0), size).along(width / 4);
  }

  private AxisMap xs() {
    return AxisMap.of(panel.axes().x(), axesLeft, axesRight);
  }

  private Rectangle2D rectangle(double height) {
    return new Rectangle2D.Double(axesLeft, 0, axesRight - axesLeft, height);
  }

  /** The texts between the axes, which make their rows higher. */
  private List<StaticColumns.Text> inside(double screen) {
    StaticMarks.Place place = provisional(screen);
    return texts()
        .map(
            text ->
                new StaticColumns.Text(
                    text.at().y(), StaticAnnotation.block(text, place), text.role()))
        .toList();
  }

  private Stream<TextAnnotation> texts() {
    return panel.marks().stream()
        .filter(mark -> mark instanceof TextAnnotation)
        .map(mark -> (TextAnnotation) mark);
  }

  private List<Box> boxes() {
    return panel.marks().stream()
        .filter(mark -> mark instanceof Box)
        .map(mark -> (Box) mark)
        .toList();
  }

  private StaticMarks.Place provisional(double screen) {
    Axis y = panel.axes().y();
    return place(AxisMap.of(y, screen, 0), screen, unit);
  }

  private StaticMarks.Place place(AxisMap rows, double axesHeight, double crowded) {
    Axes axes = panel.axes();
    Rectangle2D between = rectangle(axesHeight);
    return new StaticMarks.Place(axes.x(), xs(), axes.y(), rows, between, boxes(), unit, crowded);
  }

  /** How much higher than on the screen boxes must be to hold their texts. */
  private double stretch(double screen) {
    if (panel.axes().y().scale() != Scale.CATEGORY || !panel.columns().isEmpty()) {
      return 1;
    }
    StaticMarks.Place place = provisional(screen);
    return texts()
        .flatMap(
            text ->
                StaticAnnotation.box(text, place.boxes()).stream()
                    .map(box -> needed(text, place) / place.frame(box).getHeight()))
        .reduce(1.0, Math::max);
  }

  private double needed(TextAnnotation text, StaticMarks.Place place) {
    return StaticAnnotation.block(text, place).height() + StaticAnnotation.PADDING * unit;
  }

  /** The rows that were moved apart for their texts, if there are any. */
  Optional<RowMap> rows() {
    return rows;
  }

  private Optional<RowMap> rows(Axis y, double natural) {
    List<RowMap.Need> needs = needs();
    return needs.isEmpty()
        ? Optional.empty()
        : Optional.of(new RowMap(y.range(), natural, needs, !columns.isAbove()));
  }

  /** Rows are moved apart only where no curve reaches from one to the next: it would be bent. */
  private List<RowMap.Need> needs() {
    boolean rows = panel.axes().y().scale() == Scale.CATEGORY && !panel.columns().isEmpty();
    return rows && !hasTallCurve() ? columns.needs(inside) : List.of();
  }

  private boolean hasTallCurve() {
    return panel.marks().stream()
        .filter(mark -> mark instanceof Density)
        .flatMap(mark -> mark.ys().stream())
        .anyMatch(y -> toRow(y) > HALF_DIAMOND);
  }

  private double toRow(double y) {
    return panel.columns().stream()
        .flatMap(column -> column.cells().stream())
        .mapToDouble(cell -> Math.abs(cell.y() - y))
        .min()
        .orElse(0);
  }

  /** A summary's diamond reaches less far from the middle of its row. */
  private static final double HALF_DIAMOND = 0.35;

  /** What is above the axes. */
  double top() {
    return Math.max(columns.headingHeight(), titles.above()) + titles.title().height() + GAP * unit;
  }

  double axesHeight() {
    return height;
  }

  /** What is below the axes. */
  double bottom() {
    return below() + titles.below();
  }

  /** Where the labels under the axes begin: below those beside them, if they reach there. */
  private double labelsFrom() {
    boolean outside =
        bottomTicks.stream().anyMatch(tick -> tick.from() < axesLeft || tick.to() > axesRight);
    double reach =
        Stream.concat(leftTicks.stream(), secondTicks().stream())
            .mapToDouble(tick -> tick.at() + tick.label().height() / 2 - height)
            .reduce(0, Math::max);
    return outside ? Math.max(TICK * unit, reach) : TICK * unit;
  }

  private double below() {
    return labelsFrom() + StaticTicks.height(bottomTicks);
  }

  /** Draws the panel with the upper left corner of its axes' row at the canvas's origin. */
  void draw(Canvas canvas) {
    ClearLines lines = ClearLines.of(this::drawTexts);
    StaticMarks.Place place = place(ys, height, crowd);
    drawGrid(canvas, lines);
    paint(new StaticMarks(canvas, place, lines), panel.marks());
    panel.axes().secondY().ifPresent(second -> drawSecond(canvas, place, second));
    drawAxes(canvas);
    titles.draw(canvas, top(), height + below());
    drawColumns(canvas);
  }

  private void drawColumns(Canvas canvas) {
    columns.draw(
        canvas, ys, new StaticColumns.Frame(0, axesRight + rightTicks(), -GAP * unit / 2, inside));
  }

  /** What no upright line may cross. */
  private void drawTexts(Canvas canvas) {
    StaticMarks painter = new StaticMarks(canvas, place(ys, height, crowd), ClearLines.none());
    texts().forEach(text -> text.paintWith(painter));
    drawColumns(canvas);
  }

  private double rightTicks() {
    return panel.axes().secondY().map(axis -> secondRoom(height)).orElse(GAP * unit);
  }

  /** Stripes first: they are behind everything, as on the screen. */
  private static void paint(StaticMarks painter, List<Mark> marks) {
    marks.stream().filter(mark -> mark instanceof Band).forEach(mark -> mark.paintWith(painter));
    marks.stream().filter(mark -> !(mark instanceof Band)).forEach(m -> m.paintWith(painter));
  }

  private void drawSecond(Canvas canvas, StaticMarks.Place place, Axis second) {
    AxisMap map = AxisMap.of(second, height, 0);
    StaticMarks painter = new StaticMarks(canvas, place.with(second, map), ClearLines.none());
    paint(painter, panel.secondMarks());
    Canvas.Pen pen = Canvas.Pen.solid(Role.NEUTRAL, unit);
    canvas.line(axesRight, 0, axesRight, height, pen);
    for (StaticTicks.Placed tick : secondTicks(second)) {
      canvas.line(axesRight, tick.at(), axesRight + TICK * unit, tick.at(), pen);
      double x = axesRight + (TICK + GAP / 4) * unit;
      double top = tick.at() - tick.label().height() / 2;
      canvas.text(tick.label(), x, top, Anchor.START, Role.TEXT);
    }
  }

  private void drawGrid(Canvas canvas, ClearLines lines) {
    Canvas.Pen pen = Canvas.Pen.solid(Role.GRID, unit);
    if (panel.axes().x().scale() != Scale.CATEGORY) {
      bottomTicks.forEach(tick -> lines.upright(canvas, tick.at(), new Range(0, height), pen));
    }
    if (panel.axes().y().scale() != Scale.CATEGORY) {
      leftTicks.forEach(tick -> canvas.line(axesLeft, tick.at(), axesRight, tick.at(), pen));
    }
  }

  private void drawAxes(Canvas canvas) {
    Canvas.Pen pen = Canvas.Pen.solid(Role.NEUTRAL, unit);
    if (!bottomTicks.isEmpty()) {
      canvas.line(axesLeft, height, axesRight, height, pen);
    }
    for (StaticTicks.Placed tick : bottomTicks) {
      canvas.line(tick.at(), height, tick.at(), height + TICK * unit, pen);
      canvas.text(tick.label(), tick.middle(), height + labelsFrom(), Anchor.MIDDLE, Role.TEXT);
    }
    if (!leftTicks.isEmpty()) {
      canvas.line(axesLeft, 0, axesLeft, height, pen);
    }
    for (StaticTicks.Placed tick : leftTicks) {
      canvas.line(axesLeft - TICK * unit, tick.at(), axesLeft, tick.at(), pen);
      double x = axesLeft - (TICK + GAP / 4) * unit;
      double top = tick.at() - tick.label().height() / 2;
      canvas.text(tick.label(), x, top, Anchor.END, Role.TEXT);
    }
  }
}
