// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.List;
import java.util.Optional;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Outcome;
import org.equipoise.evidence.ArmValues;
import org.equipoise.evidence.Evidence;
import org.equipoise.evidence.Measurement;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.Observation;
import org.equipoise.evidence.Participants;
import org.equipoise.evidence.Reduction;
import org.equipoise.evidence.Variable;

/** Asks the evidence for variables of an outcome, and keeps only what worked. */
final class Reductions {
  private Reductions() {}

  static Variable outcome(HypothesisResult result) {
    return variable(result.outcome(), result.visit().id());
  }

  static Variable variable(Outcome outcome, String visit) {
    return new Variable(Measurement.of(outcome.id(), visit), outcome.scale());
  }

  /** How many participants have a value below the detection limit; none in a printed table. */
  static int belowLimit(Evidence evidence, Variable variable) {
    if (!(evidence instanceof Participants participants)) {
      return 0;
    }
    int count = 0;
    for (int i = 0; i < participants.list().size(); i++) {
      count +=
          participants
                  .observation(variable.measurement(), i)
                  .filter(each -> each.kind() == Observation.Kind.BELOW_LIMIT)
                  .isPresent()
              ? 1
              : 0;
    }
    return count;
  }

  /** Whether anybody was measured; what is printed answers for itself. */
  static boolean measured(Evidence evidence, Variable variable) {
    return !(evidence instanceof Participants participants)
        || participants.measurements().contains(variable.measurement());
  }

  static Optional<TwoArms<Moments>> moments(Evidence evidence, Variable variable) {
    return evidence.moments(List.of(variable)) instanceof Reduction.Reduced<Moments> reduced
        ? Optional.of(reduced.arms())
        : Optional.empty();
  }

  static Optional<TwoArms<ArmValues>> values(Evidence evidence, Variable variable) {
    return values(evidence, List.of(variable));
  }

  static Optional<TwoArms<ArmValues>> values(Evidence evidence, List<Variable> variables) {
    return evidence.values(variables) instanceof Reduction.Reduced<ArmValues> reduced
        ? Optional.of(reduced.arms())
        : Optional.empty();
  }
}
