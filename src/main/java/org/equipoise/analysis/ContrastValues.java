// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.compare.Comparison;
import org.equipoise.compare.Inference;
import org.equipoise.core.Estimate;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;

/**
 * What the formulas give for two arms, each computed when it is first asked for: one test gives t,
 * p and the limits, and a search asks for the same again and again.
 */
final class ContrastValues {
  private final TwoArms<Moments> arms;
  private final Inference inference;
  private final Map<Comparison, Optional<Estimate>> tests = new HashMap<>();
  private final Map<ContrastFormula, OptionalDouble> values = new EnumMap<>(ContrastFormula.class);

  ContrastValues(TwoArms<Moments> arms, double level) {
    this.arms = arms;
    this.inference = Inference.twoSided(level);
  }

  TwoArms<Moments> arms() {
    return arms;
  }

  double level() {
    return inference.level();
  }

  OptionalDouble of(ContrastFormula formula) {
    return values.computeIfAbsent(formula, each -> each.of(this));
  }

  Optional<Estimate> by(Comparison comparison) {
    return tests.computeIfAbsent(
        comparison,
        each ->
            each.compare(arms, inference) instanceof Estimate estimate
                ? Optional.of(estimate)
                : Optional.empty());
  }

  OptionalDouble difference() {
    return OptionalDouble.of(arms.experimental().mean(0) - arms.control().mean(0));
  }
}
