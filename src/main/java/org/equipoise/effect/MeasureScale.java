// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

/** What the numbers of a measure are: only measures of one scale share an axis. */
public enum MeasureScale {
  /** The outcome's unit. */
  UNIT(0),
  /** Standard deviations. */
  STANDARDIZED(0),
  /** The logarithm of a ratio: shown to people as the ratio. */
  LOG_RATIO(0),
  /** A difference of shares of people. */
  SHARE_DIFFERENCE(0),
  /** A difference of angles, in radians. */
  ANGLE(0),
  /** A share or a probability, from 0 to 1. */
  PROBABILITY(0.5),
  /** The part that two distributions share, from 0 to 1. */
  OVERLAP(1),
  /** A correlation, from -1 to 1. */
  CORRELATION(0),
  /** A number of people. */
  PEOPLE(Double.POSITIVE_INFINITY),
  /** A difference of two probabilities of a pair, from -1 to 1. */
  DOMINANCE(0),
  /** A ratio of variances. */
  VARIANCE_RATIO(1),
  /** A difference of spreads, in the outcome's unit. */
  SPREAD(0),
  /** How close to a normal distribution, up to 1. */
  NORMALITY(1),
  /** A distance of distributions, from 0 to 1. */
  DISTANCE(0);

  private final double nullValue;

  MeasureScale(double nullValue) {
    this.nullValue = nullValue;
  }

  /**
   * The number that means no difference.
   *
   * @return such as 0, or 0.5 for a probability; infinite for a number of people
   */
  public double nullValue() {
    return nullValue;
  }

  /**
   * Whether an outcome on the log scale makes these numbers the logarithm of a ratio.
   *
   * @return true for the outcome's unit alone; a standardized difference of logs is no ratio
   */
  public boolean isRatioOfLogs() {
    return this == UNIT;
  }
}
