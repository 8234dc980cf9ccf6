// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/**
 * The gallery's forest of studies: numbers of another program, drawn. With {@code -Dgallery=DIR}
 * its page is written to that directory.
 */
class StudiesReferenceTest {
  private static List<String[]> table() {
    try (InputStream in = StudiesReferenceTest.class.getResourceAsStream("studies.csv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double number(String[] row, int column) {
    return Double.parseDouble(row[column]);
  }

  private static ForestPlot.Row row(String[] row) {
    boolean study = row[0].equals("study");
    OptionalDouble weight = study ? OptionalDouble.of(number(row, 9)) : OptionalDouble.empty();
    ForestPlot.Value value =
        new ForestPlot.Value(number(row, 6), new Span(number(row, 7), number(row, 8)), weight);
    String interval =
        String.format(
            Locale.ROOT, "%.2f [%.2f, %.2f]", number(row, 6), number(row, 7), number(row, 8));
    return switch (row[0]) {
      case "study" ->
          new ForestPlot.Estimated(
              row[1],
              value,
              Optional.empty(),
              List.of(
                  row[2] + " / " + row[3],
                  row[4] + " / " + row[5],
                  String.format(Locale.ROOT, "%.1f%%", number(row, 9)),
                  interval));
      case "summary" -> new ForestPlot.Summary(row[1], value, List.of("", "", "100%", interval));
      default ->
          new ForestPlot.Prediction(
              row[1], value, List.of("", "", "", interval.replaceAll("^[^ ]* ", "")));
    };
  }

  private static ForestPlot plot() {
    return new ForestPlot(
        Caption.of("BCG vaccine against tuberculosis: 13 trials")
            .withSubtitle("An example with published numbers, computed by another program")
            .withFootnote(
                "Squares: larger for more weight. Diamond: mean of random effects by restricted maximum"
                    + " likelihood with its 95% CI. Bar: 95% prediction interval of the effect in a"
                    + " further trial.")
            .withFootnote("Data: Colditz et al. (1994), JAMA 271, 698–702."),
        new ForestPlot.Measure(
            "Risk ratio (log scale)",
            Scale.LOG,
            1,
            new AxisEnds("favours vaccine", "favours no vaccine")),
        table().stream().map(StudiesReferenceTest::row).toList(),
        List.of("Trial", "vaccine", "control", "weight", "RR [95% CI]"),
        Optional.empty());
  }

  @Test
  void squares_diamond_and_bar_have_the_numbers_of_the_reference() {
    Figure figure = plot().figure();
    List<Points.Point> squares = Samples.marks(figure, Points.class).get(0).points();
    assertThat(squares).hasSize(13);
    Density diamond = Samples.marks(figure, Density.class).get(0);
    assertThat(diamond.xs()).contains(0.3440742934002156, 0.489420936788213, 0.6961660837824798);
    List<Intervals> bars = Samples.marks(figure, Intervals.class);
    assertThat(bars.get(0).bars()).hasSize(13);
    assertThat(bars.get(1).bars())
        .extracting(Intervals.Bar::span)
        .containsExactly(new Span(0.15463429349882568, 1.5490280192502777));
    assertThat(PaperAgainstScreen.differences(figure, ScreenMarks.of(figure))).isEmpty();
  }

  @Test
  void the_pooled_ratio_is_the_one_that_was_published() {
    // Viechtbauer (2010), section 3.1: mean log risk ratio -0.7145, 95% CI -1.0669 to -0.3622
    String[] mean =
        table().stream().filter(row -> row[0].equals("summary")).findFirst().orElseThrow();
    assertThat(
            List.of(6, 7, 8).stream()
                .map(i -> Math.log(number(mean, i)))
                .map(StudiesReferenceTest::fourDigits))
        .containsExactly("-0.7145", "-1.0669", "-0.3622");
  }

  private static String fourDigits(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  @Test
  void the_page_is_written() throws IOException {
    Path directory = Path.of(System.getProperty("gallery", "target"));
    Files.writeString(directory.resolve("studies.html"), InteractivePage.of(plot().figure()));
    Files.write(
        directory.resolve("studies.png"), StaticFigure.png(plot().figure(), new Width(180)));
    Files.write(
        directory.resolve("studies-85.png"), StaticFigure.png(plot().figure(), new Width(85)));
    assertThat(directory.resolve("studies-85.png")).isNotEmptyFile();
  }
}
