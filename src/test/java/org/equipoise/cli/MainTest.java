// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands' common contract. */
class MainTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"analyze", "effect", "compare", "simulate", "schema", "version"})
  void every_command_has_help_with_an_example(String command) {
    Run run = Run.of(command, "--help");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Example:").contains("bin/equipoise " + command);
  }

  @Test
  void no_command_and_an_unknown_one_list_the_commands() {
    Run none = Run.of();
    assertThat(none.status()).isEqualTo(2);
    assertThat(none.err()).contains("must be one of analyze, effect, compare");
    Run unknown = Run.of("analyse");
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.err()).contains("analyse").contains("analyze");
  }

  @Test
  void help_lists_the_commands() {
    Run run = Run.of("--help");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("analyze").contains("simulate").contains("Exit status");
  }

  @Test
  void a_scenario_may_take_its_arms_from_a_trial_with_a_family() throws IOException {
    Path scenario = directory.resolve("scenario.yaml");
    Path trial = Path.of("data/rosenkranz2013/trial.yaml").toAbsolutePath();
    String text =
        Files.readString(Path.of("data/rosenkranz2013/scenario.yaml"))
            .replaceFirst("(?m)^arms:.*$", "trial: " + trial);
    Files.writeString(scenario, text);
    Run run = Run.of("simulate", scenario.toString(), "--replay", "0:0");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
  }

  @Test
  void the_shells_completion_knows_the_commands_and_their_options() {
    Run run = Run.of("generate-completion");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("complete").contains("compare").contains("--baseline");
  }

  @Test
  void version_prints_the_version() {
    assertThat(Run.of("version").out()).matches("equipoise \\d+\\.\\d+\\.\\d+\\R");
  }

  @ParameterizedTest
  @ValueSource(strings = {"trial", "scenario"})
  void schemas_are_json(String name) throws IOException {
    assertThat(new ObjectMapper().readTree(Run.of("schema", name).out()).get("$schema").asText())
        .contains("2020-12");
  }

  @Test
  void an_unknown_schema_names_those_that_are_there() {
    Run run = Run.of("schema", "nonsense");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("nonsense").contains("trial");
  }

  @Test
  void the_simulated_participants_of_the_home_trial_are_regenerated_byte_for_byte()
      throws IOException {
    Path out = directory.resolve("participants.csv");
    Run run =
        Run.of(
            "simulate",
            "data/rosenkranz2013/scenario.yaml",
            "--replay",
            "0:0",
            "--out",
            out.toString());
    assertThat(run.status()).isZero();
    assertThat(out)
        .hasSameBinaryContentAs(Path.of("data/rosenkranz2013/participants.simulated.csv"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1:0", "-1:0", "0", "0:x", "0:-1"})
  void a_wrong_address_is_exit_2(String address) {
    Run run = Run.of("simulate", "data/rosenkranz2013/scenario.yaml", "--replay=" + address);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors()).hasSize(1);
    assertThat(run.err()).contains("--replay");
  }

  @Test
  void a_replay_has_one_format() {
    Run json =
        Run.of(
            "simulate", "data/rosenkranz2013/scenario.yaml", "--replay", "0:0", "--format", "json");
    assertThat(json.status()).isEqualTo(2);
    assertThat(json.err()).contains("--format").contains("must be csv");
  }

  @Test
  void numbers_are_the_same_in_a_german_locale() throws IOException {
    Locale before = Locale.getDefault();
    String table = "id,n1,mean1,sd1,n2,mean2,sd2\na,50,103.25,5.5,50,100.5,4.5\n";
    Path one = directory.resolve("one.html");
    Path two = directory.resolve("two.html");
    Run root = Run.withInput(table, "effect", "-", "--figure", one.toString());
    try {
      Locale.setDefault(Locale.GERMANY);
      Run german = Run.withInput(table, "effect", "-", "--figure", two.toString());
      assertThat(german.out()).isEqualTo(root.out());
      assertThat(Files.readString(two)).isEqualTo(Files.readString(one));
    } finally {
      Locale.setDefault(before);
    }
  }
}
