// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.equipoise.compare.Arms.estimated;

import java.util.List;
import org.equipoise.ReferenceTable;
import org.equipoise.ReferenceTable.Row;
import org.equipoise.Tolerance;
import org.equipoise.core.Alternative;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.TwoArms;
import org.equipoise.effect.CliffDelta;
import org.equipoise.effect.ProbabilityOfSuperiority;
import org.equipoise.numeric.ShapiroWilk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** R's rank, robust and distribution comparisons, one-sided and two-sided, at several levels. */
class RanksReferenceTest {
  private static final Tolerance R = Tolerance.SPECIAL_FUNCTION;

  private static final List<Row> DATA =
      ReferenceTable.read(RanksReferenceTest.class, "ranks_data.csv");

  static List<Row> expected() {
    return ReferenceTable.read(RanksReferenceTest.class, "ranks_expected.csv");
  }

  private static double[] arm(Row row, String name) {
    return DATA.stream()
        .filter(each -> each.text("dataset").equals(row.text("dataset")))
        .filter(each -> each.text("arm").equals(name))
        .mapToDouble(each -> each.number("value"))
        .toArray();
  }

  private static Estimation ours(Row row) {
    TwoArms<double[]> arms = new TwoArms<>(arm(row, "E"), arm(row, "C"));
    double level = row.number("level");
    Inference inference = new Inference(level, Alternative.parse(row.text("alternative")));
    return switch (row.text("method")) {
      case "wilcoxon" -> WilcoxonComparison.WILCOXON.compare(arms, inference);
      case "wilcoxon-exact" -> WilcoxonComparison.EXACT.compare(arms, inference);
      case "wilcoxon-normal" -> WilcoxonComparison.NORMAL.compare(arms, inference);
      case "brunner-munzel" -> BrunnerMunzelComparison.BRUNNER_MUNZEL.compare(arms, inference);
      case "yuen" -> new YuenComparison(row.number("parameter")).compare(arms, inference);
      case "variance-ratio" ->
          VarianceRatio.VARIANCE_RATIO.compare(
              Arms.of(arms.experimental(), arms.control()), inference);
      case "brown-forsythe", "levene" -> BrownForsythe.BROWN_FORSYTHE.compare(arms, inference);
      case "ks" -> KolmogorovSmirnovComparison.KS.compare(arms, inference);
      case "paired" -> PairedComparison.PAIRED.compare(arms, inference);
      case "cliff" -> CliffDelta.CLIFF.estimate(arms, level);
      case "superiority" -> ProbabilityOfSuperiority.DELONG.estimate(arms, level);
      case "superiority-logit" -> ProbabilityOfSuperiority.DELONG_LOGIT.estimate(arms, level);
      default -> throw new IllegalArgumentException(row.text("method"));
    };
  }

  static List<Row> consistent() {
    return ReferenceTable.read(RanksReferenceTest.class, "cliff_consistent.csv");
  }

  @ParameterizedTest
  @MethodSource("consistent")
  void the_consistent_variance_of_cliffs_delta_matches_its_definition(Row row) {
    TwoArms<double[]> arms = new TwoArms<>(arm(row, "E"), arm(row, "C"));
    check(row, CliffDelta.CONSISTENT.estimate(arms, row.number("level")), 30);
  }

  private static boolean given(Row row, String column) {
    return !row.text(column).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("expected")
  void estimates_tests_and_intervals_match_r(Row row) {
    String method = row.text("method");
    if (method.startsWith("shapiro")) {
      shapiro(row);
      return;
    }
    Estimate ours = estimated(ours(row));
    if (method.equals("levene")) {
      R.check(row.number("estimate"), ours.more().get("f"), 10 * row.number("estimate"), "F");
      R.check(row.number("p"), ours.p().orElseThrow(), 10, "p");
      return;
    }
    check(row, ours, 30); // values of up to some dozens
  }

  private static void shapiro(Row row) {
    ShapiroWilk ours = ShapiroWilk.of(arm(row, row.text("method").substring(8)));
    R.check(row.number("estimate"), ours.w(), "W");
    Tolerance.ITERATIVE.check(row.number("p"), ours.p(), "p"); // of 1 - W, and AS 241 beside ours
  }

  private static void check(Row row, Estimate ours, double size) {
    R.check(row.number("estimate"), ours.value(), size, "estimate");
    if (given(row, "se")) {
      R.check(row.number("se"), ours.standardError().orElseThrow(), "se");
    }
    if (given(row, "df")) {
      double df = ours.test().orElseThrow().degreesOfFreedom().orElseThrow();
      R.check(row.number("df"), df, 10 * row.number("df"), "df");
    }
    double statistic = ours.test().orElseThrow().statistic();
    R.check(row.number("statistic"), statistic, size + Math.abs(statistic), "statistic");
    double p = row.number("p");
    R.check(p, ours.p().orElseThrow(), p * 10 * (1 + Math.abs(statistic)) * size, "p");
    if (given(row, "ci_low")) {
      // R's root of the z statistic ends where its own tolerance is met.
      Tolerance limits =
          row.text("method").startsWith("wilcoxon")
              ? Tolerance.ITERATIVE
              : Tolerance.SPECIAL_FUNCTION;
      double low = ours.interval().orElseThrow().lower();
      double high = ours.interval().orElseThrow().upper();
      limits.check(row.number("ci_low"), low, size, "low");
      limits.check(row.number("ci_high"), high, size + 10 * Math.abs(high), "high");
    }
  }
}
