// SPDX-License-Identifier: Apache-2.0
package org.equipoise.table;

/** What a column holds, and so how people read it. Data formats are not affected. */
public enum Style {
  /** Words, aligned left. */
  TEXT,
  /** Whole numbers. */
  COUNT,
  /** Estimates and limits, rounded together with the other columns of their group. */
  ESTIMATE,
  /** Standard errors and deviations, which say how far their group is worth printing. */
  SPREAD,
  /** Test statistics and standardized differences, two decimals. */
  STATISTIC,
  /** Degrees of freedom: whole, or one decimal. */
  DEGREES_OF_FREEDOM,
  /** Probabilities of a test, such as .043 or &lt;.001. */
  P_VALUE,
  /** Other probabilities, such as power: two decimals. */
  PROBABILITY,
  /** Levels, such as 95%. */
  LEVEL;

  /**
   * Whether the column is aligned at its right end.
   *
   * @return false for words
   */
  public boolean numeric() {
    return this != TEXT;
  }
}
