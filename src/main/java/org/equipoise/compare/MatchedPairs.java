// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Sample;

/**
 * Compares the arms of a matched trial by the differences within pairs, experimental minus control.
 *
 * <p>A pair is one participant of each arm with the same pair. Whoever has no partner with an
 * outcome is left out; {@code pairs} says how many pairs there are.
 */
public enum MatchedPairs implements SampleComparison {
  /** By the paired t-test, {@link PairedComparison}. */
  PAIRED;

  @Override
  public Estimation compare(Sample sample, Settings settings) {
    if (sample.pairs().isEmpty()) {
      return new NotEstimable(
          Reason.INCONSISTENT,
          "who was matched with whom is not said; name the column of the pairs (--pair)");
    }
    TwoArms<int[]> pairs = sample.pairs().orElseThrow();
    Map<Integer, Integer> partners = new HashMap<>();
    if (!collect(pairs.control(), partners) || !collect(pairs.experimental(), new HashMap<>())) {
      return new NotEstimable(
          Reason.INCONSISTENT,
          "a pair has two participants of the same arm; one of each is needed");
    }
    return matched(sample.outcome(), pairs.experimental(), partners, settings.inference());
  }

  private static boolean collect(int[] pairs, Map<Integer, Integer> places) {
    for (int i = 0; i < pairs.length; i++) {
      if (places.put(pairs[i], i) != null) {
        return false;
      }
    }
    return true;
  }

  private static Estimation matched(
      TwoArms<double[]> outcome, int[] pairs, Map<Integer, Integer> partners, Inference inference) {
    int count = 0;
    double[] first = new double[pairs.length];
    double[] second = new double[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      Integer partner = partners.get(pairs[i]);
      if (partner != null) {
        first[count] = outcome.experimental()[i];
        second[count] = outcome.control()[partner];
        count++;
      }
    }
    int n = count;
    if (n == 0) {
      return new NotEstimable(Reason.NO_DATA, "no pair has an outcome in both arms");
    }
    Estimation paired =
        PairedComparison.PAIRED.compare(
            new TwoArms<>(first, second).map(values -> Arrays.copyOf(values, n)), inference);
    return paired instanceof Estimate estimate ? estimate.with("pairs", n) : paired;
  }
}
