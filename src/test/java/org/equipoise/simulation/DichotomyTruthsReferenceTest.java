// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.equipoise.ReferenceTable;
import org.equipoise.Tolerance;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioAnalysis;
import org.equipoise.design.ScenarioDistribution;
import org.equipoise.design.ScenarioEffect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What methods for events estimate of an outcome with one cut, against truths_dichotomy.R. */
class DichotomyTruthsReferenceTest {
  private static List<ReferenceTable.Row> rows() {
    return ReferenceTable.read(DichotomyTruthsReferenceTest.class, "truths-dichotomy.csv");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void a_truth_is_that_of_the_shares(ReferenceTable.Row row) {
    Scenario scenario =
        Scenarios.of(
            Scenarios.flare()
                .moments(0, 1)
                .distribution(new ScenarioDistribution.Ordinal(List.of(row.number("cut"))))
                .effect(new ScenarioEffect.Standardized(row.number("effect")))
                .sdRatio(row.number("ratio"))
                .build());
    Scenario analysed =
        scenario.withAnalyses(List.of(new ScenarioAnalysis("flare", "post", row.text("method"))));
    Truth truth = Truths.of(analysed, new AnalysisPlanner(analysed).plans()).get(0).truth();
    if (row.text("truth").isEmpty()) { // the number needed to treat without an effect
      assertThat(truth.isKnown()).isFalse();
      return;
    }
    assertThat(truth.mcse()).isZero();
    double expected = row.number("truth");
    // Shares are those of 2^30 participants: the log odds of .02 move by 44 times their error, and
    // 1/x by 1/x squared times that of x.
    double size = Math.max(10, expected * expected);
    Tolerance.ITERATIVE.check(expected, truth.value(), size, row.toString());
  }
}
