// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.equipoise.ReferenceTable;
import org.equipoise.Tolerance;
import org.equipoise.claim.Margin;
import org.equipoise.compare.Settings;
import org.equipoise.design.AllocationScheme;
import org.equipoise.design.Scale;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioAnalysis;
import org.equipoise.design.ScenarioCovariate;
import org.equipoise.design.ScenarioDistribution;
import org.equipoise.design.ScenarioEffect;
import org.equipoise.method.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What methods estimate where a covariate shifts the outcome, against truths_covariates.R. */
class CovariateTruthsReferenceTest {
  // 4 Monte Carlo errors, of 31 degrees of freedom; medians and shifts of samples of 1,024 are some
  // hundredths of their error away from their limits. The seed is fixed.
  private static final double ERRORS = 4.02;

  private static List<ReferenceTable.Row> rows() {
    return ReferenceTable.read(CovariateTruthsReferenceTest.class, "truths-covariates.csv");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void a_truth_is_that_of_the_mixture_of_levels(ReferenceTable.Row row) {
    Truth truth = truth(scenario(row), row.text("method"), scale(row));
    double expected = row.number("truth");
    if (truth.mcse() == 0) {
      // The true g is that of 2^30 participants, whose J is 1 - 7e-10.
      Tolerance kind = row.text("method").equals("g") ? Tolerance.ITERATIVE : Tolerance.CLOSED_FORM;
      kind.check(expected, truth.value(), row.number("sd"), row.toString());
    } else {
      assertThat(truth.value())
          .as(row.toString())
          .isCloseTo(expected, within(ERRORS * truth.mcse()));
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void means_and_standardized_means_are_parameters(ReferenceTable.Row row) {
    boolean parameter =
        row.text("distribution").equals("normal")
            && List.of("welch", "ancova", "g").contains(row.text("method"));
    Truth truth = truth(scenario(row), row.text("method"), scale(row));
    if (parameter) {
      assertThat(truth.mcse()).isZero();
    }
    assertThat(truth.isKnown()).isTrue();
  }

  private static Optional<Scale> scale(ReferenceTable.Row row) {
    return row.text("distribution").equals("lognormal") ? Optional.of(Scale.RAW) : Optional.empty();
  }

  private static Scenario scenario(ReferenceTable.Row row) {
    Scenarios.Outcome outcome =
        Scenarios.flare()
            .moments(row.number("mean"), row.number("sd"))
            .effect(new ScenarioEffect.Standardized(row.number("effect")))
            .sdRatio(row.number("ratio"));
    if (row.text("distribution").equals("lognormal")) {
      outcome.lognormal(row.number("mean"), row.number("sd"));
    } else if (row.text("distribution").equals("ordinal")) {
      outcome.distribution(new ScenarioDistribution.Ordinal(List.of(-1.0, 0.0, 1.0)));
    }
    double share = row.number("share");
    ScenarioCovariate severity =
        new ScenarioCovariate(
            "severity",
            CovariateModelPropertyTest.shares("mild", 1 - share, "severe", share),
            Map.of("flare", Map.of("severe", row.number("shift"))));
    return Scenarios.of(outcome.build()).withCovariates(List.of(severity));
  }

  private static Truth truth(Scenario scenario, String method, Optional<Scale> scale) {
    return truth(scenario, method, scale, ScenarioAnalysis.Columns.NONE);
  }

  private static Truth truth(
      Scenario scenario, String method, Optional<Scale> scale, ScenarioAnalysis.Columns columns) {
    ScenarioAnalysis.Told told =
        new ScenarioAnalysis.Told(
            Optional.empty(), Optional.empty(), OptionalInt.empty(), scale, columns);
    Scenario analysed =
        scenario.withAnalyses(List.of(new ScenarioAnalysis("flare", "post", method, told)));
    return Truths.of(analysed, new AnalysisPlanner(analysed).plans()).get(0).truth();
  }

  @Test
  void adjusting_for_the_covariate_does_not_change_what_is_true() {
    Scenario scenario = scenario(rows().get(0));
    ScenarioAnalysis.Columns severity =
        new ScenarioAnalysis.Columns(List.of("severity"), Optional.empty());
    for (String method : List.of("ancova", "ancova-hc3", "tobit")) {
      Truth truth = truth(scenario, method, Optional.empty(), severity);
      Tolerance.CLOSED_FORM.check(-13, truth.value(), 90, method);
      assertThat(truth.mcse()).isZero();
    }
  }

  // Of exp(1.8 + 0.6 (shift + u)): e^(2 x 1.8) (e^(2 v) M2 - e^v M1^2) with v = 0.36 x 0.76.
  @Test
  void a_margin_in_standard_deviations_of_raw_lognormal_values_knows_the_levels() {
    Scenario scenario =
        Scenarios.of(Scenarios.flare().lognormal(1.8, 0.6).build())
            .withCovariates(List.of(CovariateModelPropertyTest.severity(1)));
    ScenarioAnalysis.Told told =
        new ScenarioAnalysis.Told(
            Optional.of(new Margin.Smd(-1, 1)),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.of(Scale.RAW));
    Settings settings =
        new ToldSettings(scenario.outcomes().get(0), scenario)
            .of(
                new ScenarioAnalysis("flare", "post", "tost", told),
                Catalogue.find("tost").orElseThrow(),
                Scale.RAW);
    double v = 0.36 * 0.76;
    double m1 = 0.6 * Math.exp(0.6 * -0.4) + 0.4 * Math.exp(0.6 * 0.6);
    double m2 = 0.6 * Math.exp(1.2 * -0.4) + 0.4 * Math.exp(1.2 * 0.6);
    double sd = Math.exp(1.8) * Math.sqrt(Math.exp(2 * v) * m2 - Math.exp(v) * m1 * m1);
    Tolerance.CLOSED_FORM.check(sd, settings.margin().orElseThrow().high(), 1, "margin");
  }

  @Test
  void the_scheme_of_the_scenario_is_told_to_the_test_that_follows_it() {
    AllocationScheme stratified = new AllocationScheme.Stratified(List.of("severity"), List.of(4));
    Scenario scenario = scenario(rows().get(0)).withAllocation(stratified);
    Scenario analysed =
        scenario.withAnalyses(List.of(new ScenarioAnalysis("flare", "post", "rerandomization")));
    AnalysisPlan plan = new AnalysisPlanner(analysed).plans().get(0);
    assertThat(plan.settings().chance().scheme()).contains(stratified);
  }
}
