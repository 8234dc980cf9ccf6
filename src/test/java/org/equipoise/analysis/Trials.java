// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.equipoise.claim.Better;
import org.equipoise.claim.Claim;
import org.equipoise.claim.Margin;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Arm;
import org.equipoise.design.EvidenceSource;
import org.equipoise.design.Hypothesis;
import org.equipoise.design.Multiplicity;
import org.equipoise.design.Outcome;
import org.equipoise.design.Plan;
import org.equipoise.design.Scale;
import org.equipoise.design.Trial;
import org.equipoise.design.Visit;
import org.equipoise.evidence.Measurement;
import org.equipoise.evidence.Observation;
import org.equipoise.evidence.Participant;
import org.equipoise.evidence.Participants;

/** Small trials by hand: E against C, before and after. */
final class Trials {
  static final TwoArms<String> ARMS = new TwoArms<>("E", "C");
  static final Visit PRE = new Visit("pre", 0, Visit.Role.BASELINE);
  static final Visit POST = new Visit("post", 8, Visit.Role.FOLLOW_UP);
  static final Optional<Margin> ONE = Optional.of(new Margin.Raw(-1, 1));

  private Trials() {}

  static Outcome outcome(String id, Scale scale, Better better, Double... minutes) {
    return new Outcome(
        id,
        "Outcome " + id,
        "",
        "score",
        better,
        scale,
        Optional.empty(),
        OptionalInt.empty(),
        OptionalDouble.empty(),
        List.of(minutes),
        Optional.empty());
  }

  static Outcome outcome(String id) {
    return outcome(id, Scale.RAW, Better.LOWER);
  }

  static Outcome logged(String id) {
    return outcome(id, Scale.LOG, Better.LOWER);
  }

  static Hypothesis hypothesis(
      String outcome, Claim claim, Optional<Margin> margin, String method) {
    return new Hypothesis(outcome, "post", claim, margin, method);
  }

  static Hypothesis superiority(String outcome, String method) {
    return hypothesis(outcome, Claim.SUPERIORITY, Optional.empty(), method);
  }

  static Plan plan(Hypothesis... hypotheses) {
    return new Plan(0.95, List.of(hypotheses), Optional.empty());
  }

  static Plan family(List<String> outcomes, Hypothesis... hypotheses) {
    return new Plan(0.95, List.of(hypotheses), Optional.of(new Multiplicity("holm", outcomes)));
  }

  static Trial trial(List<Visit> visits, List<Outcome> outcomes, Plan plan) {
    return new Trial(
        "small",
        "A small trial",
        Optional.empty(),
        ARMS.map(id -> new Arm(id, "Arm " + id, OptionalDouble.empty(), List.of())),
        Optional.empty(),
        Optional.empty(),
        visits,
        List.of(),
        outcomes,
        plan,
        new EvidenceSource.ParticipantsFile("p.csv"),
        Optional.empty(),
        List.of());
  }

  /** Collects participants E1, E2, ... and C1, C2, ...; a NaN stands for a missing value. */
  static final class Data {
    private final Participants.Builder builder = Participants.builder(ARMS);

    Data with(Measurement measurement, double[] experimental, double[] control) {
      arm(measurement, "E", experimental);
      arm(measurement, "C", control);
      return this;
    }

    Data with(String outcome, String visit, double[] experimental, double[] control) {
      return with(Measurement.of(outcome, visit), experimental, control);
    }

    Data post(String outcome, double[] experimental, double[] control) {
      return with(outcome, "post", experimental, control);
    }

    Data covariates(String id, Map<String, String> columns) {
      builder.add(new Participant(id, id.substring(0, 1), columns));
      return this;
    }

    private void arm(Measurement measurement, String arm, double[] values) {
      for (int i = 0; i < values.length; i++) {
        String id = arm + (i + 1);
        builder.add(new Participant(id, arm, Map.of()));
        if (!Double.isNaN(values[i])) {
          builder.observe(id, measurement, Observation.of(values[i]));
        }
      }
    }

    Participants build() {
      return builder.build();
    }
  }

  /** Half of them at mean - spread, half at mean + spread. */
  static double[] around(double mean, double spread, int n) {
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = mean + (i % 2 == 0 ? -spread : spread);
    }
    return values;
  }

  static double[] each(double... values) {
    return values;
  }

  static double[] exp(double[] values) {
    return Arrays.stream(values).map(Math::exp).toArray();
  }

  static HypothesisResult only(Trial trial, Participants participants) {
    return TrialAnalysis.run(trial, participants).results().get(0);
  }

  static List<Visit> visits(Visit... visits) {
    return new ArrayList<>(List.of(visits));
  }
}
