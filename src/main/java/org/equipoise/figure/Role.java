// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

/**
 * What a mark stands for. A {@link Palette} gives each role its colour, so that a colour means the
 * same in every figure.
 */
public enum Role {
  /** The experimental arm. */
  EXPERIMENTAL,
  /** The control arm. */
  CONTROL,
  /** An estimate of the difference and its interval. */
  ESTIMATE,
  /** A margin of equivalence or non-inferiority. */
  MARGIN,
  /** The line of no difference. */
  REFERENCE,
  /** What was going on at the time: a stress test, a treatment. */
  CONTEXT,
  /** Secondary text and marks. */
  NEUTRAL,
  /** Primary text. */
  TEXT,
  /** Grid and axis lines. */
  GRID,
  /** What everything is drawn on. */
  BACKGROUND
}
