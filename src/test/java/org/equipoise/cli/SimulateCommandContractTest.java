// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.equipoise.Tolerance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What simulate prints, what overrides the scenario, and what it refuses. */
class SimulateCommandContractTest {
  static final String SCENARIO =
      """
      equipoise: 1
      id: power-n49
      arms: {MBSR: 25, HEP: 24}
      outcomes:
        flare:
          visits: {pre: {mean: 90, sd: 26}, post: {mean: 90, sd: 26}}
          correlation: 0.5
          effect: {post: -0.5}
      vary:
        outcomes.flare.effect.post: [0, -0.8]
      analyses:
        - {outcome: flare, visit: post, method: welch}
        - {outcome: flare, visit: post, method: ancova}
      replicates: 500
      seed: 20130101
      """;

  @TempDir private Path directory;
  private Path scenario;

  @BeforeEach
  void write() throws IOException {
    scenario = Files.writeString(directory.resolve("scenario.yaml"), SCENARIO);
  }

  private Run run(String... options) {
    List<String> args = new ArrayList<>(List.of("simulate", scenario.toString()));
    args.addAll(List.of(options));
    return Run.of(args.toArray(String[]::new));
  }

  private static void refused(Run run, String message) {
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors()).singleElement().asString().contains(message);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void csv_has_a_column_for_each_varied_path_and_a_row_for_each_measure() {
    Run run = run("--format", "csv");
    assertThat(run.err()).isEmpty();
    assertThat(run.lines().get(0))
        .isEqualTo(
            "outcomes.flare.effect.post,outcome,visit,method,measure,value,mcse,replicates,failures");
    assertThat(run.lines())
        .hasSize(1 + 2 * (2 * 12 + 4))
        .anyMatch(line -> line.startsWith("-0.8,flare,post,ancova,truth,-20.79999"))
        .anyMatch(line -> line.startsWith("0,flare,post,welch,relative_bias,,,500,0"))
        .anyMatch(line -> line.startsWith("0,flare,post,difference:welch-ancova,rejection,"));
  }

  @Test
  void people_get_one_row_an_analysis_with_the_path_its_reason_and_the_seed() {
    Run run = run();
    assertThat(run.out())
        .contains("Rejection", "In parentheses: the Monte Carlo standard error.")
        .contains("replicates: moments")
        .contains("seed: 20130101")
        .contains("Morris TP, White IR, Crowther MJ (2019)");
    assertThat(run("--path", "participants").out()).contains("replicates: participants, as asked");
  }

  @Test
  void json_says_what_it_was_made_from() throws IOException {
    JsonNode json = new ObjectMapper().readTree(run("--format", "json").out());
    assertThat(json.get("rows")).hasSize(2 * (2 * 12 + 4));
    assertThat(json.get("provenance").toString())
        .contains("--replicates 500 --seed 20130101 --level 0.95")
        .doesNotContain("threads");
  }

  @Test
  void json_has_varied_numbers_as_numbers_and_the_rest_as_words() throws IOException {
    JsonNode rows = new ObjectMapper().readTree(run("--format", "json").out()).get("rows");
    assertThat(rows.get(0).get("outcomes.flare.effect.post").isIntegralNumber()).isTrue();
    JsonNode last = rows.get(rows.size() - 1).get("outcomes.flare.effect.post");
    assertThat(last.isNumber()).isTrue();
    assertThat(last.asText()).isEqualTo("-0.8");
    Files.writeString(scenario, SCENARIO.replace("[0, -0.8]", "[0, {raw: -13}]"));
    JsonNode words = new ObjectMapper().readTree(run("--format", "json").out()).get("rows");
    assertThat(words.get(0).get("outcomes.flare.effect.post").isTextual()).isTrue();
  }

  @Test
  void the_answer_does_not_depend_on_the_number_of_threads() {
    String one = run("--replicates", "20000", "--threads", "1", "--format", "csv").out();
    assertThat(run("--replicates", "20000", "--threads", "3", "--format", "csv").out())
        .isEqualTo(one);
  }

  @Test
  void replicates_seed_and_level_override_the_file() {
    assertThat(run("--replicates", "7", "--format", "csv").out()).contains(",7,0");
    assertThat(run("--seed", "7", "--format", "csv").out())
        .isNotEqualTo(run("--format", "csv").out());
    assertThat(run("--level", "0.5", "--alpha", "0.05", "--format", "csv").out())
        .contains("rejection_at_0.05");
  }

  @Test
  void until_mcse_ends_a_cell_early() {
    assertThat(
            run("--replicates", "1000000", "--until-mcse", "0.01", "--format", "csv")
                .lines()
                .get(1))
        .endsWith(",4096,0");
  }

  @Test
  void explain_says_what_the_numbers_mean() {
    assertThat(run("--explain").out()).contains("In plain words", "Monte Carlo standard error");
  }

  @ParameterizedTest
  @CsvSource({
    "--replicates,0,replicates must be 1 or more",
    "--level,1,level must be in (0; 1)",
    "--threads,0,threads must be",
    "--alpha,2,alpha must be in (0; 1)",
    "--alpha,x,must be a finite number",
    "--until-mcse,0.5,until-mcse must be in (0; 0.5)",
    "--path,fast,path must be moments or participants",
    "--format,yaml,format must be"
  })
  void a_wrong_option_is_named(String option, String value, String message) {
    refused(run(option, value), message.replace(";", ","));
  }

  @Test
  void every_replicate_is_a_row_that_agrees_with_the_measures() throws IOException {
    Path rows = directory.resolve("rows.csv.gz");
    Run run = run("--rows", rows.toString(), "--format", "csv");
    List<String> lines;
    try (var in = new GZIPInputStream(Files.newInputStream(rows))) {
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    assertThat(lines.get(0))
        .isEqualTo(
            "cell,replicate,outcome,visit,method,estimate,se,ci_low,ci_high,rejected,"
                + "outcomes.flare.effect.post,reason");
    assertThat(lines).hasSize(1 + 2 * 500 * 2);
    long rejected =
        lines.stream()
            .filter(line -> line.matches("1,\\d+,flare,post,ancova,.*,1,-0\\.8,"))
            .count();
    assertThat(run.out()).contains("-0.8,flare,post,ancova,rejection," + rejected / 500.0 + ",");
    assertThat(run.out()).isEqualTo(run("--format", "csv").out());
  }

  @Test
  void a_grid_of_several_paths_is_drawn_as_a_nested_loop() throws IOException {
    Path grid = directory.resolve("grid.yaml");
    Files.writeString(grid, SCENARIO.replace("vary:\n", "vary:\n  arms.HEP: [12, 24]\n"));
    Path figure = directory.resolve("figure.svg");
    Run run = Run.of("simulate", grid.toString(), "--figure", figure.toString());
    assertThat(run.err()).isEmpty();
    assertThat(Files.readString(figure)).contains("Rejection in every cell of the grid");
  }

  @Test
  void rows_can_be_parquet_and_the_answer_is_the_same() throws IOException {
    Path rows = directory.resolve("rows.parquet");
    assertThat(run("--rows", rows.toString(), "--format", "csv").out())
        .isEqualTo(run("--format", "csv").out());
    assertThat(Files.readAllBytes(rows))
        .startsWith('P', 'A', 'R', '1')
        .endsWith('P', 'A', 'R', '1');
  }

  @Test
  void rows_are_refused_where_they_cannot_be() {
    refused(run("--rows", "rows.csv"), "--rows: must end in .csv.gz or .parquet, got rows.csv");
    String rows = directory.resolve("rows.csv.gz").toString();
    refused(run("--rows", rows, "--checkpoint", "kept"), "does not go with --rows");
    refused(run("--rows", rows, "--out", rows), "is written twice");
    assertThat(directory).isDirectoryContaining(each -> each.equals(scenario));
    assertThat(directory).isDirectoryNotContaining(each -> !each.equals(scenario));
  }

  @ParameterizedTest
  @CsvSource({
    "power,Rejection over effect.post",
    "nested-loop,Rejection in every cell of the grid",
    "measures,Bias",
    "zip,Intervals sorted by their distance from the truth"
  })
  void each_plot_is_drawn(String plot, String title) throws IOException {
    Path figure = directory.resolve("figure.svg");
    assertThat(run("--figure", figure.toString(), "--plot", plot).err()).isEmpty();
    assertThat(Files.readString(figure)).contains(title);
  }

  @Test
  void a_plot_that_cannot_be_says_what_it_needs() throws IOException {
    String figure = directory.resolve("figure.svg").toString();
    refused(run("--plot", "zip"), "--plot goes with --figure");
    refused(run("--figure", figure, "--measure", "bias"), "--measure goes with --plot nested-loop");
    refused(
        run("--figure", figure, "--plot", "nested-loop", "--measure", "power"),
        "--measure: there is no power; must be among truth, bias");
    refused(
        run("--figure", figure, "--plot", "nested-loop", "--measure", "rejection_at_0.01"),
        "2 to 2000 cells, and a method with the measure rejection_at_0.01");
    refused(run("--figure", figure, "--cell", "1"), "--cell goes with --plot zip");
    refused(run("--figure", figure, "--plot", "zip", "--cell", "2"), "--cell: must be from 0 to 1");
    Files.writeString(scenario, SCENARIO.replaceAll("(?s)vary:.*?analyses", "analyses"));
    refused(run("--figure", figure, "--plot", "power"), "--plot: power needs one varied path");
  }

  @Test
  void a_figure_that_cannot_be_is_refused_before_and_costs_no_answer_after() throws IOException {
    String figure = directory.resolve("figure.svg").toString();
    String many = "[0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4, 1.5]";
    String grid = SCENARIO.replace("[0, -0.8]", many);
    Files.writeString(
        scenario, grid.replace("vary:", "vary:\n  outcomes.flare.correlation: [0.5, 0.6]"));
    refused(run("--figure", figure, "--plot", "measures"), "--plot: measures needs 60 cells");
    refused(run("--figure", figure, "--plot", "power"), "--plot: power needs one varied path");
    Files.writeString(scenario, SCENARIO.replace("method: welch", "method: shapiro"));
    String ancova = "  - {outcome: flare, visit: post, method: ancova}\n";
    Files.writeString(scenario, Files.readString(scenario).replace(ancova, ""));
    Run run = run("--figure", figure, "--plot", "zip", "--format", "csv");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors()).singleElement().asString().contains("--plot: zip needs");
    assertThat(run.out()).isEqualTo(run("--format", "csv").out()).contains("shapiro");
  }

  @Test
  void moments_are_refused_with_the_reason() throws IOException {
    Files.writeString(scenario, SCENARIO.replace("ancova", "wilcoxon"));
    refused(run("--path", "moments"), "--path must be participants, since wilcoxon needs values");
  }

  @Test
  void replicates_without_an_estimate_are_told_with_the_command_that_draws_the_first()
      throws IOException {
    Files.writeString(
        scenario,
        """
        equipoise: 1
        id: coarse
        arms: {A: 3, B: 3}
        outcomes:
          a: {visits: {post: {mean: 0, sd: 1}}, distribution: {ordinal: {cuts: [0.5]}}}
        analyses:
          - {outcome: a, visit: post, method: welch}
        replicates: 500
        """);
    Run run = run("--format", "csv", "--seed", "7");
    assertThat(run.status()).isZero();
    String warning = run.errors().get(0);
    assertThat(run.errors()).hasSize(1);
    assertThat(warning)
        .matches(
            "equipoise: warning: no estimate \\d+ times \\(zero_variance\\), first by welch of a at"
                + " post; bin/equipoise simulate .*scenario.yaml --seed 7 --replay 0:\\d+ draws"
                + " that replicate again");
    String address = warning.replaceAll(".*--replay (\\S+) .*", "$1");
    assertThat(run("--seed", "7").out()).contains("Replicates without an estimate", address);
    JsonNode json = new ObjectMapper().readTree(run("--seed", "7", "--format", "json").out());
    assertThat(json.get("failures").get(0).get("first").asText()).isEqualTo(address);
    assertThat(json.get("warnings").get(0).asText()).contains("--replay " + address);
    Path drawn =
        Files.writeString(
            directory.resolve("replay.csv"), run("--seed", "7", "--replay", address).out());
    Run compared =
        Run.of(
            "compare",
            drawn.toString(),
            "--arms",
            "A,B",
            "--outcome",
            "a",
            "--visit",
            "post",
            "--method",
            "welch",
            "--format",
            "csv");
    assertThat(compared.lines().get(1)).endsWith("does not vary within either arm");
  }

  @Test
  void a_scenario_without_analyses_is_refused_by_its_name() throws IOException {
    Files.writeString(scenario, SCENARIO.replaceAll("(?s)analyses:.*?replicates", "replicates"));
    refused(run(), "scenario.yaml: analyses must name one or more, got none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"moments", "participants"})
  void a_replay_is_compared_as_the_replicate_was(String path) throws IOException {
    Path rows = directory.resolve("rows.csv.gz");
    run("--rows", rows.toString(), "--path", path);
    String row;
    try (var in = new GZIPInputStream(Files.newInputStream(rows))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      row = text.lines().filter(line -> line.startsWith("1,17,flare,post,ancova,")).findAny().get();
    }
    Run replay = run("--replay", "1:17", "--path", path);
    assertThat(replay.lines())
        .contains(
            "# Regenerate: bin/equipoise simulate scenario.yaml --seed 20130101 --path "
                + path
                + " --replay 1:17");
    assertThat(replay.out().contains("to have exactly the moments of the replicate"))
        .isEqualTo(path.equals("moments"));
    Path drawn = Files.writeString(directory.resolve("replay.csv"), replay.out());
    List<String> args = new ArrayList<>(List.of("compare", drawn.toString()));
    args.addAll(List.of("--arms", "MBSR,HEP", "--outcome", "flare", "--visit", "post"));
    args.addAll(List.of("--baseline", "pre", "--method", "ancova", "--format", "csv"));
    String[] compared = Run.of(args.toArray(String[]::new)).lines().get(1).split(",", -1);
    String[] simulated = row.split(",", -1);
    Tolerance same = Tolerance.SPECIAL_FUNCTION;
    same.check(Double.parseDouble(simulated[5]), Double.parseDouble(compared[2]), 90, "estimate");
    same.check(Double.parseDouble(simulated[6]), Double.parseDouble(compared[3]), "se");
  }

  @Test
  void a_replay_without_a_path_takes_that_of_the_simulation() {
    String moments = run("--replay", "0:3", "--path", "moments").out();
    String own = run("--replay", "0:3").out();
    assertThat(own.replaceAll("(?m)^#.*", "")).isEqualTo(moments.replaceAll("(?m)^#.*", ""));
    refused(run("--replay", "2:0"), "--replay: cell must be from 0 to 1, got 2");
    refused(run("--replay", "0:0", "--path", "fast"), "path must be moments or participants");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--replicates", "--threads"})
  void a_replay_takes_nothing_that_is_for_many(String option) {
    refused(run("--replay", "0:0", option, "3"), "does not go with " + option);
  }
}
