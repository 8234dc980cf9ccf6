// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.equipoise.replication.ReplicationCriterion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** replicate --from. */
class ReplicateFromContractTest {
  private static final String TRIAL = "data/nakamura2013/trial.yaml";

  @TempDir private Path directory;

  private static Run from(String... more) {
    String[] start = {"replicate", "--from", TRIAL};
    return Run.of(Stream.concat(Stream.of(start), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void every_comparison_of_the_plan_and_criterion_is_a_row() {
    Run run = from("--seed", "7", "--replicates", "50", "--format", "csv");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.lines().get(0))
        .isEqualTo(
            "outcome,visit,method,draws,truth,original,original_se,criterion,holds,mcse,replicates,"
                + "failures,n1,n2,reason");
    List<List<String>> rows =
        run.lines().stream().skip(1).map(line -> List.of(line.split(",", -1))).toList();
    assertThat(rows).hasSize(11 * ReplicationCriterion.values().length);
    assertThat(rows).allMatch(row -> row.size() == 15 && row.get(14).isEmpty());
    assertThat(rows.get(0)).startsWith("spi2", "post", "ancova", "normal", "original");
    assertThat(rows.get(0).subList(12, 14)).containsExactly("20", "17");
  }

  @Test
  void original_is_that_of_the_analysis() {
    List<String> row =
        List.of(
            from("--seed", "7", "--replicates", "1", "--outcome", "spi2", "--format", "csv")
                .lines()
                .get(1)
                .split(",", -1));
    Run analysis = Run.of("analyze", TRIAL, "--format", "csv");
    List<String> analysed = List.of(analysis.lines().get(1).split(",", -1));
    assertThat(row.subList(5, 7)).isEqualTo(analysed.subList(5, 7));
  }

  @Test
  void threads_change_no_byte() {
    String one =
        from("--seed", "7", "--replicates", "5000", "--outcome", "pss", "--threads", "1").out();
    String two =
        from("--seed", "7", "--replicates", "5000", "--outcome", "pss", "--threads", "2").out();
    assertThat(two).isEqualTo(one).contains("small_telescopes");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "--outcome pss|--from: needs --seed, since replications come from chance",
        "--seed 7 pairs.csv|--from takes a trial, and no PAIRS.csv beside it",
        "--seed 7 --plan significance|--from does not go with --plan and --true",
        "--seed 7 --true 0.1 --se 0.1|--from does not go with --plan and --true",
        "--seed 7 --n 5 --n-factor 2|--n and --n-factor are two ways to say one thing",
        "--seed 7 --n 5,6|--n: must be one size like 24 or 25:24, got 2",
        "--seed 7 --n 1:5|n must be 2 or more, got 1",
        "--seed 7 --n-factor 0|n-factor must be positive and finite, got 0.0",
        "--seed 7 --truth x|--truth: there is no x; must be among original, null, half, shrunken",
        "--seed 7 --outcome x|--outcome: there is no x; must be among spi2",
        "--seed 7 --method x|--method: there is no x; must be among student, welch",
        "--seed 7 --outcome pss --visit pre1|the trial has no comparison of that outcome at that"
            + " visit",
        "--seed 7 --replicates 0|replicates must be 1 or more, got 0",
      })
  void wrong_options_are_named(String options, String message) {
    Run run = from(options.split(" "));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(message);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void options_of_from_are_refused_without_it() {
    Run run = Run.withInput("", "replicate", "-", "--seed", "7", "--truth", "half");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--seed, --truth goes with --from");
  }

  @Test
  void a_trial_of_participants_is_told_what_is_missing() {
    Run run = Run.of("replicate", "--from", "data/rosenkranz2013/trial.yaml", "--seed", "7");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("data/rosenkranz2013/trial.yaml: evidence: ")
        .contains("must be {published: FILE.csv}");
  }

  @Test
  void what_printed_moments_cannot_answer_is_a_row_with_its_reason() {
    Run run = from("--seed", "7", "--outcome", "pss", "--method", "ancova", "--format", "csv");
    assertThat(run.status()).isZero();
    assertThat(run.lines().get(1))
        .isEqualTo(
            "pss,post,ancova,normal,original,,,significant_same_sign,,,,,20,17,no correlation of"
                + " pss between post and pre1 is printed");
  }

  @Test
  void scores_stand_beside_the_normal_answer() throws IOException {
    Path trial = directory.resolve("trial.yaml");
    Files.writeString(
        trial,
        """
        equipoise: 1
        id: scores
        title: Scores
        arms:
          - {id: E, name: E, role: experimental}
          - {id: C, name: C, role: control}
        visits: [{id: post, week: 8}]
        outcomes: [{id: a, name: A, unit: score, better: lower, range: [0, 10], decimals: 0}]
        plan: {hypotheses: [{outcome: a, visit: post, claim: superiority, method: welch}]}
        evidence: {published: published.csv}
        """);
    Files.writeString(
        directory.resolve("published.csv"),
        """
        outcome,arm,visit,n,mean,sd,status,source,where
        a,E,post,20,0.90,1.71,assumed,here,
        a,C,post,20,2.10,2.31,assumed,here,
        """);
    Path figure = directory.resolve("shares.svg");
    Run run =
        Run.of(
            "replicate",
            "--from",
            trial.toString(),
            "--seed",
            "7",
            "--replicates",
            "100",
            "--criterion",
            "pooled",
            "--format",
            "csv",
            "--figure",
            figure.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.lines().get(0)).contains("mcse,difference,difference_mcse,replicates");
    assertThat(run.lines()).hasSize(3);
    assertThat(run.lines().get(2)).startsWith("a,post,welch,sprite,original,");
    assertThat(Files.readString(figure)).contains("scores by SPRITE").contains("pooled");
  }

  @Test
  void a_figure_of_too_many_comparisons_says_how_to_choose() {
    Path figure = directory.resolve("shares.svg");
    Run run = from("--seed", "7", "--replicates", "2", "--figure", figure.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--figure: draws 1 to 4 comparisons");
    assertThat(figure).doesNotExist();
  }

  @Test
  void explain_has_a_word_for_shares_and_truth() {
    Run run = from("--seed", "7", "--replicates", "2", "--outcome", "pss", "--explain");
    assertThat(run.out()).contains("Nobody knows the truth").contains("small_telescopes: d33");
  }
}
