// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.Tolerance.ITERATIVE;

import java.util.List;
import org.assertj.core.data.Offset;
import org.equipoise.ReferenceTable;
import org.equipoise.ReferenceTable.Row;
import org.equipoise.core.Alternative;
import org.equipoise.core.Estimate;
import org.equipoise.core.Interval;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.EventCounts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProportionReferenceTest {
  /** fisher.test finds odds ratios by uniroot with its default tolerance, in ψ or 1/ψ in (0, 1). */
  private static final double R_UNIROOT = 3e-4;

  /** The script's limits come from uniroot inside uniroot. */
  private static final Offset<Double> NESTED = Offset.offset(1e-9);

  static List<Row> rows() {
    return ReferenceTable.read(ProportionReferenceTest.class, "proportions.csv");
  }

  private static Estimate compare(ProportionComparison comparison, Row row) {
    TwoArms<EventCounts> arms =
        new TwoArms<>(
            new EventCounts(row.count("events1"), row.count("n1")),
            new EventCounts(row.count("events2"), row.count("n2")));
    Inference inference =
        new Inference(row.number("level"), Alternative.parse(row.text("alternative")));
    return Arms.estimated(comparison.compare(arms, inference));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void fisher_matches_r(Row row) {
    Estimate fisher = compare(ProportionComparison.FISHER, row);
    ITERATIVE.check(row.number("fisher_p"), fisher.p().orElseThrow(), "p");
    if (!row.text("or").isEmpty()) {
      oddsRatio(row.number("or"), fisher.more().get("odds_ratio"), "odds ratio");
    }
    oddsRatio(row.number("or_low"), fisher.more().get("odds_ratio_low"), "low");
    oddsRatio(row.number("or_high"), fisher.more().get("odds_ratio_high"), "high");
  }

  private static void oddsRatio(double expected, double actual, String what) {
    if (expected == 0 || Double.isInfinite(expected)) {
      assertThat(actual).as(what).isEqualTo(expected);
      return;
    }
    double below = Math.max(actual, expected) > 1 ? 1 / actual : actual;
    double r = Math.max(actual, expected) > 1 ? 1 / expected : expected;
    assertThat(below).as(what).isCloseTo(r, Offset.offset(R_UNIROOT));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void boschloo_matches_the_listing_of_all_tables(Row row) {
    if (!row.text("boschloo_p").isEmpty()) {
      Estimate boschloo = compare(ProportionComparison.BOSCHLOO, row);
      ITERATIVE.check(row.number("boschloo_p"), boschloo.p().orElseThrow(), "p");
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void score_matches_the_uncorrected_chi_squared_and_its_limits(Row row) {
    check(row, ProportionComparison.SCORE, "chisq_p", "");
    check(row, ProportionComparison.SCORE_MN, "mn_p", "mn_");
  }

  private static void check(Row row, ProportionComparison comparison, String p, String prefix) {
    Estimate score = compare(comparison, row);
    double expected = row.text(p).isEmpty() ? 1 : row.number(p);
    boolean none = row.text(p).isEmpty() && !row.text("alternative").equals("two-sided");
    ITERATIVE.check(none ? 0.5 : expected, score.p().orElseThrow(), p);
    Interval interval = score.interval().orElseThrow();
    assertThat(interval.lower()).as("low").isCloseTo(row.number(prefix + "low"), NESTED);
    assertThat(interval.upper()).as("high").isCloseTo(row.number(prefix + "high"), NESTED);
  }
}
