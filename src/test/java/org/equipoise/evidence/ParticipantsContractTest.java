// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Scale;
import org.equipoise.design.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParticipantsContractTest {
  private static final TwoArms<String> ARMS = new TwoArms<>("E", "C");
  private static final Measurement PRE = Measurement.of("y", "pre");
  private static final Measurement POST = Measurement.of("y", "post");
  private static final Variable RAW_PRE = new Variable(PRE, Scale.RAW);
  private static final Variable RAW = new Variable(POST, Scale.RAW);
  private static final Variable LOG = new Variable(POST, Scale.LOG);

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }

  private static Participant participant(String id, String arm) {
    return new Participant(id, arm, Map.of());
  }

  /** Participants E1.. and C1.. with these values after the intervention. */
  private static Participants post(double[] experimental, double... control) {
    Participants.Builder builder = Participants.builder(ARMS);
    add(builder, "E", experimental);
    add(builder, "C", control);
    return builder.build();
  }

  private static void add(Participants.Builder builder, String arm, double... values) {
    for (int i = 0; i < values.length; i++) {
      builder.add(participant(arm + i, arm)).observe(arm + i, POST, Observation.of(values[i]));
    }
  }

  private static void notEstimable(
      Reduction<?> reduction, Reason reason, String detail, int n1, int n2) {
    assertThat(reduction)
        .isEqualTo(new Reduction.Refused<>(new NotEstimable(reason, detail), n1, n2));
  }

  @Test
  void values_come_by_arm_in_the_order_of_recruitment() {
    Participants participants = post(new double[] {3, 1, 2}, 9, 8);

    Reduction.Reduced<ArmValues> reduced =
        (Reduction.Reduced<ArmValues>) participants.values(List.of(RAW));

    assertThat(reduced.arms().experimental().column(0)).containsExactly(3, 1, 2);
    assertThat(reduced.arms().control().column(0)).containsExactly(9, 8);
    assertThat(reduced.n1()).isEqualTo(3);
    assertThat(reduced.n2()).isEqualTo(2);
    assertThat(participants.arms()).isEqualTo(ARMS);
    assertThat(participants.list())
        .extracting(Participant::id)
        .containsExactly("E0", "E1", "E2", "C0", "C1");
    assertThat(participants.measurements()).containsExactly(POST);
  }

  @Test
  void only_participants_with_all_variables_count() {
    Participants participants =
        Participants.builder(ARMS)
            .add(participant("a", "E"))
            .add(participant("b", "E"))
            .add(participant("c", "C"))
            .observe("a", POST, Observation.of(5))
            .observe("a", PRE, Observation.of(4))
            .observe("b", POST, Observation.of(7))
            .observe("c", POST, Observation.of(1))
            .observe("c", PRE, Observation.of(2))
            .build();

    Reduction.Reduced<Moments> both =
        (Reduction.Reduced<Moments>) participants.moments(List.of(RAW, RAW_PRE));
    Reduction.Reduced<Moments> alone =
        (Reduction.Reduced<Moments>) participants.moments(List.of(RAW));

    assertThat(both.n1()).isEqualTo(1);
    assertThat(both.arms().experimental().mean(1)).isEqualTo(4);
    assertThat(alone.n1()).isEqualTo(2);
    assertThat(alone.arms().experimental().mean(0)).isEqualTo(6);
  }

  @Test
  void the_log_scale_takes_natural_logarithms() {
    Reduction.Reduced<ArmValues> reduced =
        (Reduction.Reduced<ArmValues>)
            post(new double[] {1, Math.E}, Double.MIN_VALUE).values(List.of(LOG));
    assertThat(reduced.arms().experimental().column(0)).containsExactly(0, 1);
    assertThat(reduced.arms().control().value(0, 0)).isEqualTo(StrictMath.log(Double.MIN_VALUE));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.0, -1})
  void the_log_scale_needs_positive_values(double value) {
    notEstimable(
        post(new double[] {1, value, value}, 3).moments(List.of(LOG)),
        Reason.NOT_POSITIVE,
        "2 of 4 participants have a value of 0 or less, and the scale is log",
        3,
        1);
  }

  @Test
  void an_arm_without_values_is_named() {
    notEstimable(
        post(new double[0], 1, 2).moments(List.of(RAW)),
        Reason.NO_DATA,
        "no participant of E has a value",
        0,
        2);
    notEstimable(
        post(new double[] {1}).values(List.of(RAW)),
        Reason.NO_DATA,
        "no participant of C has a value",
        1,
        0);
    notEstimable(
        post(new double[] {1}, 2).values(List.of(RAW, RAW_PRE)),
        Reason.NO_DATA,
        "no participant of E has both a value and a baseline",
        0,
        0);
  }

  @Test
  void values_below_a_limit_are_counted_and_not_guessed() {
    Participants participants =
        Participants.builder(ARMS)
            .add(participant("a", "E"))
            .add(participant("b", "C"))
            .observe("a", POST, Observation.below(0.5))
            .observe("b", POST, Observation.of(3))
            .build();
    notEstimable(
        participants.moments(List.of(RAW)),
        Reason.CENSORED,
        "1 of 2 participants have a value below the detection limit",
        1,
        1);
    assertThat(participants.observation(POST, 0)).contains(Observation.below(0.5));
    assertThat(participants.observation(PRE, 0)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e300, 1.7e308})
  void values_whose_variance_overflows_have_no_moments_but_values(double big) {
    Participants participants = post(new double[] {big, -big, big}, 1, 2);
    notEstimable(
        participants.moments(List.of(RAW)),
        Reason.OVERFLOW,
        "the values are too large for their variance",
        3,
        2);
    assertThat(participants.values(List.of(RAW))).isInstanceOf(Reduction.Reduced.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-300, 1e-170, 1e-155})
  void values_whose_variance_underflows_have_no_moments_either(double small) {
    notEstimable(
        post(new double[] {small, 2 * small, 4 * small}, 1, 2).moments(List.of(RAW)),
        Reason.OVERFLOW,
        "the values are too small for their variance",
        3,
        2);
  }

  @Test
  void small_values_with_a_variance_keep_all_digits() {
    Reduction.Reduced<Moments> reduced =
        (Reduction.Reduced<Moments>)
            post(new double[] {0x1p-400, 0x1p-399, 0x3p-400}, 0x1p-400, 0x1p-400)
                .moments(List.of(RAW));
    assertThat(reduced.arms().experimental().variance(0)).isEqualTo(0x1p-800);
    assertThat(reduced.arms().control().variance(0)).isEqualTo(0);
  }

  @Test
  void a_participant_belongs_to_one_of_the_arms_and_stays_the_same() {
    Participants.Builder builder = Participants.builder(ARMS).add(participant("a", "E"));
    assertThat(builder.add(participant("a", "E")).build().list()).hasSize(1);
    refused(() -> builder.add(participant("b", "X")), "arm must be E or C, got X");
    refused(() -> builder.add(participant("a", "C")), "participant a must be the same in all rows");
    refused(
        () -> builder.add(new Participant("a", "E", Map.of("sex", "f"))),
        "participant a must be the same in all rows");
  }

  @Test
  void an_observation_is_of_a_known_participant_and_made_once() {
    Participants.Builder builder =
        Participants.builder(ARMS).add(participant("a", "E")).observe("a", POST, Observation.of(1));
    refused(
        () -> builder.observe("z", POST, Observation.of(1)),
        "participant must have been added, got z");
    refused(
        () -> builder.observe("a", POST, Observation.of(1)),
        "participant a must have one observation of " + POST);
    assertThat(
            builder
                .observe("a", Measurement.at("y", "post", 5), Observation.of(2))
                .build()
                .measurements())
        .hasSize(2);
  }

  @Test
  void more_observations_make_a_copy() {
    Participants before = post(new double[] {1, 2}, 3);
    Participants after =
        before.with(
            POST,
            List.of(
                Optional.of(Observation.of(10)),
                Optional.empty(),
                Optional.of(Observation.of(30))));

    assertThat(before.observation(POST, 0)).contains(Observation.of(1));
    assertThat(after.observation(POST, 0)).contains(Observation.of(10));
    assertThat(after.observation(POST, 1)).isEmpty();
    assertThat(
            before
                .with(PRE, List.of(Optional.empty(), Optional.empty(), Optional.empty()))
                .observation(POST, 2))
        .contains(Observation.of(3));
    refused(() -> before.with(PRE, List.of()), "column must have 3 entries, got 0");
  }

  @Test
  void a_reduction_is_of_one_variable_or_more() {
    refused(
        () -> post(new double[] {1}, 2).moments(List.of()),
        "the number of variables must be 1 or more, got 0");
  }

  @Test
  void the_small_values_check_their_parts() {
    refused(() -> new Participant("", "E", Map.of()), "participant must not be blank, got \"\"");
    refused(() -> new Participant("a", " ", Map.of()), "arm must not be blank, got \" \"");
    refused(() -> Measurement.of("", "post"), "outcome must not be blank, got \"\"");
    refused(() -> Measurement.of("y", ""), "visit must not be blank, got \"\"");
    for (double bad :
        new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      refused(() -> Measurement.at("y", "post", bad), "minute must be finite, got " + bad);
      refused(() -> Observation.of(bad), "value must be finite, got " + bad);
      refused(() -> Observation.below(bad), "value must be finite, got " + bad);
    }
    Provenance provenance = new Provenance(Status.DERIVED, "", "", "");
    assertThat(new Fact("n", "49", "", Fact.Standing.DISPUTED, provenance).value()).isEqualTo("49");
    refused(
        () -> new Fact("", "49", "", Fact.Standing.DISPUTED, provenance),
        "what must not be blank, got \"\"");
    refused(
        () -> new Fact("n", " ", "", Fact.Standing.DISPUTED, provenance),
        "value must not be blank, got \" \"");
  }

  @Test
  void covariates_are_copied_in_order() {
    Map<String, String> given = new HashMap<>(Map.of("age", "51"));
    Participant participant = new Participant("a", "E", given);
    given.put("age", "0");
    assertThat(participant.covariates()).containsExactly(Map.entry("age", "51"));
  }
}
