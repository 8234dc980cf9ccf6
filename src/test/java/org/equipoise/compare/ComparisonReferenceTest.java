// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.equipoise.compare.Arms.estimated;

import java.util.List;
import org.equipoise.ReferenceTable;
import org.equipoise.ReferenceTable.Row;
import org.equipoise.Tolerance;
import org.equipoise.core.Alternative;
import org.equipoise.core.Estimate;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** R's t.test and lm: every comparison, one-sided and two-sided, at several levels. */
class ComparisonReferenceTest {
  /** R's own t probabilities and quantiles are good to 1e-12 or so, its uniroot is not used. */
  private static final Tolerance R = Tolerance.SPECIAL_FUNCTION;

  private static final List<Row> DATA =
      ReferenceTable.read(ComparisonReferenceTest.class, "compare_data.csv");

  static List<Row> comparisons() {
    return ReferenceTable.read(ComparisonReferenceTest.class, "compare_expected.csv").stream()
        .filter(row -> row.text("low").isEmpty())
        .toList();
  }

  static List<Row> equivalences() {
    return ReferenceTable.read(ComparisonReferenceTest.class, "compare_expected.csv").stream()
        .filter(row -> !row.text("low").isEmpty())
        .toList();
  }

  private static Comparison comparison(String method) {
    return switch (method) {
      case "student", "tost-student" -> StudentComparison.STUDENT;
      case "welch", "tost" -> WelchComparison.WELCH;
      case "change" -> ChangeComparison.CHANGE;
      case "ancova", "tost-ancova" -> AncovaComparison.ANCOVA;
      default -> throw new IllegalArgumentException(method);
    };
  }

  private static TwoArms<Moments> arms(Row row) {
    return Arms.of(DATA, row.text("dataset"), new TwoArms<>("E", "C"));
  }

  private static void check(Row row, Estimate ours, TwoArms<Moments> arms) {
    double se = row.number("se");
    double size = Math.abs(arms.control().mean(0)) + se; // what the difference was taken of
    R.check(row.number("estimate"), ours.value(), size, "estimate");
    R.check(se, ours.standardError().orElseThrow(), "se");
    double statistic = ours.test().orElseThrow().statistic();
    R.check(row.number("t"), statistic, size / se, "t");
    R.check(row.number("df"), ours.test().orElseThrow().degreesOfFreedom().orElseThrow(), "df");
    // p moves by about |t| times the relative error of t.
    double p = row.number("p");
    R.check(p, ours.p().orElseThrow(), p * 10 * (1 + Math.abs(statistic) * size / se), "p");
    R.check(row.number("ci_low"), ours.interval().orElseThrow().lower(), 10 * size, "low");
    R.check(row.number("ci_high"), ours.interval().orElseThrow().upper(), 10 * size, "high");
  }

  @ParameterizedTest
  @MethodSource("comparisons")
  void comparisons_match_r(Row row) {
    TwoArms<Moments> arms = arms(row);
    Inference inference =
        new Inference(row.number("level"), Alternative.parse(row.text("alternative")));

    check(row, estimated(comparison(row.text("method")).compare(arms, inference)), arms);
  }

  @ParameterizedTest
  @MethodSource("equivalences")
  void two_one_sided_tests_match_r(Row row) {
    TwoArms<Moments> arms = arms(row);
    double level = row.number("level");
    MarginBounds margin = new MarginBounds(row.number("low"), row.number("high"), 1, "");
    Estimate difference =
        estimated(comparison(row.text("method")).compare(arms, Inference.twoSided(level)));

    Estimate tost = Tost.of(difference, margin, level);

    check(row, tost, arms);
    double scale = 10 * (1 + Math.abs(row.number("t")) * arms.control().mean(0));
    for (String column : List.of("p_lower", "p_upper")) {
      double expected = row.number(column);
      R.check(expected, tost.more().get(column), Math.abs(expected * scale), column);
    }
  }
}
