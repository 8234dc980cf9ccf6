// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

/** Along which axis a line, a stripe or an interval runs. */
public enum Direction {
  /** Along the x axis. */
  HORIZONTAL,
  /** Along the y axis. */
  VERTICAL
}
