// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.OptionalDouble;
import org.equipoise.core.Alternative;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.SignificanceTest;
import org.equipoise.effect.Estimability;
import org.equipoise.numeric.StudentT;

/** A difference with standard error and degrees of freedom, completed by the t distribution. */
final class TInference {
  private TInference() {}

  static Estimation of(
      double difference, double se, double df, Inference inference, Conventions conventions) {
    if (!Double.isFinite(difference) || !Double.isFinite(se) || Double.isNaN(df)) {
      return Estimability.overflow();
    }
    if (!(se > 0)) {
      return new NotEstimable(Reason.ZERO_VARIANCE, "the standard error is 0");
    }
    double t = difference / se;
    return Estimate.of(difference, conventions)
        .withStandardError(se)
        .withInterval(interval(difference, se, df, inference))
        .withTest(
            new SignificanceTest(
                t,
                OptionalDouble.of(df),
                p(t, df, inference.alternative()),
                inference.alternative()));
  }

  static double p(double t, double df, Alternative alternative) {
    return switch (alternative) {
      case TWO_SIDED -> StudentT.twoSided(t, df);
      case GREATER -> StudentT.survival(t, df);
      case LESS -> StudentT.cdf(t, df);
    };
  }

  static Interval interval(double difference, double se, double df, Inference inference) {
    double tail = 1 - inference.level();
    double level = inference.level();
    return switch (inference.alternative()) {
      case TWO_SIDED -> {
        double half = -StudentT.quantile(tail / 2, df) * se;
        yield new Interval(difference - half, difference + half, level);
      }
      case GREATER -> {
        double below = -StudentT.quantile(tail, df) * se;
        yield new Interval(difference - below, Double.POSITIVE_INFINITY, level);
      }
      case LESS -> {
        double above = -StudentT.quantile(tail, df) * se;
        yield new Interval(Double.NEGATIVE_INFINITY, difference + above, level);
      }
    };
  }
}
