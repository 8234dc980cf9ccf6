// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class StaticFigureContractTest {
  private static final Width COLUMN = new Width(85);
  private static final Figure FIGURE = WorstCases.forest(6, WorstCases.SIXTY, 1).figure();

  private static Document parsed(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> elements(Document document, String name) {
    var found = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  @Test
  void svg_is_well_formed_and_says_what_it_shows() throws Exception {
    Element root = parsed(StaticFigure.svg(FIGURE, COLUMN)).getDocumentElement();
    assertThat(root.getAttribute("width")).isEqualTo("85mm");
    assertThat(root.getAttribute("role")).isEqualTo("img");
    Document document = root.getOwnerDocument();
    assertThat(elements(document, "title").get(0).getTextContent())
        .isEqualTo(FIGURE.caption().title());
    assertThat(elements(document, "desc").get(0).getTextContent())
        .isEqualTo(FIGURE.caption().altText());
  }

  @Test
  void svg_texts_keep_the_width_that_they_were_laid_out_for() throws Exception {
    assertThat(elements(parsed(StaticFigure.svg(FIGURE, COLUMN)), "text"))
        .isNotEmpty()
        .allMatch(text -> Double.parseDouble(text.getAttribute("textLength")) > 0);
  }

  @Test
  void hostile_text_stays_text() throws Exception {
    ForestPlot plot = Samples.forest(Samples.row(Samples.NASTY + "\u0000\ud800\ufffe", 0, -1, 1));
    ForestPlot nasty =
        new ForestPlot(
            Caption.of(Samples.NASTY),
            plot.measure(),
            plot.rows(),
            List.of(Samples.NASTY, Samples.NASTY),
            Optional.empty());
    String svg = StaticFigure.svg(nasty.figure(), COLUMN);
    Document document = parsed(svg);
    assertThat(elements(document, "script")).isEmpty();
    assertThat(elements(document, "b")).isEmpty();
    assertThat(elements(document, "title").get(0).getTextContent()).contains("<script>alert(1)");
    assertThat(StaticFigure.png(nasty.figure(), COLUMN)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ελληνικά α β", "日本語の名前", "한국어", "עברית", "😀👩‍🔬"})
  void letters_of_any_script_are_drawn_or_stand_as_boxes(String name) throws Exception {
    Figure figure = WorstCases.forest(2, name, 1).figure();
    assertThat(StaticFigure.png(figure, COLUMN)).isNotEmpty();
    assertThat(parsed(StaticFigure.svg(figure, COLUMN)).getDocumentElement().getTextContent())
        .contains(name.substring(0, name.offsetByCodePoints(0, 1)));
  }

  @Test
  void the_same_figure_gives_the_same_bytes_in_every_locale() {
    String svg = StaticFigure.svg(FIGURE, COLUMN);
    byte[] png = StaticFigure.png(FIGURE, COLUMN);
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("de-DE", "ar-EG-u-nu-arab", "tr-TR", "hi-IN-u-nu-deva")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(StaticFigure.svg(FIGURE, COLUMN)).isEqualTo(svg);
        assertThat(StaticFigure.png(FIGURE, COLUMN)).isEqualTo(png);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource({"85, 1004", "180, 2126"})
  void png_has_300_dots_an_inch_and_says_so(double millimetres, int columns) throws IOException {
    byte[] png = StaticFigure.png(FIGURE, new Width(millimetres));
    assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(columns);
    ByteBuffer bytes = ByteBuffer.wrap(png);
    int chunk = new String(png, StandardCharsets.ISO_8859_1).indexOf("pHYs");
    assertThat(chunk).isPositive();
    assertThat(bytes.getInt(chunk + 4)).isEqualTo(11811); // 300 / 0.0254 dots a metre
    assertThat(bytes.getInt(chunk + 8)).isEqualTo(11811);
    assertThat(bytes.get(chunk + 12)).isEqualTo((byte) 1); // metres
  }

  @ParameterizedTest
  @CsvSource({"85mm, 85", "8.5cm, 85", "4in, 101.6", "180 mm, 180", "60mm, 60", "600mm, 600"})
  void widths_are_read_with_their_unit(String text, double millimetres) {
    assertThat(Width.parse(text)).isEqualTo(new Width(millimetres));
  }

  @ParameterizedTest
  @ValueSource(strings = {"85", "mm", "-85mm", "85px", "1e2mm", "NaNmm", "59.9mm", "601mm", ""})
  void other_widths_are_refused(String text) {
    assertThatThrownBy(() -> Width.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("width must be");
  }

  @Test
  void width_that_is_no_number_is_refused() {
    assertThatThrownBy(() -> new Width(Double.NaN))
        .hasMessage("width must be in [60 mm, 600 mm], got NaN mm");
  }

  @Test
  void a_figure_has_its_own_width_as_on_the_screen() {
    Panel panel = FIGURE.panels().get(0);
    assertThat(Width.of(Figure.of(FIGURE.caption(), panel, new Size(960, 100))).millimetres())
        .isEqualTo(254);
    assertThat(Width.of(Figure.of(FIGURE.caption(), panel, new Size(10, 100))).millimetres())
        .isEqualTo(60);
  }
}
