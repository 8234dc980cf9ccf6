// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type by mistake, and where they send the answer. */
class CommandLineContractTest {
  private static final String SUMMARIES = "id,n1,mean1,sd1,n2,mean2,sd2\na,25,7.1,2.2,24,8.3,2.5\n";

  @TempDir private Path directory;

  private static void refused(Run run, String message) {
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors()).singleElement().asString().contains(message);
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "", ",", "a,", ",b", "a,a", "a,b,c"})
  void two_different_arms_are_named_also_for_published_summaries(String arms) {
    refused(
        Run.withInput(SUMMARIES, "compare", "-", "--arms", arms), "must name two different arms");
  }

  @Test
  void a_quote_in_the_name_of_an_arm_is_a_letter_like_others() {
    Run run = Run.withInput(SUMMARIES, "compare", "-", "--arms", "O\"Brien's, \"x");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("O\"Brien's against \"x");
  }

  @Test
  void a_method_or_measure_named_twice_is_one_row() {
    assertThat(
            Run.withInput(SUMMARIES, "compare", "-", "--method", "welch,d,welch", "--format", "csv")
                .lines())
        .hasSize(3);
    assertThat(
            Run.withInput(SUMMARIES, "effect", "-", "--measure", "g, d,g", "--format", "csv")
                .lines())
        .hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", "welch,"})
  void an_empty_method_is_named_as_such(String methods) {
    refused(Run.withInput(SUMMARIES, "compare", "-", "--method", methods), "there is no \"\"");
  }

  @ParameterizedTest
  @CsvSource({"--baseline,pre", "--outcome,flare", "--visit,post", "--minute,10"})
  void what_selects_participants_is_not_passed_over_for_published_summaries(
      String option, String text) {
    refused(Run.withInput(SUMMARIES, "compare", "-", option, text), "go with participants");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "", "95%"})
  void a_level_that_is_no_number_is_quoted(String level) {
    refused(
        Run.withInput(SUMMARIES, "effect", "-", "--level", level),
        "must be a number, got \"" + level + '"');
  }

  @Test
  void a_name_that_begins_with_an_at_sign_is_a_file() {
    refused(Run.of("effect", "@nothing.csv"), "@nothing.csv: does not exist");
  }

  @Test
  void a_path_that_cannot_be_named_is_refused() {
    refused(Run.withInput(SUMMARIES, "effect", "-", "--out", "a\0b"), "that this system can name");
  }

  @Test
  void examples_of_help_are_not_broken_by_the_width_of_a_page() {
    assertThat(Run.of("effect", "--help").lines())
        .anyMatch(line -> line.endsWith("|"))
        .contains("    bin/equipoise effect - --measure d,g");
    assertThat(Run.of("--help").out())
        .contains("Compares two arms, from participants or from published summaries.");
  }

  @Test
  void two_outputs_are_not_the_same_file() throws IOException {
    String one = directory.resolve("one.html").toString();
    String again = directory.resolve(".").resolve("one.html").toString();
    refused(
        Run.withInput(SUMMARIES, "effect", "-", "--out", one, "--figure", again),
        "is written twice; outputs must be different files");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void an_input_is_not_written_over() throws IOException {
    Path table = Files.writeString(directory.resolve("table.csv"), SUMMARIES);
    Path link = Files.createSymbolicLink(directory.resolve("link.csv"), table);
    for (Path out : new Path[] {table, link}) {
      refused(
          Run.of("effect", table.toString(), "--out", out.toString()),
          "is what was read; must be another file");
    }
    assertThat(table).hasContent(SUMMARIES);
  }

  @Test
  void a_dash_is_standard_output() {
    assertThat(Run.withInput(SUMMARIES, "effect", "-", "--out", "-").out())
        .isEqualTo(Run.withInput(SUMMARIES, "effect", "-").out());
  }

  @Test
  void what_cannot_be_written_is_said_in_one_line() throws IOException {
    Path dangling =
        Files.createSymbolicLink(directory.resolve("dangling"), directory.resolve("no/file"));
    refused(
        Run.withInput(SUMMARIES, "effect", "-", "--out", dangling.toString()),
        "it is a link to what is not there");
    refused(Run.withInput(SUMMARIES, "effect", "-", "--out", ""), "its name is empty");
    refused(
        Run.withInput(SUMMARIES, "effect", "-", "--out", directory.toString()),
        "it is a directory");
    refused(
        Run.withInput(SUMMARIES, "effect", "-", "--out", directory.resolve("a/b").toString()),
        "there is no directory a");
  }

  @Test
  void a_trial_and_a_scenario_are_read_from_standard_input() throws IOException {
    Path home = Path.of("data/rosenkranz2013").toAbsolutePath();
    String trial =
        Files.readString(home.resolve("trial.yaml"))
            .replace("participants.simulated.csv", home.resolve("participants.simulated.csv") + "")
            .replace("facts: facts.csv", "");
    Run analyzed = Run.withInput(trial, "analyze", "-", "--format", "csv");
    assertThat(analyzed.err()).isEmpty();
    assertThat(analyzed.out())
        .isEqualTo(Run.of("analyze", home.resolve("trial.yaml") + "", "--format", "csv").out());
    String scenario = Files.readString(home.resolve("scenario.yaml"));
    assertThat(Run.withInput(scenario, "simulate", "-", "--replay", "0:0").lines())
        .contains("participant,arm,visit,outcome,minute,value");
    refused(Run.withInput("", "analyze", "-"), "-: is empty");
  }

  @Test
  void standard_output_remembers_a_full_disk_and_forgives_a_reader_that_left() {
    assertThat(failing("No space left on device").failure()).contains("No space left on device");
    assertThat(failing("Broken pipe").failure()).isEmpty();
  }

  private static StandardOutput failing(String why) {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(why);
          }
        };
    StandardOutput out = new StandardOutput(full);
    try {
      out.write('x');
    } catch (IOException e) {
      assertThat(e).hasMessage(why);
    }
    return out;
  }
}
