// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What is on paper is where the numbers are that the page's script is given. */
class StaticMarksContractTest {
  private static final Pattern TRACE = Pattern.compile("(?m)^var trace\\d+ = (.*);$");

  /** The square and its interval of one row, in pixels. */
  private record Drawn(double centre, double low, double high) {}

  static Stream<ForestPlot> plots() {
    return Stream.of(
        Samples.forest(Samples.row("a", 0.25, -0.5, 1), Samples.row("b", -0.75, -1.5, 0.125)),
        Samples.ratios(Samples.row("a", 2, 0.5, 8), Samples.row("b", 0.25, 0.125, 1)));
  }

  private static List<JsonNode> traces(Figure figure) throws Exception {
    List<JsonNode> traces = new ArrayList<>();
    Matcher matcher = TRACE.matcher(HtmlFigures.fragment(figure, "f"));
    while (matcher.find()) {
      traces.add(new ObjectMapper().readTree(matcher.group(1)));
    }
    return traces;
  }

  /** The x values of the interactive points, and of the lines of their intervals. */
  private static List<Double> numbers(Figure figure, boolean points) throws Exception {
    List<Double> values = new ArrayList<>();
    for (JsonNode trace : traces(figure)) {
      boolean squares = trace.path("marker").path("symbol").asText().equals("square");
      boolean bars = trace.path("x").size() == 6; // two intervals, each two ends and a gap
      if (points ? squares : bars) {
        trace.path("x").forEach(x -> values.add(x.isNull() ? Double.NaN : x.asDouble()));
      }
    }
    return values.stream().filter(Double::isFinite).toList();
  }

  private static List<Rectangle2D> elements(String svg, String name) throws Exception {
    var found =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
            .getElementsByTagName(name);
    List<Rectangle2D> shapes = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      shapes.add(
          name.equals("rect") ? rect((Element) found.item(i)) : line((Element) found.item(i)));
    }
    return shapes;
  }

  private static double of(Element element, String name) {
    return Double.parseDouble(element.getAttribute(name));
  }

  private static Rectangle2D rect(Element e) {
    return new Rectangle2D.Double(of(e, "x"), of(e, "y"), of(e, "width"), of(e, "height"));
  }

  private static Rectangle2D line(Element e) {
    Rectangle2D line = new Rectangle2D.Double();
    line.setFrameFromDiagonal(of(e, "x1"), of(e, "y1"), of(e, "x2"), of(e, "y2"));
    return line;
  }

  /** The squares, which are as high as wide, and the horizontal line through the middle of each. */
  private static List<Drawn> drawn(Figure figure) throws Exception {
    String svg = StaticFigure.svg(figure, new Width(180));
    List<Rectangle2D> lines = elements(svg, "line");
    List<Drawn> drawn = new ArrayList<>();
    for (Rectangle2D square : elements(svg, "rect")) {
      lines.stream()
          .filter(line -> square.getWidth() == square.getHeight())
          .filter(line -> line.getHeight() == 0 && line.getWidth() > square.getWidth())
          .filter(line -> Math.abs(line.getY() - square.getCenterY()) < 0.01)
          .map(line -> new Drawn(square.getCenterX(), line.getMinX(), line.getMaxX()))
          .forEach(drawn::add);
    }
    return drawn;
  }

  @ParameterizedTest
  @MethodSource("plots")
  void paper_and_screen_show_the_same_numbers(ForestPlot plot) throws Exception {
    Figure figure = plot.figure();
    List<Double> points = numbers(figure, true);
    List<Double> ends = numbers(figure, false);
    List<Drawn> drawn = drawn(figure);
    assertThat(points).hasSize(2);
    assertThat(drawn).hasSize(2);
    boolean log = figure.panels().get(0).axes().x().scale() == Scale.LOG;
    double zero = scaled(points.get(0), log);
    double slope =
        (drawn.get(1).centre() - drawn.get(0).centre()) / (scaled(points.get(1), log) - zero);
    for (int i = 0; i < 2; i++) {
      Offset<Double> hundredth = Offset.offset(0.02);
      double start = drawn.get(0).centre();
      assertThat(drawn.get(i).low())
          .isCloseTo(start + slope * (scaled(ends.get(2 * i), log) - zero), hundredth);
      assertThat(drawn.get(i).high())
          .isCloseTo(start + slope * (scaled(ends.get(2 * i + 1), log) - zero), hundredth);
    }
  }

  private static double scaled(double value, boolean log) {
    return log ? Math.log(value) : value;
  }
}
