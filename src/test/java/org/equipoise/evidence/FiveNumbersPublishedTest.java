// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import static org.equipoise.Tolerance.published;

import org.equipoise.evidence.FiveNumbers.Skewness;
import org.junit.jupiter.api.Test;

/**
 * Means, SDs and skewness of five-number summaries of 20 people, as metafor's page on conv.fivenum
 * prints them.
 */
class FiveNumbersPublishedTest {
  private static final double N = 20;

  @Test
  void the_range_gives_what_metafor_prints() {
    published("6.594468", FiveNumbers.meanOfRange(2, 6, 14, N), "mean");
    published("3.211576", FiveNumbers.sdOfRange(2, 14, N), "SD");
    skewness("0.333", "0.416", FiveNumbers.skewnessOfRange(2, 6, 14, N));
  }

  @Test
  void the_quartiles_give_what_metafor_prints() {
    published("6.719500", FiveNumbers.meanOfQuartiles(4, 6, 10, N), "mean");
    published("4.787076", FiveNumbers.sdOfQuartiles(4, 10, N), "SD");
    skewness("0.333", "0.578", FiveNumbers.skewnessOfQuartiles(4, 6, 10, N));
  }

  @Test
  void all_five_give_what_metafor_prints() {
    published("6.938841", FiveNumbers.meanOfFive(2, 4, 6, 10, 14, N), "mean");
    published("3.679435", FiveNumbers.sdOfFive(2, 4, 10, 14, N), "SD");
    skewness("0.491", "0.666", FiveNumbers.skewnessOfFive(2, 4, 6, 10, 14, N));
  }

  private static void skewness(String statistic, String critical, Skewness test) {
    published(statistic, test.statistic(), "skewness statistic");
    published(critical, test.critical(), "critical value");
  }
}
