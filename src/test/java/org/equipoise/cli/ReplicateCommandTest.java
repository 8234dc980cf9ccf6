// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.Tolerance.CLOSED_FORM;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.equipoise.replication.PlanTarget;
import org.equipoise.replication.ReplicationCriterion;
import org.equipoise.view.ReplicationPlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReplicateCommandTest {
  private static final String HEADER = "id,original,original_se,replication,replication_se\n";
  private static final String PAIRS = HEADER + "a,0.5,0.2,0.3,0.1\nb,-0.6,0.2,0.02,0.1\n";

  @TempDir private Path directory;

  private static Run replicate(String input, String... more) {
    List<String> args = new ArrayList<>(List.of("replicate", "-"));
    args.addAll(Arrays.asList(more));
    return Run.withInput(input, args.toArray(String[]::new));
  }

  private static List<List<String>> rows(Run run) {
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return run.lines().stream().skip(1).map(line -> List.of(line.split(",", -1))).toList();
  }

  @Test
  void every_criterion_is_a_row_in_the_columns_of_the_contract() {
    Run run = replicate(PAIRS, "--format", "csv");
    assertThat(run.lines().get(0)).isEqualTo("id,criterion,value,low,high,p,holds,n1,n2,reason");
    List<List<String>> rows = rows(run);
    assertThat(rows).hasSize(24).allMatch(row -> row.size() == 10);
    assertThat(rows.subList(0, 12))
        .extracting(row -> row.get(1))
        .containsExactlyElementsOf(ReplicationCriterion.ids());
    assertThat(rows).allMatch(row -> List.of("true", "false").contains(row.get(6)));
    assertThat(rows.get(0)).startsWith("a", "significant_same_sign", "0.3").contains("true");
    assertThat(run.out()).doesNotContain("NaN");
  }

  @Test
  void criteria_are_chosen_and_participants_of_the_replication_are_passed_on() {
    String input =
        """
        study,original,original_se,replication,replication_se,replication_n1
        a,0.5,0.2,0.3,0.1,40
        """;
    List<List<String>> rows =
        rows(replicate(input, "--criterion", "pooled,difference_q", "--format", "csv"));
    assertThat(rows).extracting(row -> row.get(1)).containsExactly("pooled", "difference_q");
    assertThat(rows.get(0)).startsWith("a").endsWith("40", "", "");
  }

  @Test
  void level_and_alpha_are_two_things() {
    String[] shared = {"--criterion", "significant_same_sign", "--format", "csv"};
    String input = HEADER + "a,0.5,0.2,0.2,0.1\n"; // p = .0455
    assertThat(rows(replicate(input, shared)).get(0).get(6)).isEqualTo("true");
    String[] strict = {
      "--alpha", "0.01", "--criterion", "significant_same_sign", "--format", "csv"
    };
    List<String> other = rows(replicate(input, strict)).get(0);
    assertThat(other.get(6)).isEqualTo("false");
    assertThat(other.get(3)).isEqualTo(rows(replicate(input, shared)).get(0).get(3));
    String[] wide = {"--level", "0.99", "--criterion", "significant_same_sign", "--format", "csv"};
    assertThat(rows(replicate(input, wide)).get(0).get(6)).isEqualTo("false");
  }

  @Test
  void an_interval_stands_for_the_standard_error() {
    String input =
        """
        original,original_ci_low,original_ci_high,replication,replication_se,ci_level
        0.5,0.1,0.9,0.3,0.1,0.9
        """;
    List<List<String>> rows =
        rows(
            replicate(
                input,
                "--criterion",
                "replication_in_original_interval",
                "--level",
                "0.9",
                "--format",
                "csv"));
    CLOSED_FORM.check(0.1, Double.parseDouble(rows.get(0).get(3)), "low");
    assertThat(replicate(input).out()).contains("from a printed confidence interval");
  }

  @Test
  void what_was_not_printed_is_a_reason() {
    Run run = replicate(HEADER + "a,0.5,0.2,NA,\n", "--format", "csv");
    assertThat(rows(run))
        .allMatch(row -> row.get(9).equals("\"replication") || row.get(2).isEmpty());
    assertThat(run.lines().get(1)).endsWith("\"replication, replication_se are missing\"");
  }

  @Test
  void every_error_of_a_file_is_said_at_its_place() {
    String input =
        """
        id,original,original_se,replication,replication_se,original_ci_low,original_ci_high
        a,0.5,0,0.3,-1,,
        b,x,1,0.3,1,,
        c,2,,0.3,1,0.1,0.9
        d,2,,0.3,1,5,0.9
        """;
    Run run = replicate(input);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("-:2: original_se: got \"0\"; must be above 0"),
            line -> assertThat(line).startsWith("-:2: replication_se: got \"-1\""),
            line -> assertThat(line).startsWith("-:3: original: got \"x\"; must be a number"),
            line -> assertThat(line).contains("-:4: original: ", "within its interval"),
            line -> assertThat(line).contains("-:5: original_ci_low: is not below"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--criterion nonsense | there is no nonsense; must be among significant_same_sign",
        "--plan nonsense | must be among significance, sceptical-nominal",
        "--plan significance --design x | must be among conditional, predictive",
        "--plan significance --power 1 | power must be in (0, 1), got 1.0",
        "--plan significance --shrinkage 1 | shrinkage must be in [0, 1), got 1.0",
        "--plan significance --figure a.svg | --figure is for pairs that are judged",
        "--plan significance --criterion pooled | --criterion is for pairs that are judged",
        "--power 0.8 | --power goes with --plan",
        "--shrinkage 0.1 | --shrinkage goes with --plan",
        "--design predictive | --design goes with --plan",
        "--se 1 | --se goes with --true",
        "--true 1 | needs --se",
        "--true 1 --se 1 | --true takes no file",
        "--alpha 0 | --alpha: alpha must be in (0, 1), got 0.0",
        "--plot prediction | --plot goes with --figure",
        "--figure a.svg --plot forest | must be among intervals, prediction, p-function"
      })
  void wrong_options_are_exit_2_and_one_line(String options, String message) {
    Run run = replicate(PAIRS, options.strip().split(" ", -1));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors()).singleElement().asString().contains(message);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void without_a_file_it_says_when_none_is_needed() {
    Run run = Run.of("replicate");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors()).singleElement().asString().contains("PAIRS.csv is missing");
    assertThat(Run.of("replicate", "--true", "1", "--se", "-1").err())
        .contains("--true: se must be positive");
    assertThat(replicate("id,original\na,1\n").err()).contains("original_se: there is no such");
  }

  @Test
  void a_plan_needs_no_replication_and_rounds_participants_up() {
    String input = "id,original,original_se,original_n1,original_n2\na,0.5,0.2,50,51\nb,0,1,9,9\n";
    Run run =
        replicate(
            input,
            "--plan",
            "significance,sceptical-golden",
            "--design",
            "conditional",
            "--shrinkage",
            "0,0.25",
            "--format",
            "csv");
    assertThat(run.lines().get(0))
        .isEqualTo("id,criterion,design,shrinkage,power,alpha,c,n1,n2,reason");
    List<List<String>> rows = rows(run);
    assertThat(rows).hasSize(8);
    List<String> first = rows.get(0);
    assertThat(first).startsWith("a", "significance", "conditional", "0.0", "0.8", "0.05");
    double c = Double.parseDouble(first.get(6));
    assertThat(c).isBetween(1.25, 1.26); // ((1.95996 + 0.84162)/2.5)²
    assertThat(first.get(7)).isEqualTo(Integer.toString((int) Math.ceil(50 * c)));
    assertThat(first.get(8)).isEqualTo(Integer.toString((int) Math.ceil(51 * c)));
    assertThat(rows.get(4))
        .contains("b")
        .endsWith("", "", "\"the original effect is 0", " and so is every power to find it\"");
    assertThat(replicate(PAIRS, "--plan", String.join(",", PlanTarget.ids())).status()).isZero();
  }

  @Test
  void errors_of_a_design_need_no_file() {
    Run run = Run.of("replicate", "--true", "0.1,0.2", "--se", "0.1", "--format", "csv");
    assertThat(run.lines().get(0)).isEqualTo("true,se,alpha,power,type_s,type_m,n1,n2,reason");
    assertThat(rows(run)).hasSize(2);
    Run t = Run.of("replicate", "--true", "0.1", "--se", "0.1", "--df", "10", "--format", "csv");
    assertThat(t.lines().get(0)).startsWith("true,se,df,alpha,");
    Run none = Run.of("replicate", "--true", "0", "--se", "0.1", "--format", "csv");
    assertThat(none.lines().get(1)).startsWith("0.0,0.1,0.05,0.05").contains("no sign is right");
  }

  @Test
  void every_word_is_explained() {
    String judged = replicate(PAIRS, "--explain").out();
    ReplicationCriterion.ids().forEach(id -> assertThat(judged).contains("\n  " + id + ": "));
    assertThat(judged).contains("Often misread:", "\n  holds: ");
    assertThat(replicate(PAIRS, "--plan", "significance", "--explain").out())
        .contains("c (relative sample size)", "shrinkage:", "design:");
    assertThat(Run.of("replicate", "--true", "1", "--se", "1", "--explain").out())
        .contains("type s:", "type m:");
  }

  @ParameterizedTest
  @EnumSource(ReplicationPlot.class)
  void each_plot_is_drawn_for_the_screen_and_for_paper(ReplicationPlot plot) throws IOException {
    String input = PAIRS + "zero,0,1,1,1\nempty,1,,1,1\n";
    for (String ending : List.of("html", "svg", "png")) {
      Path file = directory.resolve("figure." + ending);
      Run run = replicate(input, "--figure", file.toString(), "--plot", plot.id());
      assertThat(run.err()).isEmpty();
      assertThat(Files.size(file)).isPositive();
    }
    assertThat(Files.readString(directory.resolve("figure.svg"))).doesNotContain("NaN");
  }

  @Test
  void nothing_to_draw_is_said() {
    Run run = replicate(HEADER + "a,NA,1,1,1\n", "--figure", directory.resolve("a.svg").toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("there is nothing to draw");
  }

  @Test
  void json_has_the_parts_of_the_contract() throws IOException {
    JsonNode json = new ObjectMapper().readTree(replicate(PAIRS, "--format", "json").out());
    assertThat(json.get("command").asText()).isEqualTo("replicate");
    assertThat(json.get("rows").get(0).get("holds").asText()).isEqualTo("true");
    assertThat(json.get("provenance").toString()).contains("sha256");
  }
}
