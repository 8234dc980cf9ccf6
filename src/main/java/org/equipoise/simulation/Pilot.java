// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

/**
 * A first guess at an analysis from the first replicates of its cell: around it sums are taken, so
 * that they lose no digits, and limits are counted. It is the same for every block and thread.
 *
 * @param estimate the mean of the estimates
 * @param standardError their standard deviation, above 0
 * @param modelVariance the mean of the squared standard errors; 0 without any
 */
record Pilot(double estimate, double standardError, double modelVariance) {
  /** Replicates that are looked at. */
  static final int REPLICATES = ResultChunk.SIZE;

  /** Where nothing is known. */
  static final Pilot NONE = new Pilot(0, 1, 0);
}
