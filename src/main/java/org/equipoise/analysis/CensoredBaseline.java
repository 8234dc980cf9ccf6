// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.Optional;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.evidence.Evidence;
import org.equipoise.evidence.SampleRequest;
import org.equipoise.method.Method;

/**
 * A baseline of which values are below their own limit, for methods of such outcomes: it is no
 * number that could be adjusted for, and whoever has one is not left out. Then the outcomes are
 * compared without the baseline, and the result says so.
 *
 * @param request what is asked for, without such a baseline
 * @param below how many participants are below the limit at baseline; 0 when it is used, or there
 *     is none
 */
record CensoredBaseline(SampleRequest request, int below) {
  /** What a method may ask of the evidence. */
  static CensoredBaseline of(Method method, Evidence evidence, SampleRequest asked) {
    Optional<Integer> below =
        asked.baseline().map(each -> Reductions.belowLimit(evidence, each)).filter(n -> n > 0);
    return method.usesBaseline() && !method.needsBaseline() && below.isPresent()
        ? new CensoredBaseline(asked.withoutBaseline(), below.get())
        : new CensoredBaseline(asked, 0);
  }

  /** The estimate with the convention that says what became of the baseline. */
  Estimation said(Estimation estimation) {
    return below > 0 && estimation instanceof Estimate estimate
        ? estimate.withConventions(estimate.conventions().and(unadjusted()))
        : estimation;
  }

  private Conventions unadjusted() {
    return Conventions.of(
        "censored baseline",
        below
            + (below == 1 ? " participant is" : " participants are")
            + " below the detection limit at baseline, which is no number to adjust for: compared"
            + " without the baseline, and nobody left out");
  }
}
