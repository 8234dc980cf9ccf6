// SPDX-License-Identifier: Apache-2.0
package org.equipoise.method;

import org.equipoise.compare.Settings;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.ArmValues;
import org.equipoise.evidence.Evidence;
import org.equipoise.evidence.Reduction;
import org.equipoise.evidence.Sample;
import org.equipoise.evidence.SampleRequest;
import org.equipoise.method.Method.OfMoments;
import org.equipoise.method.Method.OfSample;

/**
 * What a method of the catalogue makes of evidence.
 *
 * @param estimation the estimate, or why there is none
 * @param n1 participants of the experimental arm that it used
 * @param n2 participants of the control arm that it used
 */
public record MethodRun(Estimation estimation, int n1, int n2) {
  /**
   * Asks the evidence for what the method makes use of, and runs it.
   *
   * @param method the method
   * @param evidence participants or a printed table
   * @param asked the outcome and what else may be used
   * @param settings what the method is told
   * @return what it makes of it
   */
  public static MethodRun of(Method method, Evidence evidence, SampleRequest asked, Settings settings) {
    SampleRequest request = asked.only(method.uses());
    if (method.procedure() instanceof OfMoments moments) {
      return of(evidence.moments(request), arms -> moments.estimate(arms, settings));
    }
    OfSample values = (OfSample) method.procedure();
    Reduction<ArmValues> reduction = evidence.values(request);
    return of(reduction, arms -> values.comparison().compare(new Sample(arms), settings));
  }

  /**
   * Runs a method on what evidence was reduced to.
   *
   * @param reduction the moments or values of both arms, or why there are none
   * @param estimator what computes the estimate
   * @param <T> what each arm was reduced to
   * @return what it makes of it
   */
  public static <T> MethodRun of(Reduction<T> reduction, Estimator<T> estimator) {
    if (reduction instanceof Reduction.Refused<T> refused) {
      return new MethodRun(refused.why(), refused.n1(), refused.n2());
    }
    Reduction.Reduced<T> reduced = (Reduction.Reduced<T>) reduction;
    Estimation estimation = estimator.estimate(reduced.arms());
    return new MethodRun(said(estimation, reduced.conventions()), reduced.n1(), reduced.n2());
  }

  private static Estimation said(Estimation estimation, Conventions reduction) {
    return estimation instanceof Estimate estimate
        ? estimate.withConventions(estimate.conventions().and(reduction))
        : estimation;
  }

  /**
   * An estimator of two arms.
   *
   * @param <T> what each arm was reduced to
   */
  @FunctionalInterface
  public interface Estimator<T> {
    /**
     * Estimates.
     *
     * @param arms both arms
     * @return the estimate, or why there is none
     */
    Estimation estimate(TwoArms<T> arms);
  }
}
