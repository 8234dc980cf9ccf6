// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.List;
import java.util.Optional;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Reference;
import org.equipoise.core.TwoArms;
import org.equipoise.effect.Estimability;
import org.equipoise.effect.PooledVariance;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.MomentsView;
import org.equipoise.evidence.SampleColumn;

/**
 * Compares two arms adjusted for the baseline and other covariates (analysis of covariance with
 * common slopes).
 *
 * <p>difference = (y1 - y2) - b'd, d = x1 - x2, with b = S^-1 cov(x, y), S the covariance of the
 * covariates, all pooled within arms; SE² = σ² (1/n1 + 1/n2 + d'(n1 + n2 - 2)^-1 S^-1 d), σ² = Syy
 * (1 - R²)/(n1 + n2 - 2 - k), Syy the within-arm sum of squares, R the pooled within-arm
 * correlation and k the number of covariates; n1 + n2 - 2 - k degrees of freedom. The same as least
 * squares on participants.
 *
 * <p>Further numbers: {@code adjusted_mean1} and {@code adjusted_mean2}, what the arms would have
 * at the mean of the covariates over both arms, y1 - (n2/(n1 + n2)) b'd and y2 + (n1/(n1 + n2))
 * b'd.
 *
 * <p>The first variable of the moments is the outcome, all others are covariates, a category with l
 * levels as l - 1 indicators.
 *
 * @see <a href="https://doi.org/10.1136/bmj.323.7321.1123">Vickers and Altman (2001), BMJ 323,
 *     1123-1124</a>
 */
public enum AncovaComparison implements Comparison {
  /** The only one. */
  ANCOVA;

  private static final Conventions WITH_BASELINE =
      Conventions.of(
          "ancova",
          "analysis of covariance: difference at follow-up adjusted for baseline with one slope for"
              + " both arms, n1 + n2 - 3 degrees of freedom; adjusted means at its mean over both"
              + " arms",
          Reference.VICKERS_ALTMAN_2001);

  private static final List<String> BASELINE = List.of(SampleColumn.BASELINE);

  @Override
  public Estimation compare(TwoArms<Moments> arms, Inference inference) {
    if (arms.experimental().dimension() < 2 || arms.control().dimension() < 2) {
      return new NotEstimable(Reason.NO_BASELINE, "ANCOVA needs the baseline");
    }
    int covariates = arms.experimental().dimension() - 1;
    Optional<NotEstimable> refusal = Estimability.refusal(arms).or(() -> refusal(arms, covariates));
    return refusal.isPresent() ? refusal.get() : fit(arms, covariates, inference);
  }

  private static Optional<NotEstimable> refusal(TwoArms<Moments> arms, int covariates) {
    if (PooledVariance.degreesOfFreedom(arms) < 1.0 + covariates) {
      return Optional.of(
          new NotEstimable(
              Reason.TOO_FEW,
              "ANCOVA"
                  + (covariates == 1 ? "" : " with " + covariates + " covariates")
                  + " needs "
                  + (3 + covariates)
                  + " participants or more in all"));
    }
    return Optional.empty();
  }

  private static Estimation fit(TwoArms<Moments> arms, int covariates, Inference inference) {
    PooledAdjustment adjustment = PooledAdjustment.of(arms);
    List<String> names = arms.experimental().names().subList(1, covariates + 1);
    if (adjustment.collinear() > 0) {
      return collinear(adjustment.collinear() - 1, names);
    }
    if (adjustment.determined()) {
      return new NotEstimable(
          Reason.ZERO_VARIANCE,
          (covariates == 1 ? called(names.get(0)) + " explains" : "the covariates explain")
              + " the outcome fully");
    }
    double[] results = adjustment.numbers();
    compute(MomentsView.of(arms), 0, covariates, results);
    Estimation found =
        TInference.of(results[0], results[1], results[2], inference, conventions(names));
    return found instanceof Estimate estimate
        ? withMeans(estimate, arms, adjustment.shift())
        : found;
  }

  /** Makes estimate, standard error and degrees of freedom of {@link PooledAdjustment#numbers}. */
  static void compute(MomentsView arms, int outcome, int covariates, double[] numbers) {
    double n1 = arms.n1();
    double n2 = arms.n2();
    double df = n1 + n2 - 2 - covariates;
    double perDf = 1 / df;
    double spread = (n1 + n2) / (n1 * n2) + numbers[2];
    numbers[0] = arms.mean1(outcome) - arms.mean2(outcome) - numbers[0];
    numbers[1] = Math.sqrt(numbers[1] * spread * perDf);
    numbers[2] = df;
  }

  /** Each arm at the mean of the covariates over both arms. */
  private static Estimate withMeans(Estimate estimate, TwoArms<Moments> arms, double shift) {
    Moments m1 = arms.experimental();
    Moments m2 = arms.control();
    double all = (double) m1.n() + m2.n();
    double mean1 = m1.mean(0) - shift * (m2.n() / all);
    double mean2 = m2.mean(0) + shift * (m1.n() / all);
    return Double.isFinite(mean1) && Double.isFinite(mean2)
        ? estimate.with("adjusted_mean1", mean1).with("adjusted_mean2", mean2)
        : estimate;
  }

  private static Conventions conventions(List<String> names) {
    return names.equals(BASELINE)
        ? WITH_BASELINE
        : Conventions.of(
            "ancova",
            "analysis of covariance: difference at follow-up adjusted for "
                + String.join(", ", names)
                + ", with one slope each for both arms, n1 + n2 - 2 less the number of slopes"
                + " degrees of freedom; adjusted means at their mean over both arms",
            Reference.VICKERS_ALTMAN_2001);
  }

  private static NotEstimable collinear(int which, List<String> names) {
    String what = called(names.get(which)) + " does not vary within ";
    return new NotEstimable(
        Reason.COLLINEAR,
        names.size() == 1
            ? what + "either arm"
            : which == 0
                ? what + "the arms"
                : what
                    + "the arms, or is a combination of "
                    + String.join(", ", names.subList(0, which)));
  }

  private static String called(String name) {
    return name.equals(SampleColumn.BASELINE) ? "the baseline" : name;
  }
}
