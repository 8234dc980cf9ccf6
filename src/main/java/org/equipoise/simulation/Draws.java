// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

/**
 * The participants of one replicate in primitive arrays, written again for each replicate. Columns
 * are those of {@link ParticipantsModel#columns()}; a missing value is NaN, one below its detection
 * limit is negative infinity.
 */
final class Draws {
  static final double MISSING = Double.NaN;
  static final double BELOW_LIMIT = Double.NEGATIVE_INFINITY;

  /** Whether each participant, in order of recruitment, is in the experimental arm. */
  final boolean[] experimental;

  /** The participants of the experimental arm, then those of the control arm, as numbers from 0. */
  final int[] byArm;

  /** How many participants are in the experimental arm. */
  int experimentals;

  /** The level of each covariate, then participant, from 0. */
  final int[][] levels;

  /** The class of each participant within the arm, from 0; -1 for none. */
  final int[] classes;

  /** Values by column, then participant. */
  final double[][] values;

  Draws(int columns, int covariates, int participants) {
    this.experimental = new boolean[participants];
    this.byArm = new int[participants];
    this.levels = new int[covariates][participants];
    this.classes = new int[participants];
    this.values = new double[columns][participants];
  }

  /** Lists the participants by arm once they are allocated: loops over an arm need not guess. */
  void sort() {
    int n = experimental.length;
    int first = 0;
    for (int i = 0; i < n; i++) {
      byArm[first] = i; // stays where it is in the arm, else the next is written over it
      first += experimental[i] ? 1 : 0;
    }
    experimentals = first;
    int last = n;
    for (int i = n - 1; last > first; i--) {
      byArm[last - 1] = i;
      last -= experimental[i] ? 0 : 1;
    }
  }

  /** Where an arm begins in {@link #byArm}: 0 the experimental arm, 1 the control arm. */
  int begin(int arm) {
    return arm == 0 ? 0 : experimentals;
  }

  /** Where an arm ends, exclusive. */
  int end(int arm) {
    return arm == 0 ? experimentals : byArm.length;
  }
}
