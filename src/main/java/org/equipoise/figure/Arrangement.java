// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

/** How the panels of a figure stand to each other. */
public enum Arrangement {
  /** From left to right, with equal widths. */
  SIDE_BY_SIDE,
  /** From top to bottom, with equal heights. */
  STACKED,
  /**
   * From left to right, with equal widths and the rows of the first panel, which alone has their
   * names. Where there is no room beside each other each panel has them.
   */
  SHARED_ROWS
}
