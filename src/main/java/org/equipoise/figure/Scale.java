// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

/** How an axis maps values to places. */
public enum Scale {
  /** Equal differences are equal lengths. */
  LINEAR,
  /** Equal ratios are equal lengths; values are positive and given as they are, not as logs. */
  LOG,
  /** Places that only the ticks name; linear underneath, without grid and without zoom. */
  CATEGORY
}
