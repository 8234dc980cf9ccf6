// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Of every plot of the gallery, paper and screen show the same numbers in the same colours. */
class PaperAndScreenContractTest {
  private static final String NAME = WorstCases.SHORT;

  static Map<String, Figure> gallery() {
    Map<String, Figure> gallery = new LinkedHashMap<>();
    gallery.put("forest", WorstCases.forest(6, NAME, 1).figure());
    for (Scale scale : List.of(Scale.LINEAR, Scale.LOG)) {
      gallery.put("studies " + scale, WorstGallery.studies(5, NAME, scale).figure());
      gallery.put("equivalence " + scale, WorstGallery.equivalence(6, NAME, 1, scale).figure());
      gallery.put("claim " + scale, WorstGallery.equivalence(1, NAME, 1, scale).figure());
      gallery.put("raincloud " + scale, WorstGallery.raincloud(NAME, 9, 1, scale).figure());
      gallery.put("slope " + scale, WorstGallery.slope(NAME, 9, 1, scale).figure());
      gallery.put("profile " + scale, WorstCases.profile(NAME, 4, 1, scale).figure());
    }
    for (Scale scale : List.of(Scale.LINEAR, Scale.LOG)) {
      gallery.put("ecdf " + scale, WorstDistributions.ecdf(NAME, 1, 1, scale).figure());
    }
    gallery.put("resamples", WorstDistributions.resamples(NAME, 1, 1).figure());
    gallery.put("tails", WorstDistributions.tails(NAME, 2, 1).figure());
    gallery.put("overlap", WorstDistributions.overlap(NAME, 2, -0.6).figure());
    gallery.put("dominance", WorstDistributions.dominance(NAME, 1).figure());
    gallery.put("unbounded ratios", WorstCases.all().get("forest-ratios"));
    gallery.put("estimation", WorstCases.estimation(NAME, 9, 1).figure());
    gallery.put("cumming", WorstCases.estimation(NAME, 9, 1).below());
    gallery.put("no estimate", WorstCases.notEstimable().figure());
    gallery.put("balance", WorstGallery.balance(6, NAME, 1).figure());
    gallery.put("replications", WorstGallery.replications(2, NAME, 1).figure());
    gallery.put("expected", WorstGallery.expected(6, NAME, 1).figure());
    gallery.put("margins", WorstGallery.margins(1, NAME, 1).figure());
    gallery.put("flow", WorstGallery.flow(NAME, 30).figure());
    gallery.put("sweep-r", SweepSamples.figure(NAME, 1));
    gallery.put("nested loop", GridSamples.nestedLoop(NAME, 2, 1, 2, 3).figure());
    gallery.put("checks", GridSamples.checks(NAME, 4, 3).figure());
    gallery.put("shared rows", GridSamples.sharedRows(NAME, 4));
    gallery.put("lattice", GridSamples.lattice(NAME, 2).figure());
    gallery.put("counts", GridSamples.counts(NAME, 2).figure());
    gallery.put("residuals", WorstGallery.residuals(NAME, 12, 1).figure());
    return gallery;
  }

  static Stream<Arguments> figures() {
    return gallery().entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("figures")
  void paper_and_screen_show_the_same_marks_and_words(String name, Figure figure) {
    assertThat(PaperAgainstScreen.differences(figure, ScreenMarks.of(figure))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("figures")
  void a_number_moved_on_the_screen_is_found(String name, Figure figure) {
    ScreenMarks screen = ScreenMarks.of(figure);
    for (int i = 0; i < screen.traces().size(); i++) {
      for (String axis : List.of("x", "y")) {
        ScreenMarks planted = screen.copy();
        if (isNumeric(figure, planted.traces().get(i), axis) && move(planted, i, axis)) {
          assertThat(PaperAgainstScreen.differences(figure, planted))
              .as("%s of %s", axis, planted.traces().get(i))
              .isNotEmpty();
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("figures")
  void a_mark_that_only_one_of_them_has_is_found(String name, Figure figure) {
    ScreenMarks screen = ScreenMarks.of(figure);
    for (int i = 0; i < screen.traces().size(); i++) {
      ObjectNode trace = screen.traces().get(i);
      if (!trace.path("x").isEmpty() && !trace.path("marker").path("symbol").isArray()) {
        ScreenMarks without = screen.copy();
        without.traces().remove(i);
        assertThat(PaperAgainstScreen.differences(figure, without)).as("%s", trace).isNotEmpty();
        ScreenMarks twice = screen.copy();
        twice.traces().add(trace);
        assertThat(PaperAgainstScreen.differences(figure, twice)).as("%s", trace).isNotEmpty();
      }
    }
    for (int i = 0; i < screen.shapes().size(); i++) {
      ScreenMarks without = screen.copy();
      without.shapes().remove(i);
      assertThat(PaperAgainstScreen.differences(figure, without)).isNotEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("figures")
  void a_word_that_was_changed_is_found(String name, Figure figure) {
    ScreenMarks screen = ScreenMarks.of(figure);
    for (int i = 0; i < screen.annotations().size(); i++) {
      ScreenMarks planted = screen.copy();
      ObjectNode annotation = (ObjectNode) planted.annotations().get(i);
      for (String key : List.of("text", "hovertext")) {
        if (!annotation.path(key).asText().isEmpty()) {
          annotation.put(key, annotation.path(key).asText() + " 7x7");
        }
      }
      if (!annotation.path("text").asText().isEmpty()) {
        assertThat(PaperAgainstScreen.differences(figure, planted)).isNotEmpty();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("figures")
  void another_colour_is_found(String name, Figure figure) {
    ScreenMarks screen = ScreenMarks.of(figure);
    for (int i = 0; i < screen.traces().size(); i++) {
      ScreenMarks planted = screen.copy();
      ObjectNode trace = planted.traces().get(i);
      // One that the trace does not have, so that no two of its colours are merely exchanged.
      String other =
          Stream.of("@MARGIN", "@CONTROL", "@EXPERIMENTAL")
              .filter(each -> !trace.toString().contains(each))
              .findFirst()
              .orElseThrow();
      for (JsonNode holder : List.of(trace.path("line"), trace.path("marker"), trace)) {
        for (String key : List.of("color", "fillcolor")) {
          if (holder.has(key)) {
            ((ObjectNode) holder).put(key, other);
          }
        }
      }
      if (!trace.path("x").isEmpty() && !trace.path("marker").path("symbol").isArray()) {
        assertThat(PaperAgainstScreen.differences(figure, planted)).as("%s", trace).isNotEmpty();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("figures")
  void another_size_of_a_point_or_a_line_is_found(String name, Figure figure) {
    ScreenMarks screen = ScreenMarks.of(figure);
    for (int i = 0; i < screen.traces().size(); i++) {
      ScreenMarks planted = screen.copy();
      ObjectNode trace = planted.traces().get(i);
      boolean point = trace.path("marker").path("opacity").asDouble() == 1;
      if (!trace.path("x").isEmpty() && point && !trace.path("marker").path("symbol").isArray()) {
        ArrayNode sizes = (ArrayNode) trace.path("marker").path("size");
        sizes.set(0, sizes.get(0).asDouble() * 1.01);
        assertThat(PaperAgainstScreen.differences(figure, planted)).as("%s", trace).isNotEmpty();
      }
      if (!trace.path("x").isEmpty() && trace.has("line") && !trace.has("fill")) {
        ObjectNode line = (ObjectNode) trace.path("line");
        line.put("width", line.path("width").asDouble() * 1.01);
        assertThat(PaperAgainstScreen.differences(figure, planted)).as("%s", trace).isNotEmpty();
      }
    }
  }

  /** Whether the values of a trace along an axis can be read on paper. */
  private static boolean isNumeric(Figure figure, ObjectNode trace, String axis) {
    String id = trace.path(axis + "axis").asText().substring(1);
    int number = id.isEmpty() ? 1 : Integer.parseInt(id);
    int panel = axis.equals("x") ? number : (number + 1) / 2;
    Axes axes = figure.panels().get(panel - 1).axes();
    boolean end = trace.path("marker").path("symbol").isArray();
    return !end && (axis.equals("x") ? axes.x() : axes.y()).scale() != Scale.CATEGORY;
  }

  /** Moves the first place of a trace by a hundredth of what the axis shows. */
  private static boolean move(ScreenMarks screen, int index, String axis) {
    ObjectNode trace = screen.traces().get(index);
    ArrayNode places = (ArrayNode) trace.path(axis);
    if (places.isEmpty() || isLineAcross(trace, axis)) {
      return false;
    }
    String id = trace.path(axis + "axis").asText().substring(1);
    JsonNode node = screen.layout().path(axis + "axis" + id);
    double from = node.path("range").path(0).asDouble();
    double step = (node.path("range").path(1).asDouble() - from) / 100;
    double value = places.get(0).asDouble();
    boolean log = node.path("type").asText().equals("log");
    places.set(0, log ? value * Math.pow(10, step) : value + step);
    return true;
  }

  /** A line from end to end has no number along its own direction. */
  private static boolean isLineAcross(ObjectNode trace, String axis) {
    String other = axis.equals("x") ? "y" : "x";
    JsonNode across = trace.path(other);
    return trace.path("line").path("color").asText().equals("@REFERENCE")
        && across.size() == 2
        && across.get(0).equals(across.get(1));
  }
}
