// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a printed table cannot give is refused or named, never misread. */
class PrintedTableContractTest {
  private static Run csv(String table, String... options) {
    String[] all = new String[options.length + 4];
    System.arraycopy(options, 0, all, 4, options.length);
    all[0] = "effect";
    all[1] = "-";
    all[2] = "--format";
    all[3] = "csv";
    return Run.withInput(table, all);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "n1,mean1,sd1,n2,mean2,sd2#20,1.2 ± 0.3,2,22,3,2 | -:2: mean1: got \"1.2 ± 0.3\", and what"
            + " stands beside the number is not said; must be one number, or in a column mean_sd1 or"
            + " mean_se1 or mean_ci1",
        "n1,mean1,sd1,n2,mean2,sd2#20,\"1,234\",2,22,3,2 | -:2: mean1: got \"1,234\", which is 1234"
            + " or 1.234; --decimal point says that commas separate thousands, --decimal comma that"
            + " they are decimal",
        "n1,mean1,sd1,n2,mean2,sd2#20,<3,2,22,3,2 | -:2: mean1: got \"<3\", a bound; must be a"
            + " number",
        "events1,n1,events2,n2#12 (35%),40,10,41 | -:2: events1: got \"12 (35%)\", and 12 of 40 are"
            + " 30.00 %; count and per cent must agree",
        "events1,n1,events2,n2#12,40,10/42,41 | -:2: events2: got \"10/42\"; must be of n2, 41",
        "events1,n1,events2,n2#42,40,10,41 | -:2: events1: got \"42\"; must be at most n, 40",
        "or,or_low,or_high#1.9,2.1,3 | -:2: or_low: is above or; must not be above it",
        "or,or_low,or_high#-1,.5,3 | -:2: or: got \"-1\"; must be above 0",
        "n1,n2,eta2,sign#20,20,1,+ | -:2: eta2: got \"1\"; must be in [0, 1)",
        "n1,n2,rpb#20,20,1 | -:2: rpb: got \"1\"; must be in (-1, 1)",
        "n1,n2,p,sign#20,20,ns,+ | -:2: p: \"ns\" says no number; must be the number, or a bound such"
            + " as >.05",
        "n1,n2,ancova_t,r#20,20,2,1.5 | -:2: r: got \"1.5\"; must be in [-1, 1]",
        "n1,n2,ancova_t,r,covariates#20,20,2,.5,1.5 | -:2: covariates: got \"1.5\"; must be a whole"
            + " number of 0 or more",
        "n1,median1,q1_1,q3_1,n2,mean2,sd2#20,6,7,10,22,3,2 | -:2: q1_1: is above median1; must not"
            + " be above it",
        "n1,median_iqr1,n2,mean2,sd2#20,12 (7),22,3,2 | -:2: median_iqr1: got \"12 (7)\"; must be as"
            + " 12 (8 to 15)",
        "n1,n2,median1,median2#20,20,2,3 | -:1: median1: a median alone has no SD; must be median1"
            + " with q1_1 q3_1 or min1 max1, n1, and the same of arm 2"
      })
  void wrong_cells_are_exit_2_with_line_column_and_what_is_allowed(String table, String message) {
    Run run = csv(table.replace('#', '\n') + "\n");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors()).containsExactly(message);
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "n1,n2,p,sign#20,22,<.001,+ @ p is printed as a bound (<.001), which has no one estimate:"
            + " |d| is above 1.10",
        "n1,n2,p,sign#20,22,>.05,+ @ p is printed as a bound (>.05), which has no one estimate: |d|"
            + " is below 0.624",
        "n1,n2,md,p#20,22,2,<.001 @ p is printed as a bound (<.001), which has no one estimate: |d|"
            + " is above 1.10",
        "n1,n2,chi2,sign#20,22,3,NA @ sign is missing: F and p do not say which arm was higher",
        "n1,n2,ancova_t,r#20,22,2, @ r or r_squared (of covariates and outcome, within arms) is"
            + " missing",
        "n1,n2,ancova_f,r,sign#20,22,2,.5, @ sign is missing",
        "n1,n2,ancova_p,r,sign#20,22,<.01,.5,+ @ ancova_p is printed as a bound (<.01), which has no"
            + " one estimate",
        "n1,n2,ancova_t,r#20,22,2,1 @ R² is 1: nothing would be left to vary within the arms",
        "n1,n2,ancova_t,r,covariates#2,2,2,.5,2 @ J needs more than 1 degree of freedom: n1 + n2 - 2 -"
            + " covariates",
        "n1,median1,q1_1,q3_1,n2,mean2,sd2#20,6,4,,22,3,2 @ median1, q1_1 are missing",
        "or,or_low,or_high#1.9,, @ or: its interval, SE or p is missing",
        "n1,change1,sdchange1,n2,change2,sdchange2#20,6,,22,3,2 @ sdchange1 is missing"
      })
  void what_a_row_lacks_is_its_reason(String table, String reason) {
    Run run = csv(table.replace('#', '\n') + "\n");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.lines().get(1).replace("\"", "")).endsWith("," + reason);
  }

  @Test
  void impossible_sds_are_named_whatever_the_measure() {
    String table =
        """
        n1,change1,sdpre1,sdpost1,sdchange1,n2,change2,sdpre2,sdpost2,sdchange2
        20,5,6.77,7.45,16.01,22,1,14.58,7.79,13.01
        """;
    assertThat(csv(table, "--measure", "dppc,dppc-change").lines())
        .filteredOn(line -> line.contains("imply r = -1.536, which cannot be"))
        .hasSize(2);
  }

  @Test
  void a_standard_error_typed_as_sd_is_warned_of() {
    Run run = csv("n1,mean1,sd1,n2,mean2,sd2\n20,7,.4,22,6,.5\n20,7,.6,22,6,.5\n");
    assertThat(run.status()).isZero();
    assertThat(run.errors())
        .containsExactly(
            "equipoise: warning: -:2: |d| is 2.20, above 2: are sd1 and sd2 standard deviations, or"
                + " standard errors?");
  }

  @Test
  void numbers_that_contradict_each_other_beyond_rounding_are_warned_of() {
    String table = "n1,mean1,sd1,se1,n2,mean2,sd2\n20,5,2,.45,20,4,2\n20,5,2,.9,20,4,2\n";
    assertThat(csv(table).errors())
        .containsExactly(
            "equipoise: warning: -:3: sd1 is printed as 2, and se1, n1 give 4.025: more apart than"
                + " rounding can be; the printed sd1 is used");
    assertThat(csv("or,or_low,or_high\n1.9,1.1,2\n").err())
        .contains("or is printed as 1.9, and or_low, or_high give 1.483");
  }

  @Test
  void a_column_that_no_answer_needs_may_hold_anything() {
    String table = "n1,mean1,sd1,se1,n2,mean2,sd2,p\n20,5,2,x,20,4,2,<.001\n";
    Run run = csv(table);
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.lines().get(0))
        .isEqualTo("id,measure,arm,estimate,variance,se,ci_low,ci_high,level,n1,n2,reason");
  }

  @Test
  void skewed_quantiles_are_warned_of_before_they_become_means() {
    String table = "n1,median1,q1_1,q3_1,n2,mean2,sd2\n100,4,3,12,22,6,5\n";
    assertThat(csv(table).err()).contains("the quantiles of arm 1 look skewed (0.778, critical");
    assertThat(csv(table, "--quantiles", "lognormal").err()).contains("on the log scale too");
    assertThat(csv("n1,median1,q1_1,q3_1,n2,mean2,sd2\n100,7,3,11,22,6,5\n").err()).isEmpty();
    Run zero =
        csv("n1,median1,q1_1,q3_1,n2,mean2,sd2\n9,4,0,12,22,6,5\n", "--quantiles", "lognormal");
    assertThat(zero.lines().get(1))
        .contains("q1_1 is not above 0, and the log-normal form takes logarithms");
    assertThat(csv(table, "--quantiles", "gamma").err())
        .contains("--quantiles: must be normal or lognormal, got gamma");
  }

  @Test
  void a_stated_decimal_mark_says_what_a_comma_is() {
    String table = "n1;mean1;sd1;n2;mean2;sd2\n20;1,234;200;22;1,200;200\n";
    assertThat(csv(table, "--decimal", "point", "--measure", "md").lines().get(1))
        .startsWith(",md,,34.0,");
    assertThat(csv(table, "--decimal", "comma", "--measure", "md").lines().get(1))
        .startsWith(",md,,0.03");
    assertThat(csv(table).status()).isEqualTo(2);
  }

  @Test
  void rows_of_one_id_are_pooled_and_an_empty_arm_is_no_group() {
    String table =
        """
        id,n1,mean1,sd1,n2,mean2,sd2
        a,10,5,1,20,4,1
        a,20,6,2,,,
        b,20,6,2,20,5,2
        c,10,5,1,20,4,1
        c,10,6,1,20,4,1
        """;
    Run run = csv(table, "--pool", "--measure", "md");
    assertThat(run.lines()).hasSize(4);
    assertThat(run.lines().get(1))
        .startsWith("a,md,,1.66666666666666")
        .endsWith(",pooled_groups,30,20,");
    assertThat(run.lines().get(2)).endsWith(",,20,20,");
    assertThat(run.errors())
        .containsExactly(
            "equipoise: warning: -: c: rows have the same control arm, which is pooled as if it were"
                + " several groups; a control that is shared belongs in one row only");
    Run events = csv("id,events1,n1,events2,n2\na,3,10,2,12\na,4,10,,\n", "--pool");
    assertThat(events.lines().get(1)).contains(",pooled_groups,20,12,");
    assertThat(csv("n1,mean1,sd1,n2,mean2,sd2\n9,1,1,9,1,1\n", "--pool").err())
        .contains("id: there is no such column");
  }

  @Test
  void rows_that_are_wrong_are_left_out_on_request_and_listed() {
    String table = "id,n1,mean1,sd1,n2,mean2,sd2\na,20,7,2,22,6,2\nb,20,7,x,22,6,2\nc,20\n";
    assertThat(csv(table).status()).isEqualTo(2);
    Run run = csv(table, "--skip-invalid");
    assertThat(run.status()).isZero();
    assertThat(run.lines()).hasSize(4);
    assertThat(run.lines().get(2).replace("\"", ""))
        .isEqualTo("b,g,,,,,,,0.95,0,0,line 3 is left out: sd1: got x; must be a number");
    assertThat(run.lines().get(3)).contains("line 4 is left out: has 2 fields; must have 7");
    assertThat(run.errors()).hasSize(2);
  }

  @Test
  void the_rules_are_named_in_a_column_and_said_in_the_details() {
    String table = "id,n1,median_iqr1,n2,mean_sd2\na,30,6 (4 to 9),22,5.5 ± 2.1\n";
    assertThat(csv(table, "--measure", "md").lines().get(1))
        .contains(",0.95,mean_from_quartiles; sd_from_quartiles,30,22,");
    Run text = Run.withInput(table, "effect", "-", "--explain");
    assertThat(text.out())
        .contains(
            "Converted by", "(sd_from_quartiles)", "Wan X", "Luo D", "is not an observed one");
  }

  @Test
  void r2_is_the_second_arms_correlation_unless_the_table_is_of_an_ancova() {
    assertThat(csv("n1,n2,ancova_t,r2\n20,22,2,.25\n", "--measure", "d").lines().get(1))
        .isEqualTo(csv("n1,n2,ancova_t,r_squared\n20,22,2,.25\n", "--measure", "d").lines().get(1));
    Run both = csv("n1,n2,ancova_t,r1,r2\n20,22,2,.2,.25\n", "--measure", "d");
    assertThat(both.status()).isEqualTo(2);
  }
}
