// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * Both tails of the noncentral F as Poisson mixtures of incomplete beta functions, in log scale.
 *
 * <p>Lower: sum over j of w(j) I(j), with Poisson(ncp / 2) weights w and I(j) = I_x(df1/2 + j,
 * df2/2). Upper: the same with 1 - I(j). Consecutive I differ by T(j) = x^A y^b &Gamma;(A + b) /
 * (&Gamma;(A + 1) &Gamma;(b)), A = df1/2 + j, b = df2/2. The lower tail is summed downwards and the
 * upper one upwards, where those differences are additions of positive terms; each starts where its
 * terms have fallen to 1e-20 of the largest. First values of w and T come from Loader's (2000)
 * saddle-point form, without differences of log-gammas.
 */
final class PoissonBetaMixture {
  /** Terms below this part of the largest are not summed. */
  private static final double TRIFLE = 1e-20;

  /** An incomplete beta function below this is found relative to T, from its own series. */
  private static final double TINY = 1e-200;

  /** The series of a tail below {@link #TINY} needs far fewer terms, unless df are above 1e9. */
  private static final int MAX_TERMS = 50_000_000;

  private final double x;
  private final double y;
  private final double a;
  private final double b;
  private final double h;

  PoissonBetaMixture(double f, double df1, double df2, double ncp) {
    double ratio = f * (df1 / df2);
    this.x = 1 / (1 + 1 / ratio);
    this.y = 1 / (1 + ratio);
    this.a = df1 / 2;
    this.b = df2 / 2;
    this.h = ncp / 2;
  }

  /** Logarithm of the lower tail. */
  double logLower() {
    double start = h == 0 ? 0 : lowerStart();
    Sum sum = lowerSum(start);
    for (double j = start; j > 0 && sum.matters(); j--) {
      sum.growTerm((a + j) / (x * (a + b + j - 1)));
      sum.growTail();
      sum.add(j / h);
    }
    return sum.log() + logWeight(start);
  }

  /** Logarithm of the upper tail. */
  double logUpper() {
    double start = h == 0 ? 0 : upperStart();
    Sum sum = upperSum(start);
    for (double j = start; sum.matters(); j++) {
      sum.growTail();
      sum.add(h / (j + 1));
      sum.growTerm(x * (a + b + j) / (a + j + 1));
    }
    return sum.log() + logWeight(start);
  }

  private Sum lowerSum(double start) {
    double shape = a + start;
    double tail = incompleteBeta(x, y, shape, b);
    return tail < TINY
        ? new Sum(logT(start), 1, series(x, shape + b, shape + 1))
        : new Sum(0, Math.exp(logT(start)), tail);
  }

  private Sum upperSum(double start) {
    double shape = a + start;
    double tail = incompleteBeta(y, x, b, shape);
    return tail < TINY
        ? new Sum(logT(start), 1, shape / b * series(y, shape + b, b + 1))
        : new Sum(0, Math.exp(logT(start)), tail);
  }

  /** I_z(p, q) from the smaller of z and its complement. */
  private static double incompleteBeta(double z, double complement, double p, double q) {
    return z <= complement
        ? RegularizedBeta.value(z, p, q)
        : RegularizedBeta.complement(complement, q, p);
  }

  /**
   * Where to start downwards. The ratio of consecutive terms of the lower tail is at most the one
   * used here, so neither the largest term nor the start is underestimated.
   */
  private double lowerStart() {
    double j = crossing(this::lowerRatio, h);
    for (double part = lowerRatio(j); part > TRIFLE; part *= lowerRatio(j)) {
      j++;
    }
    return j;
  }

  private double lowerRatio(double j) {
    double beta = Math.max(x, x * (a + b + j) / (a + j + 1));
    return h / (j + 1) * Math.min(1, beta);
  }

  /** Where to start upwards: the mirrored bound. */
  private double upperStart() {
    double j = crossing(this::upperRatio, h * (1 + b / a));
    double part = 1;
    while (j > 0 && part > TRIFLE * upperRatio(j - 1)) {
      j--;
      part /= upperRatio(j);
    }
    return j;
  }

  private double upperRatio(double j) {
    return h / (j + 1) * Math.max(1, x * (a + b + j) / (a + j));
  }

  /** The first whole j at which a decreasing ratio is no longer above 1. */
  private static double crossing(DoubleUnaryOperator ratio, double bound) {
    double low = -1;
    double high = Math.ceil(bound) + 1;
    while (high - low > 1) {
      double middle = Math.floor(0.5 * (low + high));
      if (ratio.applyAsDouble(middle) > 1) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** log T(j), by Loader's deviances. */
  private double logT(double j) {
    double shape = a + j;
    double total = shape + b;
    double excess = b * x - shape * y;
    return 0.5 * Math.log(b / (2 * Math.PI * shape * total))
        + (StirlingError.at(total) - StirlingError.at(shape) - StirlingError.at(b))
        - ExponentialRemainder.deviance(shape, total * x, excess)
        - ExponentialRemainder.deviance(b, total * y, -excess);
  }

  /** Logarithm of the Poisson weight. */
  private double logWeight(double j) {
    return j == 0
        ? -h
        : -ExponentialRemainder.deviance(j, h, h - j)
            - StirlingError.at(j)
            - 0.5 * Math.log(2 * Math.PI * j);
  }

  /** 1 + z top / bottom + z&sup2; top (top + 1) / (bottom (bottom + 1)) + ... */
  private static double series(double z, double top, double bottom) {
    double sum = 0;
    double term = 1;
    for (int i = 0; i < MAX_TERMS && term > TRIFLE * sum; i++) {
      sum += term;
      term *= z * (top + i) / (bottom + i);
    }
    return sum;
  }

  /**
   * The running sum, with the last weighted T and tail: multiplied by the weight from the start,
   * because a weight alone may underflow where its product does not.
   */
  private static final class Sum {
    private final double logUnit;
    private double term;
    private double last;
    private double largest;
    private double sum;

    Sum(double logUnit, double term, double tail) {
      this.logUnit = logUnit;
      this.term = term;
      this.last = tail;
      this.largest = tail;
      this.sum = tail;
    }

    void growTerm(double factor) {
      term *= factor;
    }

    void growTail() {
      last += term;
    }

    /** Adds the present tail, its weight changed by the factor. */
    void add(double factor) {
      term *= factor;
      last *= factor;
      largest = Math.max(largest, last);
      sum += last;
    }

    boolean matters() {
      return last > TRIFLE * largest;
    }

    double log() {
      return Math.log(sum) + logUnit;
    }
  }
}
