// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import org.equipoise.claim.Claim;
import org.equipoise.claim.Decision;
import org.equipoise.claim.Verdict;
import org.equipoise.core.Estimate;
import org.equipoise.design.Outcome;
import org.equipoise.method.Catalogue;

/**
 * From an estimate and its claim's p-value, adjusted or not, to the verdict.
 *
 * @param claim what is claimed
 * @param outcome of which outcome
 * @param alpha the level of the tests
 */
record Verdicts(Claim claim, Outcome outcome, double alpha) {
  /** The verdict of a method on its estimate. */
  Verdict of(String method, Estimate estimate, double claimP) {
    double differenceP = claim == Claim.SUPERIORITY ? claimP : estimate.p().orElseThrow();
    double nullValue = Catalogue.find(method).map(each -> each.scale().nullValue()).orElse(0.0);
    Decision decision =
        new Decision(
            estimate.value() - nullValue,
            outcome.better(),
            Decision.Outcome.of(differenceP, alpha),
            Decision.Outcome.of(claimP, alpha));
    return decision.verdict(claim);
  }
}
