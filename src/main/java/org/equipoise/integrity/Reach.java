// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

/** Whether some sample has given sums. */
enum Reach {
  YES,
  NO,
  /** The search was given up. */
  UNKNOWN
}
