// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

/** How a line is broken. */
public enum Dash {
  /** Unbroken. */
  SOLID,
  /** Dashes. */
  DASHED,
  /** Dots. */
  DOTTED
}
