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
