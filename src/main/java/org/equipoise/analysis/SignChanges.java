// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * All places where a function of a correlation changes its sign. It is looked at in {@value #STEPS}
 * steps that are even on Fisher's scale, hence narrower towards -1 and 1; between three of them
 * where it comes near 0 and turns, the turn is found, so that two changes within a step are not
 * missed.
 */
final class SignChanges {
  private static final int STEPS = 240;

  /** A hundred times closer than what is promised. */
  private static final double EXACT = 1e-12;

  private static final int MOST_EVALUATIONS = 500;
  private static final int TURN_STEPS = 60;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private final DoubleFunction<OptionalDouble> function;
  private final List<Double> found = new ArrayList<>();

  private SignChanges(DoubleFunction<OptionalDouble> function) {
    this.function = function;
  }

  /** The places in (low, high) within (-1, 1), in increasing order. */
  static List<Double> of(DoubleFunction<OptionalDouble> function, double low, double high) {
    SignChanges search = new SignChanges(function);
    search.search(low, high);
    return search.found;
  }

  /** A place with the function there; NaN stands for none, and never leaves this class. */
  private record At(double r, double value) {
    boolean isAcross(At other) {
      return value * other.value < 0;
    }
  }

  private At at(double r) {
    return new At(r, function.apply(r).orElse(Double.NaN));
  }

  private void search(double low, double high) {
    double from = atanh(low);
    double step = (atanh(high) - from) / STEPS;
    List<At> grid = new ArrayList<>();
    for (int i = 0; i <= STEPS; i++) {
      grid.add(at(i == 0 ? low : i == STEPS ? high : Math.tanh(from + i * step)));
    }
    for (int i = 0; i < STEPS; i++) {
      At left = grid.get(i);
      At right = grid.get(i + 1);
      if (left.isAcross(right) || right.value() == 0) {
        found.add(root(left, right));
      } else if (i > 0 && turns(grid.get(i - 1), left, right)) {
        around(grid.get(i - 1), left, right);
      }
    }
  }

  private static double atanh(double r) {
    return 0.5 * Math.log((1 + r) / (1 - r));
  }

  /** Whether the middle is nearer to 0 than both neighbours, on the same side. */
  private static boolean turns(At left, At middle, At right) {
    return middle.value() * left.value() > 0
        && middle.value() * right.value() > 0
        && Math.abs(middle.value()) <= Math.abs(left.value())
        && Math.abs(middle.value()) <= Math.abs(right.value());
  }

  private void around(At left, At middle, At right) {
    double sign = Math.signum(middle.value());
    double a = left.r();
    double b = right.r();
    At nearest = middle;
    for (int i = 0; i < TURN_STEPS && nearest.value() * sign > 0; i++) {
      At c = at(b - GOLDEN * (b - a));
      At d = at(a + GOLDEN * (b - a));
      boolean leftwards = c.value() * sign <= d.value() * sign;
      nearest = leftwards ? c : d;
      a = leftwards ? a : c.r();
      b = leftwards ? d.r() : b;
    }
    if (nearest.value() * sign < 0) {
      found.add(root(left, nearest));
      found.add(root(nearest, right));
    }
  }

  private double root(At left, At right) {
    if (right.value() == 0) {
      return right.r();
    }
    UnivariateFunction smooth = r -> at(r).value();
    return new BrentSolver(0, EXACT, 0).solve(MOST_EVALUATIONS, smooth, left.r(), right.r());
  }
}
