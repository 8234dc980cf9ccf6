// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.equipoise.Tolerance;
import org.equipoise.numeric.GammaRatio;
import org.junit.jupiter.api.Test;

/** The examples of the R package esc (Lüdecke): what its README and manual pages print. */
class EscPublishedTest {
  private static String[] row(String table, String measure) {
    Run run = Run.withInput(table, "effect", "-", "--measure", measure, "--format", "csv");
    assertThat(run.status()).as(run.err()).isZero();
    return run.lines().get(1).split(",", -1);
  }

  private static void check(String value, String se, String[] row) {
    Tolerance.published(value, Double.parseDouble(row[3]), "estimate");
    Tolerance.published(se, Double.parseDouble(row[5]), "standard error");
  }

  @Test
  void d_from_a_p_value_and_its_sign() {
    check("0.281778881", "0.129713011", row("p,sign,n1,n2\n0.03,+,100,150\n", "d"));
  }

  @Test
  void d_from_means_with_sd_and_with_se() {
    check("-0.770858504", "0.198412902", row("n1,mean1,sd1,n2,mean2,sd2\n50,7,2,60,9,3\n", "d"));
    // esc takes SE·√(n - 1) for the SD; the SD of the Cochrane Handbook, SE·√n, is ours.
    String sds = "50,7," + 1.5 * Math.sqrt(49) + ",60,9," + 1.8 * Math.sqrt(59);
    check("-0.160929206", "0.191792559", row("n1,mean1,sd1,n2,mean2,sd2\n" + sds + "\n", "d"));
    String[] ours = row("n1,mean1,se1,n2,mean2,se2\n50,7,1.5,60,9,1.8\n", "d");
    Tolerance.published("-0.159495", Double.parseDouble(ours[3]), "by the handbook");
  }

  @Test
  void log_odds_ratio_from_cells() {
    check("-0.393042588", "0.31710496", row("events1,n1,events2,n2\n30,80,40,85\n", "or"));
  }

  /** Wilson's mean gain scores: d without the bias correction that dppc3 has. */
  @Test
  void mean_gain_by_the_sd_pooled_over_arms_and_times() {
    String table =
        """
        n1,pre1,post1,sdpre1,sdpost1,n2,pre2,post2,sdpre2,sdpost2
        78,13.07,6.1,11.95,8.33,83,10.77,8.83,10.73,9.67
        """;
    double g = Double.parseDouble(row(table, "dppc3")[3]);
    Tolerance.published("-0.490456605", g / GammaRatio.hedges(2 * 159), "d");
  }
}
