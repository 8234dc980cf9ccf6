// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.List;
import org.equipoise.effect.EffectMeasure;
import org.equipoise.evidence.ArmSummaries;

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
    return summaries.stream()
        .flatMap(each -> measures.stream().map(measure -> row(each, measure, level)))
        .toList();
  }

  private static EffectRow row(ArmSummaries summaries, EffectMeasure measure, double level) {
    return new EffectRow(
        summaries.id(),
        measure.id(),
        measure.estimate(summaries.arms(), level),
        level,
        summaries.arms().experimental().n(),
        summaries.arms().control().n());
  }
}
