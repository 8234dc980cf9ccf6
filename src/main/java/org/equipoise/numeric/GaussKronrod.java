// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import java.util.function.DoubleUnaryOperator;

/**
 * Adaptive integration of a smooth non-negative function over panels.
 *
 * <p>Each panel is integrated by the 21-point Kronrod extension of the 10-point Gauss rule. For an
 * analytic integrand the longer rule's relative error in a panel is about the power 3/2 of the
 * difference of the two, or less; a panel is halved until that estimate is below {@link #ERROR} of
 * the whole.
 *
 * <p>Source: Kronrod (1965); the nodes are the zeros of the Legendre and Stieltjes polynomials,
 * computed to 40 digits and rounded to doubles.
 */
public final class GaussKronrod {
  /** Accepted error of a panel, relative to the whole integral. */
  private static final double ERROR = 5e-13;

  /** Halvings of one panel at most: at 40 a step function is located to the last bits. */
  private static final int MAX_DEPTH = 40;

  /** Positive nodes; odd positions are those of the Gauss rule. The node 0 is position 0. */
  private static final double[] NODES = {
    0.0,
    0.14887433898163122,
    0.2943928627014602,
    0.4333953941292472,
    0.5627571346686047,
    0.6794095682990244,
    0.7808177265864169,
    0.8650633666889845,
    0.9301574913557082,
    0.9739065285171717,
    0.9956571630258081
  };

  private static final double[] KRONROD = {
    0.1494455540029169,
    0.14773910490133849,
    0.14277593857706009,
    0.13470921731147334,
    0.12349197626206584,
    0.10938715880229764,
    0.0931254545836976,
    0.07503967481091996,
    0.054755896574351995,
    0.032558162307964725,
    0.011694638867371874
  };

  /** Weights of the Gauss rule, at the odd positions in order. */
  private static final double[] GAUSS = {
    0.29552422471475287,
    0.26926671930999635,
    0.21908636251598204,
    0.1494513491505806,
    0.06667134430868814
  };

  private final DoubleUnaryOperator function;
  private double difference;
  private double whole;

  private GaussKronrod(DoubleUnaryOperator function) {
    this.function = function;
  }

  /**
   * Integrates from the first to the last of the increasing points, which should bracket every
   * sharp feature of the function.
   *
   * @param function smooth between the points, 0 or more
   * @param points two or more, increasing
   * @return the integral
   */
  public static double integrate(DoubleUnaryOperator function, double... points) {
    return new GaussKronrod(function).over(points);
  }

  private double over(double[] points) {
    int panels = points.length - 1;
    double[] values = new double[panels];
    double[] differences = new double[panels];
    for (int i = 0; i < panels; i++) {
      values[i] = panel(points[i], points[i + 1]);
      differences[i] = difference;
      whole += values[i];
    }
    double sum = 0;
    for (int i = 0; i < panels; i++) {
      sum += refined(points[i], points[i + 1], values[i], differences[i], MAX_DEPTH);
    }
    return sum;
  }

  private double refined(double from, double to, double value, double gap, int depth) {
    if (!(gap * Math.sqrt(gap / value) > ERROR * whole) || depth == 0) {
      return value;
    }
    double middle = 0.5 * (from + to);
    double left = panel(from, middle);
    double leftGap = difference;
    double right = panel(middle, to);
    double rightGap = difference;
    return refined(from, middle, left, leftGap, depth - 1)
        + refined(middle, to, right, rightGap, depth - 1);
  }

  private double panel(double from, double to) {
    double centre = 0.5 * (from + to);
    double half = 0.5 * (to - from);
    double kronrod = KRONROD[0] * function.applyAsDouble(centre);
    double gauss = 0;
    for (int i = 1; i < NODES.length; i++) {
      double offset = half * NODES[i];
      double pair =
          function.applyAsDouble(centre - offset) + function.applyAsDouble(centre + offset);
      kronrod += KRONROD[i] * pair;
      if ((i & 1) == 1) {
        gauss += GAUSS[i >> 1] * pair;
      }
    }
    difference = Math.abs(kronrod - gauss) * half;
    return kronrod * half;
  }
}
