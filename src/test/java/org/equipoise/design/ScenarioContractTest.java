// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.equipoise.core.TwoArms;
import org.equipoise.design.ScenarioDropout.Given;
import org.equipoise.design.ScenarioDropout.Mechanism;
import org.equipoise.design.ScenarioRun.RandomNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioContractTest {
  @Test
  void the_first_of_several_visits_is_the_baseline_and_a_single_one_is_none() {
    assertThat(scenario(outcome("a", "pre", "post")).baseline()).contains("pre");
    assertThat(scenario(outcome("a", "post")).baseline()).isEmpty();
    assertThat(scenario(outcome("a", "post"), outcome("b", "pre", "post")).visits())
        .containsExactly("pre", "post");
  }

  @Test
  void outcomes_must_agree_on_the_order_of_visits() {
    refused(
        () -> scenario(outcome("a", "pre", "post"), outcome("b", "post", "pre")),
        "visits of b must be in the order [pre, post], got [post, pre]");
    refused(() -> outcome("a", "pre", "pre"), "visits must each be there once, got [pre, pre]");
    refused(() -> scenario(), "the number of outcomes must be 1 or more, got 0");
    refused(
        () -> scenario(outcome("a", "pre"), outcome("a", "pre")),
        "outcomes must have different ids");
  }

  @Test
  void an_effect_at_the_baseline_is_refused_but_not_at_a_single_visit() {
    ScenarioEffect effect = new ScenarioEffect.Standardized(0.5);
    ScenarioVisit first = new ScenarioVisit("pre", 0, 1, effect);
    ScenarioVisit second = new ScenarioVisit("post", 0, 1, effect);

    assertThat(scenario(outcome("a", 0, List.of(first))).baseline()).isEmpty();
    refused(
        () -> scenario(outcome("a", 0, List.of(first, second))),
        "effect of a at the baseline pre must be 0, since randomized arms do not differ before the"
            + " intervention");
  }

  @Test
  void an_interaction_needs_a_baseline() {
    ScenarioVisit visit = new ScenarioVisit("post", 0, 1, ScenarioEffect.NONE);
    refused(
        () -> scenario(outcome("a", 0.2, List.of(visit))),
        "interaction of a must be 0 without a baseline");
  }

  @Test
  void analyses_name_outcomes_and_visits_that_are_there() {
    refused(
        () -> scenario(new ScenarioAnalysis("b", "post", "welch")),
        "outcome must be one of [a], got b");
    refused(
        () -> scenario(new ScenarioAnalysis("a", "end", "welch")),
        "visit of a must be one of [pre, post], got end");
  }

  @Test
  void dropout_goes_with_its_mechanism() {
    Optional<Given> pre = Optional.of(new Given.AtVisit("a", "pre"));
    Optional<Given> post = Optional.of(new Given.AtVisit("a", "post"));
    refused(() -> dropout(Mechanism.MCAR, pre, 0, 0.1), "mcar must have no given and no slope");
    refused(
        () -> dropout(Mechanism.MCAR, Optional.empty(), 1, 0.1),
        "mcar must have no given and no slope");
    refused(() -> dropout(Mechanism.MAR, Optional.empty(), 1, 0.1), "given must be there for mar");
    refused(
        () -> scenario(dropout(Mechanism.MAR, post, 1, 0.1)),
        "given of mar must be at a visit before the first dropout, post, got post");
    refused(
        () -> scenario(dropout(Mechanism.MNAR, pre, 1, 0.1)),
        "given of mnar must be at a visit with dropout, got pre");
    assertThat(scenario(dropout(Mechanism.MAR, pre, 1, 0.1)).dropout()).isPresent();
    assertThat(scenario(dropout(Mechanism.MNAR, post, 1, 0)).dropout()).isPresent();
  }

  @Test
  void dropout_rates_are_of_known_visits_and_do_not_fall() {
    refused(
        () -> scenario(new ScenarioDropout(rates(0.1, "end"), Mechanism.MCAR, Optional.empty(), 0)),
        "rates must be of visits in the order [pre, post], got [end]");
    Map<String, TwoArms<Double>> falling = rates(0.2, "pre");
    falling.putAll(rates(0.1, "post"));
    refused(
        () -> new ScenarioDropout(falling, Mechanism.MCAR, Optional.empty(), 0),
        "rate must be at least that of the visit before, 0.2, since who has dropped out stays out;"
            + " got 0.1");
    refused(
        () -> new ScenarioDropout(Map.of(), Mechanism.MCAR, Optional.empty(), 0),
        "the number of rates must be 1 or more, got 0");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1, Double.NaN, Double.POSITIVE_INFINITY})
  void a_rate_outside_its_limits_is_refused(double rate) {
    refused(
        () -> dropout(Mechanism.MCAR, Optional.empty(), 0, rate),
        "rate must be in [0, 1), got " + rate);
  }

  @Test
  void samples_and_recording_have_limits() {
    refused(
        () -> new ScenarioSamples(List.of(0.0, 0.0), List.of(0.0, 0.0), 0.5),
        "minutes must increase, got [0.0, 0.0]");
    refused(
        () -> new ScenarioSamples(List.of(0.0, 1.0), List.of(0.0), 0.5),
        "response must have one number a minute (2), got 1");
    refused(
        () -> ScenarioSamples.flat(List.of(0.0, 1.0), 1.01),
        "minuteCorrelation must be in [0, 1], got 1.01");
    refused(
        () -> new ScenarioRecording(OptionalDouble.of(0), Optional.empty(), OptionalInt.empty()),
        "detectionLimit must be positive and finite, got 0.0");
    refused(
        () -> new ScenarioRecording(OptionalDouble.empty(), Optional.empty(), OptionalInt.of(16)),
        "decimals must be from 0 to 15, got 16");
  }

  @Test
  void arms_have_two_ids_and_two_participants_each() {
    refused(() -> new ScenarioArm("E", 1), "the number of participants must be 2 or more, got 1");
    refused(
        () ->
            scenario(
                new TwoArms<>(new ScenarioArm("E", 2), new ScenarioArm("E", 2)),
                List.of(outcome("a", "pre")),
                Optional.empty(),
                List.of()),
        "arms must have two ids, got E");
  }

  private static void refused(ThrowingCallable made, String message) {
    assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  private static Map<String, TwoArms<Double>> rates(double rate, String visit) {
    Map<String, TwoArms<Double>> rates = new LinkedHashMap<>();
    rates.put(visit, new TwoArms<>(rate, rate));
    return rates;
  }

  private static ScenarioDropout dropout(
      Mechanism mechanism, Optional<Given> given, double slope, double rate) {
    return new ScenarioDropout(rates(rate, "post"), mechanism, given, slope);
  }

  private static ScenarioOutcome outcome(String id, String... visits) {
    List<ScenarioVisit> list =
        java.util.Arrays.stream(visits)
            .map(visit -> new ScenarioVisit(visit, 0, 1, ScenarioEffect.NONE))
            .toList();
    return outcome(id, 0, list);
  }

  private static ScenarioOutcome outcome(
      String id, double interaction, List<ScenarioVisit> visits) {
    return new ScenarioOutcome(
        id,
        ScenarioDistribution.NORMAL,
        visits,
        CorrelationMatrix.equal(visits.size(), 0.5),
        1,
        interaction,
        ScenarioSamples.none(),
        ScenarioRecording.exact());
  }

  private static Scenario scenario(ScenarioOutcome... outcomes) {
    return scenario(arms(), List.of(outcomes), Optional.empty(), List.of());
  }

  private static Scenario scenario(ScenarioDropout dropout) {
    return scenario(arms(), List.of(outcome("a", "pre", "post")), Optional.of(dropout), List.of());
  }

  private static Scenario scenario(ScenarioAnalysis analysis) {
    return scenario(
        arms(), List.of(outcome("a", "pre", "post")), Optional.empty(), List.of(analysis));
  }

  private static TwoArms<ScenarioArm> arms() {
    return new TwoArms<>(new ScenarioArm("E", 5), new ScenarioArm("C", 5));
  }

  private static Scenario scenario(
      TwoArms<ScenarioArm> arms,
      List<ScenarioOutcome> outcomes,
      Optional<ScenarioDropout> dropout,
      List<ScenarioAnalysis> analyses) {
    return Scenario.plain(
            "test", arms, outcomes, new ScenarioRun(0.95, 10, 1, RandomNumbers.COMMON))
        .withDropout(dropout)
        .withAnalyses(analyses);
  }
}
