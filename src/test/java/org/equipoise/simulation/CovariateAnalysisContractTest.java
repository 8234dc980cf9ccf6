// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.equipoise.Tolerance;
import org.equipoise.compare.Inference;
import org.equipoise.compare.Settings;
import org.equipoise.core.Estimate;
import org.equipoise.core.TwoArms;
import org.equipoise.design.AllocationScheme;
import org.equipoise.design.Scale;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioAnalysis;
import org.equipoise.design.ScenarioAnalysis.Columns;
import org.equipoise.design.ScenarioCovariate;
import org.equipoise.design.ScenarioEffect;
import org.equipoise.evidence.Measurement;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.Participants;
import org.equipoise.evidence.Reduction;
import org.equipoise.evidence.SampleColumn.Role;
import org.equipoise.evidence.SampleRequest;
import org.equipoise.evidence.Variable;
import org.equipoise.method.Catalogue;
import org.equipoise.method.Method.OfMoments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the participants' own columns an analysis of a scenario uses. */
class CovariateAnalysisContractTest {
  private static final AllocationScheme STRATIFIED =
      new AllocationScheme.Stratified(List.of("severity", "site"), List.of(4));
  private static final AllocationScheme MINIMIZED =
      new AllocationScheme.Minimization(List.of("severity"), 0.8);
  private static final Columns SEVERITY = new Columns(List.of("severity"), Optional.empty());
  private static final Columns NO_STRATA = new Columns(List.of(), Optional.of(List.of()));

  private static Scenario scenario(AllocationScheme scheme, String method, Columns columns) {
    return scenario(scheme, 0, method, columns, OptionalInt.empty());
  }

  private static Scenario scenario(
      AllocationScheme scheme,
      double effect,
      String method,
      Columns columns,
      OptionalInt resamples) {
    ScenarioAnalysis.Told told =
        new ScenarioAnalysis.Told(
            Optional.empty(), Optional.empty(), resamples, Optional.empty(), columns);
    return Scenarios.of(
            Scenarios.SEED,
            25,
            24,
            Scenarios.flare().effect(new ScenarioEffect.Standardized(effect)).build())
        .withCovariates(
            List.of(
                CovariateModelPropertyTest.severity(1),
                new ScenarioCovariate(
                    "site", CovariateModelPropertyTest.shares("a", 0.5, "b", 0.5), Map.of())))
        .withAllocation(scheme)
        .withAnalyses(List.of(new ScenarioAnalysis("flare", "post", method, told)));
  }

  private static AnalysisPlan plan(Scenario scenario) {
    return new AnalysisPlanner(scenario).plans().get(0);
  }

  /** Role and names of each column. */
  private static List<String> own(AllocationScheme scheme, String method, Columns columns) {
    return plan(scenario(scheme, method, columns)).request().own().stream()
        .map(each -> each.role() + " " + String.join(" ", each.names()))
        .toList();
  }

  @Test
  void strata_of_the_allocation_are_used_by_methods_that_take_strata() {
    assertThat(own(STRATIFIED, "ancova", Columns.NONE)).containsExactly("STRATUM severity site");
    assertThat(own(STRATIFIED, "permutation", Columns.NONE)).hasSize(1);
    assertThat(own(STRATIFIED, "rerandomization", Columns.NONE)).hasSize(1);
    assertThat(own(STRATIFIED, "welch", Columns.NONE)).isEmpty();
    assertThat(own(STRATIFIED, "ancova", NO_STRATA)).isEmpty();
  }

  @Test
  void what_is_told_is_not_adjusted_for_twice() {
    assertThat(own(STRATIFIED, "ancova", SEVERITY))
        .containsExactly("COVARIATE severity", "STRATUM site");
  }

  @Test
  void minimized_factors_are_for_the_test_that_allocates_again() {
    assertThat(own(MINIMIZED, "rerandomization", Columns.NONE)).containsExactly("FACTOR severity");
    assertThat(own(MINIMIZED, "ancova", Columns.NONE)).isEmpty();
    assertThat(own(MINIMIZED, "ancova", SEVERITY)).containsExactly("COVARIATE severity");
  }

  @Test
  void levels_come_in_the_order_of_the_scenario() {
    SampleRequest.Own own = plan(scenario(STRATIFIED, "ancova", SEVERITY)).request().own().get(0);
    assertThat(own.levels().get("severity")).containsExactly("mild", "severe");
  }

  @Test
  void the_bare_arithmetic_is_for_analyses_without_columns() {
    assertThat(plan(scenario(STRATIFIED, "ancova", Columns.NONE)).kernel()).isEmpty();
    assertThat(plan(scenario(STRATIFIED, "ancova", NO_STRATA)).kernel()).isPresent();
    assertThat(plan(scenario(STRATIFIED, "welch", Columns.NONE)).kernel()).isPresent();
  }

  @Test
  void an_analysis_is_that_of_the_replayed_participants() {
    Scenario scenario = scenario(STRATIFIED, "ancova", SEVERITY);
    ParticipantsDrawer drawer = new ParticipantsDrawer(scenario);
    ReplicateAnalysis analysis =
        drawer.analysis(plan(scenario), new CriticalValues(new double[] {0.05}));
    drawer.draw(17, 1);
    AnalysisResult result = new AnalysisResult();
    analysis.analyse(0, result);

    Participants replayed = Replicator.of(scenario).replicate(17);
    SampleRequest request =
        new SampleRequest(
            new Variable(Measurement.of("flare", "post"), Scale.RAW),
            Optional.of(new Variable(Measurement.of("flare", "pre"), Scale.RAW)),
            List.of(
                new SampleRequest.Own(Role.COVARIATE, List.of("severity")),
                new SampleRequest.Own(Role.STRATUM, List.of("site"))),
            false);
    TwoArms<Moments> moments = ((Reduction.Reduced<Moments>) replayed.moments(request)).arms();
    OfMoments ancova = (OfMoments) Catalogue.find("ancova").orElseThrow().procedure();
    Estimate estimate = (Estimate) ancova.estimate(moments, Settings.of(Inference.twoSided(0.95)));
    Tolerance.CLOSED_FORM.check(estimate.value(), result.estimate, 90, "estimate");
    Tolerance.CLOSED_FORM.check(
        estimate.standardError().orElseThrow(), result.standardError, 90, "standard error");
  }

  // Without an effect each level is 0.05 (or a little less: 99 resamples), within 4 Monte Carlo
  // errors of 600 replicates; with one, tests that know the scheme reject more often than Welch's.
  @ParameterizedTest
  @CsvSource({
    "stratified, rerandomization",
    "stratified, permutation",
    "minimized, rerandomization"
  })
  void a_test_that_follows_the_allocation_keeps_its_level(String scheme, String method) {
    AllocationScheme allocation = scheme.equals("stratified") ? STRATIFIED : MINIMIZED;
    assertThat(rejection(allocation, 0, method)).isCloseTo(0.05, within(0.036));
    assertThat(rejection(allocation, -0.5, method))
        .isGreaterThan(rejection(allocation, -0.5, "welch"));
  }

  private static double rejection(AllocationScheme scheme, double effect, String method) {
    Scenario scenario = scenario(scheme, effect, method, Columns.NONE, OptionalInt.of(99));
    Scenario few = scenario.withRun(scenario.run().withReplicates(600));
    CellResult result = Runs.run(Scenarios.grid(few), RunOptions.defaults()).get(0);
    assertThat(Runs.row(result, method, "rejection").failures()).isZero();
    return Runs.row(result, method, "rejection").value().getAsDouble();
  }

  @Test
  void participants_are_drawn_where_they_have_covariates() {
    Scenario scenario = scenario(new AllocationScheme.Fixed(), "welch", Columns.NONE);
    assertThat(Paths.hindrance(scenario)).contains("participants have covariates");
  }
}
