// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command check, as a user runs it. */
class CheckCommandTest {
  private static final String TESTS = "id,test,statistic,df1,df2,p\n";

  @TempDir private Path directory;

  private static Run csv(String table, String... more) {
    List<String> args = new ArrayList<>(List.of("check", "-", "--format", "csv"));
    args.addAll(List.of(more));
    return Run.withInput(table, args.toArray(String[]::new));
  }

  @Test
  void csv_begins_with_the_contracts_columns_and_ends_with_n_and_the_reason() {
    Run run = csv("id,n,mean,sd\na,28,5.19,1.5\n", "--only", "grim");
    assertThat(run.lines().get(0))
        .isEqualTo("id,check,consistent,low,high,finding,explanations,n1,n2,reason");
    assertThat(run.lines().get(1)).startsWith("a,grim,false,5.185,5.195,").endsWith(",28,,");
    assertThat(run.lines().get(1)).contains("; ");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void the_exit_status_is_1_exactly_when_something_does_not_agree() {
    assertThat(csv(TESTS + "a,t,2.20,28,,.036\n").status()).isZero();
    assertThat(csv(TESTS + "a,t,2.20,28,,.036\nb,t,2.20,28,,.03\n").status()).isEqualTo(1);
    assertThat(csv(TESTS + "a,t,2.20,,,.03\n").status()).isZero();
    assertThat(csv(TESTS + "a,t,x,28,,.03\n").status()).isEqualTo(2);
  }

  @Test
  void a_decision_that_differs_is_told_apart_from_a_mere_inconsistency() {
    Run run = csv(TESTS + "a,t,2.20,28,,.03\nb,t,1.20,28,,.03\n");
    assertThat(run.lines().get(0)).endsWith(",explanations,decision,n1,n2,reason");
    assertThat(run.lines().get(1)).startsWith("a,recompute,false,").endsWith(",same,,,");
    assertThat(run.lines().get(2)).startsWith("b,recompute,false,").endsWith(",differs,,,");
  }

  @Test
  void whole_numbers_are_assumed_only_when_asked_or_when_items_are_there() {
    String table = "id,n,mean,sd\na,28,5.19,1.5\n";
    Run none = csv(table);
    assertThat(none.status()).isZero();
    assertThat(none.lines()).hasSize(2);
    assertThat(none.lines().get(1))
        .startsWith("a,,,,,,,28,,\"no check applies: the row must have n, mean, items (grim)");
    Run items = csv("id,n,mean,sd,items\na,28,5.19,1.5,1\n");
    assertThat(items.status()).isEqualTo(1);
    assertThat(items.out()).contains("a,grim,false").contains("a,grimmer,false");
  }

  @Test
  void both_arms_of_a_row_are_checked() {
    Run run = csv("id,n1,mean1,sd1,n2,mean2,sd2\na,28,5.19,1.5,28,5.18,1.5\n", "--only", "grim");
    assertThat(run.lines().get(0)).contains(",explanations,arm,n1,");
    assertThat(run.lines()).hasSize(3);
    assertThat(run.lines().get(1)).startsWith("a,grim,false,").contains(",1,28,,");
    assertThat(run.lines().get(2)).startsWith("a,grim,true,").contains(",2,28,,");
  }

  @Test
  void every_malformed_row_is_reported_with_its_line() {
    String rows = "a,t,2.20,28,,.036\nb,t,two,28,,.03\nc,q,2.2,28,,.03\nd,t,2.2,28,,1.3\ne,t\n";
    Run run = csv(TESTS + rows);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.errors()).hasSize(4);
    assertThat(run.errors().get(0)).startsWith("-:3: statistic: got \"two\"; must be a number");
    assertThat(run.errors().get(1)).startsWith("-:4: test: got \"q\"").contains("must be one of t");
    assertThat(run.errors().get(2)).startsWith("-:5: p: got \"1.3\"; must be a p-value");
    assertThat(run.errors().get(3)).startsWith("-:6: has 2 fields");
  }

  @Test
  void with_skip_invalid_the_rest_go_on_and_the_row_is_listed() {
    String rows = "a,t,2.20,28,,.036\nb,t,two,28,,.03\nc,t,2.20,28,,.03\n";
    Run run = csv(TESTS + rows, "--skip-invalid");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.lines()).hasSize(4);
    assertThat(run.lines().get(2)).startsWith("b,,,,,,,,,,\"line 3 is left out: statistic: got ");
    assertThat(run.err()).contains("row left out: -:3: statistic");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--only nonsense | there is no nonsense; must be among grim, grimmer, debit",
        "--seed x        | must be a whole number of 64 bits",
        "--rounding up   | --rounding: must be one of nearest, half-up",
        "--level 2       | --level: level must be in (0, 1), got 2.0",
        "--figure a.pdf  | must end in .svg, .png or .html"
      })
  void wrong_options_say_what_is_allowed(String options, String message) {
    Run run = csv(TESTS + "a,t,2.20,28,,.03\n", options.split(" ", -1));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(message).doesNotContain("Exception");
  }

  @ParameterizedTest
  @CsvSource({"-1", "x", "0", "2.5"})
  void a_wrong_n_is_refused(String n) {
    Run run = csv("id,n,mean,sd\na," + n + ",5.19,1.5\n", "--only", "grim");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("-:2: n: got ");
  }

  @ParameterizedTest
  @CsvSource({
    "sd1, sd2, 1e300, 1e300", "sd1, sd2, 1e-300, 1e300", "mean1, mean2, 1e300, -1e300",
    "ci_low, ci_high, 1e-300, 0", "df1, df2, 1e-49, 1e49", "sdpre, sdpost, 1e49, 1e-49"
  })
  void extreme_numbers_have_a_reason_or_a_number_and_never_nan(
      String one, String two, String first, String second) {
    String rest = ",estimate,sdchange,n,test,statistic,p";
    Run run =
        csv("id," + one + "," + two + rest + "\na," + first + "," + second + ",0,1,9,F,1e300,1\n");
    assertThat(run.status()).as(run.err()).isLessThanOrEqualTo(1);
    assertThat(run.out()).doesNotContain("NaN").doesNotContain("Infinity");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void a_decimal_comma_is_read_when_stated() {
    Run run = csv("id;test;statistic;df1;p\na;t;2,20;28;,036\n", "--decimal", "comma");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("a,recompute,true");
  }

  @Test
  void baseline_p_is_of_all_rows_together() {
    String header = "id,n1,mean1,sd1,n2,mean2,sd2\n";
    String rows = "x,104,45.01,6.9,104,39.47,9.9\ny,104,39.07,9.9,104,25.39,17.5\n";
    Run run = csv(header + rows, "--only", "baseline-p");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.lines()).hasSize(2);
    assertThat(run.lines().get(1))
        .startsWith(",baseline-p,false,")
        .contains("2 variables together");
  }

  @Test
  void conventions_that_reproduce_a_result_are_named() {
    Run run = csv("id,n1,mean1,sd1,n2,mean2,sd2,t\na,50,10.30,3.12,48,8.71,2.80,2.65\n");
    assertThat(run.out()).contains("a,convention,true").contains("post/sd/student");
  }

  @Test
  void text_lists_the_innocent_explanations_once_and_says_what_a_check_is() {
    Run run = Run.withInput(TESTS + "a,t,2.20,28,,.03\nb,t,2.10,28,,.03\n", "check", "-");
    assertThat(run.out())
        .contains("A check is a lead, never an accusation")
        .containsOnlyOnce("Innocent explanations")
        .contains("Details of methods");
  }

  @Test
  void json_has_the_overview_and_the_explanations_in_plain_words() throws IOException {
    Run run =
        Run.withInput(TESTS + "a,t,2.20,28,,.03\n", "check", "-", "--format", "json", "--explain");
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.get("rows").get(0).get("consistent").asText()).isEqualTo("false");
    assertThat(json.get("overview").get(0).get("disagree").asInt()).isEqualTo(1);
    assertThat(json.get("explanations").get(0).get("term").asText()).isEqualTo("Check recompute");
  }

  @Test
  void means_and_samples_of_scores_can_be_drawn() throws IOException {
    String rows =
        "id,n,mean,sd,items,scale_min,scale_max\na,28,3.46,1.2,1,1,7\nb,28,3.45,1.2,1,1,7\n";
    Path figure = directory.resolve("figure.svg");
    String[] grim = {"check", "-", "--plot", "grim", "--figure", figure.toString()};
    assertThat(Run.withInput(rows, grim).status()).isEqualTo(1);
    assertThat(Files.readString(figure))
        .containsSubsequence("b, 28 whole numbers", "a, 28 whole numbers")
        .contains(
            "3.45 is not among them. a, 28 whole numbers from 1 to 7: 3.46: 3.46 is possible");
    Run sprite =
        Run.withInput(
            rows,
            "check",
            "-",
            "--only",
            "sprite",
            "--plot",
            "sprite",
            "--figure",
            figure.toString());
    assertThat(sprite.err()).isEmpty();
    assertThat(Files.readString(figure))
        .contains("Samples with the printed mean and standard deviation of a", "4 of many");
  }

  @Test
  void a_plot_that_cannot_be_drawn_says_what_it_needs() {
    String rows = "id,n,mean,sd,items\na,28,3.46,1.2,1\n";
    String figure = directory.resolve("figure.svg").toString();
    Run run = Run.withInput(rows, "check", "-", "--plot", "sprite", "--figure", figure);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--plot: sprite needs --only sprite, and a row for which");
    assertThat(Run.withInput(rows, "check", "-", "--plot", "grim").err())
        .contains("--plot goes with --figure");
    assertThat(Run.withInput(rows, "check", "-", "--plot", "x", "--figure", figure).err())
        .contains("--plot: there is no x; must be among grid, grim, sprite");
  }

  @Test
  void a_figure_of_many_rows_draws_those_that_do_not_agree() throws IOException {
    StringBuilder rows = new StringBuilder(TESTS);
    IntStream.range(0, 100)
        .forEach(
            i ->
                rows.append("r").append(i).append(",t,2.20,28,,.0").append(i % 9 + 1).append('\n'));
    Path figure = directory.resolve("grid.svg");
    Run run = Run.withInput(rows.toString(), "check", "-", "--figure", figure.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(Files.readString(figure)).contains("40 of 100 rows are drawn");
  }

  @Test
  void the_tables_of_a_trial_are_checked() {
    Run shen = Run.of("check", "data/shen2018/trial.yaml", "--format", "csv");
    assertThat(shen.status()).isEqualTo(1);
    assertThat(shen.lines().stream().filter(line -> line.contains(",false,")).toList())
        .hasSize(3)
        .satisfiesExactly(
            line -> assertThat(line).startsWith("paranoid post,grimmer,false,"),
            line -> assertThat(line).startsWith("scl90 pre,sum,false,"),
            line -> assertThat(line).startsWith("mcmq pre,sum,false,"));
    Run charalambous = Run.of("check", "data/charalambous2015/trial.yaml", "--only", "baseline-p");
    assertThat(charalambous.status()).isEqualTo(1);
    assertThat(charalambous.out()).contains("4 variables together before treatment");
    Run nakamura = Run.of("check", "data/nakamura2013/trial.yaml", "--format", "csv");
    assertThat(nakamura.lines().get(1))
        .startsWith("\"spi2 adjusted mean over the course, SHE\",ci-symmetry,false,");
    assertThat(Run.of("check", "data/rosenkranz2013/trial.yaml").status()).isZero();
  }

  @Test
  void the_report_says_whether_the_printed_numbers_agree() throws IOException {
    Path report = directory.resolve("report.md");
    Run run = Run.of("analyze", "data/shen2018/trial.yaml", "--report", report.toString());
    assertThat(run.status()).isZero();
    assertThat(Files.readString(report))
        .contains("## Do the printed numbers agree with themselves?")
        .contains("the parts sum to 49.14")
        .contains("never an accusation");
  }

  private Run trial(String outcome, String flow) throws IOException {
    Path file = directory.resolve("trial.yaml");
    Files.writeString(
        file,
        """
        equipoise: 1
        id: small
        title: A small trial
        arms:
          - {id: A, name: One, role: experimental}
          - {id: B, name: Other, role: control}
        flow: {A: {randomized: 30, analysed: 28%s}, B: {randomized: 30, analysed: 28}}
        visits: [{id: post, week: 8}]
        outcomes:
          - {id: x, name: X, unit: score, better: lower%s}
          - {id: y, name: Y, unit: score, better: lower}
        evidence: {published: published.csv}
        """
            .formatted(flow, outcome));
    Files.writeString(
        directory.resolve("published.csv"),
        """
        outcome,arm,visit,n,mean,sd,status,source
        x,A,post,28,5.19,1.50,published,Someone
        x,B,post,28,5.18,1.50,published,Someone
        y,A,post,28,5.18,1.50,published,Someone
        """);
    return Run.of("check", file.toString(), "--format", "csv");
  }

  @Test
  void a_trials_outcome_is_checked_for_whole_numbers_when_it_declares_granularity()
      throws IOException {
    assertThat(trial("", "").out()).doesNotContain("grim");
    assertThat(trial(", granularity: 1", "").out()).contains("x post,grim,false");
    assertThat(trial(", granularity: {unit: 1, items: 10}", "").out()).contains("x post,grim,true");
    assertThat(trial(", granularity: 0.01", "").status()).isZero();
    assertThat(trial(", granularity: 1, range: [1, 7]", "").out()).contains(",sdlimits,true");
  }

  @Test
  void the_parts_of_an_outcome_and_the_lost_of_a_flow_are_added_up() throws IOException {
    assertThat(trial(", parts: [y]", "").out()).contains("x post,sum,true");
    assertThat(trial("", ", lost: 2").out()).contains("flow,flow,true");
    Run lost = trial("", ", lost: 3");
    assertThat(lost.status()).isEqualTo(1);
    assertThat(lost.out()).contains("flow,flow,false,27.0,27.0,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "granularity: 0 | granularity: got \"0\"; must be a number above 0",
        "granularity: {unit: 1} | granularity.items: is missing",
        "granularity: {unit: 1, items: 0} | must be a whole number of 1 or more",
        "parts: [z] | parts[0]: got \"z\"; must be one of y",
        "parts: [x] | parts[0]: got \"x\"",
        "parts: [y, y] | parts: names an outcome twice"
      })
  void wrong_steps_and_parts_are_refused_with_their_place(String key, String message)
      throws IOException {
    Run run = trial(", " + key, "");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("trial.yaml:10: ").contains(message);
  }

  @Test
  void under_a_decimal_comma_a_cell_is_read_or_refused_and_never_taken_for_missing() {
    String header = "id;n;mean;sd;items\n";
    Run read =
        Run.withInput(
            header + "a;28;\u22125,21;1,50;1\n",
            "check",
            "-",
            "--decimal",
            "comma",
            "--format",
            "csv");
    assertThat(read.err()).isEmpty();
    assertThat(read.lines().get(1)).startsWith("a,grim,true,");
    Run refused = Run.withInput(header + "c;20;1.2 ± 0.3;;1\n", "check", "-", "--decimal", "comma");
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("mean: got \"1.2 ± 0.3\"; must be a number as printed");
  }
}
