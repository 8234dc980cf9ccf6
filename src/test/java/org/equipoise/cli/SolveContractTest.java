// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** simulate --solve n. */
class SolveContractTest {
  private static final String SCENARIO = "data/scenarios/power-n49.yaml";
  private static final String COLUMNS =
      "outcomes.flare.effect.post,outcome,visit,method,power_wanted,n,n_low,n_high,n_se,n_root,power,"
          + "mcse,replicates,failures,search_replicates,evaluations,convergence,n1,n2,reason";

  @TempDir private Path directory;

  private static Run solve(String... more) {
    String[] start = {"simulate", SCENARIO, "--solve", "n"};
    return Run.of(Stream.concat(Stream.of(start), Stream.of(more)).toArray(String[]::new));
  }

  private static List<List<String>> rows(Run run) {
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.lines().get(0)).isEqualTo(COLUMNS);
    return run.lines().stream().skip(1).map(line -> List.of(line.split(",", -1))).toList();
  }

  @Test
  void every_cell_analysis_and_power_is_a_row() {
    Run run =
        solve(
            "--power",
            "0.8,0.9",
            "--for",
            "flare.post.ancova",
            "--replicates",
            "20000",
            "--format",
            "csv");
    assertThat(run.out()).doesNotContain("NaN");
    assertThat(run.lines()).hasSize(1 + 4 * 2);
    assertThat(run.lines().get(1)).contains(",ancova,0.8,,,,,,,,,,").contains("participants");
    List<String> half = rows(run).get(4);
    assertThat(half.subList(0, 5)).containsExactly("-0.5", "flare", "post", "ancova", "0.8");
    int n = Integer.parseInt(half.get(5));
    assertThat(n).isEqualTo(Integer.parseInt(half.get(17)) + Integer.parseInt(half.get(18)));
    assertThat(n).isBetween(Integer.parseInt(half.get(6)), Integer.parseInt(half.get(7)));
    assertThat(half.get(12)).isEqualTo("5000");
  }

  @Test
  void a_method_that_is_there_twice_is_chosen_and_told_by_its_label() throws IOException {
    String text = Files.readString(Path.of(SCENARIO)).replaceAll("(?s)vary:.*?analyses:.*", "");
    String twice =
        """
        analyses:
          - {outcome: flare, visit: post, method: tost, margin: {smd: 1.5}}
          - {outcome: flare, visit: post, method: tost, label: narrow, margin: {smd: 1.2}}
        """;
    Path scenario = Files.writeString(directory.resolve("twice.yaml"), text + twice);
    String[] args = {"simulate", scenario.toString(), "--solve", "n", "--power", "0.8"};
    String[] more = {"--for", "flare.post.narrow", "--replicates", "4000", "--format", "csv"};
    Run run = Run.of(Stream.concat(Stream.of(args), Stream.of(more)).toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.lines().subList(1, run.lines().size()))
        .singleElement()
        .asString()
        .startsWith("flare,post,narrow,0.8,");
  }

  @Test
  void threads_change_no_byte_and_the_command_says_what_matters() {
    String[] args = {"--power", "0.9", "--replicates", "9000", "--format", "json", "--threads"};
    String one = solve(Stream.concat(Stream.of(args), Stream.of("1")).toArray(String[]::new)).out();
    String two = solve(Stream.concat(Stream.of(args), Stream.of("2")).toArray(String[]::new)).out();
    assertThat(two).isEqualTo(one);
    assertThat(one).contains("--replicates 9000").contains("--solve n --power 0.9");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "--solve n|--solve: needs --power, the power that is wanted, such as 0.9",
        "--solve effect --power 0.9|--solve: must be n, got \"effect\"",
        "--power 0.9|--power goes with --solve n",
        "--size-error 0.1 --for a.b.c|--for, --size-error goes with --solve n",
        "--solve n --power 1|power must be in (0, 1), got 1.0",
        "--solve n --power x|--power: must be a finite number, got \"x\"",
        "--solve n --power 0.9 --size-error 0|size-error must be in (0, 1), got 0.0",
        "--solve n --power 0.9 --alpha 0.1,0.2|--alpha: with --solve must be one level, got 2",
        "--solve n --power 0.9 --replay 0:0|--solve: looks for a size, and does not go with"
            + " --replay",
        "--solve n --power 0.9 --until-mcse 0.1|"
            + "--solve: looks for a size, and does not go with --until-mcse",
        "--solve n --power 0.9 --for x|--for: there is no x; must be among flare.post.welch,"
            + " flare.post.change, flare.post.ancova",
      })
  void wrong_options_are_named(String options, String message) {
    Run run =
        Run.of(
            Stream.concat(Stream.of("simulate", SCENARIO), Stream.of(options.split(" ")))
                .toArray(String[]::new));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(message);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void varied_arms_are_refused_with_their_path() throws IOException {
    Path file = directory.resolve("scenario.yaml");
    String text = Files.readString(Path.of(SCENARIO));
    Files.writeString(
        file,
        text.replace("outcomes.flare.effect.post: [0, -0.2, -0.5, -0.8]", "arms.MBSR: [20, 30]"));
    Run run = Run.of("simulate", file.toString(), "--solve", "n", "--power", "0.9");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("vary must leave the arms alone").contains("got arms.MBSR");
  }

  @Test
  void figure_is_of_curves_or_of_sizes() throws IOException {
    Path curves = directory.resolve("curves.svg");
    Path sizes = directory.resolve("sizes.svg");
    String[] quick = {"--power", "0.9", "--replicates", "9000", "--figure"};
    solve(join(quick, curves.toString(), "--for", "flare.post.welch"));
    solve(join(quick, sizes.toString()));
    assertThat(Files.readString(curves)).contains("Power over the number of participants");
    assertThat(Files.readString(sizes)).contains("Participants for the wanted power");
  }

  private static String[] join(String[] some, String... more) {
    return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void explain_has_a_word_for_the_columns() {
    Run run = solve("--power", "0.9", "--replicates", "9000", "--explain");
    assertThat(run.out()).contains("n_root").contains("Converged means precise");
  }
}
