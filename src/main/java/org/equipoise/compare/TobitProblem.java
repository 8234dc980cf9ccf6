// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.equipoise.core.Alternative;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Reference;
import org.equipoise.core.SignificanceTest;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.ArmValues;
import org.equipoise.numeric.Normal;

/** The censored regression of two arms: both one after the other, the experimental first. */
final class TobitProblem {
  private static final Conventions CONVENTIONS =
      Conventions.of(
          "tobit",
          "censored normal regression by maximum likelihood; likelihood ratio test, its signed"
              + " root as the statistic, and profile likelihood interval; se by the observed"
              + " information",
          Reference.TOBIN_1958,
          Reference.OLSEN_1978);

  private static final int MAX_EVALUATIONS = 200;

  /** Doublings of the step from the estimate to a limit. */
  private static final int MAX_DOUBLINGS = 60;

  private final double[] y;
  private final boolean[] below;
  private final double[] arm;
  private final double[][] others;
  private final int n1;

  private TobitProblem(double[][] columns, boolean[] below, int n1) {
    this.y = columns[0];
    this.below = below;
    this.arm = new double[y.length];
    Arrays.fill(arm, 0, n1, 1);
    this.others = Arrays.copyOfRange(columns, 1, columns.length);
    this.n1 = n1;
  }

  static TobitProblem of(TwoArms<ArmValues> model, TwoArms<boolean[]> below) {
    int n1 = model.experimental().n();
    int n = n1 + model.control().n();
    double[][] columns = new double[model.experimental().dimension()][];
    for (int c = 0; c < columns.length; c++) {
      columns[c] = Arrays.copyOf(model.experimental().column(c), n);
      System.arraycopy(model.control().column(c), 0, columns[c], n1, n - n1);
    }
    boolean[] flags = Arrays.copyOf(below.experimental(), n);
    System.arraycopy(below.control(), 0, flags, n1, n - n1);
    return new TobitProblem(columns, flags, n1);
  }

  Estimation estimate(Inference inference) {
    double[][] columns = new double[others.length + 1][];
    columns[0] = arm;
    System.arraycopy(others, 0, columns, 1, others.length);
    CensoredData data = new CensoredData(y, below, columns);
    Optional<CensoredFit> found = data.determined() ? CensoredFit.of(data) : Optional.empty();
    if (found.isEmpty()) {
      return undetermined();
    }
    CensoredFit fit = found.get();
    double value = fit.coefficient(1);
    double se = fit.standardError(1);
    if (!Double.isFinite(value) || !(se > 0 && se < Double.POSITIVE_INFINITY)) {
      return undetermined();
    }
    double z = Math.copySign(root(fit.logLikelihood(), profile(0)), value);
    return Estimate.of(value, CONVENTIONS)
        .withStandardError(se)
        .withInterval(interval(fit, value, se, inference))
        .withTest(
            new SignificanceTest(
                z, OptionalDouble.empty(), p(z, inference), inference.alternative()))
        .with("residual_sd", fit.residualDeviation())
        .with("log_likelihood", fit.logLikelihood())
        .with("iterations", fit.iterations());
  }

  private static NotEstimable undetermined() {
    return new NotEstimable(
        Reason.COLLINEAR,
        "the values above the detection limit do not determine the model: too few of them,"
            + " without a residual, or a covariate that does not vary among them");
  }

  private static double p(double z, Inference inference) {
    return switch (inference.alternative()) {
      case TWO_SIDED -> Normal.twoSided(z);
      case GREATER -> Normal.survival(z);
      case LESS -> Normal.cdf(z);
    };
  }

  private static double root(double largest, double restricted) {
    return Math.sqrt(Math.max(0, 2 * (largest - restricted)));
  }

  private Interval interval(CensoredFit fit, double value, double se, Inference inference) {
    double tail = 1 - inference.level();
    Alternative alternative = inference.alternative();
    double z = -Normal.quantile(alternative == Alternative.TWO_SIDED ? tail / 2 : tail);
    DoubleUnaryOperator beyond = b -> root(fit.logLikelihood(), profile(b)) - z;
    double step = Math.max(z, 0.1) * se;
    return new Interval(
        alternative == Alternative.LESS ? Double.NEGATIVE_INFINITY : limit(beyond, value, -step),
        alternative == Alternative.GREATER ? Double.POSITIVE_INFINITY : limit(beyond, value, step),
        inference.level());
  }

  /** The root beyond the estimate, infinite when the profile never falls so far. */
  private static double limit(DoubleUnaryOperator beyond, double from, double step) {
    double near = from;
    double reach = step;
    for (int i = 0; i < MAX_DOUBLINGS; i++) {
      double far = from + reach;
      if (beyond.applyAsDouble(far) > 0) {
        double tolerance = 1e-11 * Math.abs(step);
        return new BrentSolver(1e-14, tolerance)
            .solve(
                MAX_EVALUATIONS, beyond::applyAsDouble, Math.min(near, far), Math.max(near, far));
      }
      near = far;
      reach *= 2;
    }
    return Math.copySign(Double.POSITIVE_INFINITY, step);
  }

  /** The largest log likelihood with the arm's coefficient at b. */
  private double profile(double b) {
    double[] shifted = y.clone();
    for (int i = 0; i < n1; i++) {
      shifted[i] -= b;
    }
    return CensoredFit.of(new CensoredData(shifted, below, others))
        .orElseThrow(() -> new IllegalStateException("no profile likelihood at " + b))
        .logLikelihood();
  }

  /** All of one arm is below its limit: the likelihood rises to that of the other arm alone. */
  NotEstimable oneArm(boolean experimental, double level) {
    int from = experimental ? n1 : 0;
    int to = experimental ? y.length : n1;
    double[][] own = new double[others.length][];
    for (int c = 0; c < own.length; c++) {
      own[c] = Arrays.copyOfRange(others[c], from, to);
    }
    double[] values = Arrays.copyOfRange(y, from, to);
    CensoredData alone = new CensoredData(values, Arrays.copyOfRange(below, from, to), own);
    Optional<CensoredFit> fit = alone.determined() ? CensoredFit.of(alone) : Optional.empty();
    String start =
        "all values of the "
            + (experimental ? "experimental" : "control")
            + " arm are below the detection limit";
    if (fit.isEmpty()) {
      return new NotEstimable(Reason.CENSORED, start);
    }
    double largest = fit.get().logLikelihood();
    double z = -Normal.quantile((1 - level) / 2);
    double sign = experimental ? 1 : -1;
    DoubleUnaryOperator beyond = b -> root(largest, profile(sign * b)) - z;
    double limit = sign * crossing(beyond, fit.get().residualDeviation());
    return new NotEstimable(
        Reason.CENSORED,
        start
            + ": the difference has no "
            + (experimental ? "lower" : "upper")
            + " limit; its "
            + (experimental ? "upper" : "lower")
            + " one at level "
            + level
            + " is "
            + limit
            + " by the profile likelihood");
  }

  /** The root of an increasing function. */
  private static double crossing(DoubleUnaryOperator beyond, double unit) {
    double high = unit;
    while (beyond.applyAsDouble(high) < 0) {
      high += 2 * unit;
    }
    double low = high - unit;
    while (beyond.applyAsDouble(low) > 0) {
      low -= 2 * unit;
    }
    return new BrentSolver(1e-14, 1e-11 * unit)
        .solve(MAX_EVALUATIONS, beyond::applyAsDouble, low, high);
  }
}
