// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.Objects;

/**
 * A result from printed numbers, and how far their rounding alone could move it.
 *
 * @param result the result
 * @param reach of its estimate and of the claim's own p and interval, on the analysis scale; the
 *     conclusions are verdicts, after adjustment where the outcome is in a family; empty where
 *     nothing is claimed
 */
public record RoundedResult(HypothesisResult result, RoundingReach reach) {
  /** Checks that both are there. */
  public RoundedResult {
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(reach, "reach");
  }
}
