// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import org.apache.commons.numbers.gamma.Erfc;

/**
 * A trapezoidal rule for E f(S), df S&sup2; chi-square with df degrees of freedom, that is made
 * once for an observed t and then finds noncentralities: in v = log S the density is analytic and
 * falls off on both sides, so that the rule converges exponentially, and its weights do not depend
 * on the noncentrality.
 *
 * <p>From a start that takes t S as normal (Jennett and Welch 1939) the lower tail E &Phi;(t S -
 * ncp) is expanded about ncp: its derivatives are moments of Hermite polynomials at the same nodes.
 * The expansion is solved to the last bit; when the root is too far for it, it is made anew there.
 * So most limits cost one sweep over some forty nodes.
 *
 * <p>Measured against the adaptive quadrature of {@link ChiMixture}: within 1e-14 (1 + |ncp|) for
 * all that {@link #serves} accepts.
 */
final class ChiNodes {
  /** Below, the density's left side is long and the rule needs more nodes than it is worth. */
  private static final double LEAST_DF = 3;

  /** At most this t&sup2;/df: a steep cdf beside a wide density needs small steps. */
  private static final double MOST_SLOPE = 8;

  /** Below this tail the product of density and cdf lies too far from the density's own mode. */
  private static final double LEAST_TAIL = 1e-6;

  /** Step in units of the width of density and cdf together: 2&pi;&sup2;/0.6&sup2; = 55. */
  private static final double STEP = 0.6;

  /** Fall of the log density at which it is cut: e^-45 = 3e-20 of the mode. */
  private static final double CUT = 45;

  /** Beyond this argument the normal cdf is 1 to the last bit, and its density nothing beside. */
  private static final double CERTAIN = 8.5;

  /** Terms of the expansion. */
  private static final int TERMS = 9;

  /** Up to this distance the expansion's remainder is below 1e-15 of a tail's slope. */
  private static final double NEAR = 0.06;

  /** At small df the density is skewed, and the rule converges more slowly. */
  private static final double SKEW = 5;

  private static final int MAX_SWEEPS = 40;

  private static final double SQRT_HALF = Math.sqrt(0.5);
  private static final double DENSITY = 1 / Math.sqrt(2 * Math.PI);

  private final double[] places;
  private final double[] weights;
  private final double mean;

  /** The tail and the moments of the last sweep. */
  private final double[] moments = new double[TERMS];

  private double tailThere;

  ChiNodes(double t, double df) {
    double step = STEP / (1 + SKEW / df) / Math.sqrt(2 * df + 1.5 * t * t);
    int left = count(-step, df);
    int right = count(step, df);
    places = new double[left + right + 1];
    weights = new double[left + right + 1];
    double sum = 0;
    double first = 0;
    for (int i = 0; i < places.length; i++) {
      double v = (i - left) * step;
      places[i] = Math.exp(v);
      weights[i] = Math.exp(-fall(v, df));
      sum += weights[i];
      first += weights[i] * places[i];
    }
    mean = first / sum;
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
  }

  /** Whether the rule is good for an observed t and a tail. */
  static boolean serves(double t, double df, double tail) {
    return df >= LEAST_DF && t * t <= MOST_SLOPE * df && tail >= LEAST_TAIL && df <= 1e9;
  }

  private static int count(double step, double df) {
    int count = (int) (Math.sqrt(CUT / df) / Math.abs(step));
    while (fall(count * step, df) < CUT) {
      count++;
    }
    return count;
  }

  /** df (e^2v - 1 - 2v) / 2, the fall of the log density of v from its mode. */
  private static double fall(double v, double df) {
    double u = 2 * v;
    double rest =
        Math.abs(u) < ExponentialRemainder.SMALL
            ? ExponentialRemainder.series(u)
            : Math.exp(u) - 1 - u;
    return 0.5 * df * rest;
  }

  /**
   * The noncentrality at which the lower tail of t is as given.
   *
   * @param t the observed t, or its negative: the nodes serve both
   * @param z the normal quantile of the tail
   * @param tail at most one half
   */
  double noncentrality(double t, double z, double tail) {
    double ncp = t * mean - z * Math.sqrt(1 + t * t * Math.max(0, 1 - mean * mean));
    for (int i = 0; i < MAX_SWEEPS; i++) {
      sweep(t, ncp);
      double step = solved(tail);
      ncp += step;
      if (Math.abs(step) <= NEAR) {
        return ncp;
      }
    }
    throw new IllegalStateException("no noncentrality of t " + t + " at tail " + tail);
  }

  /** The tail at a noncentrality, and the means of &phi; He(k) there. */
  @SuppressWarnings("MethodLength") // Hermite's recurrence, unrolled for the hot loop
  private void sweep(double t, double ncp) {
    double m0 = 0;
    double m1 = 0;
    double m2 = 0;
    double m3 = 0;
    double m4 = 0;
    double m5 = 0;
    double m6 = 0;
    double m7 = 0;
    double m8 = 0;
    double tail = 0;
    for (int i = 0; i < places.length; i++) {
      double x = t * places[i] - ncp;
      double weight = weights[i];
      if (x > CERTAIN) {
        tail += weight;
        continue;
      }
      tail += weight * 0.5 * Erfc.value(-x * SQRT_HALF);
      double h0 = weight * DENSITY * Math.exp(-0.5 * x * x);
      double h1 = x * h0;
      double h2 = x * h1 - h0;
      double h3 = x * h2 - 2 * h1;
      double h4 = x * h3 - 3 * h2;
      double h5 = x * h4 - 4 * h3;
      double h6 = x * h5 - 5 * h4;
      double h7 = x * h6 - 6 * h5;
      m0 += h0;
      m1 += h1;
      m2 += h2;
      m3 += h3;
      m4 += h4;
      m5 += h5;
      m6 += h6;
      m7 += h7;
      m8 += x * h7 - 7 * h6;
    }
    tailThere = tail;
    moments[0] = m0;
    moments[1] = m1;
    moments[2] = m2;
    moments[3] = m3;
    moments[4] = m4;
    moments[5] = m5;
    moments[6] = m6;
    moments[7] = m7;
    moments[8] = m8;
  }

  /**
   * The step to the root: the tail at ncp + step is the tail there less the sum of step^k m(k-1) /
   * k!. Far from the expansion only a step of the Newton iteration on the logarithm is taken.
   */
  private double solved(double tail) {
    double newton = Math.log(tailThere / tail) * tailThere / moments[0];
    if (!(Math.abs(newton) <= 2 * NEAR)) {
      return Math.max(-1, Math.min(1, newton));
    }
    double step = newton;
    for (int i = 0; i < MAX_SWEEPS; i++) {
      double value = 0;
      double slope = 0;
      for (int k = TERMS; k >= 1; k--) {
        slope = slope * step / k + moments[k - 1];
        value = (value + moments[k - 1]) * step / k;
      }
      double change = (tailThere - value - tail) / slope;
      step += change;
      if (Math.abs(change) <= 1e-16 + 1e-15 * Math.abs(step)) {
        return step;
      }
    }
    return step;
  }
}
