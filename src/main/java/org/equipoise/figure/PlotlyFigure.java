// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.plotly.components.HoverLabel;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.Trace;

/**
 * The one place where Tablesaw's figures are extended. Its own traces know no error bars, shapes,
 * annotations or second axes, and do not mark what could end a script element; here a trace and
 * what the layout lacks are JSON that this room writes.
 */
final class PlotlyFigure extends tech.tablesaw.plotly.components.Figure {
  private static final String OPENING = "<script>";
  private static final String CLOSING = "</script>";

  private final ObjectNode extraLayout;

  PlotlyFigure(List<ObjectNode> traces, ObjectNode extraLayout) {
    super(
        Layout.builder().autosize(true).build(),
        traces.stream().map(JsonTrace::new).toArray(Trace[]::new));
    this.extraLayout = extraLayout;
  }

  /** Statements that end in a call of a function {@code draw(target, data, layout)}. */
  String statements(String divName) {
    String script = asJavascript(divName).strip();
    if (!script.startsWith(OPENING) || !script.endsWith(CLOSING)) {
      throw new IllegalStateException("the figure template of tablesaw-jsplot has changed");
    }
    String body = script.substring(OPENING.length(), script.length() - CLOSING.length());
    return body.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(LINES);
  }

  @Override
  protected void buildContext(String divName) {
    super.buildContext(divName);
    String figure = (String) getContext().get("figure");
    String extra = "Object.assign(layout, " + ScriptJson.write(extraLayout) + ");\n";
    getContext().put("figure", figure + extra);
    getContext().put("targetName", "target");
  }

  @Override
  protected String plotFunction(String divName) {
    return IntStream.range(0, getTraces().length)
        .mapToObj(index -> "trace" + index)
        .collect(Collectors.joining(", ", "draw(target, [", "], layout);"));
  }

  private static final Collector<CharSequence, ?, String> LINES = Collectors.joining("\n");

  /** A trace given as JSON. */
  private static final class JsonTrace implements Trace {
    private final ObjectNode json;

    JsonTrace(ObjectNode json) {
      this.json = json;
    }

    @Override
    public String asJavascript(int index) {
      return "var trace" + index + " = " + ScriptJson.write(json) + ";\n";
    }

    @Override
    public String name() {
      return json.path("name").asText();
    }

    @Override
    public HoverLabel hoverLabel() {
      return null; // the layout has one for all traces
    }

    @Override
    public boolean showLegend() {
      return false; // the legend is HTML, where long names wrap
    }
  }
}
