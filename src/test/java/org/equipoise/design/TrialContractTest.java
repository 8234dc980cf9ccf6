// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.equipoise.design.Designs.POST;
import static org.equipoise.design.Designs.PRE;
import static org.equipoise.design.Designs.outcome;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.equipoise.claim.Claim;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Derivation.Measure;
import org.junit.jupiter.api.Test;

class TrialContractTest {
  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }

  private static Trial trial(List<Visit> visits, List<Outcome> outcomes, Plan plan) {
    return Designs.trial(Designs.arms(), visits, outcomes, plan);
  }

  private static Hypothesis superiority(String outcome, String visit) {
    return new Hypothesis(outcome, visit, Claim.SUPERIORITY, Optional.empty(), "welch");
  }

  @Test
  void a_trial_finds_its_parts_by_id() {
    Trial trial =
        trial(
            List.of(PRE, POST),
            List.of(outcome("gsi"), outcome("flare")),
            Designs.plan(superiority("flare", "post")));

    assertThat(trial.outcome("flare")).isSameAs(trial.outcomes().get(1));
    assertThat(trial.visit("post")).isSameAs(POST);
    assertThat(trial.baseline()).contains(PRE);
    assertThat(trial.armIds()).isEqualTo(new TwoArms<>("MBSR", "HEP"));
    refused(() -> trial.outcome("tnf"), "outcome must be one of [gsi, flare], got tnf");
    refused(() -> trial.visit("week4"), "visit must be one of [pre, post], got week4");
    assertThat(trial(List.of(POST), List.of(outcome("a")), Designs.plan()).baseline()).isEmpty();
  }

  @Test
  void a_trial_has_visits_and_outcomes() {
    refused(
        () -> trial(List.of(), List.of(outcome("a")), Designs.plan()),
        "the number of visits must be 1 or more, got 0");
    refused(
        () -> trial(List.of(POST), List.of(), Designs.plan()),
        "the number of outcomes must be 1 or more, got 0");
  }

  @Test
  void only_one_visit_is_the_baseline() {
    Visit again = new Visit("again", 1, Visit.Role.BASELINE);
    refused(
        () -> trial(List.of(PRE, again), List.of(outcome("a")), Designs.plan()),
        "visits must have at most one baseline");
  }

  @Test
  void a_hypothesis_names_what_is_there() {
    refused(
        () -> trial(List.of(PRE), List.of(outcome("a")), Designs.plan(superiority("b", "pre"))),
        "outcome must be one of [a], got b");
    refused(
        () -> trial(List.of(PRE), List.of(outcome("a")), Designs.plan(superiority("a", "post"))),
        "visit must be one of [pre], got post");
  }

  @Test
  void ids_are_given_once() {
    refused(
        () -> trial(List.of(PRE, POST, POST), List.of(outcome("a")), Designs.plan()),
        "visits must have different ids, got post twice");
    refused(
        () -> trial(List.of(POST), List.of(outcome("a"), outcome("a")), Designs.plan()),
        "outcomes must have different ids, got a twice");
  }

  @Test
  void a_family_names_outcomes_of_the_trial() {
    Plan plan =
        new Plan(0.95, List.of(), Optional.of(new Multiplicity("holm", List.of("a", "tnf"))));
    refused(
        () -> trial(List.of(POST), List.of(outcome("a")), plan),
        "outcome must be one of [a], got tnf");
  }

  @Test
  void a_derived_outcome_is_derived_from_an_outcome_of_the_trial() {
    Outcome area = outcome("area", Scale.RAW, List.of(), new Derivation(Measure.AUCG, "cortisol"));
    refused(
        () -> trial(List.of(POST), List.of(area), Designs.plan()),
        "outcome must be one of [area], got cortisol");
  }

  @Test
  void id_and_title_are_checked() {
    Trial trial = trial(List.of(POST), List.of(outcome("a")), Designs.plan());
    refused(
        () -> rename(trial, "8", "x"),
        "id must be an id like gsi or MBSR-2: [A-Za-z][A-Za-z0-9_-]*, got \"8\"");
    refused(() -> rename(trial, "x", " "), "title must not be blank, got \" \"");
  }

  private static Trial rename(Trial trial, String id, String title) {
    return new Trial(
        id,
        title,
        trial.citation(),
        trial.arms(),
        trial.flow(),
        trial.allocation(),
        trial.visits(),
        trial.challenge(),
        trial.outcomes(),
        trial.plan(),
        trial.evidence(),
        trial.facts(),
        trial.sources());
  }
}
