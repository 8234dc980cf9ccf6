// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.core.Require;

/**
 * The graphical procedure of Bretz and others for several hypotheses. Each hypothesis has a weight,
 * its share of α; when it is rejected its weight passes to the others along its transitions.
 *
 * <p>Adjusted p (their algorithm 2): take the hypothesis with the smallest p/w; its adjusted p is
 * that ratio, or the largest before it if that is larger; pass its weight on, with w(l) + w(j)
 * g(j,l) and g(l,k) = (g(l,k) + g(l,j) g(j,k))/(1 - g(l,j) g(j,l)); go on with the others. A
 * hypothesis without weight has the adjusted p of 1 until it gets some. Holds the family-wise error
 * under any dependence.
 *
 * @see <a href="https://doi.org/10.1002/sim.3495">Bretz, Maurer, Brannath and Posch (2009), Stat
 *     Med 28, 586-604</a>
 */
final class GraphicalProcedure {
  /** Sums of weights may miss 1 by rounding. */
  private static final double ROUNDING = 1e-12;

  private final double[] weights;
  private final double[][] transitions;

  /** A graph: weights sum to at most 1, so do the transitions of each; both are 0 or more. */
  GraphicalProcedure(double[] weights, double[][] transitions) {
    this.weights = weights.clone();
    this.transitions = new double[weights.length][];
    requireShares(weights, "weights");
    for (int i = 0; i < weights.length; i++) {
      requireShares(transitions[i], "transitions");
      this.transitions[i] = transitions[i].clone();
    }
  }

  private static void requireShares(double[] shares, String name) {
    double sum = 0;
    for (double share : shares) {
      sum += Require.closedUnit(share, name);
    }
    if (!(sum <= 1 + ROUNDING)) {
      throw new IllegalArgumentException(name + " must sum to 1 or less, got " + sum);
    }
  }

  /** The adjusted p-values in the order of the graph; p in [0, 1], one for each weight. */
  List<Double> adjust(List<Double> p) {
    p.forEach(each -> Require.closedUnit(each, "p"));
    double[] w = weights.clone();
    double[][] g = new double[w.length][];
    for (int i = 0; i < w.length; i++) {
      g[i] = transitions[i].clone();
    }
    boolean[] done = new boolean[w.length];
    List<Double> adjusted = new ArrayList<>(p);
    double running = 0;
    for (int step = 0; step < w.length; step++) {
      int next = smallest(p, w, done);
      running = Math.max(running, ratio(p.get(next), w[next]));
      adjusted.set(next, running);
      done[next] = true;
      passOn(next, w, g, done);
    }
    return List.copyOf(adjusted);
  }

  private static int smallest(List<Double> p, double[] w, boolean[] done) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < w.length; i++) {
      double own = done[i] ? Double.POSITIVE_INFINITY : unbounded(p.get(i), w[i]);
      if (!done[i] && (best < 0 || own < least)) {
        best = i;
        least = own;
      }
    }
    return best;
  }

  private static double ratio(double p, double w) {
    return Math.min(1, unbounded(p, w));
  }

  private static double unbounded(double p, double w) {
    return w > 0 ? p / w : Double.POSITIVE_INFINITY;
  }

  private static void passOn(int j, double[] w, double[][] g, boolean[] done) {
    double[][] before = new double[w.length][];
    for (int i = 0; i < w.length; i++) {
      before[i] = g[i].clone();
    }
    for (int l = 0; l < w.length; l++) {
      if (!done[l]) {
        w[l] += w[j] * before[j][l];
        for (int k = 0; k < w.length; k++) {
          g[l][k] = k == l || done[k] ? 0 : transition(before, l, k, j);
        }
      }
    }
  }

  private static double transition(double[][] g, int l, int k, int j) {
    double loop = g[l][j] * g[j][l];
    return loop < 1 - ROUNDING ? (g[l][k] + g[l][j] * g[j][k]) / (1 - loop) : 0;
  }
}
