// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import org.equipoise.core.Alternative;
import org.equipoise.numeric.BoundedDraws;

/**
 * The share of allocations whose statistic speaks as much against the null as the observed one.
 *
 * @param extreme how many did, the observed one among them when all were enumerated
 * @param allocations how many were looked at
 * @param exact whether these were all
 */
record PermutationCount(long extreme, long allocations, boolean exact) {
  static PermutationCount of(
      RelabellingDesign design,
      LabelledMeans means,
      Alternative alternative,
      Resampling draw,
      String what) {
    means.countAgainst(alternative);
    if (design.enumerable()) {
      return enumerated(new Relabelling.Complete(design), means, alternative);
    }
    int resamples = draw.within(design.inFront());
    BoundedDraws draws = new BoundedDraws(draw.seed());
    int[] order = design.order();
    long extreme = 0;
    for (int i = 0; i < resamples; i++) {
      means.draw(draws, order);
      extreme += means.extreme(alternative, order) ? 1 : 0;
      draw.tell(what, i, resamples);
    }
    return new PermutationCount(extreme, resamples, false);
  }

  private static PermutationCount enumerated(
      Relabelling all, LabelledMeans means, Alternative alternative) {
    means.replaced(all.order);
    long extreme = 0;
    long allocations = 0;
    do {
      extreme += means.extreme(alternative, all.order) ? 1 : 0;
      allocations++;
    } while (all.next(means));
    return new PermutationCount(extreme, allocations, true);
  }

  /** Exact, or (b + 1)/(m + 1), which is never 0 and keeps its level (Phipson and Smyth 2010). */
  double p() {
    return exact ? (double) extreme / allocations : (extreme + 1.0) / (allocations + 1.0);
  }

  /** The standard error of p that comes from drawing; 0 when all were enumerated. */
  double monteCarloError() {
    return exact ? 0 : Math.sqrt(p() * (1 - p()) / allocations);
  }
}
