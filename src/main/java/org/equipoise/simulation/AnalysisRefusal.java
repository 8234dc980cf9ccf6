// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import org.equipoise.core.Require;

/**
 * Why an analysis cannot be simulated.
 *
 * @param analysis its place among the analyses of the scenario, from 0
 * @param reason what is wrong with it, and what is allowed
 */
public record AnalysisRefusal(int analysis, String reason) {
  /** Checks the parts. */
  public AnalysisRefusal {
    Require.atLeast(analysis, 0, "analysis");
    Require.notBlank(reason, "reason");
  }
}
