// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What a whole figure is in plotly: traces, and a layout with axes, shapes and annotations. */
final class PlotlyScene {
  private final List<ObjectNode> traces = new ArrayList<>();
  private final ObjectNode layout = ScriptJson.object();
  private final ArrayNode shapes = ScriptJson.array();
  private final ArrayNode annotations = ScriptJson.array();

  private PlotlyScene() {}

  static PlotlyScene of(Figure figure) {
    PlotlyScene scene = new PlotlyScene();
    FigureGeometry geometry = FigureGeometry.of(figure);
    scene.frame(geometry);
    for (PanelGeometry place : geometry.panels()) {
      new PlotlyPanel(scene, place).draw();
    }
    return scene;
  }

  private void frame(FigureGeometry geometry) {
    layout.put("height", geometry.size().height()).put("autosize", true);
    layout.put("showlegend", false).put("hovermode", "closest").put("dragmode", "zoom");
    layout.put("paper_bgcolor", "rgba(0,0,0,0)").put("plot_bgcolor", "rgba(0,0,0,0)");
    ObjectNode margin = layout.putObject("margin");
    margin.put("l", geometry.left()).put("r", geometry.right());
    margin.put("t", geometry.top()).put("b", geometry.bottom()).put("pad", 0);
    ObjectNode font = layout.putObject("font");
    font.put("family", "system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', Arial, sans-serif");
    font.put("size", PanelGeometry.FONT_SIZE).put("color", Colours.of(Role.TEXT));
    ObjectNode hover = layout.putObject("hoverlabel");
    hover.put("align", "left").put("namelength", -1).put("bgcolor", Colours.of(Role.BACKGROUND));
    hover.put("bordercolor", Colours.of(Role.NEUTRAL));
    hover.putObject("font").put("color", Colours.of(Role.TEXT));
  }

  void add(ObjectNode trace) {
    traces.add(trace);
  }

  void addShape(ObjectNode shape) {
    shapes.add(shape);
  }

  void addAnnotation(ObjectNode annotation) {
    annotations.add(annotation);
  }

  void addAxis(String id, ObjectNode axis) {
    layout.set(id.charAt(0) + "axis" + id.substring(1), axis);
  }

  /** Statements that draw the figure in the named element. */
  String statements(String divName) {
    ObjectNode whole = layout.deepCopy();
    whole.set("shapes", shapes);
    whole.set("annotations", annotations);
    return new PlotlyFigure(traces, whole).statements(divName);
  }
}
