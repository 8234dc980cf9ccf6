// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a cell holds its tests against: the significance levels. Critical values of t are found once
 * a thread for all cells that need the same, since they take longer than a thousand replicates.
 */
final class CriticalValues {
  /** Ranges that a thread keeps; a grid over arm sizes has a range a size. */
  private static final int KEPT = 256;

  private static final ThreadLocal<Map<Range, CriticalT>> FOUND =
      ThreadLocal.withInitial(CriticalValues::newest);

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
      Range range = new Range(alpha, lowestDf, highestDf);
      values.add(FOUND.get().computeIfAbsent(range, Range::find));
    }
    return values;
  }

  private static Map<Range, CriticalT> newest() {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<Range, CriticalT> eldest) {
        return size() > KEPT;
      }
    };
  }

  /** What critical values depend on. */
  private record Range(double alpha, double lowestDf, double highestDf) {
    CriticalT find() {
      return CriticalT.of(alpha, lowestDf, highestDf);
    }
  }
}
