// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import org.equipoise.allocation.AllocationSequence;

/**
 * The participants of one replicate in primitive arrays, written again for each replicate. Columns
 * are those of {@link ParticipantsModel#columns()}; a missing value is NaN, one below its detection
 * limit is negative infinity.
 */
final class Draws {
  static final double MISSING = Double.NaN;
  static final double BELOW_LIMIT = Double.NEGATIVE_INFINITY;

  /** Who is in which arm. */
  final AllocationSequence allocation;

  /**
   * The participants of the experimental arm and those of the control arm, as numbers from 0 in
   * order of recruitment; of each list the first {@link #sizes}, once they are listed.
   */
  final int[][] byArm;

  /** How many participants are in the experimental arm, and how many in the control arm. */
  final int[] sizes = new int[2];

  /** The level of each covariate, then participant, from 0. */
  final int[][] levels;

  /** The class of each participant within the arm, from 0; -1 for none. */
  final int[] classes;

  /** Values by column, then participant. */
  final double[][] values;

  Draws(int columns, int covariates, AllocationSequence allocation) {
    int participants = allocation.participants();
    this.allocation = allocation;
    this.byArm = new int[2][participants];
    this.levels = new int[covariates][participants];
    this.classes = new int[participants];
    this.values = new double[columns][participants];
  }

  /** Lists the participants by arm once they are allocated: loops over an arm need not guess. */
  void list() {
    sizes[0] = allocation.listExperimental(byArm[0]);
    sizes[1] = allocation.listControl(byArm[1]);
  }
}
