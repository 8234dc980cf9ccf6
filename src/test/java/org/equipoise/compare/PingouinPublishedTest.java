// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.equipoise.compare.Arms.estimated;

import org.equipoise.Tolerance;
import org.equipoise.core.Estimate;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.junit.jupiter.api.Test;

/** The examples of pingouin's tost (tests/test_equivalence.py). */
class PingouinPublishedTest {
  private static final TwoArms<Moments> ARMS =
      Arms.of(new double[] {4, 7, 8, 6, 3, 2}, new double[] {6, 8, 7, 10, 11, 9});

  private static Estimate tost(Comparison comparison, double size) {
    return Tost.of(
        estimated(comparison.compare(ARMS, Inference.twoSided(0.95))),
        new MarginBounds(-size, size, 1, ""),
        0.95);
  }

  @Test
  void a_margin_of_1_fails_as_printed() {
    Tolerance.published("0.9650974", tost(StudentComparison.STUDENT, 1).p().orElseThrow(), "p");
    Estimate welch = tost(WelchComparison.WELCH, 1);
    Tolerance.published("0.9643479", welch.p().orElseThrow(), "p");
    Tolerance.published("9.49", welch.test().orElseThrow().degreesOfFreedom().orElseThrow(), "df");
  }

  @Test
  void pairs_with_a_margin_of_1_fail_as_printed() {
    TwoArms<double[]> pairs =
        new TwoArms<>(new double[] {4, 7, 8, 6, 3, 2}, new double[] {6, 8, 7, 10, 11, 9});
    Estimate paired = estimated(PairedComparison.PAIRED.compare(pairs, Inference.twoSided(0.95)));
    Estimate tost = Tost.of(paired, new MarginBounds(-1, 1, 1, ""), 0.95);
    Tolerance.published("0.9293826", tost.p().orElseThrow(), "p");
  }

  @Test
  void a_margin_of_10_passes_as_printed() {
    // Printed 0.00017933, cut off from 0.000179339.
    Tolerance.published("0.0001793", tost(StudentComparison.STUDENT, 10).p().orElseThrow(), "p");
  }
}
