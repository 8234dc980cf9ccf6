// SPDX-License-Identifier: Apache-2.0
package org.equipoise.model;

import java.util.Optional;

/**
 * The t of one contrast, and the F of several at once; contrasts are in the coordinates of the
 * basis.
 */
interface ReferenceDistribution {
  /** The degrees of freedom of t; infinity for the normal. */
  double degreesOfFreedom(double[] l);

  /**
   * The test of contrasts being 0 together, from the Wald statistic; 1 contrast or more, each with
   * a length of 1. Empty when there are too few clusters for it.
   */
  Optional<JointSignificance> joint(double[][] l, double wald);
}
