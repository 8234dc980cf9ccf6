// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.Objects;
import java.util.Optional;
import org.equipoise.claim.Claim;
import org.equipoise.claim.Margin;

/**
 * One planned hypothesis.
 *
 * @param outcome the outcome's id
 * @param visit the visit's id
 * @param claim what is claimed
 * @param margin the margin; present unless the claim is superiority
 * @param method the id of the method in the catalogue
 */
public record Hypothesis(
    String outcome, String visit, Claim claim, Optional<Margin> margin, String method) {
  /**
   * Checks the parts against each other.
   *
   * @throws IllegalArgumentException if a claim other than superiority has no margin
   */
  public Hypothesis {
    Ids.require(outcome, "outcome");
    Ids.require(visit, "visit");
    Ids.require(method, "method");
    Objects.requireNonNull(claim, "claim");
    if (claim != Claim.SUPERIORITY && margin.isEmpty()) {
      throw new IllegalArgumentException("margin must be given for " + claim.label());
    }
  }
}
