// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.Tolerance.CLOSED_FORM;
import static org.equipoise.Tolerance.ITERATIVE;
import static org.equipoise.Tolerance.SPECIAL_FUNCTION;
import static org.equipoise.compare.Arms.estimated;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.equipoise.ReferenceTable;
import org.equipoise.ReferenceTable.Row;
import org.equipoise.core.Estimate;
import org.equipoise.core.Interval;
import org.equipoise.core.TwoArms;
import org.equipoise.numeric.Normal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Limits from given replicates to the last digit, whole intervals within Monte Carlo error. */
class BootstrapReferenceTest {
  private static final int RESAMPLES = 100_000;

  static Stream<Row> limits() {
    return rows("bootstrap_limits.csv");
  }

  static Stream<Row> whole() {
    return rows("bootstrap_whole.csv");
  }

  private static Stream<Row> rows(String table) {
    return ReferenceTable.read(BootstrapReferenceTest.class, table).stream();
  }

  private static double[] given(Row row, String kind) {
    return rows("bootstrap_replicates.csv")
        .filter(r -> r.text("set").equals(row.text("set")) && r.text("kind").equals(kind))
        .mapToDouble(r -> r.number("value"))
        .toArray();
  }

  @ParameterizedTest
  @MethodSource("limits")
  void given_replicates_and_influences_give_the_limits_of_boot(Row row) {
    double[] sorted = Arrays.stream(given(row, "replicate")).sorted().toArray();
    double acceleration = BcaCorrection.acceleration(given(row, "influence"));
    BcaCorrection bca = new BcaCorrection(Normal.quantile(row.number("below")), acceleration);
    double tail = (1 - row.number("level")) / 2;

    CLOSED_FORM.check(row.number("acceleration"), acceleration, 1, "acceleration");
    limit(row, "bca_low", sorted, bca.adjusted(tail));
    limit(row, "bca_high", sorted, bca.adjusted(1 - tail));
    limit(row, "percentile_low", sorted, tail);
    limit(row, "percentile_high", sorted, 1 - tail);
  }

  private static void limit(Row row, String name, double[] sorted, double p) {
    SPECIAL_FUNCTION.check(row.number(name), BootstrapQuantile.of(sorted, p), 10, name);
  }

  private static ArmStatistic statistic(String name) {
    return switch (name) {
      case "mean" -> new ArmStatistic.Mean();
      case "median" -> new ArmStatistic.Median();
      default -> new ArmStatistic.TrimmedMean(0.2);
    };
  }

  /** Both sides are drawn: 100 000 resamples leave a limit an error of .01 SE; 6 % is allowed. */
  @ParameterizedTest
  @MethodSource("whole")
  void the_whole_interval_agrees_with_boot_within_chance(Row row) {
    List<Row> data =
        rows("bootstrap_data.csv")
            .filter(r -> r.text("dataset").equals(row.text("dataset")))
            .toList();
    TwoArms<double[]> arms =
        new TwoArms<>("E", "C")
            .map(
                arm ->
                    data.stream()
                        .filter(r -> r.text("arm").equals(arm))
                        .mapToDouble(r -> r.number("value"))
                        .toArray());
    ArmStatistic statistic = statistic(row.text("statistic"));
    Inference inference = Inference.twoSided(row.number("level"));
    Resampling draw = new Resampling(5, RESAMPLES);
    Estimate bca =
        estimated(
            new BootstrapComparison(statistic, BootstrapComparison.Kind.BCA)
                .compare(arms, inference, draw));
    Estimate percentile =
        estimated(
            new BootstrapComparison(statistic, BootstrapComparison.Kind.PERCENTILE)
                .compare(arms, inference, draw));

    CLOSED_FORM.check(row.number("estimate"), bca.value(), 200, "estimate");
    ITERATIVE.check(row.number("acceleration"), bca.more().get("acceleration"), 1, "acceleration");
    double se = row.number("se");
    assertThat(bca.standardError().orElseThrow()).isBetween(0.98 * se, 1.02 * se);
    near(row, "bca", bca.interval().orElseThrow(), se);
    near(row, "percentile", percentile.interval().orElseThrow(), se);
  }

  private static void near(Row row, String kind, Interval interval, double se) {
    double[] expected = {row.number(kind + "_low"), row.number(kind + "_high")};
    // Medians of resamples have few values, and the limit may be the next one.
    double slack = (row.text("statistic").equals("median") ? 0.2 : 0.06) * se;
    assertThat(Math.abs(interval.lower() - expected[0])).as(kind + " low").isLessThan(slack);
    assertThat(Math.abs(interval.upper() - expected[1])).as(kind + " high").isLessThan(slack);
  }
}
