// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.Tolerance.published;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.numeric.GammaRatio;
import org.junit.jupiter.api.Test;

/** Printed forms with published answers, as a user reads them. */
class PrintedTablePublishedTest {
  private static String[] row(String table, String measure, String... more) {
    List<String> args =
        new ArrayList<>(List.of("effect", "-", "--format", "csv", "--measure", measure));
    args.addAll(List.of(more));
    Run run = Run.withInput(table, args.toArray(String[]::new));
    assertThat(run.status()).as(run.err()).isZero();
    return run.lines().get(1).split(",", -1);
  }

  // metafor's page on conv.wald
  @Test
  void an_odds_ratio_with_its_interval() {
    String[] first = row("or_ci\n\"1.37 [1.03, 1.82]\"\n", "or");
    published("0.3148", Double.parseDouble(first[3]), "log OR");
    published("0.0211", Double.parseDouble(first[4]), "variance");
    String[] second = row("or,or_low,or_high\n1.89,1.60,2.23\n", "or");
    published("0.6366", Double.parseDouble(second[3]), "log OR");
    published("0.0072", Double.parseDouble(second[4]), "variance");
  }

  // Gauhar 2016, TSC-40, as the tests of the R package recalc have it: r -0.673 and 0.458.
  @Test
  void the_correlation_that_three_sds_imply() {
    String table =
        """
        n1,change1,sdpre1,sdpost1,sdchange1,n2,change2,sdpre2,sdpost2,sdchange2
        40,-5,6.77,7.45,13.01,40,-2,14.58,7.79,13.01
        """;
    // The variance of smcr is 2(1 - r)/n + g²/(2n), so that r can be read off it.
    Run run = Run.withInput(table, "effect", "-", "--measure", "smcr", "--format", "csv");
    for (int arm = 1; arm <= 2; arm++) {
      String[] cells = run.lines().get(arm).split(",", -1);
      double g = Double.parseDouble(cells[3]);
      double r = 1 - 40 * (Double.parseDouble(cells[4]) - g * g / 80) / 2;
      published(arm == 1 ? "-0.673" : "0.458", r, "r of arm " + arm);
    }
    assertThat(run.lines().get(1)).contains(",r_from_sds,");
  }

  // Wilson's mean gain, the example of esc_mean_gain in the R package esc: d 0.490456605. It
  // divides by the SD pooled
  // over arms and times, as Morris's d_ppc3 does before its correction.
  @Test
  void the_mean_gain_of_esc_is_dppc3_without_its_correction() {
    String table =
        """
        n1,pre_sd1,post_sd1,n2,pre_sd2,post_sd2
        78,13.07±11.95,6.1±8.33,83,10.77±10.73,8.83±9.67
        """;
    double g = Double.parseDouble(row(table, "dppc3")[3]);
    published("-0.490456605", g / GammaRatio.hedges(2 * 159), "d");
  }

  // esc's README: p .03, n 100 and 150: d 0.281778881.
  @Test
  void a_two_sided_p_with_a_sign() {
    published(
        "0.281778881", Double.parseDouble(row("n1,n2,p,sign\n100,150,p = .03,+\n", "d")[3]), "d");
  }

  // MacCoon et al. 2012: thermal pain ratings, MBSR 31 and HEP 32, eta squared .18, MBSR better.
  @Test
  void an_eta_squared_is_a_d() {
    double d = Double.parseDouble(row("n1,n2,eta2,sign\n31,32,.18,-\n", "d")[3]);
    double t = d / Math.sqrt(1.0 / 31 + 1.0 / 32);
    published("0.18", t * t / (t * t + 61), "eta squared");
    assertThat(d).isNegative();
  }

  // Nakamura et al. 2013: adjusted means over the course, 95 % CI, MBB 36.89 (32.30-41.48) and SHE
  // 47.08 (42.33-51.88).
  @Test
  void adjusted_means_with_intervals_of_a_published_trial() {
    String table =
        """
        n1,adj_ci1,n2,adj_ci2,r
        19,36.89 (32.30–41.48),18,47.08 (42.33–51.88),.5
        """;
    String[] answer = row(table, "g");
    assertThat(Double.parseDouble(answer[3])).isBetween(-1.2, -0.7);
    assertThat(answer[9]).contains("adj_sd_from_ci", "sd_from_adj_sd", "d_from_adjusted_means");
  }
}
