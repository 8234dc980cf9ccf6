// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

/** How an interval ends inside the axis. A cut interval always ends in an arrow. */
public enum Caps {
  /** The bare line. */
  NONE,
  /** A short stroke across. */
  SHORT
}
