// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.equipoise.core.TwoArms;
import org.equipoise.design.AllocationScheme;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioDropout;
import org.equipoise.design.ScenarioEffect;
import org.equipoise.design.ScenarioOutcome;
import org.equipoise.design.ScenarioRecording;
import org.equipoise.evidence.Measurement;
import org.equipoise.evidence.Observation;
import org.equipoise.evidence.Participant;
import org.equipoise.evidence.Participants;
import org.junit.jupiter.api.Test;

class ReplicatorContractTest {
  private static final double ROUNDING = 1e-12; // of values of about 90
  private static final Measurement POST = Measurement.of("flare", "post");
  private static final Scenario SCENARIO = Scenarios.of(Scenarios.flare().build());

  @Test
  void a_replicate_alone_is_the_one_of_a_sequence() {
    Replicator sequence = Replicator.of(SCENARIO);
    for (int r = 0; r < 4100; r++) {
      Participants drawn = sequence.replicate(r);
      if (r == 0 || r == 17 || r == 4095 || r == 4096 || r == 4099) {
        assertThat(values(Replicator.of(SCENARIO).replicate(r))).isEqualTo(values(drawn));
      }
    }
  }

  @Test
  void replicates_differ() {
    assertThat(values(Replicator.of(SCENARIO).replicate(0)))
        .isNotEqualTo(values(Replicator.of(SCENARIO).replicate(1)));
  }

  @Test
  void cells_differ_by_the_effect_alone() {
    ScenarioOutcome shifted = Scenarios.flare().effect(new ScenarioEffect.Raw(-13)).build();
    Participants without = Replicator.of(SCENARIO).replicate(3);
    Participants with = Replicator.of(Scenarios.of(shifted)).replicate(3);

    for (int i = 0; i < without.list().size(); i++) {
      boolean experimental = without.list().get(i).arm().equals("E");
      double difference = value(with, i) - value(without, i);
      assertThat(difference)
          .isCloseTo(experimental ? -13 : 0, org.assertj.core.data.Offset.offset(1e-12));
    }
  }

  @Test
  void a_larger_trial_begins_with_the_outcomes_of_a_smaller_one() {
    ScenarioOutcome outcome = Scenarios.flare().build();
    Participants small = Replicator.of(Scenarios.of(7, 3, 3, outcome)).replicate(2);
    Participants large = Replicator.of(Scenarios.of(7, 30, 30, outcome)).replicate(2);

    for (int i = 0; i < small.list().size(); i++) {
      assertThat(value(large, i)).isEqualTo(value(small, i));
    }
  }

  @Test
  void dropout_leaves_the_outcomes_of_those_who_stay() {
    Map<String, TwoArms<Double>> rates = Map.of("post", new TwoArms<>(0.5, 0.5));
    ScenarioDropout dropout =
        new ScenarioDropout(rates, ScenarioDropout.Mechanism.MCAR, Optional.empty(), 0);
    Participants all = Replicator.of(SCENARIO).replicate(1);
    Participants some = Replicator.of(Scenarios.with(SCENARIO, dropout)).replicate(1);

    int missing = 0;
    for (int i = 0; i < all.list().size(); i++) {
      Optional<Observation> stayed = some.observation(POST, i);
      missing += stayed.isEmpty() ? 1 : 0;
      int participant = i;
      stayed.ifPresent(
          o -> assertThat(o.value()).isCloseTo(value(all, participant), within(ROUNDING)));
    }
    assertThat(missing).isBetween(1, all.list().size() - 1);
  }

  @Test
  void fixed_arms_have_their_sizes_in_an_order_left_to_chance() {
    List<String> arms = arms(SCENARIO, 0);

    assertThat(arms).hasSize(11);
    assertThat(arms.stream().filter("E"::equals)).hasSize(6);
    assertThat(arms).isNotEqualTo(arms(SCENARIO, 1));
  }

  @Test
  void permuted_blocks_keep_the_ratio_within_each_block() {
    AllocationScheme scheme = new AllocationScheme.PermutedBlock(2, 1, List.of(6));
    List<String> arms =
        arms(Scenarios.with(Scenarios.of(1, 10, 10, Scenarios.flare().build()), scheme), 0);

    for (int start = 0; start + 6 <= arms.size(); start += 6) {
      assertThat(arms.subList(start, start + 6).stream().filter("E"::equals)).hasSize(4);
    }
  }

  @Test
  void simple_allocation_leaves_the_sizes_to_chance() {
    Scenario scenario =
        Scenarios.with(
            Scenarios.of(1, 500, 500, Scenarios.flare().build()),
            new AllocationScheme.Simple(3, 1));
    long experimental = arms(scenario, 0).stream().filter("E"::equals).count();

    // 750 expected, standard deviation 13.7: 4 of them.
    assertThat(experimental).isBetween(695L, 805L).isNotEqualTo(500);
  }

  @Test
  void strata_that_are_no_covariates_are_refused() {
    AllocationScheme stratified = new AllocationScheme.Stratified(List.of("sex"), List.of(4));

    assertThatThrownBy(() -> Scenarios.with(SCENARIO, stratified))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("columns of allocation must be among the covariates [], got sex");
  }

  @Test
  void biased_coins_and_urns_allocate_as_many_as_both_arms_have() {
    for (AllocationScheme scheme :
        List.of(new AllocationScheme.BiasedCoin(1), new AllocationScheme.Urn(1, 1))) {
      Scenario scenario = Scenarios.with(SCENARIO, scheme);
      int planned = scenario.arms().experimental().size() + scenario.arms().control().size();
      assertThat(Replicator.of(scenario).replicate(3).list()).hasSize(planned);
    }
  }

  @Test
  void values_below_the_limit_are_observed_as_such() {
    ScenarioRecording recording =
        new ScenarioRecording(OptionalDouble.of(1e9), Optional.empty(), OptionalInt.empty());
    Participants all =
        Replicator.of(Scenarios.of(Scenarios.flare().recording(recording).build())).replicate(0);

    assertThat(all.observation(POST, 0)).contains(Observation.below(1e9));
  }

  @Test
  void values_beyond_double_precision_are_refused() {
    ScenarioOutcome outcome = new Scenarios.Outcome("huge").lognormal(800, 1).build();

    assertThatThrownBy(() -> Replicator.of(Scenarios.of(outcome)).replicate(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("mean and sd of huge must give values within double precision");
  }

  @Test
  void a_negative_replicate_is_refused() {
    assertThatThrownBy(() -> Replicator.of(SCENARIO).replicate(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("replicate must be 0 or more, got -1");
  }

  private static List<String> arms(Scenario scenario, long replicate) {
    return Replicator.of(scenario).replicate(replicate).list().stream()
        .map(Participant::arm)
        .toList();
  }

  private static double value(Participants participants, int participant) {
    return participants.observation(POST, participant).orElseThrow().value();
  }

  private static List<Double> values(Participants participants) {
    return participants.measurements().stream()
        .flatMap(
            m ->
                java.util.stream.IntStream.range(0, participants.list().size())
                    .mapToObj(i -> participants.observation(m, i).orElseThrow().value()))
        .toList();
  }
}
