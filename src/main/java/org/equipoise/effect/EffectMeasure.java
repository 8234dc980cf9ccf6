// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import org.equipoise.core.Estimation;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.SummaryForm;

/** A measure of the effect in two arms, from their moments. */
public sealed interface EffectMeasure extends Measure
    permits MeanDifference,
        StandardizedDifference,
        ApproximateStandardized,
        MetaAnalyticG,
        SeparateSdDifference,
        MeanRatio,
        SpreadRatio,
        NormalOverlap,
        PointBiserial,
        LogOddsFromD,
        NumberNeededFromD {
  /**
   * The estimate with standard error and interval.
   *
   * <p>Sign: experimental minus control. Only the first variable of the moments is used.
   *
   * @param arms the moments of both arms
   * @param level the level of the interval, in (0, 1)
   * @return the estimate, or why there is none: fewer than 2 participants in an arm, no variance,
   *     or a result out of range
   * @throws IllegalArgumentException if level is outside (0, 1)
   */
  Estimation estimate(TwoArms<Moments> arms, double level);

  /** Means and SDs, unless a difference in SDs suffices. */
  @Override
  default SummaryForm needs() {
    return SummaryForm.MEANS;
  }
}
