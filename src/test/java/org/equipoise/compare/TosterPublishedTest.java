// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.equipoise.compare.Arms.estimated;

import org.equipoise.Tolerance;
import org.equipoise.claim.Margin;
import org.equipoise.core.Estimate;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.junit.jupiter.api.Test;

/**
 * The examples of the R package TOSTER with bounds in standard deviations: of two samples (TOSTtwo,
 * the root mean square of both SDs) and of pairs (TOSTpaired, the SD of the differences).
 */
class TosterPublishedTest {
  private static Estimate tost(Estimate difference, MarginBounds margin) {
    return Tost.of(difference, margin, 0.95);
  }

  @Test
  void two_samples_with_bounds_of_43_hundredths_of_an_sd() {
    TwoArms<Moments> arms = Arms.of(95, 5.25, 0.95, 89, 5.22, 0.83);
    double sd = Math.sqrt((0.95 * 0.95 + 0.83 * 0.83) / 2);
    MarginBounds margin = MarginBounds.of(Margin.Smd.symmetric(0.43), sd, "average SD");
    Estimate welch = estimated(WelchComparison.WELCH.compare(arms, Inference.twoSided(0.95)));
    Estimate tost = tost(welch, margin);

    Tolerance.published("0.3835687", margin.high(), "raw bound");
    Tolerance.published("-2.692771", tost.test().orElseThrow().statistic(), "upper t");
    double lower = (welch.value() - margin.low()) / welch.standardError().orElseThrow();
    Tolerance.published("3.14973", lower, "lower t");
    Tolerance.published("0.0009560083", tost.more().get("p_lower"), "lower p");
    Tolerance.published("0.003875522", tost.more().get("p_upper"), "upper p");
  }

  @Test
  void pairs_with_bounds_of_4_tenths_of_the_sd_of_the_differences() {
    Moments pairs =
        PairedComparison.pairs(Moments.of(65, 5.83, 1.17), Moments.of(65, 5.75, 1.29), 0.75);
    double sd = Math.sqrt(1.17 * 1.17 + 1.29 * 1.29 - 2 * 0.75 * 1.17 * 1.29);
    MarginBounds margin = MarginBounds.of(Margin.Smd.symmetric(0.4), sd, "SD of differences");
    Estimate paired = estimated(PairedComparison.PAIRED.compare(pairs, Inference.twoSided(0.95)));
    Estimate tost = tost(paired, margin);

    Tolerance.published("0.350782", margin.high(), "raw bound");
    Tolerance.published("-2.489426", tost.test().orElseThrow().statistic(), "upper t");
    double lower = (paired.value() - margin.low()) / paired.standardError().orElseThrow();
    Tolerance.published("3.960381", lower, "lower t");
    Tolerance.published("0.00009531728", tost.more().get("p_lower"), "lower p");
    Tolerance.published("0.00770235", tost.more().get("p_upper"), "upper p");
  }

  /** A mean of 0.54 against the value 0.5, which is a second member of each pair without spread. */
  @Test
  void one_sample_with_bounds_of_3_tenths_of_its_sd() {
    Moments pairs = PairedComparison.pairs(Moments.of(100, 0.54, 1.2), Moments.of(100, 0.5, 0), 0);
    MarginBounds margin = MarginBounds.of(Margin.Smd.symmetric(0.3), 1.2, "SD");
    Estimate one = estimated(PairedComparison.PAIRED.compare(pairs, Inference.twoSided(0.95)));
    Estimate tost = tost(one, margin);

    Tolerance.published("-2.666667", tost.test().orElseThrow().statistic(), "upper t");
    double lower = (one.value() - margin.low()) / one.standardError().orElseThrow();
    Tolerance.published("3.333333", lower, "lower t");
  }
}
