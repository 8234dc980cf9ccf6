// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** What the page's script is given to draw, read back from the page. */
record ScreenMarks(List<ObjectNode> traces, ObjectNode layout) {
  private static final Pattern TRACE = Pattern.compile("(?m)^var trace\\d+ = (.*);$");
  private static final Pattern LAYOUT = Pattern.compile("Object\\.assign\\(layout, (.*)\\);");

  static ScreenMarks of(Figure figure) {
    String page = HtmlFigures.fragment(figure, "f");
    List<ObjectNode> traces = new ArrayList<>();
    for (Matcher m = TRACE.matcher(page); m.find(); ) {
      traces.add(read(m.group(1)));
    }
    Matcher m = LAYOUT.matcher(page);
    if (!m.find()) {
      throw new IllegalStateException("the page has no layout");
    }
    return new ScreenMarks(traces, read(m.group(1)));
  }

  private static ObjectNode read(String json) {
    try {
      return (ObjectNode) new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  ScreenMarks copy() {
    return new ScreenMarks(
        new ArrayList<>(traces.stream().map(ObjectNode::deepCopy).toList()), layout.deepCopy());
  }

  /** How something is drawn. */
  enum Kind {
    /** Of a point the middle. */
    POINT,
    /** Of an arrow at the end of an interval the tip. */
    TIP,
    LINE,
    AREA
  }

  /**
   * A mark in the values of its axes, with their names; its width or that of its line, {@code NaN}
   * for points of a swarm, which has its own on paper.
   */
  record Item(Kind kind, int rgb, double size, List<Vertex> places, String xAxis, String yAxis) {}

  /** The marks of the traces on these axes. */
  List<Item> items(String xAxis, String yAxis) {
    List<Item> items = new ArrayList<>();
    for (ObjectNode trace : traces) {
      boolean drawn = !trace.path("x").isEmpty(); // one of nothing makes plotly draw the axes
      if (drawn
          && trace.path("xaxis").asText().equals(xAxis)
          && trace.path("yaxis").asText().equals(yAxis)) {
        add(items, trace);
      }
    }
    return items;
  }

  private static void add(List<Item> items, ObjectNode trace) {
    if (trace.path("mode").asText().equals("markers")) {
      addPoints(items, trace);
      return;
    }
    Kind kind = trace.path("fill").asText().equals("toself") ? Kind.AREA : Kind.LINE;
    JsonNode line = trace.path("line");
    int rgb = rgb((kind == Kind.AREA ? trace.path("fillcolor") : line.path("color")).asText());
    for (List<Vertex> piece : pieces(trace)) {
      items.add(item(kind, rgb, line.path("width").asDouble(), piece, trace));
    }
  }

  private static void addPoints(List<Item> items, ObjectNode trace) {
    JsonNode marker = trace.path("marker");
    int rgb = rgb(marker.path("color").asText());
    List<Vertex> places = pieces(trace).stream().flatMap(List::stream).toList();
    for (int i = 0; i < places.size(); i++) {
      boolean swarm = marker.path("opacity").asDouble() < 1;
      double size = swarm ? Double.NaN : marker.path("size").path(i).asDouble();
      boolean ends = marker.path("symbol").isArray();
      if (!ends) {
        items.add(item(Kind.POINT, rgb, size, List.of(places.get(i)), trace));
      } else if (marker.path("symbol").path(i).asText().startsWith("triangle")) {
        items.add(item(Kind.TIP, rgb, size, List.of(places.get(i)), trace));
      }
    }
  }

  private static Item item(Kind kind, int rgb, double size, List<Vertex> places, ObjectNode trace) {
    return new Item(
        kind, rgb, size, places, trace.path("xaxis").asText(), trace.path("yaxis").asText());
  }

  /** The places of a trace, which begins anew after a gap. */
  private static List<List<Vertex>> pieces(ObjectNode trace) {
    List<List<Vertex>> pieces = new ArrayList<>();
    List<Vertex> piece = new ArrayList<>();
    for (int i = 0; i < trace.path("x").size(); i++) {
      JsonNode x = trace.path("x").get(i);
      if (x.isNull()) {
        pieces.add(piece);
        piece = new ArrayList<>();
      } else {
        piece.add(new Vertex(x.asDouble(), trace.path("y").get(i).asDouble()));
      }
    }
    pieces.add(piece);
    pieces.removeIf(List::isEmpty);
    return pieces;
  }

  /** The stripes of these axes, {@code NaN} where a stripe goes to the end of the axes. */
  List<JsonNode> stripes(String xAxis, String yAxis) {
    return StreamSupport.stream(layout.path("shapes").spliterator(), false)
        .filter(shape -> refers(shape, "xref", xAxis) && refers(shape, "yref", yAxis))
        .toList();
  }

  private static boolean refers(JsonNode shape, String key, String axis) {
    return shape.path(key).asText().replace(" domain", "").equals(axis);
  }

  List<JsonNode> annotations() {
    return StreamSupport.stream(layout.path("annotations").spliterator(), false).toList();
  }

  ArrayNode shapes() {
    return (ArrayNode) layout.path("shapes");
  }

  /** The arrows between these axes' places: where each ends, and where it begins. */
  List<Item> arrows(String xAxis, String yAxis) {
    return annotations().stream()
        .filter(each -> each.path("showarrow").asBoolean())
        .filter(each -> refers(each, "xref", xAxis) && refers(each, "yref", yAxis))
        .map(
            each ->
                new Item(
                    Kind.TIP,
                    rgb(each.path("arrowcolor").asText()),
                    each.path("arrowwidth").asDouble(),
                    List.of(vertex(each, "x", "y"), vertex(each, "ax", "ay")),
                    xAxis,
                    yAxis))
        .toList();
  }

  private static Vertex vertex(JsonNode node, String x, String y) {
    return new Vertex(node.path(x).asDouble(), node.path(y).asDouble());
  }

  /** The value of a tick's label, given by the layout or by the label itself. */
  double value(String axis, String label) {
    JsonNode node = layout.path(axis.charAt(0) + "axis" + axis.substring(1));
    JsonNode texts = node.path("ticktext");
    List<Integer> found =
        IntStream.range(0, texts.size())
            .filter(i -> texts.get(i).asText().split("<br>", 2)[0].equals(label))
            .boxed()
            .toList();
    if (!found.isEmpty()) {
      return node.path("tickvals").get(found.get(0)).asDouble();
    }
    try {
      return Double.parseDouble(label.replace('−', '-'));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static int rgb(String token) {
    String role = token.replaceFirst("^@", "").replaceFirst(":.*", "");
    return PaperMarks.colour(Role.valueOf(role.toUpperCase(Locale.ROOT)));
  }
}
