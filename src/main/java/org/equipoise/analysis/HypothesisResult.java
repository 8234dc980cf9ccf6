// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.claim.Claim;
import org.equipoise.claim.Verdict;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;
import org.equipoise.design.Outcome;
import org.equipoise.design.Visit;

/**
 * The result for one outcome at one visit. Numbers of {@code estimation}, {@code assessment} and
 * {@code sensitivity} are on the analysis scale (difference or log ratio); {@link
 * ResultScale#shown} turns them into what is shown.
 *
 * @param outcome the outcome
 * @param visit the visit
 * @param planned why it is here
 * @param claim what was claimed; empty when only estimated
 * @param method the id of the method
 * @param scale difference or ratio
 * @param estimation the two-sided estimate at the plan's level, or why there is none
 * @param n1 participants of the experimental arm in the estimate
 * @param n2 participants of the control arm in the estimate
 * @param g the standardized difference beside it, on the scale of the analysis
 * @param assessment against the margin, when the claim has one and there is an estimate
 * @param adjustedP the claim's p-value adjusted within its family, when it is in one
 * @param verdict what may be concluded; empty when only estimated (unless not estimable)
 * @param sensitivity the same hypothesis under other methods
 */
public record HypothesisResult(
    Outcome outcome,
    Visit visit,
    Planned planned,
    Optional<Claim> claim,
    String method,
    ResultScale scale,
    Estimation estimation,
    int n1,
    int n2,
    Optional<Estimate> g,
    Optional<MarginAssessment> assessment,
    OptionalDouble adjustedP,
    Optional<Verdict> verdict,
    List<Sensitivity> sensitivity) {
  /** Copies the list. */
  public HypothesisResult {
    sensitivity = List.copyOf(sensitivity);
  }

  HypothesisResult withSensitivity(List<Sensitivity> others) {
    return new HypothesisResult(
        outcome,
        visit,
        planned,
        claim,
        method,
        scale,
        estimation,
        n1,
        n2,
        g,
        assessment,
        adjustedP,
        verdict,
        others);
  }

  HypothesisResult adjusted(double p, Verdict changed) {
    return new HypothesisResult(
        outcome,
        visit,
        planned,
        claim,
        method,
        scale,
        estimation,
        n1,
        n2,
        g,
        assessment,
        OptionalDouble.of(p),
        Optional.of(changed),
        sensitivity);
  }

  /**
   * The estimate.
   *
   * @return the two-sided estimate on the analysis scale, empty when there is none
   */
  public Optional<Estimate> estimate() {
    return estimation instanceof Estimate estimate ? Optional.of(estimate) : Optional.empty();
  }

  /**
   * The estimate with the claim's own test: the margin's when there is one, else the two-sided.
   *
   * @return on the analysis scale, empty when there is none
   */
  public Optional<Estimate> claimTest() {
    return assessment.map(MarginAssessment::test).or(this::estimate);
  }

  /**
   * The claim's interval as it is shown.
   *
   * @return a difference's or a ratio's interval, empty when there is none
   */
  public Optional<Interval> shownInterval() {
    return claimTest().flatMap(Estimate::interval).map(scale::shown);
  }

  /**
   * The conventions of everything in this result.
   *
   * @return in the order of use
   */
  public Conventions conventions() {
    Conventions all = estimation.conventions();
    if (assessment.isPresent()) {
      all = all.and(assessment.get().test().conventions());
    }
    return g.isPresent() ? all.and(g.get().conventions()) : all;
  }
}
