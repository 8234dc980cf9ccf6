// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.List;
import java.util.Optional;
import org.equipoise.core.Alternative;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.Reference;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;
import org.equipoise.effect.Estimability;
import org.equipoise.effect.PooledVariance;
import org.equipoise.evidence.Moments;
import org.equipoise.numeric.NoncentralTLikelihood;

/**
 * The JZS Bayes factor for two means: Jeffreys' prior on the grand mean and the common variance, a
 * Cauchy prior on δ = (μ1 - μ2)/σ, against δ = 0.
 *
 * <p>It depends on Student's t, ν = n1 + n2 - 2 and N = n1 n2/(n1 + n2) alone. Two-sided it is of
 * the whole prior; one-sided, of the half of the prior (doubled) that the alternative names. {@link
 * #interval} has the prior outside an interval against the prior inside it.
 *
 * <p>The value is the posterior mean of δ under the whole prior, its standard error the posterior
 * standard deviation. {@code bf10} may be infinite or 0 where {@code log10_bf10} is not; {@code
 * bf10_error} is the estimated relative error of {@code bf10}, {@code prior_scale} the scale. There
 * is no p-value and no interval.
 *
 * <p>Sign: experimental minus control. No unit. Domain: |t| &lt;= 1e8.
 *
 * @param scale the scale of the Cauchy prior: half of the prior is within ±scale; in [0.001, 1000]
 * @see <a href="https://doi.org/10.3758/PBR.16.2.225">Rouder, Speckman, Sun, Morey &amp; Iverson
 *     (2009), Psychon Bull Rev 16, 225-237</a>
 * @see <a href="https://doi.org/10.1037/a0024377">Morey &amp; Rouder (2011), Psychol Methods 16,
 *     406-419</a>
 */
public record JzsComparison(double scale) implements Comparison {
  /** The usual scale, √2/2, called medium. */
  public static final JzsComparison MEDIUM = new JzsComparison(Math.sqrt(0.5));

  private static final double SMALLEST = 0.001;
  private static final double LARGEST = 1000;
  private static final double ALL = Double.POSITIVE_INFINITY;

  /**
   * Checks the scale.
   *
   * @throws IllegalArgumentException if scale is outside [0.001, 1000]
   */
  public JzsComparison {
    if (!(scale >= SMALLEST && scale <= LARGEST)) {
      throw new IllegalArgumentException("scale must be in [0.001, 1000], got " + scale);
    }
  }

  /** The Bayes factor; the level of the inference plays no part. */
  @Override
  public Estimation compare(TwoArms<Moments> arms, Inference inference) {
    return refusal(arms).<Estimation>map(each -> each).orElseGet(() -> of(arms, inference));
  }

  /**
   * The Bayes factor of the prior outside an interval of δ against the prior inside it.
   *
   * <p>BF10 &lt; 1 speaks for a difference inside the interval, that is, for equivalence.
   *
   * @param arms the moments of both arms, of which the outcome is used
   * @param margin the interval: an SMD margin as it is; a raw one divided by the pooled SD of the
   *     outcome, taken as known
   * @return the estimate, or why there is none
   */
  public Estimation interval(TwoArms<Moments> arms, MarginBounds margin) {
    Optional<NotEstimable> refusal = refusal(arms);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    boolean smd = !margin.basis().isEmpty();
    double unit = smd ? margin.standardDeviation() : PooledVariance.standardDeviation(arms, 0);
    double low = margin.low() / unit;
    double high = margin.high() / unit;
    if (!(low < 0 && high > 0) || Math.max(-low, high) > NoncentralTLikelihood.LARGEST_T) {
      return Estimability.overflow();
    }
    return outside(arms, low, high)
        .withConventions(
            conventions()
                .and(
                    "jzs interval",
                    "the prior outside the margin against the prior inside it; BF10 below 1 speaks"
                        + " for equivalence; margin in units of the "
                        + (smd ? margin.basis() : "pooled SD of the outcome")
                        + ", taken as known",
                    Reference.MOREY_ROUDER_2011));
  }

  private Estimate of(TwoArms<Moments> arms, Inference inference) {
    JzsPosterior posterior = posterior(arms);
    Alternative alternative = inference.alternative();
    if (alternative == Alternative.TWO_SIDED) {
      return estimate(posterior, posterior.logBayesFactor(), posterior.relativeError())
          .withConventions(conventions());
    }
    boolean above = alternative == Alternative.GREATER;
    JzsPosterior.Half half = posterior.half(above).orElseGet(() -> far(arms, posterior, above));
    return estimate(posterior, half.logBayesFactor(), half.relativeError())
        .withConventions(
            conventions()
                .and(
                    "jzs alternative",
                    "one-sided: the half of the prior with δ "
                        + (alternative == Alternative.GREATER ? "above" : "below")
                        + " 0, doubled; the estimate is under the whole prior",
                    Reference.MOREY_ROUDER_2011));
  }

  /** The log of one half's Bayes factor by integration over δ, which holds however far out. */
  private JzsPosterior.Half far(TwoArms<Moments> arms, JzsPosterior posterior, boolean above) {
    JzsRegion region = region(arms);
    double upper = region.logIntegral(0, ALL);
    double lower = region.logIntegral(-ALL, 0);
    return new JzsPosterior.Half(
        Math.log(2) + (above ? upper : lower), discrepancy(logSum(upper, lower), posterior));
  }

  private Estimate outside(TwoArms<Moments> arms, double low, double high) {
    JzsPosterior posterior = posterior(arms);
    JzsRegion region = region(arms);
    double inside = region.logIntegral(low, high);
    double out = logSum(region.logIntegral(-ALL, low), region.logIntegral(high, ALL));
    double prior =
        logSum(JzsRegion.logPrior(-ALL, low, scale), JzsRegion.logPrior(high, ALL, scale))
            - JzsRegion.logPrior(low, high, scale);
    double error = discrepancy(logSum(inside, out), posterior);
    return estimate(posterior, out - inside - prior, error);
  }

  private static double discrepancy(double whole, JzsPosterior posterior) {
    return Math.abs(Math.expm1(whole - posterior.logBayesFactor())) + posterior.relativeError();
  }

  private static double logSum(double a, double b) {
    return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
  }

  private Estimate estimate(JzsPosterior posterior, double log, double error) {
    return Estimate.of(posterior.mean(), Conventions.none())
        .withStandardError(Math.sqrt(posterior.variance()))
        .with("bf10", Math.exp(log))
        .with("log10_bf10", log / Math.log(10))
        .with("bf10_error", error)
        .with("prior_scale", scale);
  }

  private static Conventions conventions() {
    return Conventions.of(
        "jzs",
        "JZS Bayes factor from Student's t, Cauchy prior on δ with the scale prior_scale, against δ ="
            + " 0; the estimate is the posterior mean of δ under that prior, se its posterior SD",
        Reference.ROUDER_2009);
  }

  private static Optional<NotEstimable> refusal(TwoArms<Moments> arms) {
    Optional<NotEstimable> refusal = Estimability.refusal(arms);
    if (refusal.isPresent()) {
      return refusal;
    }
    return Math.abs(t(arms)) <= NoncentralTLikelihood.LARGEST_T // false for NaN
        ? Optional.empty()
        : Optional.of(Estimability.overflow());
  }

  private static double t(TwoArms<Moments> arms) {
    double difference = arms.experimental().mean(0) - arms.control().mean(0);
    return difference / PooledVariance.standardDeviation(arms, 0) * Math.sqrt(effectiveN(arms));
  }

  private static double effectiveN(TwoArms<Moments> arms) {
    double n1 = arms.experimental().n();
    double n2 = arms.control().n();
    return n1 * n2 / (n1 + n2);
  }

  private JzsPosterior posterior(TwoArms<Moments> arms) {
    double df = PooledVariance.degreesOfFreedom(arms);
    return new JzsPosterior(t(arms), df, effectiveN(arms), scale);
  }

  private JzsRegion region(TwoArms<Moments> arms) {
    double df = PooledVariance.degreesOfFreedom(arms);
    return new JzsRegion(t(arms), df, effectiveN(arms), scale);
  }

  /**
   * The same comparison with other scales of the prior: how far the answer depends on the choice.
   *
   * @param arms the moments of both arms
   * @param inference the alternative
   * @param scales each in [0.001, 1000], in the order wanted
   * @return one point a scale; empty when there is no Bayes factor
   * @throws IllegalArgumentException if a scale is outside [0.001, 1000]
   */
  public static List<ScalePoint> sweep(
      TwoArms<Moments> arms, Inference inference, List<Double> scales) {
    return scales.stream()
        .map(each -> new JzsComparison(each).point(arms, inference))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<ScalePoint> point(TwoArms<Moments> arms, Inference inference) {
    return compare(arms, inference) instanceof Estimate estimate
        ? Optional.of(
            new ScalePoint(scale, Require.notNaN(estimate.more().get("log10_bf10"), "log10_bf10")))
        : Optional.empty();
  }

  /**
   * A Bayes factor beside the scale of its prior.
   *
   * @param scale the scale
   * @param log10BayesFactor the decimal logarithm of BF10
   */
  public record ScalePoint(double scale, double log10BayesFactor) {}
}
