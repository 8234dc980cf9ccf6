// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.equipoise.ReferenceTable;
import org.equipoise.Tolerance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All measures from one-pass sums against R's from the rows themselves (performance.R). */
class PerformanceReferenceTest {
  // Bins of 1/128 of a standard error hold one or two limits of some hundred replicates.
  private static final double BINNED = 2.5;

  private static final double[] ALPHAS = {0.05};

  private static List<ReferenceTable.Row> table(String name, String setting) {
    return ReferenceTable.read(PerformanceReferenceTest.class, name).stream()
        .filter(each -> each.text("setting").equals(setting))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"symmetric", "null-skewed", "failing"})
  void measures_and_their_errors_agree_with_r(String setting) {
    List<ReferenceTable.Row> expected = table("performance.csv", setting);
    double mcse = expected.get(0).number("truth_mcse");
    List<PerformanceRow> rows = rows(setting, mcse);
    assertThat(rows).hasSameSizeAs(expected);
    for (ReferenceTable.Row each : expected) {
      PerformanceRow row =
          rows.stream()
              .filter(r -> r.subject().method().equals(each.text("method")))
              .filter(r -> r.measure().equals(each.text("measure")))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no row " + each));
      check(each, "value", row.value(), row.replicates());
      check(each, "mcse", row.mcse(), row.replicates());
    }
  }

  private static void check(
      ReferenceTable.Row expected, String column, OptionalDouble actual, long replicates) {
    String what = expected.cells().toString();
    if (expected.text(column).isEmpty()) {
      assertThat(actual).as(what).isEmpty();
      return;
    }
    double number = expected.number(column);
    assertThat(actual).as(what).isPresent();
    if (expected.text("measure").equals("bias_eliminated_coverage")) {
      double slack = column.equals("value") ? BINNED / replicates : 2 * BINNED / replicates;
      assertThat(actual.getAsDouble()).as(what).isCloseTo(number, within(slack));
    } else if (isOfUncertainTruth(expected) && column.equals("mcse")) {
      assertThat(actual.getAsDouble()).as(what).isCloseTo(number, within(BINNED / replicates));
    } else {
      Tolerance.SPECIAL_FUNCTION.check(number, actual.getAsDouble(), 1, what);
    }
  }

  // What the error of the truth does to a coverage is from the counted limits.
  private static boolean isOfUncertainTruth(ReferenceTable.Row expected) {
    return expected.number("truth_mcse") > 0 && expected.text("measure").equals("coverage");
  }

  private static List<PerformanceRow> rows(String setting, double mcse) {
    List<ReferenceTable.Row> all = table("performance_rows.csv", setting);
    int n = all.size() / 2;
    Truth truth = new Truth(all.get(0).number("truth"), mcse);
    List<AnalysisPlan> plans =
        new AnalysisPlanner(Runs.scenario(0.5, 1, "welch", "ancova"))
            .plans().stream().map(each -> each.withTruth(truth)).toList();
    // In two halves, to be merged, about a guess that is somewhat off.
    List<Pilot> pilots = List.of(new Pilot(0.1, 0.3, 0.08), new Pilot(-0.1, 0.25, 0.07));
    CellSums sums = new CellSums(plans, pilots, 1);
    CellSums later = new CellSums(plans, pilots, 1);
    for (int r = 0; r < n; r++) {
      ResultChunk one = new ResultChunk(2);
      one.begin(r, 1);
      one.of(0)[0] = result(all.get(r));
      one.of(1)[0] = result(all.get(n + r));
      one.end();
      (r < n / 3 ? sums : later).add(one);
    }
    sums.merge(later);
    List<PerformanceRow> rows = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      rows.addAll(Performance.of(plans.get(i), sums.analyses().get(i), ALPHAS));
    }
    rows.addAll(PairedPerformance.of(plans, sums, sums.pairs().get(0)));
    return rows;
  }

  private static AnalysisResult result(ReferenceTable.Row row) {
    AnalysisResult result = new AnalysisResult();
    if (row.text("estimate").isEmpty()) {
      result.fail(0);
      return result;
    }
    result.failure = AnalysisResult.ESTIMATED;
    result.estimate = row.number("estimate");
    result.standardError = row.number("se");
    result.low = row.number("low");
    result.high = row.number("high");
    result.tested = true;
    result.rejected = row.count("rejected");
    return result;
  }
}
