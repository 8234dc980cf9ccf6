// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

/**
 * The participants of one replicate in primitive arrays, written again for each replicate. Columns
 * are those of {@link GenerativeModel#columns()}; a missing value is NaN, one below its detection
 * limit is negative infinity.
 */
final class Draws {
  static final double MISSING = Double.NaN;
  static final double BELOW_LIMIT = Double.NEGATIVE_INFINITY;

  /** Whether each participant, in order of recruitment, is in the experimental arm. */
  final boolean[] experimental;

  /** The level of each covariate, then participant, from 0. */
  final int[][] levels;

  /** The class of each participant within the arm, from 0; -1 for none. */
  final int[] classes;

  /** Values by column, then participant. */
  final double[][] values;

  Draws(int columns, int covariates, int participants) {
    this.experimental = new boolean[participants];
    this.levels = new int[covariates][participants];
    this.classes = new int[participants];
    this.values = new double[columns][participants];
  }
}
