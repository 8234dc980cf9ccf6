// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import static org.equipoise.Tolerance.CLOSED_FORM;

import org.equipoise.Tolerance;
import org.equipoise.core.TwoArms;
import org.junit.jupiter.api.Test;

/** Cliff's (1993) and Kromrey's examples, as in DABEST's tests. */
class CliffPublishedTest {
  private static double delta(double[] experimental, double... control) {
    return CliffDelta.CLIFF.estimate(new TwoArms<>(experimental, control), 0.95).value();
  }

  @Test
  void cliffs_own_example() {
    CLOSED_FORM.check(0.65, delta(new double[] {6, 7, 9, 10}, 1, 3, 4, 7, 8), 10, "delta");
  }

  /**
   * Hogarty and Kromrey (1999), Proceedings of SUGI 24, paper 238: the variance terms 0.2669753,
   * 0.447 and 1.0055556 of 10 and 6 ratings, which make (5·0.2669753 + 9·0.447 + 1.0055556)/60.
   */
  @Test
  void hogartys_and_kromreys_consistent_variance() {
    double[] treatment = {10, 10, 20, 20, 20, 30, 30, 30, 40, 50};
    double[] control = {10, 20, 30, 40, 40, 50};
    double se =
        CliffDelta.CONSISTENT
            .estimate(new TwoArms<>(treatment, control), 0.95)
            .standardError()
            .orElseThrow();
    Tolerance.published("0.1061", se * se, "variance");
  }

  @Test
  void kromreys_ratings() {
    double[] treatment = {1, 2, 3, 4, 4, 5};
    CLOSED_FORM.check(0.25, delta(treatment, 1, 1, 2, 2, 2, 3, 3, 3, 4, 5), 10, "delta");
  }
}
