// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.equipoise.compare.Arms.estimated;

import java.util.List;
import org.equipoise.ReferenceTable;
import org.equipoise.ReferenceTable.Row;
import org.equipoise.Tolerance;
import org.equipoise.core.Estimate;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Six data sets of participants, MBSR against HEP, whose comparisons R made. */
class ParticipantsReferenceTest {
  /** The means are of 10 to 100 and their differences near 0: some digits go. */
  private static final double RELATIVE_OF_MEANS = 50;

  private static final Tolerance R = Tolerance.SPECIAL_FUNCTION;

  private static final List<Row> DATA =
      ReferenceTable.read(ParticipantsReferenceTest.class, "participants.csv");

  static List<Row> expected() {
    return ReferenceTable.read(ParticipantsReferenceTest.class, "participants_expected.csv");
  }

  private static TwoArms<Moments> arms(Row row) {
    return Arms.of(DATA, row.text("dataset"), new TwoArms<>("MBSR", "HEP"));
  }

  private static void check(Row row, String prefix, Estimate ours) {
    double statistic = ours.test().orElseThrow().statistic();
    R.check(row.number(prefix + "_t"), statistic, RELATIVE_OF_MEANS, prefix + " t");
    R.check(row.number(prefix + "_p"), ours.p().orElseThrow(), RELATIVE_OF_MEANS, prefix + " p");
  }

  @ParameterizedTest
  @MethodSource("expected")
  void moments_match_r(Row row) {
    TwoArms<Moments> arms = arms(row);
    Tolerance.CLOSED_FORM.check(row.number("mean1"), arms.experimental().mean(0), "mean1");
    Tolerance.CLOSED_FORM.check(row.number("mean2"), arms.control().mean(0), "mean2");
    Tolerance.CLOSED_FORM.check(row.number("sd1"), arms.experimental().standardDeviation(0), "sd1");
    Tolerance.CLOSED_FORM.check(row.number("sd2"), arms.control().standardDeviation(0), "sd2");
    Tolerance.EXACT.check(row.number("n1"), arms.experimental().n(), "n1");
    Tolerance.EXACT.check(row.number("n2"), arms.control().n(), "n2");
  }

  @ParameterizedTest
  @MethodSource("expected")
  void student_and_welch_match_r(Row row) {
    Inference inference = Inference.twoSided(0.95);
    Estimate welch = estimated(WelchComparison.WELCH.compare(arms(row), inference));

    check(row, "student", estimated(StudentComparison.STUDENT.compare(arms(row), inference)));
    check(row, "welch", welch);
    double df = welch.test().orElseThrow().degreesOfFreedom().orElseThrow();
    R.check(row.number("welch_df"), df, "df");
    double low = welch.interval().orElseThrow().lower();
    double high = welch.interval().orElseThrow().upper();
    R.check(row.number("welch_low"), low, RELATIVE_OF_MEANS, "low");
    R.check(row.number("welch_high"), high, RELATIVE_OF_MEANS, "high");
  }

  @ParameterizedTest
  @MethodSource("expected")
  void analysis_of_covariance_from_moments_matches_r_on_participants(Row row) {
    Estimate ancova =
        estimated(AncovaComparison.ANCOVA.compare(arms(row), Inference.twoSided(0.95)));

    check(row, "ancova", ancova);
    R.check(row.number("ancova_estimate"), ancova.value(), RELATIVE_OF_MEANS, "estimate");
    R.check(row.number("ancova_se"), ancova.standardError().orElseThrow(), "se");
    double df = ancova.test().orElseThrow().degreesOfFreedom().orElseThrow();
    Tolerance.EXACT.check(row.number("ancova_df"), df, "df");
    double low = ancova.interval().orElseThrow().lower();
    double high = ancova.interval().orElseThrow().upper();
    R.check(row.number("ancova_low"), low, RELATIVE_OF_MEANS, "low");
    R.check(row.number("ancova_high"), high, RELATIVE_OF_MEANS, "high");
  }

  @ParameterizedTest
  @MethodSource("expected")
  void welch_tost_with_a_margin_of_2_matches_r(Row row) {
    Estimate welch = estimated(WelchComparison.WELCH.compare(arms(row), Inference.twoSided(0.95)));
    Estimate tost = Tost.of(welch, new MarginBounds(-2, 2, 1, ""), 0.95);

    R.check(row.number("tost_low_p"), tost.more().get("p_lower"), RELATIVE_OF_MEANS, "p_lower");
    R.check(row.number("tost_high_p"), tost.more().get("p_upper"), RELATIVE_OF_MEANS, "p_upper");
  }
}
