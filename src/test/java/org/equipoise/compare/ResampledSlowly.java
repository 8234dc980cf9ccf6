// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Arrays;
import java.util.List;
import org.equipoise.core.TwoArms;
import org.equipoise.numeric.BoundedDraws;

/** Bootstrap replicates by their definition, from the same draws. */
final class ResampledSlowly {
  private ResampledSlowly() {}

  static List<Double> differences(
      double[] first, double[] second, ArmStatistic statistic, long seed, int resamples) {
    BoundedDraws draws = new BoundedDraws(seed);
    double[] differences = new double[resamples];
    for (TwoArms<double[]> each :
        List.of(new TwoArms<>(first, new double[] {1}), new TwoArms<>(second, new double[] {-1}))) {
      double[] sorted = each.experimental().clone();
      Arrays.sort(sorted);
      int[] chosen = new int[sorted.length];
      for (int r = 0; r < resamples; r++) {
        draws.fill(chosen, sorted.length);
        double[] resample = Arrays.stream(chosen).mapToDouble(i -> sorted[i]).toArray();
        differences[r] += each.control()[0] * statistic.of(resample);
      }
    }
    Arrays.sort(differences);
    return Arrays.stream(differences).boxed().toList();
  }
}
