// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.ArrayList;
import java.util.List;

/** What a cell holds its tests against: the level of its intervals, and its significance levels. */
final class CriticalValues {
  private final double level;
  private final double[] alphas;

  /**
   * The values.
   *
   * @param level of the intervals
   * @param alphas the significance levels, the first of them 1 - level
   */
  CriticalValues(double level, double[] alphas) {
    this.level = level;
    this.alphas = alphas.clone();
  }

  double[] alphas() {
    return alphas.clone();
  }

  /** The critical values of t: first the one that makes the interval, then by significance level. */
  List<CriticalT> of(double lowestDf, double highestDf) {
    List<CriticalT> values = new ArrayList<>();
    values.add(CriticalT.of(1 - level, lowestDf, highestDf));
    for (double alpha : alphas) {
      values.add(CriticalT.of(alpha, lowestDf, highestDf));
    }
    return values;
  }
}
