// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.equipoise.compare.Arms.estimated;

import java.util.List;
import org.equipoise.ReferenceTable;
import org.equipoise.ReferenceTable.Row;
import org.equipoise.Tolerance;
import org.equipoise.claim.Better;
import org.equipoise.core.Estimate;
import org.equipoise.core.SignificanceTest;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** R by formula: everything that is held against a margin, from moments. */
class EquivalenceReferenceTest {
  private static final Tolerance R = Tolerance.SPECIAL_FUNCTION;

  private static final List<Row> DATA =
      ReferenceTable.read(EquivalenceReferenceTest.class, "compare_data.csv");

  static List<Row> rows() {
    return ReferenceTable.read(EquivalenceReferenceTest.class, "equivalence.csv");
  }

  static List<Row> curves() {
    return rows().stream().filter(row -> !row.text("smallest_margin").isEmpty()).toList();
  }

  private static TwoArms<Moments> arms(Row row) {
    return Arms.of(DATA, row.text("dataset"), new TwoArms<>("E", "C"));
  }

  private static Estimate difference(String method, TwoArms<Moments> arms, double level) {
    Comparison comparison =
        method.endsWith("-student")
            ? StudentComparison.STUDENT
            : method.endsWith("-ancova") ? AncovaComparison.ANCOVA : WelchComparison.WELCH;
    return estimated(comparison.compare(arms, Inference.twoSided(level)));
  }

  private static Estimate estimate(Row row) {
    String method = row.text("method");
    double level = row.number("level");
    MarginBounds margin = new MarginBounds(row.number("low"), row.number("high"), 1, "");
    TwoArms<Moments> arms = arms(row);
    if (method.equals("tost-d")) {
      return estimated(StandardizedTost.of(arms, margin, level));
    }
    Estimate difference = difference(method, arms, level);
    if (method.equals("minimal-effect")) {
      return MinimalEffect.of(difference, margin);
    }
    return method.startsWith("tost")
        ? Tost.of(difference, margin, level)
        : NonInferiority.of(
            difference, margin, row.text("better").equals("lower") ? Better.LOWER : Better.HIGHER);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void tests_against_a_margin_match_r(Row row) {
    Estimate ours = estimate(row);
    SignificanceTest test = ours.test().orElseThrow();
    boolean standardized = row.text("method").equals("tost-d");
    TwoArms<Moments> arms = arms(row);
    double se = ours.standardError().orElseThrow();
    // What the difference was taken of.
    double size = standardized ? 1000 : Math.abs(arms.control().mean(0)) + se;

    R.check(row.number("estimate"), ours.value(), size, "estimate");
    R.check(row.number("df"), test.degreesOfFreedom().orElseThrow(), "df");
    R.check(row.number("statistic"), test.statistic(), 10 * size / se, "statistic");
    R.check(row.number("ci_low"), ours.interval().orElseThrow().lower(), 10 * size, "low");
    R.check(row.number("ci_high"), ours.interval().orElseThrow().upper(), 10 * size, "high");
    // p moves by about |t| times the relative error of t.
    double scale = 10 * (1 + (Math.abs(row.number("statistic")) + 40) * size / se);
    R.check(row.number("p"), test.p(), row.number("p") * scale, "p");
    for (String column : List.of("p_lower", "p_upper")) {
      if (!row.text(column).isEmpty()) {
        double expected = row.number(column);
        R.check(expected, ours.more().get(column), expected * scale, column);
      }
    }
  }

  private static MarginCurve curve(Row row, TwoArms<Moments> arms) {
    Estimate ours = estimate(row);
    SignificanceTest test = ours.test().orElseThrow();
    double df = test.degreesOfFreedom().orElseThrow();
    if (!row.text("method").equals("tost-d")) {
      return new MarginCurve.OfDifference(ours.value(), ours.standardError().orElseThrow(), df);
    }
    double perT = Math.sqrt(1.0 / arms.experimental().n() + 1.0 / arms.control().n());
    return new MarginCurve.OfStandardized(test.statistic(), df, perT);
  }

  @ParameterizedTest
  @MethodSource("curves")
  void the_smallest_margin_matches_r_and_has_a_p_of_alpha(Row row) {
    TwoArms<Moments> arms = arms(row);
    MarginCurve curve = curve(row, arms);
    double alpha = 1 - row.number("level");
    double size = 10 * (Math.abs(arms.control().mean(0)) + 1);

    double smallest = curve.smallest(alpha);
    R.check(row.number("smallest_margin"), smallest, size, "smallest margin");
    Tolerance.ITERATIVE.check(alpha, curve.p(smallest), "p");
    if (row.number("low") == -row.number("high")) {
      Tolerance.ITERATIVE.check(row.number("p"), curve.p(row.number("high")), "p of the margin");
    }
  }
}
