// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.EventCounts;

/**
 * A 2 x 2 table given its margins: the number of events X of the experimental arm has Fisher's
 * noncentral hypergeometric distribution with the odds ratio ψ.
 *
 * <p>P(X = k) is proportional to C(n1, k) C(n2, s - k) ψ^k. The terms are built up from the mode by
 * their ratios and divided by their sum, so that there are no factorials to cancel.
 */
final class ConditionalTable {
  /** Probabilities that differ by less, relatively, are equal: what R's fisher.test takes. */
  static final double TIE = 1 + 1e-7;

  private static final double ABSOLUTE = 1e-13;
  private static final int MAX_EVALUATIONS = 500;

  /** The largest |log ψ| looked at; any table of ints has its roots well inside. */
  private static final double FARTHEST = 300;

  private final int n1;
  private final int n2;
  private final int events;
  private final int low;
  private final int high;

  ConditionalTable(int n1, int n2, int events) {
    this.n1 = n1;
    this.n2 = n2;
    this.events = events;
    this.low = Math.max(0, events - n2);
    this.high = Math.min(n1, events);
  }

  static ConditionalTable of(TwoArms<EventCounts> arms) {
    return new ConditionalTable(
        arms.experimental().n(),
        arms.control().n(),
        arms.experimental().events() + arms.control().events());
  }

  int low() {
    return low;
  }

  int high() {
    return high;
  }

  /** The probabilities of low to high at ψ = 1. */
  double[] probabilities() {
    return terms(0).within(low, high);
  }

  /** The probabilities of some values that follow each other; not to be written to. */
  static final class Terms {
    private final int from;
    private final double[] probabilities;

    private Terms(int from, double[] probabilities) {
      this.from = from;
      this.probabilities = probabilities;
    }

    /** The first value. */
    int from() {
      return from;
    }

    /** The last value. */
    int to() {
      return from + probabilities.length - 1;
    }

    /** One a value. */
    double[] probabilities() {
      return probabilities;
    }

    private double[] within(int low, int high) {
      double[] all = new double[high - low + 1];
      System.arraycopy(probabilities, 0, all, from - low, probabilities.length);
      return all;
    }
  }

  /** The probabilities at ψ = 1, but for those below a share of the largest. */
  Terms terms(double negligible) {
    double[] weights = new double[high - low + 1];
    int to = mode(0);
    int from = to;
    weights[to - low] = 1;
    double sum = 1;
    while (to < high && weights[to - low] > negligible) {
      weights[to + 1 - low] = weights[to - low] * ratio(to);
      sum += weights[++to - low];
    }
    while (from > low && weights[from - low] > negligible) {
      weights[from - 1 - low] = weights[from - low] / ratio(from - 1);
      sum += weights[--from - low];
    }
    double[] kept = Arrays.copyOfRange(weights, from - low, to - low + 1);
    for (int i = 0; i < kept.length; i++) {
      kept[i] /= sum;
    }
    return new Terms(from, kept);
  }

  /** P(X &gt;= x) at log ψ. */
  double above(int x, double logPsi) {
    Sums sums = new Sums(logPsi, x);
    return sums.above / sums.whole;
  }

  /** P(X &lt;= x) at log ψ. */
  double below(int x, double logPsi) {
    Sums sums = new Sums(logPsi, x);
    return sums.below / sums.whole;
  }

  /** The conditional maximum likelihood of log ψ: the mean of X is x. Infinite at the ends. */
  double logOddsRatio(int x) {
    if (x == low || x == high) {
      return x == low ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    return root(logPsi -> new Sums(logPsi, x).meanFromX);
  }

  /** The log ψ at which P(X &gt;= x) is α. */
  double lowerLimit(int x, double alpha) {
    return x == low ? Double.NEGATIVE_INFINITY : root(logPsi -> above(x, logPsi) - alpha);
  }

  /** The log ψ at which P(X &lt;= x) is α. */
  double upperLimit(int x, double alpha) {
    return x == high ? Double.POSITIVE_INFINITY : root(logPsi -> alpha - below(x, logPsi));
  }

  private static double root(DoubleUnaryOperator increasing) {
    double reach = 1;
    while (reach < FARTHEST
        && increasing.applyAsDouble(-reach) * increasing.applyAsDouble(reach) > 0) {
      reach *= 2;
    }
    return new BrentSolver(1e-14, ABSOLUTE, 1e-16)
        .solve(MAX_EVALUATIONS, increasing::applyAsDouble, -reach, reach);
  }

  /** P(X = k + 1) / P(X = k) at ψ = 1. */
  private double ratio(int k) {
    return ((double) n1 - k) * ((double) events - k) / ((k + 1.0) * ((double) n2 - events + k + 1));
  }

  /** The last k with ratio(k - 1) ψ &gt;= 1, by halving, since the ratios fall. */
  private int mode(double logPsi) {
    int from = low;
    int to = high;
    while (from < to) {
      int middle = from + (to - from + 1) / 2;
      if (Math.log(ratio(middle - 1)) + logPsi >= 0) {
        from = middle;
      } else {
        to = middle - 1;
      }
    }
    return from;
  }

  /** Sums over the distribution at one ψ, as far as its terms matter. */
  private final class Sums {
    private final double psi;
    private final int x;
    private double whole;
    private double above;
    private double below;
    private double meanFromX;

    Sums(double logPsi, int x) {
      this.psi = Math.exp(logPsi);
      this.x = x;
      int mode = mode(logPsi);
      add(mode, 1);
      double weight = 1;
      for (int k = mode; k < high && weight > 0; k++) {
        weight *= ratio(k) * psi;
        add(k + 1, weight);
      }
      weight = 1;
      for (int k = mode; k > low && weight > 0; k--) {
        weight /= ratio(k - 1) * psi;
        add(k - 1, weight);
      }
      meanFromX /= whole;
    }

    private void add(int k, double weight) {
      whole += weight;
      meanFromX += ((double) k - x) * weight;
      if (k >= x) {
        above += weight;
      }
      if (k <= x) {
        below += weight;
      }
    }
  }
}
