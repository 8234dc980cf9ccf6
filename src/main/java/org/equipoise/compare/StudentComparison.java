// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Optional;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.Reference;
import org.equipoise.core.TwoArms;
import org.equipoise.effect.Estimability;
import org.equipoise.effect.PooledVariance;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.MomentsView;

/**
 * Compares two means with a common variance (Student).
 *
 * <p>t = (m1 - m2) / (s √(1/n1 + 1/n2)) with s the pooled SD and n1 + n2 - 2 degrees of freedom.
 *
 * @see <a href="https://doi.org/10.1093/biomet/6.1.1">Student (1908), Biometrika 6, 1-25</a>
 */
public enum StudentComparison implements Comparison {
  /** The only one. */
  STUDENT;

  private static final Conventions CONVENTIONS =
      Conventions.of(
          "student",
          "Student's t with the variance pooled over both arms, n1 + n2 - 2 degrees of freedom",
          Reference.STUDENT_1908);

  @Override
  public Estimation compare(TwoArms<Moments> arms, Inference inference) {
    Optional<NotEstimable> refusal = Estimability.refusal(arms);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    double[] results = new double[MomentsKernel.OUTPUTS];
    compute(MomentsView.of(arms), 0, results);
    return TInference.of(results[0], results[1], results[2], inference, CONVENTIONS);
  }

  static void compute(MomentsView arms, int outcome, double[] results) {
    double n1 = arms.n1();
    double n2 = arms.n2();
    double sd = Math.sqrt(PooledVariance.covariance(arms, outcome, outcome));
    results[0] = arms.mean1(outcome) - arms.mean2(outcome);
    results[1] = sd * Math.sqrt(1 / n1 + 1 / n2);
    results[2] = n1 + n2 - 2;
  }
}
