// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.Optional;
import java.util.function.Function;
import org.equipoise.compare.Settings;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.ArmValues;
import org.equipoise.evidence.Evidence;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.Reduction;
import org.equipoise.evidence.Sample;
import org.equipoise.evidence.SampleRequest;
import org.equipoise.method.Method;
import org.equipoise.method.Method.OfMoments;
import org.equipoise.method.Method.OfSample;

/**
 * What a method of the catalogue makes of evidence.
 *
 * @param estimation the estimate, or why there is none
 * @param n1 participants of the experimental arm that it used
 * @param n2 participants of the control arm that it used
 * @param input what it was given, for figures
 */
record MethodRun(Estimation estimation, int n1, int n2, Optional<MethodInput> input) {
  /** A run of which nothing more is known. */
  MethodRun(Estimation estimation, int n1, int n2) {
    this(estimation, n1, n2, Optional.empty());
  }

  /** Asks the evidence for what the method makes use of, and runs it. */
  static MethodRun of(Method method, Evidence evidence, SampleRequest asked, Settings settings) {
    SampleRequest request = asked.only(method.uses());
    if (method.procedure() instanceof OfMoments moments) {
      Reduction<Moments> reduction = evidence.moments(request);
      return of(reduction, arms -> moments.estimate(arms, settings))
          .given(reduction, arms -> new MethodInput.Summaries(arms, settings));
    }
    OfSample values = (OfSample) method.procedure();
    Reduction<ArmValues> reduction = evidence.values(request);
    return of(reduction, arms -> values.comparison().compare(new Sample(arms), settings))
        .given(reduction, arms -> new MethodInput.Values(new Sample(arms), settings));
  }

  /** The same run with what the method was given, where there was something. */
  <T> MethodRun given(Reduction<T> reduction, Function<TwoArms<T>, MethodInput> made) {
    return reduction instanceof Reduction.Reduced<T> reduced
        ? new MethodRun(estimation, n1, n2, Optional.of(made.apply(reduced.arms())))
        : this;
  }

  /** Runs a method on what evidence was reduced to. */
  static <T> MethodRun of(Reduction<T> reduction, Estimator<T> estimator) {
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

  /** An estimator of two arms. */
  @FunctionalInterface
  interface Estimator<T> {
    /** The estimate, or why there is none. */
    Estimation estimate(TwoArms<T> arms);
  }
}
