// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import static org.equipoise.effect.Arms.estimated;

import org.equipoise.Tolerance;
import org.equipoise.core.Estimate;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.junit.jupiter.api.Test;

/**
 * The example of MOTE's d.ind.t (doomlab/MOTE, test-d_ind_t.R): 17.75 (3.30) and 23 (2.16), 4
 * participants in each arm.
 */
class MotePublishedTest {
  private static final TwoArms<Moments> ARMS = Arms.of(4, 17.75, 3.30, 4, 23, 2.16);

  @Test
  void d_its_test_and_its_interval_for_delta_are_as_printed() {
    Estimate d = estimated(StandardizedDifference.D.estimate(ARMS, 0.95));

    Tolerance.published("-1.882482", d.value(), "d");
    Tolerance.published("-2.662232", d.test().orElseThrow().statistic(), "t");
    Tolerance.published("0.0374124", d.p().orElseThrow(), "p");
    // MOTE's noncentral limits are found by minimizing, to five or six digits.
    Tolerance.published("-3.5680", d.interval().orElseThrow().lower(), "low");
    Tolerance.published("-0.1022", d.interval().orElseThrow().upper(), "high");
  }

  @Test
  void g_has_the_same_interval_not_multiplied_by_j_again() {
    Estimate g = estimated(StandardizedDifference.G.estimate(ARMS, 0.95));
    Tolerance.published("-3.5680", g.interval().orElseThrow().lower(), "low");
    Tolerance.published("-0.1022", g.interval().orElseThrow().upper(), "high");
  }
}
