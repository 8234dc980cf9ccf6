// SPDX-License-Identifier: Apache-2.0
package org.equipoise.method;

import java.util.Objects;
import org.equipoise.effect.Measure;
import org.equipoise.effect.MeasureScale;

/**
 * What the numbers of a method are, so that tables, figures and explanations need not know the
 * method.
 *
 * @param estimand what is estimated
 * @param scale the scale of the estimate, from which its null value follows
 * @param statistic what the statistic is
 */
public record Numbers(Estimand estimand, MeasureScale scale, Statistic statistic) {
  /** A difference of means with a standardized statistic, which most methods have. */
  public static final Numbers MEANS = of(Estimand.MEANS, MeasureScale.UNIT);

  /** The probability of superiority. */
  static final Numbers SUPERIORITY = of(Estimand.SUPERIORITY, MeasureScale.PROBABILITY);

  /** Checks the parts. */
  public Numbers {
    Objects.requireNonNull(estimand, "estimand");
    Objects.requireNonNull(scale, "scale");
    Objects.requireNonNull(statistic, "statistic");
  }

  /** An estimand on a scale, with a standardized statistic. */
  static Numbers of(Estimand estimand, MeasureScale scale) {
    return new Numbers(estimand, scale, Statistic.STANDARDIZED);
  }

  /** What a measure of effect has. */
  static Numbers of(Measure measure) {
    Estimand estimand =
        switch (measure.id()) {
          case "d" -> Estimand.D;
          case "g" -> Estimand.G;
          default -> Estimand.MEASURE;
        };
    return of(estimand, measure.scale());
  }

  Numbers with(Statistic changed) {
    return new Numbers(estimand, scale, changed);
  }

  /** What a method estimates. */
  public enum Estimand {
    /** The difference of means, adjusted or not. */
    MEANS,
    /** The difference of trimmed means. */
    TRIMMED_MEANS,
    /** The difference of medians. */
    MEDIANS,
    /** The median of all differences between the arms. */
    SHIFT,
    /** The difference of shares with an event. */
    RISKS,
    /** Cohen's d, or the population's δ. */
    D,
    /** Hedges' g. */
    G,
    /** The mean of δ after the data. */
    POSTERIOR,
    /** A measure of the effect room, which its id explains. */
    MEASURE,
    /** How often a value of the experimental arm is the larger one of a pair. */
    SUPERIORITY,
    /** How much more often than the reverse. */
    DOMINANCE,
    /** The ratio of variances. */
    VARIANCE_RATIO,
    /** The difference of spreads. */
    SPREAD,
    /** How close to normal. */
    NORMALITY,
    /** The largest distance of distribution functions. */
    DISTANCE
  }

  /** What the statistic of a method is. */
  public enum Statistic {
    /** How many standard errors away, or the like. */
    STANDARDIZED,
    /** The number of pairs that the experimental arm wins. */
    PAIRS,
    /** The number of events in the experimental arm, or the probability of the table. */
    EVENTS,
    /** The estimate again. */
    ESTIMATE
  }
}
