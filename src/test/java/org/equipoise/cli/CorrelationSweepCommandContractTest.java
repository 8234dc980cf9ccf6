// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three estimates of one trial side by side, on the command line. */
class CorrelationSweepCommandContractTest {
  private static final String HEAD = "id,n1,pre1,post1,sdpre1,sdpost1,n2,pre2,post2,sdpre2,sdpost2";
  private static final String ROW = "a,25,90.1,78.4,25.3,22.1,24,84.2,88.0,24.1,26.9";
  private static final String UNKNOWN = HEAD + "\n" + ROW + "\n";
  private static final String KNOWN = HEAD + ",r1,r2\n" + ROW + ",0.5,0.6\n";

  private static Run compare(String input, String... options) {
    List<String> all = new ArrayList<>(List.of("compare", "-"));
    all.addAll(List.of(options));
    return Run.withInput(input, all.toArray(String[]::new));
  }

  @Test
  void what_hangs_on_r_has_a_row_for_each_r_and_the_post_score_has_one() {
    Run run = compare(UNKNOWN, "--method=welch,change,ancova", "--r=-0.2,0.5", "--format=csv");
    assertThat(run.lines().get(0))
        .isEqualTo(
            "by,method,estimate,se,statistic,df,p,ci_low,ci_high,level,adjusted_mean1,adjusted_mean2,r,n1,n2,reason");
    assertThat(run.lines().stream().skip(1).map(line -> line.split(",", -1)))
        .extracting(cells -> cells[1] + " " + cells[12])
        .containsExactly("welch ", "change -0.2", "ancova -0.2", "change 0.5", "ancova 0.5");
  }

  @Test
  void without_r_the_methods_that_need_it_say_so() {
    Run run = compare(UNKNOWN, "--method=student,ancova,tost-ancova", "--margin=5", "--format=csv");
    assertThat(run.lines().get(1)).startsWith(",student,-9.5");
    assertThat(run.lines().get(2))
        .endsWith("25,24,\"the correlation of before and after is missing, and none is assumed\"");
  }

  @Test
  void a_printed_r_is_used_and_nothing_is_assumed() {
    Run run = compare(KNOWN, "--method=ancova", "--r=0.1,0.9", "--format=csv");
    assertThat(run.lines()).hasSize(2);
    assertThat(run.lines().get(0)).doesNotContain(",r,");
  }

  @Test
  void where_a_verdict_changes_is_a_table_of_its_own() {
    Run run = compare(UNKNOWN, "--method=student,change,ancova", "--r=0.5", "--format=json");
    assertThat(run.out())
        .contains("\"turns\"")
        .contains("\"below\"")
        .contains("0.4067380475")
        .contains("0.4987722453");
    assertThat(compare(UNKNOWN, "--method=ancova").out()).doesNotContain("The verdict changes");
  }

  @Test
  void an_smd_margin_is_of_the_sd_before() {
    Run run =
        compare(UNKNOWN, "--method=tost-ancova", "--margin=smd:0.5", "--r=0.5", "--format=text");
    assertThat(run.out()).contains("pooled within-arm SD at baseline");
  }

  @Test
  void the_figure_draws_the_estimates_and_says_where_verdicts_change(@TempDir Path dir)
      throws Exception {
    Path figure = dir.resolve("sweep.html");
    Run run =
        compare(UNKNOWN, "--method=student,change,ancova", "--plot=sweep-r", "--figure=" + figure);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Files.readString(figure))
        .contains("change score at r = 0.407 (inconclusive below, lower above)");
    assertThat(run.out()).contains("0.95"); // the last r of the default sweep
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--r=2 | --r: r must be in [-1, 1], got 2.0",
        "--r=x | --r: must be numbers in [-1, 1], got x",
        "--plot=sweep-r | --plot goes with --figure",
        "--plot=sweep | --plot: there is no sweep; must be among forest, margin-curve, permutation, bootstrap, ecdf, overlap, dominance, sweep-r"
      })
  void wrong_options_are_named(String option, String message) {
    Run run = compare(UNKNOWN, option);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(message);
  }

  @Test
  void what_has_no_before_and_after_has_no_sweep(@TempDir Path dir) {
    String means = "n1,mean1,sd1,n2,mean2,sd2\n9,1,2,9,2,2\n";
    assertThat(compare(means, "--r=0.5").err())
        .contains("--r: is for the columns n1 pre1 post1 sdpre1 sdpost1");
    Run run = compare(means, "--plot=sweep-r", "--figure=" + dir.resolve("x.svg"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--plot: sweep-r draws one row with the columns");
    Run standardized =
        compare(UNKNOWN, "--method=g", "--plot=sweep-r", "--figure=" + dir.resolve("x.svg"));
    assertThat(standardized.err())
        .contains("--plot: sweep-r needs estimates in the outcome's unit");
  }

  @Test
  void an_sd_that_is_missing_is_a_reason() {
    Run run =
        compare(
            HEAD + "\na,25,90.1,78.4,25.3,,24,84.2,88.0,24.1,26.9\n",
            "--method=welch,ancova",
            "--r=0.5",
            "--format=csv");
    assertThat(run.status()).isZero();
    assertThat(run.lines().get(1)).endsWith("25,24,an SD after (sdpost) is missing");
  }
}
