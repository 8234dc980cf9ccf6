// SPDX-License-Identifier: Apache-2.0
package org.equipoise.repeated;

/** What is done about a missing sample inside a curve. */
public enum Gaps {
  /** The area is missing. */
  MISSING,
  /** The sample is interpolated on the straight line between its neighbours in time. */
  INTERPOLATED
}
