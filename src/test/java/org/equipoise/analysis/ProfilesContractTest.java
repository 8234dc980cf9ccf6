// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.analysis.Trials.each;
import static org.equipoise.analysis.Trials.logged;
import static org.equipoise.analysis.Trials.outcome;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.equipoise.Tolerance;
import org.equipoise.claim.Better;
import org.equipoise.claim.Claim;
import org.equipoise.core.Interval;
import org.equipoise.design.Derivation;
import org.equipoise.design.Outcome;
import org.equipoise.design.Scale;
import org.equipoise.evidence.Measurement;
import org.equipoise.evidence.Participants;
import org.junit.jupiter.api.Test;

class ProfilesContractTest {
  private static AnalysisResult run(Participants participants, Outcome... outcomes) {
    return TrialAnalysis.run(
        Trials.trial(List.of(Trials.PRE, Trials.POST), List.of(outcomes), Trials.plan()),
        participants);
  }

  @Test
  void means_have_t_intervals_and_come_by_visit_and_arm() {
    Participants participants =
        new Trials.Data()
            .with("y", "pre", each(1, 2, 3), each(2, 4))
            .post("y", each(5, 6, 7), each(8))
            .build();

    List<ProfilePoint> points = run(participants, outcome("y")).profiles();

    assertThat(points)
        .extracting(each -> each.visit().id() + each.arm() + each.n() + " " + each.mean())
        .containsExactly("preE3 2.0", "preC2 3.0", "postE3 6.0", "postC1 8.0");
    Interval interval = points.get(0).interval().orElseThrow();
    double half = 4.302652729749464 / Math.sqrt(3); // t(2) at .975, from R
    Tolerance.SPECIAL_FUNCTION.check(2 - half, interval.lower(), 2, "lower");
    Tolerance.SPECIAL_FUNCTION.check(2 + half, interval.upper(), 2, "upper");
    assertThat(interval.level()).isEqualTo(0.95);
    assertThat(points.get(3).interval()).isEmpty();
  }

  @Test
  void log_scale_outcomes_have_geometric_means() {
    Participants participants = new Trials.Data().post("z", each(1, 4, 16), each(9, 9)).build();

    List<ProfilePoint> points = run(participants, logged("z")).profiles();

    Tolerance.CLOSED_FORM.check(4, points.get(0).mean(), "geometric mean");
    Interval interval = points.get(0).interval().orElseThrow();
    Tolerance.SPECIAL_FUNCTION.check(
        16, interval.lower() * interval.upper(), "symmetric on the log scale");
    Tolerance.CLOSED_FORM.check(9, points.get(1).mean(), "constant");
  }

  @Test
  void samples_within_a_visit_have_a_point_a_minute_and_their_areas_a_note() {
    Outcome sampled = Trials.outcome("c", Scale.RAW, Better.LOWER, 0.0, 10.0);
    Outcome area =
        new Outcome(
            "area",
            "Area",
            "",
            "x min",
            Better.LOWER,
            Scale.RAW,
            Optional.empty(),
            OptionalInt.empty(),
            OptionalDouble.empty(),
            List.of(),
            Optional.of(new Derivation(Derivation.Measure.AUCG, "c")));
    Participants participants =
        new Trials.Data()
            .with(Measurement.at("c", "post", 0), each(1, 2, 3), each(3, 4))
            .with(Measurement.at("c", "post", 10), each(3, 4, Double.NaN), each(5, 6))
            .with(Measurement.at("c", "post", 12), each(3), each(5))
            .build();

    AnalysisResult result =
        TrialAnalysis.run(
            Trials.trial(
                List.of(Trials.POST),
                List.of(sampled, area),
                Trials.plan(
                    Trials.hypothesis("area", Claim.SUPERIORITY, Optional.empty(), "welch"))),
            participants);

    assertThat(result.profile(sampled))
        .extracting(each -> each.measurement().minute().orElseThrow() + each.arm() + each.mean())
        .containsExactly("0.0E2.0", "0.0C3.5", "10.0E3.5", "10.0C5.5");
    assertThat(result.profile(area)).extracting(ProfilePoint::mean).containsExactly(25.0, 45.0);
    assertThat(result.results()).hasSize(1);
    assertThat(result.results().get(0).n1()).isEqualTo(2);
    assertThat(result.notes())
        .anySatisfy(note -> assertThat(note).startsWith("Area, post: 1 missing, "))
        .contains("Area, post: 2 samples at unplanned minutes were not used");
  }
}
