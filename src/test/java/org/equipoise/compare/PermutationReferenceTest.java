// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.Tolerance.CLOSED_FORM;
import static org.equipoise.Tolerance.ITERATIVE;
import static org.equipoise.Tolerance.SPECIAL_FUNCTION;
import static org.equipoise.compare.Arms.estimated;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.equipoise.ReferenceTable;
import org.equipoise.ReferenceTable.Row;
import org.equipoise.core.Alternative;
import org.equipoise.core.Estimate;
import org.equipoise.core.Interval;
import org.equipoise.core.TwoArms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against every allocation enumerated in R, and against coin. */
class PermutationReferenceTest {
  private static final List<Row> DATA =
      ReferenceTable.read(PermutationReferenceTest.class, "permutation_data.csv");

  private static final Resampling DRAW = new Resampling(1, 999);

  static Stream<Row> rows(String table) {
    return ReferenceTable.read(PermutationReferenceTest.class, table).stream();
  }

  static Stream<Row> expected() {
    return rows("permutation_expected.csv");
  }

  static Stream<Row> coin() {
    return rows("permutation_coin.csv");
  }

  static Stream<Row> intervals() {
    return rows("permutation_interval.csv");
  }

  private static Stream<Row> own(String dataset, String arm) {
    return DATA.stream()
        .filter(row -> row.text("dataset").equals(dataset) && row.text("arm").equals(arm));
  }

  private static Estimate compare(
      PermutationComparison test, String dataset, Alternative alternative, double level) {
    TwoArms<String> names = new TwoArms<>("E", "C");
    TwoArms<double[]> values =
        names.map(arm -> own(dataset, arm).mapToDouble(row -> row.number("value")).toArray());
    TwoArms<int[]> strata =
        names.map(arm -> own(dataset, arm).mapToInt(row -> row.count("stratum")).toArray());
    return estimated(
        test.compare(values, Optional.of(strata), new Inference(level, alternative), DRAW));
  }

  @ParameterizedTest
  @MethodSource("expected")
  void every_allocation_counts_as_in_the_enumeration(Row row) {
    String id = row.text("dataset");
    for (Alternative alternative : Alternative.values()) {
      String suffix = alternative == Alternative.TWO_SIDED ? "two" : alternative.label();
      Estimate t = compare(PermutationComparison.STUDENTIZED, id, alternative, 0.9);
      Estimate mean = compare(PermutationComparison.MEAN, id, alternative, 0.9);

      CLOSED_FORM.check(row.number("p_" + suffix), t.p().orElseThrow(), suffix);
      CLOSED_FORM.check(row.number("mean_" + suffix), mean.p().orElseThrow(), "mean " + suffix);
      CLOSED_FORM.check(row.number("estimate"), t.value(), 20, "estimate");
      double statistic = t.test().orElseThrow().statistic();
      SPECIAL_FUNCTION.check(row.number("t"), statistic, 1, "t");
      assertThat(t.more()).containsEntry("resamples", row.number("allocations"));
      assertThat(t.more()).containsEntry("p_mcse", 0.0);
    }
  }

  /** coin's exact p of "zero" is 1.2: it counts the middle of a symmetric distribution twice. */
  @ParameterizedTest
  @MethodSource("coin")
  void the_difference_in_means_is_tested_as_by_coin(Row row) {
    String id = row.text("dataset");
    Estimate two = compare(PermutationComparison.MEAN, id, Alternative.TWO_SIDED, 0.9);
    Estimate greater = compare(PermutationComparison.MEAN, id, Alternative.GREATER, 0.9);

    SPECIAL_FUNCTION.check(row.number("z"), two.test().orElseThrow().statistic(), 1, "z");
    if (!row.text("exact_two").isEmpty()) {
      double p = Math.min(1, row.number("exact_two"));
      SPECIAL_FUNCTION.check(p, two.p().orElseThrow(), "two-sided");
      SPECIAL_FUNCTION.check(row.number("exact_greater"), greater.p().orElseThrow(), "greater");
    }
  }

  @ParameterizedTest
  @MethodSource("intervals")
  void the_interval_holds_the_shifts_that_are_not_rejected(Row row) {
    String alternative = row.text("alternative");
    Estimate estimate =
        compare(
            PermutationComparison.STUDENTIZED,
            row.text("dataset"),
            Alternative.parse(alternative.equals("two") ? "two-sided" : alternative),
            row.number("level"));
    Interval interval = estimate.interval().orElseThrow();
    double size = row.number("se") * 20; // the reference halves to 1e-7 standard errors

    ITERATIVE.check(row.number("low"), interval.lower(), size, "low");
    ITERATIVE.check(row.number("high"), interval.upper(), size, "high");
    ITERATIVE.check(row.number("se"), estimate.standardError().orElseThrow(), "se");
  }
}
