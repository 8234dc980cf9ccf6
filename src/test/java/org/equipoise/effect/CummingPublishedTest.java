// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import static org.equipoise.effect.Arms.estimated;

import java.util.OptionalDouble;
import org.equipoise.Tolerance;
import org.equipoise.core.Estimate;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.ArmValues;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.PrePostSummary;
import org.equipoise.numeric.GammaRatio;
import org.junit.jupiter.api.Test;

/** Cumming (2012), Understanding the New Statistics, table 11.1, as in DABEST's tests. */
class CummingPublishedTest {
  private static final TwoArms<Moments> ARMS =
      Arms.of(
          new double[] {66, 38, 35, 55, 48, 39, 65, 32, 57, 41},
          new double[] {34, 54, 33, 44, 45, 53, 37, 26, 38, 58});

  @Test
  void mean_difference_d_and_g_are_as_printed() {
    Estimate d = estimated(StandardizedDifference.D.estimate(ARMS, 0.95));
    Estimate g = estimated(StandardizedDifference.G.estimate(ARMS, 0.95));

    Tolerance.published("5.4", estimated(MeanDifference.MD.estimate(ARMS, 0.95)).value(), "md");
    Tolerance.published("0.4704058", d.value(), "d");
    Tolerance.published("0.4504824", g.value(), "g");
    // Printed -0.4255929; in 40 digits it is -0.42559295093, a hair beyond that rounding.
    Tolerance.published("-0.42559", d.interval().orElseThrow().lower(), "low");
    Tolerance.published("1.3538086", d.interval().orElseThrow().upper(), "high");
  }

  /** Table 11.2, before and after in ten people, with the correlation of DABEST's tests. */
  @Test
  void changes_have_the_printed_standardized_sizes() {
    Moments pairs =
        Moments.of(
            ArmValues.copyOf(
                new double[] {51, 33, 58, 42, 39, 45, 54, 68, 35, 44},
                new double[] {43, 28, 54, 36, 31, 48, 50, 69, 29, 40}));
    double sdPost = Math.sqrt(pairs.covariance(0, 0));
    double sdPre = Math.sqrt(pairs.covariance(1, 1));
    double r = pairs.covariance(0, 1) / sdPre / sdPost;
    PrePostSummary arm =
        new PrePostSummary(
            10,
            pairs.mean(1),
            pairs.mean(0),
            sdPre,
            OptionalDouble.of(sdPost),
            OptionalDouble.of(r));
    Estimate dz = estimated(ChangeMeasure.D_Z.estimate(arm, 0.95));

    Tolerance.published("0.9685560", r, "r");
    Tolerance.published("4.1", estimated(ChangeMeasure.MC.estimate(arm, 0.95)).value(), "mc");
    Tolerance.published("0.34", estimated(ChangeMeasure.D_AV.estimate(arm, 0.95)).value(), "d_av");
    // DABEST prints 0.33, being corrected by J(18) as of two independent arms; ours by J(9).
    double dav = estimated(ChangeMeasure.D_AV.estimate(arm, 0.95)).value();
    Tolerance.published("0.33", GammaRatio.hedges(18) * dav, "g_av of DABEST");
    double gav = estimated(ChangeMeasure.G_AV.estimate(arm, 0.95)).value();
    Tolerance.CLOSED_FORM.check(GammaRatio.hedges(9) * dav, gav, "g_av");
    Tolerance.published("1.1474799", dz.value(), "d_z");
    Tolerance.published("0.319107", dz.interval().orElseThrow().lower(), "low");
    Tolerance.published("1.939685", dz.interval().orElseThrow().upper(), "high");
  }
}
