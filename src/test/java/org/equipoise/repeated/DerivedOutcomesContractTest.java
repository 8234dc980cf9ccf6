// SPDX-License-Identifier: Apache-2.0
package org.equipoise.repeated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.equipoise.claim.Better;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Arm;
import org.equipoise.design.Derivation;
import org.equipoise.design.Derivation.Measure;
import org.equipoise.design.EvidenceSource;
import org.equipoise.design.Outcome;
import org.equipoise.design.Plan;
import org.equipoise.design.Scale;
import org.equipoise.design.Trial;
import org.equipoise.design.Visit;
import org.equipoise.evidence.Measurement;
import org.equipoise.evidence.Observation;
import org.equipoise.evidence.Participant;
import org.equipoise.evidence.Participants;
import org.equipoise.repeated.Area.Reason;
import org.junit.jupiter.api.Test;

class DerivedOutcomesContractTest {
  private static final List<Double> MINUTES = List.of(-10.0, 0.0, 20.0);
  private static final Measurement AREA = Measurement.of("area", "pre");

  @Test
  void areas_are_of_the_raw_samples_although_the_outcome_is_log_scaled() {
    Participants participants = participants(new Double[][] {{5.0, 7.0, 12.0}, {1.0, 1.0, 1.0}});

    DerivedOutcomes result = DerivedOutcomes.add(trial(MINUTES), participants);

    assertThat(result.participants().observation(AREA, 0)).contains(Observation.of(250));
    assertThat(result.participants().observation(AREA, 1)).contains(Observation.of(30));
    assertThat(result.derived()).hasSize(1);
    assertThat(result.derived().get(0).computed()).isEqualTo(2);
  }

  @Test
  void missing_areas_are_counted_by_reason() {
    Participants participants =
        participants(
            new Double[][] {
              {5.0, 7.0, 12.0}, {5.0, null, 12.0}, {5.0, null, 12.0}, {null, 1.0, 1.0}
            });

    DerivedOutcome strict = DerivedOutcomes.add(trial(MINUTES), participants).derived().get(0);
    DerivedOutcome filled =
        DerivedOutcomes.add(trial(MINUTES), participants, Gaps.INTERPOLATED).derived().get(0);

    assertThat(strict.measurement()).isEqualTo(AREA);
    assertThat(strict.missing()).isEqualTo(Map.of(Reason.INNER_SAMPLE, 2, Reason.END_SAMPLE, 1));
    assertThat(filled.missing()).isEqualTo(Map.of(Reason.END_SAMPLE, 1));
    assertThat(filled.computed()).isEqualTo(3);
    assertThat(filled.interpolated()).isEqualTo(2);
  }

  @Test
  void samples_at_other_minutes_are_not_used_but_counted() {
    Participants participants = participants(new Double[][] {{5.0, 7.0, 12.0}, {1.0, 1.0, 1.0}});

    DerivedOutcomes result = DerivedOutcomes.add(trial(List.of(-10.0, 20.0)), participants);

    assertThat(result.participants().observation(AREA, 0)).contains(Observation.of(255));
    assertThat(result.derived().get(0).unplanned()).isEqualTo(2);
  }

  @Test
  void a_visit_without_samples_gets_no_derived_outcome() {
    Participants participants = participants(new Double[][] {{5.0, 7.0, 12.0}});

    assertThat(DerivedOutcomes.add(trial(MINUTES), participants).participants().measurements())
        .doesNotContain(Measurement.of("area", "post"));
  }

  @Test
  void a_source_without_minutes_is_refused() {
    assertThatThrownBy(() -> DerivedOutcomes.add(trial(List.of()), participants(new Double[0][])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("from must name an outcome with two or more minutes, got cortisol");
  }

  private static Participants participants(Double[][] rows) {
    Participants.Builder builder = Participants.builder(new TwoArms<>("E", "C"));
    for (int i = 0; i < rows.length; i++) {
      String id = "P" + i;
      builder.add(new Participant(id, i % 2 == 0 ? "E" : "C", Map.of()));
      for (int m = 0; m < rows[i].length; m++) {
        if (rows[i][m] != null) {
          Measurement sample = Measurement.at("cortisol", "pre", MINUTES.get(m));
          builder.observe(id, sample, Observation.of(rows[i][m]));
        }
      }
    }
    return builder.build();
  }

  private static Trial trial(List<Double> minutes) {
    Outcome cortisol = outcome("cortisol", Scale.LOG, minutes, Optional.empty());
    Derivation derivation = new Derivation(Measure.AUCG, "cortisol");
    Outcome area = outcome("area", Scale.LOG, List.of(), Optional.of(derivation));
    return new Trial(
        "trial",
        "A trial",
        Optional.empty(),
        new TwoArms<>(arm("E"), arm("C")),
        Optional.empty(),
        Optional.empty(),
        List.of(
            new Visit("pre", 0, Visit.Role.BASELINE), new Visit("post", 8, Visit.Role.FOLLOW_UP)),
        List.of(),
        List.of(cortisol, area),
        new Plan(0.95, List.of(), Optional.empty()),
        new EvidenceSource.ParticipantsFile("participants.csv"),
        Optional.empty(),
        List.of());
  }

  private static Arm arm(String id) {
    return new Arm(id, id, OptionalDouble.empty(), List.of());
  }

  private static Outcome outcome(
      String id, Scale scale, List<Double> minutes, Optional<Derivation> derivation) {
    return new Outcome(
        id,
        id,
        "",
        "nmol/L",
        Better.LOWER,
        scale,
        Optional.empty(),
        OptionalInt.empty(),
        OptionalDouble.empty(),
        minutes,
        derivation);
  }
}
