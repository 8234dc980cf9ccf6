// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.Optional;
import org.equipoise.claim.Claim;
import org.equipoise.core.Estimate;

/**
 * The p-value of a claim, made so that every claim is held against the same α: two-sided for
 * superiority, the larger of the two for equivalence, and twice the one-sided p of non-inferiority
 * (which is held against α/2), at most 1.
 */
final class ClaimP {
  private ClaimP() {}

  static double of(Claim claim, Estimate estimate, Optional<MarginAssessment> assessment) {
    return switch (claim) {
      case SUPERIORITY -> estimate.p().orElseThrow();
      case EQUIVALENCE -> assessment.orElseThrow().test().p().orElseThrow();
      case NONINFERIORITY -> Math.min(1, 2 * assessment.orElseThrow().test().p().orElseThrow());
    };
  }
}
