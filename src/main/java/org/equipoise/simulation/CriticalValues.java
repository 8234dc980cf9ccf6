// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.ArrayList;
import java.util.List;

/** What a cell holds its tests against: the significance levels. */
final class CriticalValues {
  private final double[] alphas;

  /**
   * The values.
   *
   * @param alphas the significance levels; the first is that of the intervals, 1 - level
   */
  CriticalValues(double[] alphas) {
    this.alphas = alphas.clone();
  }

  double[] alphas() {
    return alphas.clone();
  }

  /** The critical values of t by significance level, over a range of degrees of freedom. */
  List<CriticalT> of(double lowestDf, double highestDf) {
    List<CriticalT> values = new ArrayList<>();
    for (double alpha : alphas) {
      values.add(CriticalT.of(alpha, lowestDf, highestDf));
    }
    return values;
  }
}
