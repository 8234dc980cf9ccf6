// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import java.util.Locale;
import org.equipoise.core.Estimate;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.OrderedCounts;
import org.equipoise.evidence.SummaryForm;

/**
 * Measures by ranks of printed counts of ordered categories, as of the participants themselves.
 *
 * <p>The probability of superiority is the area under the curve of a reader's ratings.
 *
 * @see ProbabilityOfSuperiority
 * @see CliffDelta
 */
public enum OrderedMeasure implements Measure {
  /** The probability of superiority, with DeLong's standard error. */
  SUPERIORITY,
  /** The same with an interval on the logit scale. */
  SUPERIORITY_LOGIT,
  /** Cliff's delta. */
  CLIFF;

  @Override
  public final String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public MeasureScale scale() {
    return this == CLIFF ? MeasureScale.SHARE_DIFFERENCE : MeasureScale.PROBABILITY;
  }

  @Override
  public SummaryForm needs() {
    return SummaryForm.ORDERED;
  }

  /**
   * The estimate with standard error and interval.
   *
   * <p>Sign: above 1/2, or positive, when categories of the experimental arm are higher.
   *
   * @param arms the counts of both arms, of the same categories
   * @param level the level of the interval, in (0, 1)
   * @return the estimate
   * @throws IllegalArgumentException if level is outside (0, 1) or the numbers of categories differ
   */
  public Estimate estimate(TwoArms<OrderedCounts> arms, double level) {
    int first = arms.experimental().counts().size();
    int second = arms.control().counts().size();
    if (first != second) {
      throw new IllegalArgumentException(
          "both arms must have the same categories, got " + first + " and " + second);
    }
    TwoArms<double[]> values = arms.map(OrderedCounts::values);
    return switch (this) {
      case SUPERIORITY -> ProbabilityOfSuperiority.DELONG.estimate(values, level);
      case SUPERIORITY_LOGIT -> ProbabilityOfSuperiority.DELONG_LOGIT.estimate(values, level);
      case CLIFF -> CliffDelta.CLIFF.estimate(values, level);
    };
  }
}
