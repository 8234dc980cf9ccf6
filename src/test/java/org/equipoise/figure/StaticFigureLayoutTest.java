// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the texts of the worst figures are, at the widths of one column and of a page. */
class StaticFigureLayoutTest {
  /** Rounding of coordinates, far below what can be seen. */
  private static final double HAIR = 0.01;

  private static final double SIX_POINTS = 8;

  static Stream<Arguments> cases() {
    return WorstCases.all().entrySet().stream()
        .flatMap(
            entry ->
                Stream.of(60.0, 85.0, 120.0, 180.0, Width.of(entry.getValue()).millimetres())
                    .map(width -> Arguments.of(entry.getKey(), width, entry.getValue())));
  }

  private static List<Canvas.TextBox> texts(StaticSheet sheet) {
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    Canvas canvas = new Canvas(graphics);
    sheet.draw(canvas);
    graphics.dispose();
    return canvas.texts();
  }

  private static List<String> overlaps(List<Canvas.TextBox> texts) {
    List<String> overlaps = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (shrunk(texts.get(i).place()).intersects(shrunk(texts.get(j).place()))) {
          overlaps.add(texts.get(j) + " and " + texts.get(i));
        }
      }
    }
    return overlaps;
  }

  private static Rectangle2D shrunk(Rectangle2D box) {
    return new Rectangle2D.Double(
        box.getX() + HAIR,
        box.getY() + HAIR,
        box.getWidth() - 2 * HAIR,
        box.getHeight() - 2 * HAIR);
  }

  @ParameterizedTest(name = "{0} at {1} mm")
  @MethodSource("cases")
  void no_text_covers_another(String name, double width, Figure figure) {
    assertThat(overlaps(texts(new StaticSheet(figure, new Width(width))))).isEmpty();
  }

  @ParameterizedTest(name = "{0} at {1} mm")
  @MethodSource("cases")
  void no_text_leaves_the_paper(String name, double width, Figure figure) {
    StaticSheet sheet = new StaticSheet(figure, new Width(width));
    Rectangle2D paper = new Rectangle2D.Double(0, 0, sheet.width(), sheet.height());
    assertThat(texts(sheet)).isNotEmpty().allMatch(text -> paper.contains(shrunk(text.place())));
  }

  @ParameterizedTest(name = "{0} at {1} mm")
  @MethodSource("cases")
  void every_text_is_six_points_or_larger(String name, double width, Figure figure) {
    assertThat(texts(new StaticSheet(figure, new Width(width))))
        .allMatch(text -> text.place().getHeight() / TextBlock.LINE >= SIX_POINTS);
  }

  @ParameterizedTest(name = "{0} at {1} mm")
  @MethodSource("cases")
  void every_word_of_the_columns_and_ends_is_drawn(String name, double width, Figure figure) {
    String drawn = letters(all(texts(new StaticSheet(figure, new Width(width)))));
    figure.panels().stream()
        .flatMap(panel -> panel.columns().stream())
        .flatMap(column -> column.cells().stream())
        .map(cell -> cell.full().isBlank() ? cell.text() : cell.full())
        .forEach(text -> assertThat(drawn).contains(letters(text)));
    figure.panels().stream()
        .map(panel -> panel.axes().x().ends())
        .flatMap(ends -> Stream.of(ends.low(), ends.high()))
        .forEach(text -> assertThat(drawn).contains(letters(text)));
  }

  @ParameterizedTest(name = "{0} at {1} mm")
  @MethodSource("cases")
  void no_text_is_cut_off(String name, double width, Figure figure) {
    assertThat(all(texts(new StaticSheet(figure, new Width(width))))).doesNotContain("…");
  }

  /** What the figure itself says below its axis, in a name or a footnote, is there at any width. */
  @ParameterizedTest(name = "{0} at {1} mm")
  @MethodSource("cases")
  void every_name_below_an_axis_is_drawn(String name, double width, Figure figure) {
    String drawn = letters(all(texts(new StaticSheet(figure, new Width(width)))));
    figure.panels().stream()
        .map(panel -> panel.axes().x().ticks())
        .filter(TickKey::haveNames)
        .flatMap(List::stream)
        .forEach(tick -> assertThat(drawn).contains(letters(tick.label())));
    figure.caption().footnotes().forEach(text -> assertThat(drawn).contains(letters(text)));
  }

  static Stream<Arguments> profiles() {
    return Stream.of(WorstCases.SHORT, WorstCases.SIXTY)
        .flatMap(
            name ->
                Stream.of(1, 3, 9, 34)
                    .flatMap(
                        count ->
                            Stream.of(60.0, 85.0, 180.0)
                                .map(width -> Arguments.of(name, count, width))));
  }

  @ParameterizedTest(name = "{1} visits of {0} at {2} mm")
  @MethodSource("profiles")
  void every_visit_is_named(String name, int count, double width) {
    Figure figure = WorstCases.profile(name, count).figure();
    String drawn = letters(all(texts(new StaticSheet(figure, new Width(width)))));
    for (int i = 0; i < count; i++) {
      assertThat(drawn).contains(letters(name + " " + i));
    }
  }

  private static String all(List<Canvas.TextBox> texts) {
    return texts.stream().map(Canvas.TextBox::text).collect(Collectors.joining());
  }

  private static String letters(String text) {
    return text.replaceAll("[\\s\u00a0]", "");
  }

  @Test
  void the_boxes_of_the_test_itself_can_overlap_and_leave() {
    Rectangle2D box = new Rectangle2D.Double(0, 0, 10, 10);
    Canvas.TextBox first = new Canvas.TextBox("a", box);
    Canvas.TextBox second = new Canvas.TextBox("b", new Rectangle2D.Double(9, 9, 10, 10));
    assertThat(overlaps(List.of(first, second))).hasSize(1);
  }

  @Test
  void a_planted_overlap_is_found() {
    StaticSheet sheet = new StaticSheet(Samples.estimation().figure(), new Width(85));
    List<Canvas.TextBox> texts = new ArrayList<>(texts(sheet));
    assertThat(overlaps(texts)).isEmpty();
    Rectangle2D place = texts.get(0).place();
    Rectangle2D moved = new Rectangle2D.Double(place.getX() + 2, place.getY() + 2, 9, 9);
    texts.add(new Canvas.TextBox("planted", moved));
    assertThat(overlaps(texts)).isNotEmpty();
  }
}
