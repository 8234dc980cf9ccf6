// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

/** Which scatter matrices a replicate on the moments path has. */
enum MomentsScatter {
  /** One, of both arms together: enough for methods that pool the variance. */
  POOLED,
  /** One an arm. */
  BY_ARM
}
