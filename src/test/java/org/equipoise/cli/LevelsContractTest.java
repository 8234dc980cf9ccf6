// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.equipoise.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of categories, and Tobit's baseline, on the command line. */
class LevelsContractTest {
  private static final String FILE =
      """
      arm,value,sex,site,dose,base
      A,5,m,s1,0,2
      B,4,f,s1,10,1.5
      A,7,f,s2,10,<1
      B,3,m,s2,0,2.5
      A,6,m,s2,5,3
      B,6,f,s1,5,2
      A,9,f,s1,10,2.75
      B,2,m,s2,0,1.25
      A,4,,s1,0,2
      C,4,m,s1,5,2
      """;

  private static Run compare(String... more) {
    List<String> args = new ArrayList<>(List.of("compare", "-", "--arms", "A,B"));
    args.addAll(Arrays.asList(more));
    return Run.withInput(FILE, args.toArray(String[]::new));
  }

  private static String line(Run run, String start) {
    return run.out().lines().map(String::strip).filter(l -> l.startsWith(start)).findFirst().get();
  }

  @Test
  void the_order_of_appearance_is_printed_and_levels_overrides_it() {
    assertThat(line(compare("--method", "ancova", "--covariates", "sex"), "categories of sex"))
        .isEqualTo("categories of sex: m, f, in this order; the first is the reference");
    Run said =
        compare("--method", "ancova,ancova-hc3", "--covariates", "sex", "--levels", "sex=f,m");
    assertThat(line(said, "categories of sex"))
        .isEqualTo("categories of sex: f, m, in this order; the first is the reference");
    assertThat(said.out().replaceAll("\\s+", " ")).contains("adjusted for sex[m], with");
  }

  @Test
  void the_reference_changes_no_estimate() {
    String[] plain = {"--method", "ancova,tobit", "--covariates", "sex,site", "--format", "csv"};
    List<String> more = new ArrayList<>(Arrays.asList(plain));
    more.addAll(List.of("--levels", "sex=f,m", "--levels", "site=s2,s1"));
    List<String> before = compare(plain).lines();
    List<String> after = compare(more.toArray(String[]::new)).lines();
    for (int row = 1; row <= 2; row++) {
      String[] one = before.get(row).split(",", -1);
      String[] other = after.get(row).split(",", -1);
      Tolerance.ITERATIVE.check(
          Double.parseDouble(one[2]), Double.parseDouble(other[2]), "estimate");
    }
  }

  @Test
  void levels_make_categories_of_numbers() {
    Run run = compare("--method", "ancova", "--covariates", "dose", "--levels", "dose=0,5,10");
    assertThat(run.out().replaceAll("\\s+", " ")).contains("adjusted for dose[5], dose[10], with");
  }

  @Test
  void combinations_of_strata_are_in_the_order_of_their_parts() {
    Run run =
        compare(
            "--method",
            "permutation",
            "--strata",
            "site,sex",
            "--levels",
            "sex=f,m",
            "--levels",
            "site=s2,s1");
    assertThat(line(run, "categories of site x sex"))
        .isEqualTo(
            "categories of site x sex: (s2, f), (s2, m), (s1, f), (s1, m), in this order; the first is the");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sex=f,m,x | -: sex: has no x of --levels; it has m, f",
        "sex=m,x | -:3: sex: got \"f\"; must be one of --levels: m, x",
        "site=s1,s2 | equipoise compare: --levels: must name a column of --covariates or --strata, got site",
        "sex | equipoise compare: --levels: must be COLUMN=a,b with two categories or more, got sex",
        "sex=f | equipoise compare: --levels: must be COLUMN=a,b with two categories or more, got sex=f",
        "sex=f,,m | equipoise compare: --levels: must be COLUMN=a,b with two categories or more, got sex=f,,m",
        "sex=f,f | equipoise compare: --levels: must name each column and each of its categories once, got sex=f,f",
      })
  void what_is_wrong_is_said(String levels, String error) {
    Run run = compare("--method", "ancova", "--covariates", "sex", "--levels", levels);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors()).anyMatch(line -> line.contains(error.replaceFirst("^-", "")));
    assertThat(run.out()).isEmpty();
  }

  @Test
  void a_column_that_is_not_there_is_named_once() {
    Run run = compare("--method", "ancova", "--covariates", "age", "--levels", "age=a,b");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors()).hasSize(1).first().asString().contains("age: there is no such column");
  }

  @Test
  void methods_of_values_below_a_limit_leave_a_censored_baseline_out_and_say_so() {
    for (String method : List.of("tobit", "lod2", "lodsqrt2")) {
      Run with = compare("--method", method, "--baseline", "base", "--format", "csv");
      Run without = compare("--method", method, "--format", "csv");
      assertThat(with.lines()).isEqualTo(without.lines());
      String words =
          compare("--method", method, "--baseline", "base").out().replaceAll("\\s+", " ");
      assertThat(words)
          .contains("censored baseline: 1 participant is below the detection limit at baseline");
    }
    assertThat(
            compare("--method", "ancova", "--baseline", "base", "--format", "csv").lines().get(1))
        .endsWith("1 of 9 participants have a value below the detection limit");
  }
}
