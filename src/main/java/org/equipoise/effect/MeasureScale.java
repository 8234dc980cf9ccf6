// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

/** What the numbers of a measure are: only measures of one scale share an axis. */
public enum MeasureScale {
  /** The outcome's unit. */
  UNIT,
  /** Standard deviations. */
  STANDARDIZED,
  /** The logarithm of a ratio: shown to people as the ratio. */
  LOG_RATIO,
  /** A difference of shares of people. */
  SHARE_DIFFERENCE,
  /** A difference of angles, in radians. */
  ANGLE,
  /** A share or a probability, from 0 to 1. */
  PROBABILITY,
  /** A correlation, from -1 to 1. */
  CORRELATION,
  /** A number of people. */
  PEOPLE
}
