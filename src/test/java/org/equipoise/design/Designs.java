// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.equipoise.claim.Better;
import org.equipoise.core.TwoArms;

/** Small parts of a trial. */
final class Designs {
  static final Visit PRE = new Visit("pre", 0, Visit.Role.BASELINE);
  static final Visit POST = new Visit("post", 8, Visit.Role.FOLLOW_UP);

  private Designs() {}

  static Arm arm(String id) {
    return new Arm(id, "Arm " + id, OptionalDouble.empty(), List.of());
  }

  static Outcome outcome(String id, Scale scale, List<Double> minutes, Derivation derivation) {
    return new Outcome(
        id,
        "Outcome " + id,
        "",
        "score",
        Better.LOWER,
        scale,
        Optional.empty(),
        OptionalInt.empty(),
        OptionalDouble.empty(),
        minutes,
        Optional.ofNullable(derivation));
  }

  static Outcome outcome(String id) {
    return outcome(id, Scale.RAW, List.of(), null);
  }

  static Trial trial(TwoArms<Arm> arms, List<Visit> visits, List<Outcome> outcomes, Plan plan) {
    return new Trial(
        "small",
        "A small trial",
        Optional.empty(),
        arms,
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

  static TwoArms<Arm> arms() {
    return new TwoArms<>(arm("MBSR"), arm("HEP"));
  }

  static Plan plan(Hypothesis... hypotheses) {
    return new Plan(0.95, List.of(hypotheses), Optional.empty());
  }
}
