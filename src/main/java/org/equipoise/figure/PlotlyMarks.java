// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Turns the marks on one pair of axes into plotly's traces, shapes and annotations. */
final class PlotlyMarks implements MarkPainter {
  private static final int CAP_SIZE = 9;
  private static final int ARROW_SIZE = 11;
  private static final double OPEN_SYMBOL_LINE = 1.8;
  private static final double BAND_OPACITY = 0.16;

  private final PlotlyScene scene;
  private final AxisPair axes;

  PlotlyMarks(PlotlyScene scene, AxisPair axes) {
    this.scene = scene;
    this.axes = axes;
  }

  /** The two axes of some marks and plotly's names for them, such as x and y2. */
  record AxisPair(Axis x, String xId, Axis y, String yId) {}

  @Override
  public void paint(Points mark) {
    ObjectNode trace = trace("markers", mark.xs(), mark.ys());
    trace.put("name", PlotlyText.of(mark.name()));
    ObjectNode marker = trace.putObject("marker");
    marker.put("symbol", symbol(mark.symbol()));
    marker.set("size", ScriptJson.numbers(mark.points().stream().map(Points.Point::size).toList()));
    marker.put("color", Colours.of(mark.role())).put("opacity", mark.opacity());
    marker.putObject("line").put("color", Colours.of(mark.role())).put("width", lineWidth(mark));
    List<String> hovers = mark.points().stream().map(Points.Point::hover).toList();
    if (!hovers.stream().allMatch(String::isEmpty)) {
      trace.put("hoverinfo", "text");
      trace.set("hovertext", ScriptJson.texts(hovers.stream().map(PlotlyText::hover).toList()));
    }
    scene.add(trace);
  }

  @Override
  public void paint(Intervals mark) {
    boolean horizontal = mark.direction() == Direction.HORIZONTAL;
    Range range = (horizontal ? axes.x() : axes.y()).range();
    ArrayNode along = ScriptJson.array();
    ArrayNode across = ScriptJson.array();
    for (Intervals.Bar bar : mark.bars()) {
      Span.Cut cut = bar.span().within(range);
      along.add(cut.from()).add(cut.to()).addNull();
      across.add(bar.at()).add(bar.at()).addNull();
    }
    ObjectNode trace = trace("lines", horizontal ? along : across, horizontal ? across : along);
    trace.set("line", line(mark.role(), Dash.SOLID, mark.width()));
    scene.add(trace);
    addEnds(mark, range);
  }

  private void addEnds(Intervals mark, Range range) {
    boolean horizontal = mark.direction() == Direction.HORIZONTAL;
    IntervalEnds ends = new IntervalEnds(mark, range);
    if (ends.isEmpty()) {
      return;
    }
    List<Double> along = ends.along();
    List<Double> across = ends.across();
    ObjectNode trace = trace("markers", horizontal ? along : across, horizontal ? across : along);
    ObjectNode marker = trace.putObject("marker");
    marker.set("symbol", ScriptJson.texts(ends.symbols()));
    marker.set("size", ends.sizes(CAP_SIZE, ARROW_SIZE));
    marker.put("color", Colours.of(mark.role())).put("opacity", 1);
    marker.putObject("line").put("color", Colours.of(mark.role())).put("width", mark.width());
    scene.add(trace);
  }

  @Override
  public void paint(Lines mark) {
    ObjectNode trace = trace("lines", mark.xs(), mark.ys());
    trace.put("name", PlotlyText.of(mark.name()));
    trace.set("line", line(mark.role(), mark.dash(), mark.width()));
    scene.add(trace);
  }

  /** A trace, since plotly draws shapes either under the grid or over all other marks. */
  @Override
  public void paint(ReferenceLine mark) {
    boolean vertical = mark.direction() == Direction.VERTICAL;
    Range range = (vertical ? axes.y() : axes.x()).range();
    List<Double> place = List.of(mark.at(), mark.at());
    List<Double> ends = List.of(range.start(), range.end());
    ObjectNode trace = trace("lines", vertical ? place : ends, vertical ? ends : place);
    trace.put("name", PlotlyText.of(mark.name()));
    trace.set("line", line(mark.role(), mark.dash(), 1.5));
    scene.add(trace);
  }

  @Override
  public void paint(Band mark) {
    Axis axis = mark.direction() == Direction.VERTICAL ? axes.x() : axes.y();
    Span.Cut cut = mark.span().within(axis.range());
    ObjectNode shape = stripe(mark.direction(), cut);
    mark.across().ifPresent(part -> limit(shape, mark.direction(), part));
    shape.put("fillcolor", Colours.of(mark.role())).put("opacity", BAND_OPACITY);
    shape.putObject("line").put("width", 0);
    scene.addShape(shape);
  }

  @Override
  public void paint(TextAnnotation mark) {
    ObjectNode text = ScriptJson.object();
    text.put("x", place(axes.x(), mark.at().x())).put("y", place(axes.y(), mark.at().y()));
    text.put("xref", axes.xId()).put("yref", axes.yId()).put("showarrow", false);
    text.put("text", PlotlyText.of(mark.text())).put("yanchor", "middle");
    text.put("xanchor", anchor(mark.anchor())).put("align", anchor(mark.anchor()));
    text.putObject("font").put("color", Colours.of(mark.role()));
    scene.addAnnotation(text);
  }

  @Override
  public void paint(Density mark) {
    ObjectNode trace = trace("lines", mark.xs(), mark.ys());
    trace.put("fill", "toself").put("fillcolor", Colours.of(mark.role(), mark.opacity()));
    trace.set("line", line(mark.role(), Dash.SOLID, 1));
    addHover(trace, mark.hover());
    scene.add(trace);
  }

  @Override
  public void paint(Box mark) {
    List<Vertex> outline = mark.outline();
    List<Double> xs = closed(outline.stream().map(Vertex::x).toList());
    ObjectNode trace = trace("lines", xs, closed(outline.stream().map(Vertex::y).toList()));
    trace.put("fill", "toself").put("fillcolor", Colours.of(Role.BACKGROUND));
    trace.set("line", line(mark.role(), Dash.SOLID, mark.width()));
    addHover(trace, mark.hover());
    scene.add(trace);
  }

  private static List<Double> closed(List<Double> corners) {
    return Stream.concat(corners.stream(), corners.stream().limit(1)).toList();
  }

  private static void addHover(ObjectNode trace, String hover) {
    if (!hover.isEmpty()) {
      trace.put("hoveron", "fills").put("hoverinfo", "text");
      trace.put("text", PlotlyText.hover(hover));
    }
  }

  /** An annotation without text, since only those have heads whose tip is where it should be. */
  @Override
  public void paint(Arrow mark) {
    ObjectNode arrow = ScriptJson.object();
    arrow.put("x", place(axes.x(), mark.to().x())).put("y", place(axes.y(), mark.to().y()));
    arrow.put("ax", place(axes.x(), mark.from().x())).put("ay", place(axes.y(), mark.from().y()));
    arrow.put("xref", axes.xId()).put("yref", axes.yId());
    arrow.put("axref", axes.xId()).put("ayref", axes.yId());
    arrow.put("text", "").put("showarrow", true).put("arrowhead", 2).put("arrowsize", 1);
    arrow.put("arrowcolor", Colours.of(mark.role())).put("arrowwidth", mark.width());
    scene.addAnnotation(arrow);
  }

  /** A trace of nothing, without which plotly does not draw the axes of an empty panel. */
  void paintNothing() {
    scene.add(trace("lines", List.of(), List.of()));
  }

  private ObjectNode trace(String mode, List<Double> xs, List<Double> ys) {
    return trace(mode, ScriptJson.numbers(xs), ScriptJson.numbers(ys));
  }

  private ObjectNode trace(String mode, ArrayNode xs, ArrayNode ys) {
    ObjectNode trace = ScriptJson.object();
    trace.put("type", "scatter").put("mode", mode);
    trace.put("xaxis", axes.xId()).put("yaxis", axes.yId());
    trace.put("hoverinfo", "skip").put("showlegend", false);
    trace.put("cliponaxis", mode.equals("lines"));
    trace.set("x", xs);
    trace.set("y", ys);
    return trace;
  }

  private ObjectNode stripe(Direction direction, Span.Cut span) {
    boolean vertical = direction == Direction.VERTICAL;
    ObjectNode shape = ScriptJson.object();
    shape.put("type", "rect").put("layer", "below");
    shape.put("xref", axes.xId() + (vertical ? "" : " domain"));
    shape.put("yref", axes.yId() + (vertical ? " domain" : ""));
    shape.put("x0", vertical ? span.from() : 0).put("x1", vertical ? span.to() : 1);
    shape.put("y0", vertical ? 0 : span.from()).put("y1", vertical ? 1 : span.to());
    return shape;
  }

  private void limit(ObjectNode shape, Direction direction, Range part) {
    boolean vertical = direction == Direction.VERTICAL;
    shape.put(vertical ? "yref" : "xref", vertical ? axes.yId() : axes.xId());
    shape.put(vertical ? "y0" : "x0", part.start()).put(vertical ? "y1" : "x1", part.end());
  }

  private static ObjectNode line(Role role, Dash dash, double width) {
    ObjectNode line = ScriptJson.object();
    line.put("color", Colours.of(role)).put("width", width);
    line.put("dash", dash(dash));
    return line;
  }

  /** Plotly places texts, though not traces and shapes, by the logs of values on a log axis. */
  private static double place(Axis axis, double value) {
    return axis.scale() == Scale.LOG ? Math.log10(value) : value;
  }

  private static double lineWidth(Points mark) {
    return symbol(mark.symbol()).endsWith("open") ? OPEN_SYMBOL_LINE : 0;
  }

  private static String symbol(Symbol symbol) {
    return symbol.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String dash(Dash dash) {
    return switch (dash) {
      case SOLID -> "solid";
      case DASHED -> "dash";
      case DOTTED -> "dot";
    };
  }

  static String anchor(Anchor anchor) {
    return switch (anchor) {
      case START -> "left";
      case MIDDLE -> "center";
      case END -> "right";
    };
  }
}
