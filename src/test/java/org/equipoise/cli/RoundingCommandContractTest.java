// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.equipoise.Tolerance;
import org.junit.jupiter.api.Test;

/** Rounding carried through, on the command line. */
class RoundingCommandContractTest {
  private static final String MEANS =
      "id,n1,mean1,sd1,n2,mean2,sd2\na,4,17.75,3.30,4,23,2.16\nb,20,41.0,10.0,20,NA,10.0\n";

  private static List<String> cells(Run run, int row) {
    assertThat(run.status()).as(run.err()).isZero();
    return List.of(run.lines().get(row).split(",", -1));
  }

  private static double number(Run run, int row, String column) {
    int at = cells(run, 0).indexOf(column);
    return Double.parseDouble(cells(run, row).get(at));
  }

  @Test
  void effect_has_the_range_of_the_estimate_and_the_widest_interval() {
    Run run = Run.withInput(MEANS, "effect", "-", "--measure", "md", "--rounding", "--format=csv");
    assertThat(run.lines().get(0))
        .isEqualTo(
            "id,measure,arm,estimate,variance,se,ci_low,ci_high,level,rounding_low,rounding_high,"
                + "rounding_ci_low,rounding_ci_high,rounding_verdicts,n1,n2,reason");
    Tolerance.CLOSED_FORM.check(-5.755, number(run, 1, "rounding_low"), "low");
    Tolerance.CLOSED_FORM.check(-4.745, number(run, 1, "rounding_high"), "high");
    assertThat(number(run, 1, "rounding_ci_low")).isLessThan(number(run, 1, "ci_low"));
    assertThat(number(run, 1, "rounding_ci_high")).isGreaterThan(number(run, 1, "ci_high"));
    assertThat(run.lines().get(2)).isEqualTo("b,md,,,,,,,0.95,,,,,,20,20,mean2 is missing");
  }

  @Test
  void a_decimal_comma_and_a_standard_error_are_rounded_as_they_are_printed() {
    Run run =
        Run.withInput(
            "n1;mean1;se1;n2;mean2;se2\n25;3,4;0,5;25;3,0;0,5\n",
            "effect",
            "-",
            "--measure=md",
            "--decimal=comma",
            "--rounding",
            "--format=csv");
    Tolerance.SPECIAL_FUNCTION.check(0.3, number(run, 1, "rounding_low"), "low");
    Tolerance.SPECIAL_FUNCTION.check(0.5, number(run, 1, "rounding_high"), "high");
  }

  @Test
  void a_printed_p_is_rounded_and_its_sign_is_not() {
    Run run =
        Run.withInput(
            "n1,n2,p,sign\n25,24,.05,-1.0\n",
            "effect",
            "-",
            "--measure=d",
            "--rounding",
            "--format=csv");
    assertThat(number(run, 1, "rounding_high")).isNegative();
    assertThat(cells(run, 1))
        .anyMatch(cell -> cell.contains("inconclusive") && cell.contains("lower"));
  }

  @Test
  void without_the_option_nothing_changes() {
    Run run = Run.withInput(MEANS, "effect", "-", "--measure", "md", "--format=csv");
    assertThat(run.lines().get(0))
        .isEqualTo("id,measure,arm,estimate,variance,se,ci_low,ci_high,level,n1,n2,reason");
  }

  @Test
  void compare_says_whether_rounding_decides_significance() {
    Run run =
        Run.withInput(MEANS, "compare", "-", "--method", "student", "--rounding", "--format=csv");
    assertThat(run.lines().get(0))
        .isEqualTo(
            "by,method,estimate,se,statistic,df,p,ci_low,ci_high,level,rounding_low,rounding_high,"
                + "rounding_ci_low,rounding_ci_high,rounding_p_low,rounding_p_high,"
                + "rounding_verdicts,n1,n2,reason");
    assertThat(number(run, 1, "p")).isLessThan(0.05);
    assertThat(number(run, 1, "rounding_p_high")).isGreaterThan(0.05);
    assertThat(cells(run, 1)).contains("lower; inconclusive");
  }

  @Test
  void text_explains_the_columns_when_asked() {
    Run run = Run.withInput(MEANS, "compare", "-", "--rounding", "--explain");
    assertThat(run.out())
        .contains("Rounding alone")
        .contains("Verdict, rounding alone")
        .contains("every printed number may be any that rounds to its text");
  }

  @Test
  void counts_are_exact() {
    Run run =
        Run.withInput(
            "events1,n1,events2,n2\n10,40,20,40\n",
            "effect",
            "-",
            "--measure=rd",
            "--rounding",
            "--format=csv");
    assertThat(number(run, 1, "rounding_low")).isEqualTo(number(run, 1, "rounding_high"));
  }

  @Test
  void participants_have_no_printed_numbers() {
    Run run =
        Run.withInput(
            "arm,value\nE,1\nE,2\nC,1\nC,4\n", "compare", "-", "--arms", "E,C", "--rounding");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("--rounding: is for published summaries, and - holds participants");
  }

  @Test
  void analyze_tells_it_of_every_result_from_a_printed_table() {
    Run text = Run.of("analyze", "data/nakamura2013/trial.yaml");
    assertThat(text.out()).contains("Could rounding change the verdict?");
    Run json = Run.of("analyze", "data/nakamura2013/trial.yaml", "--format=json");
    assertThat(json.out()).contains("\"rounding\"").contains("\"rounding_verdicts\"");
    Run home = Run.of("analyze", "data/rosenkranz2013/trial.yaml", "--format=json");
    assertThat(home.out()).doesNotContain("\"rounding\"");
  }
}
