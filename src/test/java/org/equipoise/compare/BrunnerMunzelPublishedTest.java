// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.equipoise.Tolerance.published;
import static org.equipoise.compare.Arms.estimated;

import org.equipoise.core.Estimate;
import org.equipoise.core.Interval;
import org.equipoise.core.TwoArms;
import org.junit.jupiter.api.Test;

/**
 * Brunner and Munzel (2000), Biom J 42, 17-25, table 3 as in Neubert and Brunner (2007): shoulder
 * pain of women after laparoscopic surgery, with (Y) and without (N) suction of air.
 */
class BrunnerMunzelPublishedTest {
  private static final double[] WITH = {1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 4, 1, 1};
  private static final double[] WITHOUT = {3, 3, 4, 3, 1, 2, 3, 1, 1, 5, 4};

  @Test
  void brunner_and_munzels_pain_scores() {
    Estimate ours =
        estimated(
            BrunnerMunzelComparison.BRUNNER_MUNZEL.compare(
                new TwoArms<>(WITHOUT, WITH), Inference.twoSided(0.95)));
    Interval interval = ours.interval().orElseThrow();

    published("0.788961", ours.value(), "p");
    published("3.1375", ours.test().orElseThrow().statistic(), "t");
    published("17.683", ours.test().orElseThrow().degreesOfFreedom().orElseThrow(), "df");
    published("0.005786", ours.p().orElseThrow(), "p");
    published("0.5952169", interval.lower(), "low");
    published("0.9827052", interval.upper(), "high");
  }
}
