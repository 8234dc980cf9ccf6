// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios that draw from a file: what is said of it, and what depends on it. */
class SimulateInputsContractTest {
  private static final String SCENARIO =
      """
      equipoise: 1
      id: resampled
      arms: {MBSR: 25, HEP: 24}
      outcomes:
        flare:
          visits: {pre: {}, post: {}}
          distribution: {resample: {file: p.csv}}
          effect: {post: -0.5}
        cortisol:
          visits: {pre: {mean: 1.8, sd: 0.6}, post: {mean: 1.8, sd: 0.6}}
          distribution: lognormal
          minutes: [0, 20, 60]
          minuteCorrelation: 0.7
          curve: {rise: 0.5, peak: 20, halfLife: 20, sd: {rise: 0.3, peak: 0.2, halfLife: 0.3}}
      dropout: {rates: {post: {MBSR: 0.2, HEP: 0.1}}, mechanism: mar, given: flare.last, slope: 1}
      analyses:
        - {outcome: flare, visit: post, method: ancova}
      replicates: 5000
      """;

  private static final String PERSONS =
      "participant,arm,flare.pre,flare.post\na,HEP,90,80\nb,HEP,100,70\nc,HEP,60,65\nd,HEP,80,\n";

  @TempDir private Path directory;
  private Path scenario;
  private Path persons;

  @BeforeEach
  void write() throws IOException {
    scenario = Files.writeString(directory.resolve("scenario.yaml"), SCENARIO);
    persons = Files.writeString(directory.resolve("p.csv"), PERSONS);
  }

  private Run run(String... options) {
    List<String> args = new ArrayList<>(List.of("simulate", scenario.toString()));
    args.addAll(List.of(options));
    return Run.of(args.toArray(String[]::new));
  }

  @Test
  void the_details_say_whose_values_are_drawn_and_the_inputs_name_the_file() {
    assertThat(run("--replicates", "50").out()).contains("3 of the 4 of HEP in p.csv");
    assertThat(run("--replicates", "50", "--format", "json").out())
        .contains(directory.resolve("p.csv").toString());
  }

  @Test
  void a_replay_is_the_same_twice_and_another_one_with_another_file() throws IOException {
    String first = run("--replay", "0:7").out();
    assertThat(first).contains("# With p.csv, SHA-256 ").isEqualTo(run("--replay", "0:7").out());
    Files.writeString(persons, PERSONS.replace("100,70", "100,71"));
    assertThat(run("--replay", "0:7").out()).isNotEqualTo(first);
  }

  @Test
  void the_answer_is_the_same_on_any_number_of_threads() {
    assertThat(run("--threads", "3", "--format", "csv").out())
        .isEqualTo(run("--threads", "1", "--format", "csv").out());
  }

  @Test
  void a_run_does_not_go_on_with_another_file() throws IOException {
    String kept = directory.resolve("kept").toString();
    String whole = run("--checkpoint", kept, "--format", "csv").out();
    assertThat(run("--checkpoint", kept, "--format", "csv").out()).isEqualTo(whole);
    Files.writeString(persons, PERSONS + "# another\n");
    Run other = run("--checkpoint", kept);
    assertThat(other.status()).isEqualTo(2);
    assertThat(other.err()).contains("is of another run: inputs is {p.csv=");
  }

  @Test
  void all_analyses_that_cannot_be_are_said_at_once_and_a_replay_does_not_need_them()
      throws IOException {
    String more =
        "  - {outcome: cortisol, visit: post, method: welch}\n"
            + "  - {outcome: area, visit: pre, method: tost, margin: {smd: 0.4}}\nreplicates";
    String area = "    area: {derive: {measure: auci, from: cortisol}}\ndropout";
    Files.writeString(
        scenario, SCENARIO.replace("replicates", more).replace("dropout", area.substring(2)));
    Run refused = run();

    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err().lines().toList())
        .hasSize(2)
        .anySatisfy(each -> assertThat(each).contains(": analyses[1]: an analysis must be of an"))
        .anySatisfy(each -> assertThat(each).contains(": analyses[2]: margin must be raw"));
    assertThat(run("--replay", "0:0").status()).isZero();
  }

  @Test
  void the_file_is_not_written_over() throws IOException {
    Run run = run("--replay", "0:0", "--out", persons.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(Files.readString(persons)).isEqualTo(PERSONS);
  }
}
