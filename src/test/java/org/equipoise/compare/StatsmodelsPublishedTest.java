// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.equipoise.compare.Arms.estimated;

import org.equipoise.Tolerance;
import org.equipoise.core.Estimate;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.junit.jupiter.api.Test;

/** The example of statsmodels issue 6592: 13 (2.74) and 11 (2.24), 30 participants in each arm. */
class StatsmodelsPublishedTest {
  private static final TwoArms<Moments> ARMS = Arms.of(30, 13, 2.74, 30, 11, 2.24);

  @Test
  void satterthwaites_degrees_of_freedom_are_as_printed() {
    Estimate welch = estimated(WelchComparison.WELCH.compare(ARMS, Inference.twoSided(0.95)));

    Tolerance.published(
        "55.794922", welch.test().orElseThrow().degreesOfFreedom().orElseThrow(), "df");
    Tolerance.published("3.0952682", welch.test().orElseThrow().statistic(), "t");
    Tolerance.published("0.0030727", welch.p().orElseThrow(), "p");
  }
}
