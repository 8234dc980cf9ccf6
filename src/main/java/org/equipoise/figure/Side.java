// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

/** On which side of the axes something stands. */
public enum Side {
  /** Left of the axes. */
  LEFT,
  /** Right of the axes. */
  RIGHT
}
