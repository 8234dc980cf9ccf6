// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import org.equipoise.Tolerance;
import org.equipoise.core.Reported;
import org.equipoise.evidence.PrintedRow;
import org.equipoise.evidence.RelatedNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each check answers, on both sides of its limits, and what it says when it cannot. */
class RowChecksContractTest {
  private static final Recompute RECOMPUTE = new Recompute(0.05);

  @ParameterizedTest
  @ValueSource(doubles = {0.0, 1.0, -0.01, Double.NaN, Double.POSITIVE_INFINITY})
  void alpha_outside_the_open_unit_interval_is_named(double bad) {
    assertThatThrownBy(() -> new Recompute(bad))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("alpha must be in (0, 1), got " + bad);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t(28) = 2.20  | .036  | CONSISTENT   | SAME",
        "t(28) = 2.20  | .03   | INCONSISTENT | SAME",
        "t(28) = 2.20  | ns    | INCONSISTENT | DIFFERS",
        "t(28) = 1.50  | < .05 | INCONSISTENT | DIFFERS",
        "t(28) = 1.50  | > .05 | CONSISTENT   | SAME",
        "t(28) = 2     | < .10 | CONSISTENT   | OPEN",
        "F(1, 30) < 1  | ns    | CONSISTENT   | SAME",
        "chi2(1, N = 40) = 3.9 | .048 | CONSISTENT | SAME",
        "z = 8         | .000  | CONSISTENT   | SAME",
        "t < -3        | ns    | NOT_CHECKED  | ",
        "r(20) = 1.2   | .01   | INCONSISTENT | ",
        "F(2, 30) = -1 | .5    | INCONSISTENT | ",
        "r(20) = 1.00  | < .001 | CONSISTENT  | SAME",
      })
  void a_printed_p_is_held_against_its_statistic(
      String statistic, String p, Outcome expected, Decision decision) {
    PrintedRow row = Rows.of("statistic=" + statistic, "p=" + p);
    Finding found = RECOMPUTE.check(row);
    assertThat(found.outcome()).as(found.sentence()).isEqualTo(expected);
    assertThat(RECOMPUTE.decision(row).orElse(null)).as(found.sentence()).isEqualTo(decision);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t | 2.2 |    |   |   | .03 | df1 of t is missing",
        "t | 2.2 | 28 | 3 |   | .03 | t has one number of degrees of freedom, and here are two",
        "F | 2.2 | 2  |   |   | .03 | df2 of F is missing",
        "t | 2.2 | 0  |   |   | .03 | degrees of freedom must be 0.001 or more, got 0",
        "  | 2.2 | 28 |   |   | .03 | test is empty: it must be t, F, z, chi2 or r",
        "q | 2.2 | 28 |   |   | .03 | test must be t, F, z, chi2 or r, got q",
        "t | 2.2 | 28 |   | 3 | .03 | tails must be 1 or 2, got 3",
        "F | 2.2 | 2  | 9 | 1 | .03 | F has no one-tailed test with more than 1 degree of freedom",
        "t | 2.2 | 28 |   |   | 1.2 | p must be in [0, 1], got 1.2"
      })
  void what_a_row_does_not_say_is_the_reason(
      String test, String statistic, String df1, String df2, String tails, String p, String why) {
    Finding found =
        RECOMPUTE.check(
            Rows.of(
                "test=" + text(test),
                "statistic=" + statistic,
                "df1=" + text(df1),
                "df2=" + text(df2),
                "tails=" + text(tails),
                "p=" + p));
    assertThat(found.outcome()).isEqualTo(Outcome.NOT_CHECKED);
    assertThat(found.sentence()).isEqualTo(why);
  }

  private static String text(String cell) {
    return cell == null ? "" : cell;
  }

  @Test
  void a_one_tailed_p_is_half_or_from_the_other_side() {
    PrintedRow half = Rows.of("statistic=t(28) = 2.20", "p=.018", "tails=1");
    assertThat(RECOMPUTE.check(half).outcome()).isEqualTo(Outcome.CONSISTENT);
    PrintedRow other = Rows.of("statistic=t(28) = -2.20", "p=.982", "tails=1");
    assertThat(RECOMPUTE.check(other).outcome()).isEqualTo(Outcome.CONSISTENT);
    PrintedRow unsaid = Rows.of("statistic=t(28) = 2.20", "p=.018");
    assertThat(RECOMPUTE.check(unsaid).sentence()).endsWith("a one-tailed test would give it");
  }

  @ParameterizedTest
  @CsvSource({
    "38, , 20, 20, CONSISTENT", "39, , 20, 20, INCONSISTENT", "19, , 20, 20, CONSISTENT",
    "18, , 20, 20, INCONSISTENT", "36.4, , 20, 20, CONSISTENT", "38.6, , 20, 20, INCONSISTENT",
    "39, 40, , , CONSISTENT", "38, 40, , , CONSISTENT", "37, 40, , , INCONSISTENT",
    "37.2, 40, , , CONSISTENT", "40, 40, , , INCONSISTENT"
  })
  void degrees_of_freedom_of_t_fit_the_people(
      String df, String n, String n1, String n2, Outcome expected) {
    Finding found =
        FittingDf.DF.check(
            Rows.of(
                "test=t",
                "statistic=1.5",
                "df1=" + df,
                "n=" + text(n),
                "n1=" + text(n1),
                "n2=" + text(n2)));
    assertThat(found.outcome()).as(found.sentence()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "r(18) = .3, CONSISTENT", "r(17) = .3, INCONSISTENT", "'F(2, 17) = 3', CONSISTENT",
    "'F(2, 18) = 3', CONSISTENT", "'F(2, 38) = 3', CONSISTENT", "'F(2, 39) = 3', INCONSISTENT",
    "'F(1, 18) = 3', CONSISTENT", "'F(1, 20) = 3', INCONSISTENT", "z = 2, NOT_CHECKED",
    "chi2(1) = 2, NOT_CHECKED"
  })
  void degrees_of_freedom_of_other_tests_fit_twenty_people(String statistic, Outcome expected) {
    Finding found = FittingDf.DF.check(Rows.of("statistic=" + statistic, "n=20"));
    assertThat(found.outcome()).as(found.sentence()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "30, 12, 40, CONSISTENT", "33.3, 2, 6, CONSISTENT", "33.4, 2, 6, INCONSISTENT",
    "66.6, 4, 6, INCONSISTENT", "12.5, , 40, CONSISTENT", "12.4, , 40, INCONSISTENT",
    "110, 11, 10, INCONSISTENT", "-1, , 10, INCONSISTENT", "100, , 10, CONSISTENT",
    "2.25, 1, 8, INCONSISTENT", "12, 1, 8, CONSISTENT", "13, 1, 8, CONSISTENT"
  })
  void percentages_are_of_their_counts(String percent, String count, int n, Outcome expected) {
    Finding found =
        new Percentage(Rounding.NEAREST)
            .check(Rows.of("percent=" + percent, "count=" + text(count), "n=" + n));
    assertThat(found.outcome()).as(found.sentence()).isEqualTo(expected);
  }

  @Test
  void a_percentage_says_which_other_rounding_gives_it() {
    PrintedRow row = Rows.of("percent=66.6", "count=4", "n=6");
    assertThat(new Percentage(Rounding.NEAREST).check(row).sentence())
        .isEqualTo("4 of 6 are 66.67%, and 66.6% is printed, as when rounded down");
    assertThat(new Percentage(Rounding.TRUNCATE).check(row).outcome())
        .isEqualTo(Outcome.CONSISTENT);
  }

  @ParameterizedTest
  @CsvSource({
    "2.0, 1.0, 3.0, , CONSISTENT",
    "2.1, 1.0, 3.0, , CONSISTENT",
    "2.2, 1.0, 3.0, , INCONSISTENT",
    "1.7, 1.0, 3.0, , CONSISTENT",
    "1.7, 1.0, 3.0, raw, INCONSISTENT",
    "2.0, 1.0, 3.0, log, INCONSISTENT",
    "2.0, 3.0, 1.0, , INCONSISTENT",
    "-2.0, -3.0, -1.0, , CONSISTENT"
  })
  void an_estimate_is_in_the_middle_of_its_limits(
      String estimate, String low, String high, String scale, Outcome expected) {
    Finding found =
        CiSymmetry.CI_SYMMETRY.check(
            Rows.of(
                "estimate=" + estimate,
                "ci_low=" + low,
                "ci_high=" + high,
                "scale=" + text(scale)));
    assertThat(found.outcome()).as(found.sentence()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0.51, CONSISTENT", "0.45, INCONSISTENT", "0.61, INCONSISTENT"})
  void half_the_width_is_held_against_the_standard_error(String se, Outcome expected) {
    Finding found =
        CiSymmetry.CI_SYMMETRY.check(
            Rows.of("estimate=2.00", "ci_low=1.00", "ci_high=3.00", "n=200", "se=" + se));
    assertThat(found.outcome()).as(found.sentence()).isEqualTo(expected);
    if (se.equals("0.61")) {
      assertThat(found.sentence()).endsWith("a 90% interval would be as wide");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "5.00, 5.00, 10.00, , CONSISTENT",
    "5.00, 5.00, 10.10, , INCONSISTENT",
    "5.00, 9.00, 3.90, , INCONSISTENT",
    "5, 5, 11, , CONSISTENT",
    "5, 5, 5, .5, CONSISTENT",
    "5.00, 5.00, 5.00, .55, INCONSISTENT",
    "0, 5, 3, , NOT_CHECKED"
  })
  void three_sds_imply_a_correlation(
      String pre, String post, String change, String r, Outcome expected) {
    Finding found =
        ImpliedR.IMPLIED_R.check(
            Rows.of("sdpre=" + pre, "sdpost=" + post, "sdchange=" + change, "r=" + text(r)));
    assertThat(found.outcome()).as(found.sentence()).isEqualTo(expected);
  }

  @Test
  void values_out_of_order_are_all_named() {
    Finding found =
        ValueOrder.ORDER.check(
            Rows.of("n=10", "min=2.0", "q1=1.0", "median=5.0", "max=4", "mean=9", "sd=1.0"));
    assertThat(found.sentence())
        .isEqualTo(
            "min 2.0 is above q1 1.0; median 5.0 is above max 4; mean 9 is above max 4; mean and median"
                + " are further apart than the SD 1.0");
    assertThat(ValueOrder.ORDER.applies(Rows.of("mean=9", "sd=1"))).isFalse();
    assertThat(ValueOrder.ORDER.check(Rows.of("mean=9")).outcome()).isEqualTo(Outcome.NOT_CHECKED);
  }

  @Test
  void an_sd_larger_than_the_range_allows_is_named() {
    Finding found = ValueOrder.ORDER.check(Rows.of("n=4", "min=0", "max=10", "sd=7.0"));
    assertThat(found.sentence())
        .isEqualTo("the SD 7.0 is above 6.351, the largest within the range");
  }

  @Test
  void exchanged_columns_of_sd_and_se_are_named() {
    Finding found = SpreadLabel.SPREAD.check(Rows.of("n=25", "sd=0.40", "se=2.00"));
    assertThat(found.outcome()).isEqualTo(Outcome.INCONSISTENT);
    assertThat(found.sentence()).endsWith("they would fit if exchanged");
    assertThat(SpreadLabel.SPREAD.check(Rows.of("n=25", "sd=2.00", "se=0.40")).outcome())
        .isEqualTo(Outcome.CONSISTENT);
  }

  @ParameterizedTest
  @CsvSource({
    "49.50, 20.07 + 15.80 + 13.27, INCONSISTENT", "49.14, 20.07 + 15.80 + 13.27, CONSISTENT",
    "49.16, 20.07 + 15.80 + 13.27, CONSISTENT", "49.17, 20.07 + 15.80 + 13.27, INCONSISTENT",
    "3, 1 + x, NOT_CHECKED"
  })
  void a_total_is_the_sum_of_its_parts_within_rounding(
      String mean, String parts, Outcome expected) {
    Finding found = SumOfParts.SUM.check(Rows.of("mean=" + mean, "parts=" + parts));
    assertThat(found.outcome()).as(found.sentence()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "31, 6, 25, CONSISTENT",
    "31, 5, 25, INCONSISTENT",
    "31, , 31, CONSISTENT",
    "31, , 32, INCONSISTENT",
    "31.5, , 3, NOT_CHECKED"
  })
  void the_flow_of_an_arm_adds_up(String randomized, String lost, String left, Outcome expected) {
    Finding found =
        FlowArithmetic.FLOW.check(
            Rows.of("randomized=" + randomized, "lost=" + text(lost), "analysed=" + left));
    assertThat(found.outcome()).as(found.sentence()).isEqualTo(expected);
  }

  private static BaselineVariable variable(String mean1, String mean2) {
    return new BaselineVariable(
        "x",
        new BaselineVariable.ArmMean(50, Reported.parse(mean1), Reported.parse("2.00")),
        new BaselineVariable.ArmMean(50, Reported.parse(mean2), Reported.parse("2.00")));
  }

  @Test
  void arms_that_differ_far_more_or_far_less_than_chance_are_pointed_at() {
    assertThat(BaselineP.check(List.of(variable("10.00", "10.40"))).outcome())
        .isEqualTo(Outcome.CONSISTENT);
    Finding apart = BaselineP.check(List.of(variable("10.00", "12.00"), variable("5.00", "6.50")));
    assertThat(apart.outcome()).isEqualTo(Outcome.INCONSISTENT);
    assertThat(apart.sentence()).endsWith("on the side of arms that differ");
    assertThat(apart.explanations()).contains(Explanation.CORRELATED);
    List<BaselineVariable> alike =
        List.of(
            variable("10.000", "10.002"), variable("11.000", "11.003"),
            variable("12.000", "12.002"), variable("13.000", "13.002"),
            variable("14.000", "14.003"), variable("15.000", "15.002"));
    Finding close = BaselineP.check(alike);
    assertThat(close.outcome()).as(close.sentence()).isEqualTo(Outcome.INCONSISTENT);
    assertThat(close.sentence()).endsWith("on the side of arms that are alike");
    assertThat(BaselineP.check(List.of()).outcome()).isEqualTo(Outcome.NOT_CHECKED);
  }

  @Test
  void means_that_are_printed_alike_may_be_so_by_rounding_alone() {
    List<BaselineVariable> same =
        List.of(variable("10", "10"), variable("11", "11"), variable("12", "12"));
    assertThat(BaselineP.check(same).outcome()).isEqualTo(Outcome.CONSISTENT);
  }

  @Test
  void bounds_refuse_what_is_no_interval() {
    assertThatThrownBy(() -> new Bounds(2, 1)).hasMessage("low must be <= high, got 2.0 and 1.0");
    assertThatThrownBy(() -> new Bounds(Double.NaN, 1)).hasMessageContaining("low");
    assertThat(Bounds.ofCount(Reported.parse("28"))).isEqualTo(new Bounds(28, 28));
    Tolerance.CLOSED_FORM.check(27.35, Bounds.ofCount(Reported.parse("27.3")).high(), "27.3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "<", "< x", "p", "1,2", "0.05 or so"})
  void what_is_no_number_with_a_sign_is_refused(String text) {
    assertThatThrownBy(() -> RelatedNumber.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "p < .001, BELOW, .001", "= .03, EQUAL, .03", ".03, EQUAL, .03", "> .05, ABOVE, .05",
    "≤ .05, BELOW, .05", "N.S., NOT_SIGNIFICANT, ", "ns, NOT_SIGNIFICANT, ", "−2.3, EQUAL, −2.3"
  })
  void signs_before_numbers_are_read(String text, RelatedNumber.Relation relation, String number) {
    RelatedNumber found = RelatedNumber.parse(text);
    assertThat(found.relation()).isEqualTo(relation);
    assertThat(found.number().map(Reported::text).orElse(null)).isEqualTo(number);
  }

  @Test
  void a_statistic_beyond_double_precision_has_p_0_and_not_nan() {
    for (String test :
        List.of("t(28) = 1e300", "F(2, 30) = 1e300", "chi2(3) = 1e300", "z = 1e300")) {
      Finding found = RECOMPUTE.check(Rows.of("statistic=" + test, "p=< .001"));
      assertThat(found.outcome()).as(found.sentence()).isEqualTo(Outcome.CONSISTENT);
      assertThat(found.high()).as(test).isNotEqualTo(OptionalDouble.of(Double.NaN));
    }
  }
}
