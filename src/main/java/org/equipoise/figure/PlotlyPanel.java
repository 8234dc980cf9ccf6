// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Turns one panel into plotly's axes, and the texts around them into annotations. */
final class PlotlyPanel {
  /** Beyond rounding errors of logs, far below what can be seen. */
  private static final double HAIR = 1e-9;

  private final PlotlyScene scene;
  private final PanelGeometry place;
  private final Panel panel;
  private final String xId;
  private final String yId;
  private final String secondId;

  PlotlyPanel(PlotlyScene scene, PanelGeometry place) {
    this.scene = scene;
    this.place = place;
    this.panel = place.panel();
    int y = 2 * place.number() - 1; // two numbers a panel, the second for its second axis
    this.xId = numbered("x", place.number());
    this.yId = numbered("y", y);
    this.secondId = numbered("y", y + 1);
  }

  /** Plotly calls the first axis x, not x1. */
  private static String numbered(String letter, int number) {
    return number == 1 ? letter : letter + number;
  }

  void draw() {
    Axes axes = panel.axes();
    boolean fixed = axes.secondY().isPresent();
    scene.addAxis(xId, axis(axes.x(), yId).put("fixedrange", isFixed(axes.x())));
    scene.addAxis(yId, axis(axes.y(), xId).put("fixedrange", fixed || isFixed(axes.y())));
    axes.secondY().ifPresent(this::addSecond);
    paint(panel.marks(), axes.y(), yId);
    axes.secondY().ifPresent(second -> paint(panel.secondMarks(), second, secondId));
    addTitles();
    addColumns(Side.LEFT);
    addColumns(Side.RIGHT);
  }

  private void paint(List<Mark> marks, Axis y, String id) {
    PlotlyMarks painter =
        new PlotlyMarks(scene, new PlotlyMarks.AxisPair(panel.axes().x(), xId, y, id));
    if (marks.stream().allMatch(mark -> mark instanceof TextAnnotation || mark instanceof Band)) {
      painter.paintNothing();
    }
    marks.forEach(mark -> mark.paintWith(painter));
  }

  private static boolean isFixed(Axis axis) {
    return axis.scale() == Scale.CATEGORY;
  }

  /** A second axis stays in line with the first, so neither can be zoomed. */
  private void addSecond(Axis second) {
    ObjectNode axis = axis(second, xId);
    axis.put("overlaying", yId).put("side", "right").put("showgrid", false);
    scene.addAxis(secondId, axis.put("fixedrange", true));
  }

  private ObjectNode axis(Axis axis, String anchor) {
    ObjectNode node = ScriptJson.object();
    boolean log = axis.scale() == Scale.LOG;
    node.put("type", log ? "log" : "linear").put("anchor", anchor);
    node.putArray("range").add(end(axis, axis.range().start())).add(end(axis, axis.range().end()));
    Range domain = anchor.startsWith("y") ? place.x() : place.y();
    node.putArray("domain").add(domain.start()).add(domain.end());
    node.put("zeroline", false).put("showgrid", axis.scale() != Scale.CATEGORY);
    node.put("gridcolor", Colours.of(Role.GRID)).put("tickcolor", Colours.of(Role.NEUTRAL));
    node.put("linecolor", Colours.of(Role.NEUTRAL)).put("exponentformat", "power");
    addTicks(node, axis, anchor.startsWith("y"));
    return node;
  }

  /**
   * Round ticks of a linear axis are left to plotly, which makes new ones on zooming; but not where
   * it would write powers of ten, for which no room is kept.
   */
  private void addTicks(ObjectNode node, Axis axis, boolean across) {
    List<Tick> ticks = axis.drawnTicks();
    boolean shown = !ticks.isEmpty();
    node.put("showticklabels", shown).put("ticks", shown ? "outside" : "").put("showline", shown);
    if (axis.ticks().isEmpty() && axis.scale() == Scale.LINEAR && isPlain(axis.range())) {
      int most = across ? Math.max(2, labelsAcross(ticks)) : Integer.MAX_VALUE;
      node.put("nticks", Math.min(ticks.size() + 2, most)).put("tickangle", 0);
      return;
    }
    node.put("tickmode", "array").put("tickangle", 0);
    node.set("tickvals", ScriptJson.numbers(ticks.stream().map(Tick::position).toList()));
    node.set(
        "ticktext",
        ScriptJson.texts(ticks.stream().map(tick -> PlotlyText.of(tick.label())).toList()));
  }

  /** How many labels have room beside each other, since plotly would rather turn them. */
  private int labelsAcross(List<Tick> ticks) {
    int widest =
        ticks.stream()
            .mapToInt(tick -> TextWidth.pixels(tick.label(), PanelGeometry.FONT_SIZE))
            .max()
            .orElse(0);
    return FigureGeometry.axesWidth(place.textWidth()) / (widest + 2 * PanelGeometry.GAP);
  }

  /** Whether plotly writes the numbers of a range without powers of ten. */
  private static boolean isPlain(Range range) {
    double largest = Math.max(Math.abs(range.start()), Math.abs(range.end()));
    return largest >= 0.01 && largest < 10_000;
  }

  /**
   * An end of the axis as plotly takes it. On a log axis it is a hair further out than the value:
   * plotly takes the log itself for what is drawn there, and what is beyond the end by a rounding
   * error would vanish.
   */
  private static double end(Axis axis, double value) {
    if (axis.scale() != Scale.LOG) {
      return value;
    }
    return Math.log10(value) + (value == axis.range().lowest() ? -HAIR : HAIR);
  }

  private void addTitles() {
    int width = place.textWidth();
    Axis x = panel.axes().x();
    int ends = PanelGeometry.tickHeight(x);
    int title = ends + PanelGeometry.endsHeight(x, width);
    add(text(0, 0, PlotlyText.of(PanelGeometry.lowEnd(x.ends(), width))), -ends, Anchor.START);
    add(text(1, 0, PlotlyText.of(PanelGeometry.highEnd(x.ends(), width))), -ends, Anchor.END);
    add(
        text(0.5, 0, PlotlyText.of(PanelGeometry.fullWidth(x.title(), width))),
        -title,
        Anchor.MIDDLE);
    addTopTitles(width);
  }

  private void addTopTitles(int width) {
    Axes axes = panel.axes();
    String first = PanelGeometry.yTitle(panel, axes.y(), width);
    add(text(0, 1, PlotlyText.of(first)), PanelGeometry.GAP, Anchor.START);
    axes.secondY()
        .map(axis -> PanelGeometry.yTitle(panel, axis, width))
        .ifPresent(title -> add(text(1, 1, PlotlyText.of(title)), PanelGeometry.GAP, Anchor.END));
    String title = PanelGeometry.fullWidth(panel.title(), width);
    int height = PanelGeometry.headingHeight(panel, width);
    add(text(0, 1, PlotlyText.bold(title)), height, Anchor.START);
  }

  /** A text at a corner of the axes: x and y are shares of their width and height. */
  private ObjectNode text(double x, double y, String text) {
    ObjectNode node = ScriptJson.object();
    node.put("x", x).put("xref", xId + " domain").put("text", text).put("showarrow", false);
    node.put("y", y).put("yref", yId + " domain").put("yanchor", y > 0 ? "bottom" : "top");
    return node;
  }

  private void add(ObjectNode text, int yShift, Anchor anchor) {
    if (!text.path("text").asText().isEmpty()) {
      text.put("xanchor", PlotlyMarks.anchor(anchor)).put("align", PlotlyMarks.anchor(anchor));
      scene.addAnnotation(text.put("yshift", yShift));
    }
  }

  private void addColumns(Side side) {
    int shift =
        side == Side.LEFT ? -PanelGeometry.left(panel) + PanelGeometry.GAP : 2 * PanelGeometry.GAP;
    for (TextColumn column : PanelGeometry.columns(panel, side)) {
      int width = PanelGeometry.columnWidth(column) - PanelGeometry.GAP;
      addColumn(column, shift + shiftWithin(column.anchor(), width));
      shift += PanelGeometry.columnWidth(column);
    }
  }

  private static int shiftWithin(Anchor anchor, int width) {
    return switch (anchor) {
      case START -> 0;
      case MIDDLE -> width / 2;
      case END -> width;
    };
  }

  private void addColumn(TextColumn column, int xShift) {
    double edge = column.side() == Side.LEFT ? 0 : 1;
    ObjectNode heading = text(edge, 1, PlotlyText.bold(column.heading()));
    add(heading.put("xshift", xShift), PanelGeometry.GAP, column.anchor());
    for (TextColumn.Cell cell : column.cells()) {
      ObjectNode text = text(edge, 0, cellText(cell));
      text.put("y", cell.y()).put("yref", yId).put("yanchor", "middle").put("xshift", xShift);
      if (!cell.full().isEmpty()) {
        text.put("hovertext", PlotlyText.hover(cell.full())).put("captureevents", true);
      }
      if (cell.emphasis() == Emphasis.MUTED) {
        text.putObject("font").put("color", Colours.of(Role.NEUTRAL));
      }
      add(text, 0, column.anchor());
    }
  }

  private static String cellText(TextColumn.Cell cell) {
    return cell.emphasis() == Emphasis.STRONG
        ? PlotlyText.bold(cell.text())
        : PlotlyText.of(cell.text());
  }
}
