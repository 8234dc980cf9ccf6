// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

/** The shape of a point. Open shapes keep two arms apart where colours are not seen. */
public enum Symbol {
  /** Filled circle. */
  CIRCLE,
  /** Circle outline. */
  CIRCLE_OPEN,
  /** Filled square. */
  SQUARE,
  /** Square outline. */
  SQUARE_OPEN,
  /** Filled diamond. */
  DIAMOND,
  /** Diamond outline. */
  DIAMOND_OPEN
}
