// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Optional;
import org.equipoise.core.Require;
import org.equipoise.numeric.GammaRatio;
import org.equipoise.numeric.NoncentralTLikelihood;
import org.equipoise.numeric.StudentT;

/**
 * The standardized difference δ of two means with a Cauchy prior of scale r, after one t: the Bayes
 * factor against δ = 0, and the posterior's mean and variance.
 *
 * <p>The Cauchy prior is a normal one whose variance g has the distribution of r²/z², z standard
 * normal (Zellner &amp; Siow; Rouder et al. 2009, eq. 1). With N = n1 n2/(n1 + n2), ν = n1 + n2 -
 * 2, c = N r², x = t²/ν and w = z²/(z² + c) it becomes
 *
 * <p>BF10 = E[√w ((1 + x)/(1 + x w))^((ν + 1)/2)] over z.
 *
 * <p>Given z, (μ1 - μ2) has a t distribution with ν + 1 degrees of freedom after the data, so that
 * δ has the sign of t with the probability T(|t| √((1 - w)(ν + 1) / (ν (1 + x w)))), T its
 * distribution function. Twice that within the expectation is the Bayes factor of that side.
 *
 * <p>Given z, δ has the mean (1 - w) (t/√N) E[s/σ] and the second moment (1 - w)/N + (1 - w)²
 * (t²/N) E[s²/σ²], where ν (1 + x w) s²/σ² is χ² with ν + 1 degrees of freedom. All three
 * expectations are one sum by the trapezoidal rule in log z, which converges exponentially.
 *
 * @see <a href="https://doi.org/10.3758/PBR.16.2.225">Rouder, Speckman, Sun, Morey &amp; Iverson
 *     (2009), Psychon Bull Rev 16, 225-237</a>
 */
final class JzsPosterior {
  /** Half of it changes the sum by less than rounding; twice it, by some 1e-9. */
  private static final double STEP = 0.125;

  /** log z above which the prior has less than 1e-21 of its mass: z = 9.5. */
  private static final double END = Math.log(9.5);

  /** The integrand falls as z² to the left of its first mode: e^-40 of it is left at 20. */
  private static final double REACH = 20;

  private static final double LOG_WEIGHT = Math.log(STEP * Math.sqrt(2 / Math.PI));

  /** Sums below this one have lost digits to terms that are no longer normal doubles. */
  private static final double SMALLEST_SUM = 1e-250;

  private final double t;
  private final double df;
  private final double c; // N r²
  private final double constant;
  private final double logBayesFactor;
  private final double relativeError;
  private final double mean;
  private final double variance;

  /**
   * Integrates.
   *
   * @param t Student's t, within ±1e8
   * @param df degrees of freedom, 1 or more
   * @param effectiveN n1 n2/(n1 + n2), positive
   * @param scale the scale of the prior, positive
   * @throws IllegalArgumentException if an argument is outside its domain
   */
  JzsPosterior(double t, double df, double effectiveN, double scale) {
    Require.positiveFinite(df, "df");
    Require.positiveFinite(effectiveN, "effectiveN");
    Require.positiveFinite(scale, "scale");
    if (!(Math.abs(t) <= NoncentralTLikelihood.LARGEST_T)) {
      throw new IllegalArgumentException("t must be in [-1e8, 1e8], got " + t);
    }
    this.t = t;
    this.df = df;
    this.c = effectiveN * scale * scale;
    double x = t * t / df;
    double power = 0.5 * (df + 1);
    double[] sums = sums(c, x, power);
    constant = power * Math.log1p(x);
    logBayesFactor = constant + LOG_WEIGHT + Math.log(sums[0] + sums[1]);
    relativeError = error(sums[0], sums[1]);
    double chi = GammaRatio.hedges(df + 2) * Math.sqrt((df + 2) / df); // E[s/σ] √(1 + x w)
    double whole = sums[0] + sums[1];
    mean = t / Math.sqrt(effectiveN) * chi * sums[2] / whole;
    double square = (sums[3] + t * t * (df + 1) / df * sums[4]) / (whole * effectiveN);
    variance = Math.max(0, square - mean * mean);
  }

  /** Even terms, odd terms, and the weights of the mean, of 1/N and of t²/N. */
  private static double[] sums(double c, double x, double power) {
    double[] sums = new double[5];
    int count = count(c, x, power);
    for (int i = 0; i <= count; i++) {
      double z = Math.exp(END - i * STEP);
      double z2 = z * z;
      double w = z2 / (z2 + c);
      double shrink = c / (z2 + c);
      double inflate = 1 + x * w;
      double f = z * Math.sqrt(w) * Math.exp(-power * Math.log1p(x * w) - 0.5 * z2);
      sums[i & 1] += f;
      sums[2] += f * shrink / Math.sqrt(inflate);
      sums[3] += f * shrink;
      sums[4] += f * shrink * shrink / inflate;
    }
    return sums;
  }

  private static int count(double c, double x, double power) {
    double first = Math.min(0, 0.5 * Math.log(c / (1 + x * power))) - REACH;
    return (int) Math.ceil((END - first) / STEP);
  }

  /**
   * The natural logarithm of the Bayes factor for one half of the prior, doubled, against δ = 0.
   *
   * @param above whether it is the half with δ above 0
   * @return the logarithm; empty so far in the tail that the terms of the sum underflow
   */
  Optional<Half> half(boolean above) {
    double x = t * t / df;
    double power = 0.5 * (df + 1);
    double signed = above ? t : -t;
    double even = 0;
    double odd = 0;
    for (int i = count(c, x, power); i >= 0; i--) {
      double z = Math.exp(END - i * STEP);
      double z2 = z * z;
      double w = z2 / (z2 + c);
      double inflate = 1 + x * w;
      double f = z * Math.sqrt(w) * Math.exp(-power * Math.log1p(x * w) - 0.5 * z2);
      double standardized = Math.sqrt(c / (z2 + c) * (df + 1) / (df * inflate));
      double part = f > 0 ? f * StudentT.cdf(signed * standardized, df + 1) : 0;
      even += (i & 1) == 0 ? part : 0;
      odd += (i & 1) == 0 ? 0 : part;
    }
    double log = constant + LOG_WEIGHT + Math.log(2) + Math.log(even + odd);
    return even + odd > SMALLEST_SUM
        ? Optional.of(new Half(log, error(even, odd)))
        : Optional.empty();
  }

  /**
   * The Bayes factor of one half of the prior.
   *
   * @param logBayesFactor its natural logarithm
   * @param relativeError an estimate of its relative error
   */
  record Half(double logBayesFactor, double relativeError) {}

  /** The error of the doubled step squared, and rounding. */
  private double error(double even, double odd) {
    double gap = (even - odd) / (even + odd);
    return gap * gap + Math.ulp(constant) + Math.ulp(1.0);
  }

  /** The natural logarithm of the Bayes factor for the prior against δ = 0. */
  double logBayesFactor() {
    return logBayesFactor;
  }

  /** An estimate of the relative error of the Bayes factor. */
  double relativeError() {
    return relativeError;
  }

  /** The posterior mean of δ. */
  double mean() {
    return mean;
  }

  /** The posterior variance of δ. */
  double variance() {
    return variance;
  }
}
