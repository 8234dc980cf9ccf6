// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import org.equipoise.core.Require;

/**
 * A published fact about a trial.
 *
 * @param what what it is about
 * @param value the value as text
 * @param unit its unit; may be empty
 * @param standing whether anybody disputes it
 * @param provenance where it is from
 */
public record Fact(
    String what, String value, String unit, Standing standing, Provenance provenance) {
  /** Checks the texts. */
  public Fact {
    Require.notBlank(what, "what");
    Require.notBlank(value, "value");
  }

  /** Whether sources contradict each other. */
  public enum Standing {
    /** No source at hand says otherwise. */
    UNDISPUTED,
    /** Sources contradict each other; the note says how. */
    DISPUTED
  }
}
