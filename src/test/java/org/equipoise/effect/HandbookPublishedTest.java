// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import static org.equipoise.effect.Arms.estimated;

import org.equipoise.Tolerance;
import org.equipoise.core.Estimate;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.equipoise.numeric.GammaRatio;
import org.junit.jupiter.api.Test;

/**
 * Handbook of Research Synthesis and Meta-Analysis (2nd ed.), p. 226: means 103 and 100, SDs 5.5
 * and 4.5, 50 participants in each arm.
 */
class HandbookPublishedTest {
  private static final TwoArms<Moments> ARMS = Arms.of(50, 103, 5.5, 50, 100, 4.5);

  @Test
  void d_and_its_variance_are_as_printed() {
    Estimate d = estimated(StandardizedDifference.D.estimate(ARMS, 0.95));
    Tolerance.published("0.5970", d.value(), "d");
    Tolerance.published("0.0418", Math.pow(d.standardError().orElseThrow(), 2), "variance of d");
  }

  @Test
  void g_and_its_variance_are_as_printed() {
    Estimate g = estimated(StandardizedDifference.G.estimate(ARMS, 0.95));
    Tolerance.published("0.9923", GammaRatio.hedges(98), "J");
    Tolerance.published("0.5924", g.value(), "g");
    Tolerance.published("0.0411", Math.pow(g.standardError().orElseThrow(), 2), "variance of g");
  }

  /** The same to eight decimals, from a test of the ADDIS software, whose J is exact too. */
  @Test
  void the_variance_of_g_has_the_digits_of_addis() {
    Estimate g = estimated(StandardizedDifference.G.estimate(ARMS, 0.95));
    double variance = Math.pow(g.standardError().orElseThrow(), 2);
    Tolerance.published("0.041143", variance, "variance of g");
  }
}
