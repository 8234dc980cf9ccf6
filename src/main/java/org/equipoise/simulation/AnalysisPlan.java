// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.Optional;
import org.equipoise.compare.MomentsKernel;
import org.equipoise.compare.Settings;
import org.equipoise.compare.Tost;
import org.equipoise.design.ScenarioAnalysis;
import org.equipoise.evidence.SampleRequest;
import org.equipoise.method.Method;
import org.equipoise.method.Method.OfMoments;

/**
 * What is to be done for one analysis in every replicate of a cell.
 *
 * @param analysis the outcome, visit and method
 * @param method the method
 * @param request the outcome and what the method may use
 * @param variables the outcome's place in the model, and the baseline's if the method uses it
 * @param settings what the method is told
 * @param truth what it estimates
 */
record AnalysisPlan(
    ScenarioAnalysis analysis,
    Method method,
    SampleRequest request,
    Variables variables,
    Settings settings,
    Truth truth) {
  /**
   * Where outcome and baseline are.
   *
   * @param outcome the outcome
   * @param baseline the baseline, empty when there is none or the method does not use it
   */
  record Variables(ModelVariable outcome, Optional<ModelVariable> baseline) {}

  AnalysisPlan withTruth(Truth value) {
    return new AnalysisPlan(analysis, method, request, variables, settings, value);
  }

  boolean isOfSameOutcome(AnalysisPlan other) {
    return analysis.outcome().equals(other.analysis.outcome())
        && analysis.visit().equals(other.analysis.visit());
  }

  /**
   * The estimate that would be no effect, from which an error of the sign and of the magnitude are
   * counted; NaN for tests that claim something else than an effect in a direction.
   */
  double noEffect() {
    Method.Role role = method.role();
    boolean undirected = role.isEquivalence() || role == Method.Role.NON_INFERIORITY;
    return undirected ? Double.NaN : method.scale().nullValue();
  }

  /** The level of the interval: that of equivalence goes with two tests at α each. */
  double intervalLevel() {
    double level = settings.inference().level();
    return method.role().isEquivalence() ? Tost.intervalLevel(level) : level;
  }

  /** The bare arithmetic, when the method has one and this is all that it uses here. */
  Optional<MomentsKernel> kernel() {
    boolean bare = request.only(method.uses()).own().isEmpty();
    return bare && method.procedure() instanceof OfMoments moments
        ? moments.kernel().filter(each -> each.usesBaseline() == variables.baseline().isPresent())
        : Optional.empty();
  }
}
