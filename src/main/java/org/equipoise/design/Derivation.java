// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.Locale;
import org.equipoise.core.Require;

/**
 * How an outcome is computed from another one's samples within a visit.
 *
 * @param measure what is computed
 * @param from the id of the outcome with minutes
 */
public record Derivation(Measure measure, String from) {
  /** Checks the id. */
  public Derivation {
    Require.notBlank(from, "from");
  }

  /** What can be computed from the samples of a visit. */
  public enum Measure {
    /** Area under the curve with respect to ground. */
    AUCG,
    /** Area under the curve with respect to increase, from the first sample. */
    AUCI;

    /**
     * The name in files.
     *
     * @return aucg or auci
     */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
