// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import org.equipoise.claim.Claim;
import org.equipoise.claim.Decision;
import org.equipoise.claim.Verdict;
import org.equipoise.core.Estimate;
import org.equipoise.design.Outcome;

/** From an estimate and its claim's p-value, adjusted or not, to the verdict. */
final class Verdicts {
  private Verdicts() {}

  static Verdict of(Claim claim, Outcome outcome, Estimate estimate, double claimP, double alpha) {
    double differenceP = claim == Claim.SUPERIORITY ? claimP : estimate.p().orElseThrow();
    Decision decision =
        new Decision(
            estimate.value(),
            outcome.better(),
            Decision.Outcome.of(differenceP, alpha),
            Decision.Outcome.of(claimP, alpha));
    return decision.verdict(claim);
  }
}
