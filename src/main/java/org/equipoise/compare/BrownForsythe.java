// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Arrays;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Reference;
import org.equipoise.core.SignificanceTest;
import org.equipoise.core.TwoArms;
import org.equipoise.effect.Estimability;
import org.equipoise.evidence.ArmValues;
import org.equipoise.evidence.Moments;

/**
 * Compares how much two arms spread: Levene's test around the medians (Brown and Forsythe).
 *
 * <p>Student's t on |y - median of its arm|; the F of the analysis of variance is t² on 1 and n1 +
 * n2 - 2 degrees of freedom, with the same two-sided p.
 *
 * <p>Sign: experimental minus control, positive when the experimental arm spreads more. Units:
 * those of the outcome.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1974.10482955">Brown and Forsythe (1974), JASA 69,
 *     364-367</a>
 */
public enum BrownForsythe {
  /** The only one. */
  BROWN_FORSYTHE;

  private static final Conventions CONVENTIONS =
      Conventions.of(
          "brown-forsythe",
          "Student's t on the absolute deviations from the median of the arm; F = t² (f)",
          Reference.BROWN_FORSYTHE_1974);

  /**
   * Compares the spread of the arms.
   *
   * @param arms the values of both arms, finite
   * @param inference level and alternative; greater: the experimental arm spreads more
   * @return the difference of the mean absolute deviations with standard error, interval and t
   *     test, and {@code f}; or why there is none
   */
  public Estimation compare(TwoArms<double[]> arms, Inference inference) {
    if (Participation.lacking(arms, 2)) {
      return Participation.tooFew(arms, 2);
    }
    Magnitude magnitude = Magnitude.of(arms);
    TwoArms<Moments> deviations = magnitude.reduce(arms).map(BrownForsythe::deviations);
    if (Estimability.refusal(deviations).isPresent()) {
      return new NotEstimable(
          Reason.ZERO_VARIANCE, "the distances from the median do not vary within either arm");
    }
    if (!(StudentComparison.STUDENT.compare(deviations, inference) instanceof Estimate reduced)) {
      return Estimability.overflow();
    }
    SignificanceTest test = reduced.test().orElseThrow();
    Estimation whole =
        TInference.of(
            magnitude.restore(reduced.value()),
            magnitude.restore(reduced.standardError().orElseThrow()),
            test.degreesOfFreedom().orElseThrow(),
            inference,
            CONVENTIONS);
    return whole instanceof Estimate estimate
        ? estimate.with("f", test.statistic() * test.statistic())
        : whole;
  }

  private static Moments deviations(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double median = sorted[(n - 1) / 2] / 2 + sorted[n / 2] / 2;
    for (int i = 0; i < n; i++) {
      sorted[i] = Math.abs(sorted[i] - median);
    }
    return Moments.of(ArmValues.copyOf(sorted));
  }
}
