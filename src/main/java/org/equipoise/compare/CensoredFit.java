// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.numbers.gamma.Erfcx;
import org.equipoise.numeric.Normal;

/**
 * Normal regression with left-censored values by maximum likelihood, y = xβ + σε.
 *
 * <p>In Olsen's parameters γ = β/σ and h = 1/σ the log likelihood is concave: Σ log h - (h y - x
 * γ)²/2 over the measured values, Σ log Φ(h y - x γ) over those below the limit y. Newton's steps,
 * halved while they do not help, find its only maximum. The columns are centred and scaled first.
 *
 * @see <a href="https://doi.org/10.2307/1911445">Olsen (1978), Econometrica 46, 1211-1215</a>
 */
final class CensoredFit {
  private static final int MAX_ITERATIONS = 200;

  /**
   * Newton's decrement, in units of log likelihood, below which its steps are taken unseen, since
   * rounding of the likelihood hides what they gain. Two square the error twice.
   */
  private static final double NEAR = 1e-7;

  private static final int LAST_STEPS = 2;

  private static final double SQRT_HALF = Math.sqrt(0.5);
  private static final double ROOT_TWO_OVER_PI = Math.sqrt(2 / Math.PI);
  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  private final CensoredData data; // standardized
  private final double[] theta;
  private double logLikelihood;
  private double[] gradient;
  private double[][] information;
  private int iterations;

  private CensoredFit(CensoredData data) {
    this.data = data;
    this.theta = new double[data.width() + 1];
    theta[data.width()] = 1;
  }

  /**
   * The maximum, empty when the likelihood has none that Newton's steps reach.
   *
   * @param data values and model whose measured part determines all coefficients
   */
  static Optional<CensoredFit> of(CensoredData data) {
    CensoredFit fit = new CensoredFit(data);
    try {
      return fit.climb() ? Optional.of(fit) : Optional.empty();
    } catch (NonPositiveDefiniteMatrixException e) {
      return Optional.empty();
    }
  }

  private boolean climb() {
    logLikelihood = evaluate(theta);
    for (iterations = 1; iterations <= MAX_ITERATIONS; iterations++) {
      double[] step = solve(gradient);
      double decrement = 0;
      for (int j = 0; j < step.length; j++) {
        decrement += step[j] * gradient[j];
      }
      if (decrement < NEAR) {
        finish(step);
        return true;
      }
      if (!move(step)) {
        return false;
      }
    }
    return false;
  }

  private void finish(double[] first) {
    double[] step = first;
    for (int i = 0; i < LAST_STEPS; i++) {
      for (int j = 0; j < step.length; j++) {
        theta[j] += step[j];
      }
      logLikelihood = evaluate(theta);
      step = solve(gradient);
    }
  }

  private boolean move(double[] step) {
    double[] start = theta.clone();
    double from = logLikelihood;
    for (double part = 1; part > 0x1p-40; part /= 2) {
      for (int j = 0; j < step.length; j++) {
        theta[j] = start[j] + part * step[j];
      }
      if (theta[step.length - 1] > 0) {
        logLikelihood = evaluate(theta);
        if (logLikelihood > from) {
          return true;
        }
      }
    }
    System.arraycopy(start, 0, theta, 0, theta.length);
    logLikelihood = evaluate(theta);
    return false;
  }

  private double[] solve(double[] right) {
    RealMatrix matrix = new Array2DRowRealMatrix(information, false);
    return new CholeskyDecomposition(matrix, 1e-9, 1e-14)
        .getSolver()
        .solve(new ArrayRealVector(right, false))
        .toArray();
  }

  /** The log likelihood, and on the way its gradient and the observed information. */
  private double evaluate(double[] at) {
    int size = at.length;
    double h = at[size - 1];
    gradient = new double[size];
    information = new double[size][size];
    double[] v = new double[size];
    double sum = 0;
    for (int i = 0; i < data.count(); i++) {
      double u = 0;
      for (int j = 0; j < size; j++) {
        v[j] = data.term(i, j);
        u += v[j] * at[j];
      }
      sum += data.below(i) ? censored(u, v) : measured(u, v);
    }
    int measured = data.measured();
    gradient[size - 1] += measured / h;
    information[size - 1][size - 1] += measured / (h * h);
    for (int j = 0; j < size; j++) {
      for (int k = 0; k < j; k++) {
        information[k][j] = information[j][k];
      }
    }
    return sum + measured * (Math.log(h) - HALF_LOG_TWO_PI);
  }

  private double measured(double u, double[] v) {
    accumulate(v, -u, 1);
    return -0.5 * u * u;
  }

  private double censored(double u, double[] v) {
    boolean tail = u < 0;
    double scaled = tail ? Erfcx.value(-u * SQRT_HALF) : 0;
    double cdf = tail ? 0 : Normal.cdf(u);
    double mills =
        tail ? ROOT_TWO_OVER_PI / scaled : Math.exp(-0.5 * u * u - HALF_LOG_TWO_PI) / cdf;
    accumulate(v, mills, mills * (u + mills));
    return tail ? Math.log(0.5 * scaled) - 0.5 * u * u : Math.log(cdf);
  }

  private void accumulate(double[] v, double slope, double curvature) {
    for (int j = 0; j < v.length; j++) {
      gradient[j] += slope * v[j];
      for (int k = 0; k <= j; k++) {
        information[j][k] += curvature * v[j] * v[k];
      }
    }
  }

  /** The log likelihood at the maximum, in the units of the data. */
  double logLikelihood() {
    return logLikelihood - data.measured() * Math.log(data.unit());
  }

  /** σ at the maximum. */
  double residualDeviation() {
    return data.unit() / theta[theta.length - 1];
  }

  int iterations() {
    return iterations;
  }

  /** The coefficient of a column other than the constant. */
  double coefficient(int column) {
    return theta[column] / theta[theta.length - 1] * data.unit() / data.spread(column);
  }

  /** Its standard error by the observed information. */
  double standardError(int column) {
    double h = theta[theta.length - 1];
    double[] slope = new double[theta.length];
    slope[column] = 1 / h;
    slope[theta.length - 1] = -theta[column] / (h * h);
    double[] solved = solve(slope);
    double variance = 0;
    for (int j = 0; j < slope.length; j++) {
      variance += slope[j] * solved[j];
    }
    return Math.sqrt(variance) * data.unit() / data.spread(column);
  }
}
