// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.equipoise.design.Designs.POST;
import static org.equipoise.design.Designs.PRE;
import static org.equipoise.design.Designs.outcome;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.equipoise.claim.Better;
import org.equipoise.claim.Claim;
import org.equipoise.claim.Margin;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Derivation.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DesignContractTest {
  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }

  private static final String ID_FORM =
      " must be an id like gsi or MBSR-2: [A-Za-z][A-Za-z0-9_-]*, got ";

  @ParameterizedTest
  @ValueSource(strings = {"a", "gsi", "MBSR-2", "il_8", "Z9-_"})
  void an_id_is_a_letter_then_letters_digits_underscores_hyphens(String id) {
    assertThat(Ids.valid(id)).isTrue();
    assertThat(Ids.require(id, "id")).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "8il", "-a", "_a", "a b", "a.b", "\u00e9t\u00e9", "a\n"})
  void another_form_of_id_is_refused(String id) {
    assertThat(Ids.valid(id)).isFalse();
    refused(() -> Ids.require(id, "arm id"), "arm id" + ID_FORM + "\"" + id + "\"");
  }

  @Test
  void an_arm_has_id_name_and_positive_weeks() {
    assertThat(new Arm("A", "Arm", OptionalDouble.of(8), List.of("walking")).components())
        .containsExactly("walking");
    refused(
        () -> new Arm("A b", "Arm", OptionalDouble.empty(), List.of()),
        "arm id" + ID_FORM + "\"A b\"");
    refused(
        () -> new Arm("A", " ", OptionalDouble.empty(), List.of()),
        "arm name must not be blank, got \" \"");
    for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      refused(
          () -> new Arm("A", "Arm", OptionalDouble.of(bad), List.of()),
          "weeks must be positive and finite, got " + bad);
    }
  }

  @Test
  void a_flow_analyses_no_more_than_were_randomized() {
    assertThat(new Flow(25, 25).analysed()).isEqualTo(25);
    assertThat(new Flow(0, 0).randomized()).isZero();
    refused(() -> new Flow(24, 25), "randomized must be at least analysed (25), got 24");
    refused(() -> new Flow(5, -1), "analysed must be 0 or more, got -1");
  }

  @Test
  void a_range_increases_and_is_finite() {
    assertThat(new Range(0, 4).max()).isEqualTo(4);
    refused(() -> new Range(4, 4), "range must have min < max, got 4.0 to 4.0");
    refused(() -> new Range(Double.NaN, 4), "range min must be finite, got NaN");
    refused(() -> new Range(0, Double.POSITIVE_INFINITY), "range max must be finite, got Infinity");
  }

  @Test
  void a_challenge_phase_does_not_end_before_it_begins() {
    assertThat(new ChallengePhase("tsst", "Stress", -5, -5).to()).isEqualTo(-5);
    refused(
        () -> new ChallengePhase("tsst", "Stress", 13, 0),
        "to must be at least from (13.0), got 0.0");
    refused(
        () -> new ChallengePhase("tsst", "Stress", Double.NaN, 0), "from must be finite, got NaN");
    refused(
        () -> new ChallengePhase("tsst", "Stress", 0, Double.NaN), "to must be finite, got NaN");
    refused(() -> new ChallengePhase("1", "Stress", 0, 1), "challenge id" + ID_FORM + "\"1\"");
    refused(() -> new ChallengePhase("a", "", 0, 1), "challenge name must not be blank, got \"\"");
  }

  @Test
  void a_visit_has_a_finite_week_and_a_role() {
    assertThat(PRE.baseline()).isTrue();
    assertThat(POST.baseline()).isFalse();
    assertThat(new Visit("run-in", -2, Visit.Role.FOLLOW_UP).week()).isEqualTo(-2);
    refused(
        () -> new Visit("x", Double.NEGATIVE_INFINITY, Visit.Role.BASELINE),
        "week must be finite, got -Infinity");
    refused(() -> new Visit("", 0, Visit.Role.BASELINE), "visit id" + ID_FORM + "\"\"");
  }

  @Test
  void small_texts_must_not_be_blank() {
    refused(() -> new Citation(" ", ""), "citation text must not be blank, got \" \"");
    refused(() -> new SourceNote("", Status.ASSUMED, ""), "part must not be blank, got \"\"");
    refused(() -> new Derivation(Measure.AUCG, ""), "from must not be blank, got \"\"");
    refused(
        () -> new EvidenceSource.ParticipantsFile(""), "participants must not be blank, got \"\"");
    refused(
        () -> new EvidenceSource.PublishedFiles("", Optional.empty(), Optional.empty()),
        "published must not be blank, got \"\"");
    refused(
        () -> new Multiplicity("", List.of("a")),
        "multiplicity method must not be blank, got \"\"");
    refused(
        () -> new Multiplicity("holm", List.of()),
        "outcomes must name one or more outcomes, got none");
  }

  @Test
  void labels_are_those_of_the_files() {
    assertThat(Status.values())
        .extracting(Status::label)
        .containsExactly("published", "published-secondary", "derived", "assumed");
    assertThat(Scale.LOG.label()).isEqualTo("log");
    assertThat(Measure.AUCI.label()).isEqualTo("auci");
  }

  @Test
  void a_hypothesis_other_than_superiority_needs_a_margin() {
    Optional<Margin> margin = Optional.of(Margin.Smd.symmetric(0.5));
    assertThat(new Hypothesis("a", "post", Claim.SUPERIORITY, Optional.empty(), "welch").margin())
        .isEmpty();
    assertThat(new Hypothesis("a", "post", Claim.EQUIVALENCE, margin, "ancova").margin())
        .isEqualTo(margin);
    refused(
        () -> new Hypothesis("a", "post", Claim.EQUIVALENCE, Optional.empty(), "ancova"),
        "margin must be given for equivalence");
    refused(
        () -> new Hypothesis("a", "post", Claim.NONINFERIORITY, Optional.empty(), "ancova"),
        "margin must be given for noninferiority");
    refused(
        () -> new Hypothesis("a 1", "post", Claim.SUPERIORITY, Optional.empty(), "welch"),
        "outcome" + ID_FORM + "\"a 1\"");
    refused(
        () -> new Hypothesis("a", "", Claim.SUPERIORITY, Optional.empty(), "welch"),
        "visit" + ID_FORM + "\"\"");
    refused(
        () -> new Hypothesis("a", "post", Claim.SUPERIORITY, Optional.empty(), "?"),
        "method" + ID_FORM + "\"?\"");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 1, -0.5, 95, Double.NaN, Double.POSITIVE_INFINITY})
  void the_level_of_a_plan_is_between_a_half_and_1(double level) {
    refused(
        () -> new Plan(level, List.of(), Optional.empty()),
        "level must be in (0.5, 1), got " + level);
  }

  @Test
  void alpha_is_what_the_level_leaves() {
    assertThat(new Plan(0.75, List.of(), Optional.empty()).alpha()).isEqualTo(0.25);
  }

  @Test
  void minutes_increase() {
    assertThat(outcome("a", Scale.RAW, List.of(-10.0, 0.0, 5.0), null).sampledWithinVisit())
        .isTrue();
    assertThat(outcome("a").sampledWithinVisit()).isFalse();
    refused(
        () -> outcome("a", Scale.RAW, List.of(0.0, 0.0), null),
        "minutes must increase, got [0.0, 0.0]");
    refused(
        () -> outcome("a", Scale.RAW, List.of(1.0, 0.0), null),
        "minutes must increase, got [1.0, 0.0]");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void a_single_minute_is_finite_too(double minute) {
    refused(
        () -> outcome("a", Scale.RAW, List.of(minute), null),
        "minute must be finite, got " + minute);
  }

  @Test
  void a_derived_outcome_has_no_minutes_and_an_increase_no_logs() {
    Derivation ground = new Derivation(Measure.AUCG, "cortisol");
    Derivation increase = new Derivation(Measure.AUCI, "cortisol");
    assertThat(outcome("a", Scale.LOG, List.of(), ground).derivation()).contains(ground);
    assertThat(outcome("a", Scale.RAW, List.of(), increase).derivation()).contains(increase);
    refused(
        () -> outcome("a", Scale.RAW, List.of(1.0), ground),
        "a derived outcome must have no minutes, got [1.0]");
    refused(
        () -> outcome("a", Scale.LOG, List.of(), increase), "auci must have scale raw, got log");
  }

  @Test
  void decimals_and_detection_limit_of_an_outcome_are_checked() {
    assertThat(withLimits(0, 0.5).decimals()).hasValue(0);
    refused(() -> withLimits(-1, 0.5), "decimals must be 0 or more, got -1");
    refused(() -> withLimits(0, 0), "detectionLimit must be positive and finite, got 0.0");
    refused(() -> withLimits(0, Double.NaN), "detectionLimit must be positive and finite, got NaN");
  }

  private static Outcome withLimits(int decimals, double detectionLimit) {
    return new Outcome(
        "tnf",
        "TNF",
        "cytokine",
        "pg/mL",
        Better.LOWER,
        Scale.LOG,
        Optional.of(new Range(0, 100)),
        OptionalInt.of(decimals),
        OptionalDouble.of(detectionLimit),
        List.of(),
        Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({"0,1", "1,0", "-1,2"})
  void a_ratio_has_parts_of_1_or_more(int experimental, int control) {
    int bad = Math.min(experimental, control);
    refused(
        () -> new AllocationScheme.Simple(experimental, control),
        "ratio must be 1 or more, got " + bad);
    refused(
        () -> new AllocationScheme.PermutedBlock(experimental, control, List.of(6)),
        "ratio must be 1 or more, got " + bad);
  }

  @Test
  void blocks_hold_the_ratio() {
    assertThat(new AllocationScheme.PermutedBlock(2, 1, List.of(3, 6)).blocks())
        .containsExactly(3, 6);
    refused(
        () -> new AllocationScheme.PermutedBlock(2, 1, List.of(3, 4)),
        "blocks must be multiples of 3, got 4");
    refused(
        () -> new AllocationScheme.PermutedBlock(1, 1, List.of(0)),
        "blocks must be multiples of 2, got 0");
    refused(
        () -> new AllocationScheme.PermutedBlock(1, 1, List.of()),
        "blocks must name one or more sizes, got none");
    refused(
        () -> new AllocationScheme.Stratified(List.of("sex"), List.of(3)),
        "blocks must be multiples of 2, got 3");
    refused(
        () -> new AllocationScheme.Stratified(List.of(), List.of(4)),
        "the number of columns in by must be 1 or more, got 0");
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {0.49, 1.01, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void a_coin_is_biased_towards_balance(double p) {
    refused(() -> new AllocationScheme.BiasedCoin(p), "p must be in [0.5, 1], got " + p);
    refused(
        () -> new AllocationScheme.Minimization(List.of("sex"), p),
        "p must be in [0.5, 1], got " + p);
  }

  @Test
  void the_other_limits_of_allocation() {
    assertThat(new AllocationScheme.BiasedCoin(0.5).p()).isEqualTo(0.5);
    assertThat(new AllocationScheme.Minimization(List.of("sex"), 1).p()).isEqualTo(1);
    assertThat(new AllocationScheme.Urn(0, 0).beta()).isZero();
    refused(() -> new AllocationScheme.Urn(-1, 0), "alpha must be 0 or more, got -1");
    refused(() -> new AllocationScheme.Urn(0, -1), "beta must be 0 or more, got -1");
    refused(
        () -> new AllocationScheme.Minimization(List.of(), 0.8),
        "the number of factors must be 1 or more, got 0");
  }

  @Test
  void allocation_labels_are_those_of_the_files() {
    assertThat(
            List.of(
                new AllocationScheme.Fixed(),
                new AllocationScheme.Simple(1, 1),
                new AllocationScheme.PermutedBlock(1, 1, List.of(4)),
                new AllocationScheme.Stratified(List.of("sex"), List.of(4)),
                new AllocationScheme.BiasedCoin(2.0 / 3),
                new AllocationScheme.Urn(1, 1),
                new AllocationScheme.Minimization(List.of("sex"), 0.8)))
        .extracting(AllocationScheme::label)
        .containsExactly(
            "fixed",
            "simple",
            "permuted-block",
            "stratified",
            "biased-coin",
            "urn",
            "minimization");
  }

  @Test
  void two_arms_need_two_ids() {
    Arm arm = Designs.arm("MBSR");
    refused(
        () ->
            Designs.trial(
                new TwoArms<>(arm, arm), List.of(POST), List.of(outcome("a")), Designs.plan()),
        "arms must have two ids, got MBSR");
  }
}
