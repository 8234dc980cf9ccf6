// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.Optional;
import org.equipoise.core.Estimate;
import org.equipoise.core.TwoArms;
import org.equipoise.effect.NormalOverlap;
import org.equipoise.effect.StandardizedDifference;
import org.equipoise.evidence.Moments;

/**
 * What a standardized difference means for people, if outcomes are normal with equal SDs.
 *
 * @param d the standardized difference
 * @param superiority how often one of the experimental arm is above one of the control arm
 * @param u3 the share of the control arm below the experimental mean
 * @param overlap the area that both densities share
 */
public record NormalShares(Estimate d, Estimate superiority, Estimate u3, Estimate overlap) {
  /** Of moments; empty where d cannot be estimated. */
  static Optional<NormalShares> of(TwoArms<Moments> arms, double level) {
    if (StandardizedDifference.D.estimate(arms, level) instanceof Estimate d
        && NormalOverlap.CL.estimate(arms, level) instanceof Estimate cl
        && NormalOverlap.U3.estimate(arms, level) instanceof Estimate u3
        && NormalOverlap.OVERLAP.estimate(arms, level) instanceof Estimate overlap) {
      return Optional.of(new NormalShares(d, cl, u3, overlap));
    }
    return Optional.empty();
  }
}
