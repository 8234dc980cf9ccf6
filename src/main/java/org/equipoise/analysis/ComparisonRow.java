// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;

/**
 * One method applied to one group of participants, or to one row of summaries.
 *
 * @param by the value of the grouping column; empty without one
 * @param method the id of the method
 * @param estimation the estimate on the analysis scale, or why there is none
 * @param scale difference, or ratio when the margin is one
 * @param requestedLevel the level that was asked for
 * @param n1 participants of the experimental arm
 * @param n2 participants of the control arm
 */
public record ComparisonRow(
    String by,
    String method,
    Estimation estimation,
    ResultScale scale,
    double requestedLevel,
    int n1,
    int n2) {
  /**
   * The level of the interval: that of the estimate, such as 1 - 2α under TOST.
   *
   * @return the level, in (0, 1)
   */
  public double level() {
    return estimation instanceof Estimate estimate
        ? estimate.interval().map(Interval::level).orElse(requestedLevel)
        : requestedLevel;
  }
}
