// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.Optional;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Outcome;
import org.equipoise.design.Trial;
import org.equipoise.design.Visit;
import org.equipoise.effect.Estimability;
import org.equipoise.effect.PooledVariance;
import org.equipoise.evidence.Evidence;
import org.equipoise.evidence.Moments;

/**
 * The standard deviation that an SMD margin is multiplied by: pooled within arms at baseline, else
 * at the visit itself, on the scale of the analysis, over everyone who was measured then.
 */
final class SmdBasis {
  private final Trial trial;
  private final Evidence evidence;

  SmdBasis(Trial trial, Evidence evidence) {
    this.trial = trial;
    this.evidence = evidence;
  }

  /** The SD and what it is. */
  record Basis(double standardDeviation, String words) {}

  Optional<Basis> find(Outcome outcome, Visit visit) {
    return trial
        .baseline()
        .flatMap(baseline -> at(outcome, baseline, "pooled within-arm SD at baseline"))
        .or(() -> at(outcome, visit, "pooled within-arm SD at that visit"));
  }

  private Optional<Basis> at(Outcome outcome, Visit visit, String words) {
    Optional<TwoArms<Moments>> moments =
        Reductions.moments(evidence, Reductions.variable(outcome, visit.id()));
    return moments
        .filter(arms -> Estimability.refusal(arms).isEmpty())
        .map(arms -> new Basis(PooledVariance.standardDeviation(arms, 0), words));
  }
}
