// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.equipoise.core.Alternative;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.EventCounts;

/**
 * The size of Fisher's p as a statistic, without conditioning on the number of events: the largest,
 * over the common risk π, of P(Fisher's p &lt;= the observed one).
 *
 * <p>That is the largest of Σ_s Binomial(s; n1 + n2, π) h(s), with h(s) the part of the conditional
 * distribution given s events that is in the region. It is looked for on a grid in arcsin √π whose
 * step is an eighth of the binomial's standard deviation, and refined around the best points.
 */
final class Boschloo {
  /** Grid points in a standard deviation of arcsin √π, which is 1/(2√n). */
  private static final int PER_DEVIATION = 8;

  private static final int FEWEST = 400;

  /** A local maximum below this part of the best one is not refined. */
  private static final double WORTHWHILE = 0.98;

  private static final double RIGHT_ANGLE = Math.PI / 2;

  private final double[] region; // h(s)

  private Boschloo(double[] region) {
    this.region = region;
  }

  static double p(TwoArms<EventCounts> arms, double fisher, Alternative alternative) {
    int n1 = arms.experimental().n();
    int n2 = arms.control().n();
    double[] region = new double[n1 + n2 + 1];
    double bound = fisher * ConditionalTable.TIE;
    for (int s = 0; s <= n1 + n2; s++) {
      double[] probabilities = new ConditionalTable(n1, n2, s).probabilities();
      region[s] = ConditionalSize.attained(probabilities, bound, alternative);
    }
    return Math.min(1, new Boschloo(region).largest());
  }

  private double largest() {
    double deviations = 2 * Math.sqrt(region.length) * RIGHT_ANGLE;
    int count = Math.max(FEWEST, (int) (PER_DEVIATION * deviations));
    double[] values = new double[count + 1];
    double best = 0;
    for (int i = 0; i <= count; i++) {
      values[i] = size(RIGHT_ANGLE * i / count);
      best = Math.max(best, values[i]);
    }
    double largest = best;
    for (int i = 1; i < count; i++) {
      if (values[i] >= WORTHWHILE * best
          && values[i] >= values[i - 1]
          && values[i] >= values[i + 1]) {
        largest =
            Math.max(largest, refined(RIGHT_ANGLE * (i - 1) / count, 2 * RIGHT_ANGLE / count));
      }
    }
    return largest;
  }

  private double refined(double from, double width) {
    return new BrentOptimizer(1e-10, 1e-12)
        .optimize(
            new MaxEval(500),
            GoalType.MAXIMIZE,
            new UnivariateObjectiveFunction(this::size),
            new SearchInterval(from, from + width))
        .getValue();
  }

  /** Σ Binomial(s; n, sin² angle) h(s), from the mode outwards. */
  private double size(double angle) {
    int n = region.length - 1;
    double root = Math.sin(angle);
    double risk = root * root;
    double odds = Math.tan(angle) * Math.tan(angle);
    int mode = (int) Math.min(n, Math.floor((n + 1) * risk));
    double whole = 1;
    double inside = region[mode];
    double weight = 1;
    for (int s = mode; s < n && weight > 0; s++) {
      weight *= odds * (n - s) / (s + 1);
      whole += weight;
      inside += weight * region[s + 1];
    }
    weight = 1;
    for (int s = mode; s > 0 && weight > 0; s--) {
      weight *= s / (odds * (n - s + 1));
      whole += weight;
      inside += weight * region[s - 1];
    }
    return inside / whole;
  }
}
