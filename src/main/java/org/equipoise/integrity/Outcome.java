// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

/** What a check found. */
public enum Outcome {
  /** Some data lead to the printed numbers. */
  CONSISTENT,
  /** No data of the assumed kind lead to the printed numbers. */
  INCONSISTENT,
  /** The check cannot answer here, for the reason in its sentence. */
  NOT_CHECKED
}
