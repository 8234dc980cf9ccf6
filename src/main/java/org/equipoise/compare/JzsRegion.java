// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.equipoise.core.Require;
import org.equipoise.numeric.GaussKronrod;
import org.equipoise.numeric.NoncentralTLikelihood;

/**
 * What the likelihood of t and the Cauchy prior on δ have in an interval: log ∫ f(t; ν, δ√N) / f(t;
 * ν, 0) Cauchy(δ; r) dδ, which is the log Bayes factor of the interval against δ = 0 plus the log
 * of the prior's mass there.
 *
 * <p>Integrated over λ = δ√N in logarithms, in panels that are graded towards the ends, the prior's
 * peak and t.
 *
 * @see <a href="https://doi.org/10.1037/a0024377">Morey &amp; Rouder (2011), Psychol Methods 16,
 *     406-419</a>
 */
final class JzsRegion {
  /** Widths of the likelihood, in its standard deviations, beyond which nothing is left. */
  private static final double REACH = 40;

  private final double t;
  private final double root; // √N
  private final double width; // of the likelihood in λ, at most
  private final double spread; // the prior's scale in λ
  private final NoncentralTLikelihood likelihood;

  JzsRegion(double t, double df, double effectiveN, double scale) {
    Require.positiveFinite(effectiveN, "effectiveN");
    Require.positiveFinite(scale, "scale");
    this.likelihood = new NoncentralTLikelihood(t, df);
    this.t = t;
    this.root = Math.sqrt(effectiveN);
    this.width = Math.sqrt(1 + t * t / df);
    this.spread = scale * root;
  }

  /**
   * The log of the integral over an interval of δ.
   *
   * @param lower the lower end, may be infinite
   * @param upper the upper end, above the lower one, may be infinite
   * @return its natural logarithm
   * @throws IllegalArgumentException unless lower &lt; upper
   */
  double logIntegral(double lower, double upper) {
    if (!(lower < upper)) {
      throw new IllegalArgumentException(
          "lower must be < upper, got [" + lower + ", " + upper + "]");
    }
    double a = lower * root;
    double b = upper * root;
    double from = Math.max(a, Math.min(Math.min(b, t), 0) - REACH * width);
    double to = Math.min(b, Math.max(Math.max(a, t), 0) + REACH * width);
    double[] points = points(from, to, from == a, to == b);
    double top = Arrays.stream(points).map(this::logDensity).max().orElseThrow();
    double part = GaussKronrod.integrate(lambda -> Math.exp(logDensity(lambda) - top), points);
    return top + Math.log(part);
  }

  private double logDensity(double lambda) {
    double ratio = lambda / spread;
    return likelihood.logRatio(lambda) - Math.log1p(ratio * ratio) - Math.log(Math.PI * spread);
  }

  /** Where the integrand may bend; graded towards an end at which it is cut off. */
  private double[] points(double from, double to, boolean cutBelow, boolean cutAbove) {
    DoubleStream.Builder points = DoubleStream.builder();
    points.add(from).add(to).add(0).add(t);
    double finest = 4 / (1 + Math.abs(t) + Math.min(Math.abs(from), Math.abs(to)));
    for (double reach = finest; reach < to - from; reach *= 4) {
      points.add(cutBelow ? from + reach : from).add(cutAbove ? to - reach : to);
    }
    for (double reach = 1; reach <= REACH; reach *= 4) {
      points.add(t - reach * width).add(t + reach * width);
      points.add(-reach * spread).add(reach * spread);
    }
    return points.build().filter(p -> from <= p && p <= to).sorted().distinct().toArray();
  }

  /** log of the prior's mass in an interval, kept from cancelling far out. */
  static double logPrior(double lower, double upper, double scale) {
    double a = lower / scale;
    double b = upper / scale;
    double angle = // atan b - atan a
        a > 1 || b < -1 ? Math.atan(1 / a) - Math.atan(1 / b) : Math.atan(b) - Math.atan(a);
    return Math.log(angle / Math.PI);
  }
}
