// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.List;
import org.equipoise.core.Estimation;
import org.equipoise.core.Require;
import org.equipoise.effect.EffectMeasure;
import org.equipoise.evidence.ArmSummaries;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.Reduction;

/** Effect sizes of published summaries. */
public final class EffectSizes {
  private EffectSizes() {}

  /**
   * Every measure of every comparison.
   *
   * @param summaries the comparisons
   * @param measures the measures
   * @param level the level of the intervals, in (0, 1)
   * @return one row a comparison and measure, in the order of both
   * @throws IllegalArgumentException if level is outside (0, 1)
   */
  public static List<EffectRow> of(
      List<ArmSummaries> summaries, List<EffectMeasure> measures, double level) {
    Require.openUnit(level, "level");
    return summaries.stream()
        .flatMap(each -> measures.stream().map(measure -> row(each, measure, level)))
        .toList();
  }

  private static EffectRow row(ArmSummaries summaries, EffectMeasure measure, double level) {
    Reduction<Moments> moments = summaries.moments();
    Estimation estimation =
        moments instanceof Reduction.Reduced<Moments> reduced
            ? measure.estimate(reduced.arms(), level)
            : ((Reduction.Refused<Moments>) moments).why();
    return new EffectRow(
        summaries.id(), measure.id(), estimation, level, moments.n1(), moments.n2());
  }
}
