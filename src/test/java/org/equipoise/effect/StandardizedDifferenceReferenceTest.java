// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import static org.equipoise.Tolerance.CLOSED_FORM;
import static org.equipoise.Tolerance.ITERATIVE;
import static org.equipoise.Tolerance.SPECIAL_FUNCTION;
import static org.equipoise.effect.Arms.estimated;

import java.util.List;
import java.util.OptionalDouble;
import org.equipoise.ReferenceTable;
import org.equipoise.ReferenceTable.Row;
import org.equipoise.core.Alternative;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.SignificanceTest;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StandardizedDifferenceReferenceTest {
  static List<Row> summaries() {
    return ReferenceTable.read(StandardizedDifferenceReferenceTest.class, "arm_summaries.csv");
  }

  static List<Row> levels() {
    return ReferenceTable.read(
        StandardizedDifferenceReferenceTest.class, "standardized_levels.csv");
  }

  static List<Row> adjusted() {
    return ReferenceTable.read(StandardizedDifferenceReferenceTest.class, "adjusted_g.csv");
  }

  private static TwoArms<Moments> arms(Row row) {
    return Arms.of(
        row.count("n1"),
        row.number("mean1"),
        row.number("sd1"),
        row.count("n2"),
        row.number("mean2"),
        row.number("sd2"));
  }

  private static double size(Row row) {
    return Math.abs(row.number("mean1")) + Math.abs(row.number("mean2"));
  }

  @ParameterizedTest
  @MethodSource("summaries")
  void md_d_and_g_match_r(Row row) {
    TwoArms<Moments> arms = arms(row);
    Estimate md = estimated(MeanDifference.MD.estimate(arms, 0.95));
    Estimate d = estimated(StandardizedDifference.D.estimate(arms, 0.95));
    Estimate g = estimated(StandardizedDifference.G.estimate(arms, 0.95));

    CLOSED_FORM.check(row.number("metafor_md_yi"), md.value(), size(row), "md");
    double se = Math.sqrt(row.number("metafor_md_vi"));
    CLOSED_FORM.check(se, md.standardError().orElseThrow(), "md se");
    CLOSED_FORM.check(row.number("d"), d.value(), "d");
    // R's lgamma is good to about 1e-14 and is subtracted here.
    SPECIAL_FUNCTION.check(row.number("g"), g.value(), "g");
    CLOSED_FORM.check(row.number("t_student"), d.test().orElseThrow().statistic(), "t");
    SPECIAL_FUNCTION.check(row.number("p_student"), d.p().orElseThrow(), "p");
  }

  /** R's noncentral pt is good to about 1e-9 only, so its limits are to 1e-7. */
  @ParameterizedTest
  @MethodSource("summaries")
  void the_interval_for_delta_matches_r(Row row) {
    for (StandardizedDifference measure : StandardizedDifference.values()) {
      Estimate estimate = estimated(measure.estimate(arms(row), 0.95));
      double scale = 10 * (1 + Math.abs(row.number("d")));
      double low = estimate.interval().orElseThrow().lower();
      double high = estimate.interval().orElseThrow().upper();
      ITERATIVE.check(row.number("d_ci_low"), low, scale, measure + " low");
      ITERATIVE.check(row.number("d_ci_high"), high, scale, measure + " high");
    }
  }

  @ParameterizedTest
  @MethodSource("levels")
  void other_levels_unequal_arms_and_tails_match_forty_digits(Row row) {
    TwoArms<Moments> arms = arms(row);
    double level = row.number("level");
    for (StandardizedDifference measure : StandardizedDifference.values()) {
      String id = measure.id();
      Estimate estimate = estimated(measure.estimate(arms, level));
      CLOSED_FORM.check(row.number(id), estimate.value(), slack(row), id);
      CLOSED_FORM.check(row.number("se_" + id), estimate.standardError().orElseThrow(), id + " se");
      CLOSED_FORM.check(
          row.number("t"), estimate.test().orElseThrow().statistic(), slack(row), "t");
      double size = 1 + Math.abs(row.number("d"));
      SPECIAL_FUNCTION.check(
          row.number("low"), estimate.interval().orElseThrow().lower(), size, id + " low");
      SPECIAL_FUNCTION.check(
          row.number("high"), estimate.interval().orElseThrow().upper(), size, id + " high");
    }
  }

  // The means in units of the pooled SD: their difference cannot be better than their rounding.
  private static double slack(Row row) {
    double d = row.number("d");
    double difference = row.number("mean1") - row.number("mean2");
    return d == 0 ? 0 : size(row) * Math.abs(row.number("t") / difference);
  }

  @ParameterizedTest
  @MethodSource("adjusted")
  void g_beside_an_adjusted_difference_matches_forty_digits(Row row) {
    Estimate difference =
        Estimate.of(row.number("difference"), Conventions.none())
            .withStandardError(row.number("se"))
            .withTest(
                new SignificanceTest(
                    0, OptionalDouble.of(row.number("df")), 1, Alternative.TWO_SIDED));
    TwoArms<Moments> arms =
        Arms.of(row.count("n1"), 0, row.number("sd1"), row.count("n2"), 0, row.number("sd2"));

    Estimate g = estimated(AdjustedG.of(difference, arms, row.number("level")));

    CLOSED_FORM.check(row.number("g"), g.value(), "g");
    CLOSED_FORM.check(row.number("se_g"), g.standardError().orElseThrow(), "se");
    double size = Math.abs(g.value()) + g.standardError().orElseThrow();
    SPECIAL_FUNCTION.check(row.number("low"), g.interval().orElseThrow().lower(), size, "low");
    SPECIAL_FUNCTION.check(row.number("high"), g.interval().orElseThrow().upper(), size, "high");
  }
}
