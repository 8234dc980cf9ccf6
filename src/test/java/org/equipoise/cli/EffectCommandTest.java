// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.equipoise.io.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command effect, as a user runs it. */
class EffectCommandTest {
  private static final String HEADER = "id,n1,mean1,sd1,n2,mean2,sd2\n";

  // Handbook of Research Synthesis, p. 226: 103/100, SD 5.5/4.5, n 50/50: d 0.5970, g 0.5924.
  private static final String HANDBOOK = HEADER + "handbook,50,103,5.5,50,100,4.5\n";

  @TempDir private Path directory;

  @Test
  void csv_begins_with_the_contracts_header_and_holds_unrounded_numbers() {
    Run run = Run.withInput(HANDBOOK, "effect", "-", "--measure", "d,g", "--format", "csv");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.lines().get(0))
        .isEqualTo("id,measure,arm,estimate,variance,se,ci_low,ci_high,level,n1,n2,reason");
    assertThat(run.lines()).hasSize(3);
    assertThat(run.lines().get(1)).startsWith("handbook,d,,0.597022").endsWith(",0.95,50,50,");
    assertThat(run.lines().get(2)).startsWith("handbook,g,,0.592");
  }

  @Test
  void json_is_one_object_with_the_parts_of_the_contract() throws IOException {
    Run run = Run.withInput(HANDBOOK, "effect", "-", "--measure", "md", "--format", "json");
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.fieldNames())
        .toIterable()
        .contains("command", "version", "rows", "conventions", "provenance", "warnings");
    JsonNode row = json.get("rows").get(0);
    assertThat(row.get("estimate").asDouble()).isEqualTo(3.0);
    assertThat(row.get("arm").isNull()).isTrue();
  }

  @Test
  void the_digest_is_of_the_bytes_that_were_read() throws IOException {
    Path file = directory.resolve("handbook.csv");
    Files.writeString(file, HANDBOOK);
    String sha256 = Sha256.of(file);
    assertThat(Run.withInput(HANDBOOK, "effect", "-", "--format", "json").out()).contains(sha256);
    assertThat(Run.of("effect", file.toString(), "--format", "json").out()).contains(sha256);
  }

  @Test
  void text_ends_with_details_of_methods() {
    Run run = Run.withInput(HANDBOOK, "effect", "-");
    assertThat(run.out()).contains("Details of methods").contains("Hedges' g");
  }

  @Test
  void a_comparison_without_variance_is_a_row_with_its_reason() {
    Run run = Run.withInput(HEADER + "a,5,1,0,5,2,0\n", "effect", "-", "--format", "csv");
    assertThat(run.status()).isZero();
    assertThat(run.lines().get(1))
        .isEqualTo("a,g,,,,,,,0.95,5,5,the outcome does not vary within either arm");
    assertThat(run.out()).doesNotContain("NaN");
  }

  @Test
  void what_was_not_printed_is_a_row_with_its_reason() {
    String rows = "a,5,1,NA,6,2,1\nb,5,,1,,2,1\nc,5,3,1,6,2,1\n";
    Run run = Run.withInput(HEADER + rows, "effect", "-", "--format", "csv");
    assertThat(run.status()).isZero();
    assertThat(run.lines().get(1)).isEqualTo("a,g,,,,,,,0.95,5,6,sd1 is missing");
    assertThat(run.lines().get(2)).isEqualTo("b,g,,,,,,,0.95,5,0,\"mean1, n2 are missing\"");
    assertThat(run.lines().get(3)).startsWith("c,g,,0.9");
  }

  @Test
  void every_error_of_a_file_is_reported_at_once_with_its_place() {
    String rows = "a,1,1,1,5,2,1\nb,5,x,1,5,2,1\nc,5,1,-1,5,2,y\n";
    Run run = Run.withInput(HEADER + rows, "effect", "-", "--format", "csv");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.errors()).hasSize(4);
    assertThat(run.errors().get(0)).startsWith("-:2: n1: got \"1\"").contains("2 or more");
    assertThat(run.errors().get(1)).startsWith("-:3: mean1: ").contains("x");
    assertThat(run.errors().get(2)).startsWith("-:4: sd1: ").contains("0 or more");
    assertThat(run.errors().get(3)).startsWith("-:4: sd2: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--measure nonsense | there is no nonsense; must be among md, smd, smdh",
        "--level 1          | --level: level must be in (0, 1), got 1.0",
        "--level NaN        | --level: level must be in (0, 1), got NaN",
        "--format xml       | --format: ",
        "--figure a.pdf     | must end in .svg, .png or .html",
        "--figure a.svg --width 85     | width must be a number and mm, cm or in",
        "--figure a.png --width 3mm     | width must be in [60 mm, 600 mm]",
        "--figure a.html --width 85mm     | needs --figure FILE.svg or FILE.png",
        "--width 85mm     | needs --figure FILE.svg or FILE.png",
        "--decimal dot      | must be point or comma",
        "--nonsense 1       | Unknown option"
      })
  void wrong_options_are_exit_2_and_one_line(String options, String message) {
    Stream<String> parts = Stream.of(options.strip().split(" ", -1));
    Run run =
        Run.withInput(
            HANDBOOK, Stream.concat(Stream.of("effect", "-"), parts).toArray(String[]::new));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors()).hasSize(1);
    assertThat(run.err()).contains(message);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void files_appear_whole_or_not_at_all() throws IOException {
    Path out = directory.resolve("out.csv");
    Run good = Run.withInput(HANDBOOK, "effect", "-", "--format", "csv", "--out", out.toString());
    assertThat(good.status()).isZero();
    assertThat(good.out()).isEmpty();
    assertThat(Files.readString(out)).startsWith("id,measure");
    Path figure = directory.resolve("no-such-directory").resolve("figure.html");
    Path second = directory.resolve("second.csv");
    Run bad =
        Run.withInput(
            HANDBOOK, "effect", "-", "--out", second.toString(), "--figure", figure.toString());
    assertThat(bad.status()).isEqualTo(2);
    assertThat(bad.errors()).hasSize(1);
    assertThat(bad.err()).contains("there is no directory");
    assertThat(second).doesNotExist();
    try (var files = Files.list(directory)) {
      assertThat(files.map(each -> each.getFileName().toString())).containsExactly("out.csv");
    }
  }

  @Test
  void a_file_that_is_made_again_keeps_its_permissions() throws IOException {
    Path out = Files.writeString(directory.resolve("private.csv"), "old");
    Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rw-r-----"));
    Run.withInput(HANDBOOK, "effect", "-", "--format", "csv", "--out", out.toString());
    assertThat(Files.readString(out)).startsWith("id,measure");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
        .isEqualTo("rw-r-----");
  }

  @Test
  void the_figure_for_paper_has_the_width_that_was_asked_for() throws IOException {
    Path svg = directory.resolve("figure.svg");
    Path png = directory.resolve("figure.PNG");
    for (Path figure : List.of(svg, png)) {
      Run run =
          Run.withInput(HANDBOOK, "effect", "-", "--figure", figure.toString(), "--width", "85mm");
      assertThat(run.status()).as(run.err()).isZero();
    }
    assertThat(Files.readString(svg)).contains("width=\"85mm\"").contains(">handbook");
    assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(1004);
  }

  @Test
  void the_figure_is_one_page_that_loads_nothing() throws IOException {
    Path figure = directory.resolve("figure.html");
    Run run = Run.withInput(HANDBOOK, "effect", "-", "--figure", figure.toString());
    assertThat(run.status()).isZero();
    String html = Files.readString(figure);
    assertThat(html).contains("handbook").doesNotContain("src=\"http").doesNotContain("<link");
  }

  @Test
  void a_decimal_comma_is_read_when_asked_for() {
    String table = "id;n1;mean1;sd1;n2;mean2;sd2\na;50;103,0;5,5;50;100;4,5\n";
    Run run =
        Run.withInput(
            table, "effect", "-", "--decimal", "comma", "--measure", "md", "--format", "csv");
    assertThat(run.status()).isZero();
    assertThat(run.lines().get(1)).startsWith("a,md,,3.0,");
  }

  @Test
  void names_with_quotes_markup_and_emoji_come_out_right() throws IOException {
    String name = "a \"quoted\" </script> 😀 " + "x".repeat(300);
    String table = HEADER + "\"" + name.replace("\"", "\"\"") + "\",50,103,5.5,50,100,4.5\n";
    Run json = Run.withInput(table, "effect", "-", "--format", "json");
    assertThat(new ObjectMapper().readTree(json.out()).get("rows").get(0).get("id").asText())
        .isEqualTo(name);
    Run csv = Run.withInput(table, "effect", "-", "--format", "csv");
    assertThat(csv.out()).contains("\"a \"\"quoted\"\" </script> 😀 ");
    Run text = Run.withInput(table, "effect", "-");
    assertThat(text.out().replaceAll("\\s+", "")).contains("x".repeat(40));
  }
}
