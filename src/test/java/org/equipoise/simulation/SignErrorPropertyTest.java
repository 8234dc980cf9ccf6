// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.equipoise.Tolerance;
import org.equipoise.claim.Better;
import org.equipoise.claim.Margin;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioAnalysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors of sign and magnitude are counted from what would be no effect, not from 0. */
class SignErrorPropertyTest {
  private static final double[] ALPHAS = {0.05};

  /** Two significant replicates, at these distances from no effect, of a true distance. */
  private static List<PerformanceRow> rows(AnalysisPlan plan, double truth, double... estimates) {
    AnalysisPlan known = plan.withTruth(new Truth(truth, 0));
    CellSums sums = new CellSums(List.of(known), List.of(new Pilot(truth, 1, 1)), 1);
    for (int r = 0; r < estimates.length; r++) {
      ResultChunk one = new ResultChunk(1);
      one.begin(r, 1);
      AnalysisResult result = one.of(0)[0];
      result.failure = AnalysisResult.ESTIMATED;
      result.estimate = estimates[r];
      result.standardError = 1;
      result.low = estimates[r] - 1;
      result.high = estimates[r] + 1;
      result.tested = true;
      result.rejected = 1;
      one.end();
      sums.add(one);
    }
    return Performance.of(known, sums.analyses().get(0), ALPHAS);
  }

  private static PerformanceRow row(List<PerformanceRow> rows, String measure) {
    return rows.stream().filter(each -> each.measure().equals(measure)).findFirst().orElseThrow();
  }

  private static AnalysisPlan plan(ScenarioAnalysis analysis) {
    Scenario scenario = Runs.scenario(0.5, 1, "welch");
    return new AnalysisPlanner(Scenarios.with(scenario, scenario.run(), analysis)).plans().get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "welch, 0",
    "cliff, 0",
    "superiority, 0.5",
    "brunner-munzel, 0.5",
    "variance-ratio, 1"
  })
  void no_effect_is_that_of_the_method(String method, double nothing) {
    AnalysisPlan plan = plan(new ScenarioAnalysis("flare", "post", method));
    List<PerformanceRow> rows = rows(plan, nothing + 0.1, nothing + 0.3, nothing - 0.2);
    Tolerance.CLOSED_FORM.check(0.5, row(rows, "type_s").value().orElseThrow(), 1, "type S");
    Tolerance.CLOSED_FORM.check(2.5, row(rows, "type_m").value().orElseThrow(), 10, "type M");
    assertThat(row(rows(plan, nothing, nothing + 0.3), "type_s").value()).isEmpty();
  }

  /** Where the arms are claimed to be alike, or one not worse, nothing has a wrong sign. */
  @ParameterizedTest
  @CsvSource({"tost", "tost-d", "noninferiority"})
  void a_claim_without_a_direction_has_no_error_of_sign(String method) {
    ScenarioAnalysis.Told told =
        new ScenarioAnalysis.Told(
            Optional.of(new Margin.Smd(-1, 1)),
            Optional.of(Better.LOWER),
            OptionalInt.empty(),
            Optional.empty());
    AnalysisPlan plan = plan(new ScenarioAnalysis("flare", "post", method, told));
    assertThat(plan.intervalLevel()).isEqualTo(method.equals("noninferiority") ? 0.95 : 0.9);
    List<PerformanceRow> rows = rows(plan, 0.1, 0.3, -0.2);
    for (String measure : List.of("type_s", "type_m")) {
      assertThat(row(rows, measure).value()).as(measure).isEmpty();
      assertThat(row(rows, measure).mcse()).as(measure).isEmpty();
    }
  }

  @Test
  void a_minimal_effect_has_one() {
    ScenarioAnalysis.Told told =
        new ScenarioAnalysis.Told(
            Optional.of(new Margin.Smd(-0.2, 0.2)),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty());
    AnalysisPlan plan = plan(new ScenarioAnalysis("flare", "post", "minimal-effect", told));
    assertThat(row(rows(plan, 0.5, 0.6, -0.4), "type_s").value()).hasValue(0.5);
  }
}
