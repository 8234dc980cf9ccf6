// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlFiguresContractTest {
  private static final Pattern TRACE =
      Pattern.compile("^var trace\\d+ = (\\{.*});$", Pattern.MULTILINE);
  private static final Pattern LAYOUT =
      Pattern.compile("^Object.assign\\(layout, (\\{.*})\\);$", Pattern.MULTILINE);

  @Test
  void the_script_holds_the_numbers_of_the_marks_unrounded() {
    double third = 1.0 / 3;
    double tiny = 0.1 + 0.2;
    String html =
        HtmlFigures.fragment(Samples.forest(Samples.row("a", tiny, -third, 1.7)).figure(), "f");
    assertThat(numbers(html, "x")).contains(tiny, -third, 1.7).doesNotContain(0.3);
  }

  @Test
  void the_script_holds_every_place_of_every_point_line_and_density() {
    Figure figure = Samples.estimation().figure();
    String html = HtmlFigures.fragment(figure, "f");
    List<Double> xs = numbers(html, "x");
    List<Double> ys = numbers(html, "y");
    for (Class<? extends Mark> kind : List.of(Points.class, Lines.class, Density.class)) {
      for (Mark mark : Samples.marks(figure, kind)) {
        assertThat(xs).containsAll(mark.xs());
        assertThat(ys).containsAll(mark.ys());
      }
    }
    assertThat(ys).contains(-2.4375, -0.0625, -1.25);
  }

  @Test
  void a_fragment_is_the_same_every_time_and_in_every_locale() {
    Locale before = Locale.getDefault();
    String here = HtmlFigures.fragment(Samples.estimation().figure(), "f");
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(HtmlFigures.fragment(Samples.estimation().figure(), "f")).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
    assertThat(numbers(here, "y")).contains(2.125);
  }

  @Test
  void names_from_a_file_cannot_leave_their_place() {
    List<Figure> figures =
        List.of(
            Samples.forest(Samples.row(Samples.NASTY, 0.2, -0.1, 0.5)).figure(),
            nastyEstimation(),
            Samples.profile(Scale.LINEAR, Samples.course(Samples.NASTY, Role.EXPERIMENTAL, 0, 1))
                .figure());
    for (Figure figure : figures) {
      String html = HtmlFigures.fragment(figure, "f");
      assertThat(html).doesNotContain("<script>alert", "<b>bold");
      assertThat(html.split("</script>", -1)).hasSize(2);
      assertThat(html.split("<script>", -1)).hasSize(2);
      assertThat(traces(html)).isNotEmpty();
      assertThat(html).contains("\uD83D\uDE00");
    }
  }

  @Test
  void plotly_sees_a_name_as_text_and_not_as_its_own_html() {
    Figure figure = Samples.forest(Samples.row(Samples.NASTY, 0.2, -0.1, 0.5)).figure();
    String html = HtmlFigures.fragment(figure, "f");
    String hover = traces(html).get(traces(html).size() - 1).path("hovertext").path(0).asText();
    assertThat(hover).contains("&lt;b&gt;bold&lt;/b&gt;", "&amp;", "\"Quoted\"");
    assertThat(hover.replace("<br>", "")).doesNotContain("<", "\n");
    List<String> texts = new ArrayList<>();
    layout(html).path("annotations").forEach(node -> texts.add(node.path("text").asText()));
    assertThat(texts).anyMatch(text -> text.contains("&lt;b&gt;bold"));
  }

  @Test
  void a_title_of_300_letters_and_the_alt_text_are_whole() {
    Caption caption =
        Caption.of(Samples.LONG)
            .withSubtitle(Samples.NASTY)
            .withAltText(Samples.NASTY)
            .withFootnote("a < b");
    Figure plain = Samples.estimation().figure();
    Figure figure = new Figure(caption, plain.panels(), plain.arrangement(), plain.size());
    String html = HtmlFigures.fragment(figure, "f");
    assertThat(html)
        .contains(Samples.LONG)
        .contains("a &lt; b")
        .contains("role=\"img\" aria-label=\"&quot;Quoted&quot; &lt;b&gt;");
  }

  @Test
  void bounds_that_are_infinite_are_drawn_to_the_axis_end_with_an_arrow() {
    double infinity = Double.POSITIVE_INFINITY;
    Figure figure =
        Samples.forest(Samples.row("a", 0.2, -0.1, infinity), Samples.row("b", 0.1, -infinity, 0.3))
            .figure();
    String html = HtmlFigures.fragment(figure, "f");
    assertThat(html).doesNotContain("Infinity", "NaN").contains("triangle-right", "triangle-left");
    Range range = figure.panels().get(0).axes().x().range();
    assertThat(numbers(html, "x")).contains(range.start(), range.end());
  }

  @Test
  void intervals_along_y_have_upright_arrows_and_lying_caps() {
    ProfilePlot.Mean open =
        new ProfilePlot.Mean(0, 5, Optional.of(new Span(4, Double.POSITIVE_INFINITY)), 2);
    ProfilePlot.Arm arm = new ProfilePlot.Arm("MBSR", Role.NEUTRAL, List.of(open));
    String html = HtmlFigures.fragment(Samples.profile(Scale.LINEAR, arm).figure(), "f");
    assertThat(html).contains("triangle-up", "line-ew").doesNotContain("triangle-down");
  }

  @Test
  void a_log_axis_keeps_the_values_and_takes_only_its_range_and_texts_by_logs() {
    Figure figure = Samples.ratios(Samples.row("a", 0.5, 0.25, 2)).figure();
    String html = HtmlFigures.fragment(figure, "f");
    Range range = figure.panels().get(0).axes().x().range();
    assertThat(layout(html).path("xaxis").path("type").asText()).isEqualTo("log");
    assertThat(layout(html).path("xaxis").path("range").path(0).asDouble())
        .isLessThan(Math.log10(range.start()))
        .isCloseTo(Math.log10(range.start()), within(1e-8));
    assertThat(numbers(html, "x")).contains(0.5, 0.25, 2.0);
  }

  @Test
  void ticks_are_ours_where_plotly_would_write_powers_of_ten() {
    String small = HtmlFigures.fragment(axes(new Range(0, 1e-4)), "f");
    assertThat(layout(small).path("xaxis").path("ticktext").path(1).asText()).isEqualTo("0.00002");
    String plain = HtmlFigures.fragment(axes(new Range(0, 1)), "f");
    assertThat(layout(plain).path("xaxis").has("ticktext")).isFalse();
  }

  private static Figure axes(Range range) {
    Axis axis = Axis.of("x", Scale.LINEAR, range);
    Mark line =
        new ReferenceLine("", Direction.VERTICAL, range.end() / 2, Role.REFERENCE, Dash.SOLID);
    Panel panel = Panel.of(Axes.of(axis, axis), List.of(line));
    return Figure.of(Caption.of("t").withAltText("a"), panel, new Size(500, 400));
  }

  @Test
  void panels_side_by_side_and_stacked_do_not_overlap() {
    Figure one = Samples.estimation().figure();
    Panel panel = one.panels().get(0);
    List<Panel> two = List.of(panel, panel);
    Caption caption = one.caption();
    Size size = new Size(1200, 900);
    JsonNode side =
        layout(HtmlFigures.fragment(new Figure(caption, two, Arrangement.SIDE_BY_SIDE, size), "f"));
    assertThat(side.path("xaxis").path("domain").path(1).asDouble())
        .isLessThan(side.path("xaxis2").path("domain").path(0).asDouble());
    JsonNode stacked =
        layout(HtmlFigures.fragment(new Figure(caption, two, Arrangement.STACKED, size), "f"));
    assertThat(stacked.path("yaxis").path("domain").path(0).asDouble())
        .isGreaterThan(stacked.path("yaxis3").path("domain").path(1).asDouble());
    assertThat(stacked.path("yaxis4").path("overlaying").asText()).isEqualTo("y3");
  }

  @Test
  void every_mark_and_text_can_be_drawn() {
    Axis axis = Axis.of("x", Scale.LINEAR, new Range(0, 1));
    List<Mark> marks = new ArrayList<>();
    for (Symbol symbol : Symbol.values()) {
      Points.Point point = new Points.Point(0.5, 0.5, 5, "");
      marks.add(new Points(symbol.name(), List.of(point), symbol, Role.NEUTRAL, 1));
    }
    for (Direction direction : Direction.values()) {
      marks.add(new ReferenceLine("line", direction, 0.25, Role.REFERENCE, Dash.DOTTED));
      marks.add(
          new Band("b", direction, new Span(0.1, 0.2), Optional.of(new Range(0, 1)), Role.CONTEXT));
    }
    List<TextColumn.Cell> cells =
        List.of(new TextColumn.Cell(0.5, "pale", "whole", Emphasis.MUTED));
    List<TextColumn> columns =
        List.of(
            new TextColumn(Side.LEFT, "left", cells, Anchor.MIDDLE),
            new TextColumn(Side.RIGHT, "", cells, Anchor.START));
    Panel panel = new Panel("Panel", Axes.of(axis, axis), marks, List.of(), columns);
    Figure figure = Figure.of(Caption.of("t").withAltText("a"), panel, new Size(500, 400));
    String html = HtmlFigures.fragment(figure, "f");
    assertThat(html).contains("square-open", "diamond-open", "●", "○", "■", "□", "◆", "◇", "██");
    assertThat(html).contains("\"captureevents\":true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1a", "a b", "a\"b", "a<b", "ä"})
  void an_id_that_could_break_the_page_is_refused(String bad) {
    Figure figure = Samples.estimation().figure();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HtmlFigures.fragment(figure, bad))
        .withMessage("id must be a letter, then letters, digits, _ and -, got \"" + bad + "\"");
  }

  @Test
  void fragments_have_their_own_ids() {
    Figure figure = Samples.estimation().figure();
    assertThat(HtmlFigures.fragment(figure, "a-1")).contains("id=\"a-1\"", "('a-1-drawing')");
  }

  @Test
  void what_a_still_figure_refers_to_is_its_own_in_a_page_with_two_of_it() {
    Axis axis = Axis.of("x", Scale.LINEAR, new Range(0, 1));
    List<Vertex> beyond = List.of(new Vertex(0.1, 0.5), new Vertex(0.9, 3));
    Mark line = new Lines("", beyond, Role.NEUTRAL, Dash.SOLID, 1);
    Panel panel = Panel.of(Axes.of(axis, axis), List.of(line));
    Figure figure = Figure.of(Caption.of("t").withAltText("a"), panel, new Size(500, 400));
    for (String id : List.of("a", "b")) {
      String html = HtmlFigures.fragment(figure, id);
      String svg = html.substring(html.indexOf("<svg"), html.indexOf("</svg"));
      List<String> ids = groups(" id=\"([^\"]+)\"", svg);
      assertThat(ids)
          .doesNotHaveDuplicates()
          .allMatch(each -> each.endsWith("-" + id + "-drawing"));
      assertThat(groups("url\\(#([^)]*)\\)", svg)).isNotEmpty().allMatch(ids::contains);
      assertThat(svg).doesNotContain("href=", "xmlns");
    }
  }

  private static List<String> groups(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(each -> each.group(1)).toList();
  }

  @Test
  void a_page_is_whole_the_same_every_time_and_asks_for_nothing() {
    String page = InteractivePage.of(Samples.estimation().figure());
    assertThat(InteractivePage.of(Samples.estimation().figure()).equals(page)).isTrue();
    String own =
        page.replaceAll("(?s)<!--.*?-->", "").replaceAll("(?s)octet-stream.*?</script>", "");
    assertThat(own)
        .startsWith("<!DOCTYPE html>")
        .contains("default-src 'none'", "prefers-color-scheme: dark", "@media print")
        .doesNotContain("://", " src=", " href=", "url(", "@import", "import(", "fetch(");
    assertThat(page).contains("MIT License").endsWith("</html>\n");
  }

  @Test
  void the_compressed_script_unpacks_to_plotly() throws IOException {
    String page = HtmlFigures.scriptLibrary();
    int start = page.indexOf('>', page.indexOf("octet-stream")) + 1;
    byte[] packed = Base64.getDecoder().decode(page.substring(start, page.indexOf('<', start)));
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(script.contains("2.35.3")).isTrue();
      assertThat(groups("moduleType:\"trace\",name:\"([a-z0-9]+)\"", script))
          .as("kinds of traces that come along")
          .containsExactly("scatter");
    }
  }

  private static Figure nastyEstimation() {
    return new EstimationPlot(
            Caption.of(Samples.NASTY),
            new EstimationPlot.Measure(Samples.NASTY, Samples.NASTY, Scale.LINEAR, Samples.NASTY),
            Samples.arm(Samples.NASTY, 3, 1, 2.0, 4.0),
            Samples.arm(Samples.LONG, 4, 1),
            Samples.difference(-1, -2, 0))
        .figure();
  }

  private static List<JsonNode> traces(String html) {
    List<JsonNode> traces = new ArrayList<>();
    Matcher matcher = TRACE.matcher(html);
    while (matcher.find()) {
      traces.add(read(matcher.group(1)));
    }
    return traces;
  }

  private static JsonNode layout(String html) {
    Matcher matcher = LAYOUT.matcher(html);
    assertThat(matcher.find()).isTrue();
    return read(matcher.group(1));
  }

  private static List<Double> numbers(String html, String axis) {
    List<Double> numbers = new ArrayList<>();
    for (JsonNode trace : traces(html)) {
      trace.path(axis).forEach(node -> add(numbers, node));
    }
    return numbers;
  }

  private static void add(List<Double> numbers, JsonNode node) {
    if (!node.isNull()) {
      numbers.add(node.asDouble());
    }
  }

  private static JsonNode read(String json) {
    try {
      return new JsonMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void what_stands_in_the_page_has_the_colours_of_its_light_or_dark_setting() {
    for (Figure figure : PaperAndScreenContractTest.gallery().values()) {
      String svg = StaticFigure.element(figure, "f");
      assertThat(svg).doesNotContainPattern("(fill|stroke)=\"(rgb|white|#)");
      assertThat(svg).contains("var(--eq-background)", "var(--eq-text)");
      assertThat(StaticFigure.svg(figure, Width.of(figure))).doesNotContain("var(");
    }
  }
}
