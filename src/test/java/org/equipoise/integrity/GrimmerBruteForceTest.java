// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.equipoise.Tolerance;
import org.equipoise.core.Reported;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GRIM, GRIMMER and the limits of the SD against every sample that there is. */
class GrimmerBruteForceTest {
  /** Sum and n-fold sum of squared deviations of every sample, in steps from the lowest score. */
  private static List<int[]> samples(int n, int top) {
    List<int[]> found = new ArrayList<>();
    extend(found, n, n, top, 0, 0);
    return found;
  }

  private static void extend(List<int[]> found, int n, int left, int top, int sum, int squares) {
    if (left == 0) {
      found.add(new int[] {sum, n * squares - sum * sum});
      return;
    }
    for (int y = 0; y <= top; y++) {
      extend(found, n, left - 1, y, sum + y, squares + y * y);
    }
  }

  private static Reported decimal(long units, int decimals) {
    return Reported.parse(BigDecimal.valueOf(units, decimals).toPlainString());
  }

  /** |sum / (n items) + lowest - mean| is at most half a unit of the last decimal. */
  private static boolean hasMean(int sum, int n, int items, long mean, int decimals, int lowest) {
    long power = Math.round(Math.pow(10, decimals));
    return Math.abs(2 * power * (sum + (long) lowest * n * items) - 2 * mean * n * items)
        <= (long) n * items;
  }

  /** The SD, squared, is between the squares of the ends of the rounding interval. */
  private static boolean hasSd(int squares, int n, int items, long sd, int decimals) {
    long power = Math.round(Math.pow(10, decimals));
    long scaled = 4 * power * power * squares;
    long per = (long) n * (n - 1) * items * items;
    long low = Math.max(0, 2 * sd - 1);
    return low * low * per <= scaled && scaled <= (2 * sd + 1) * (2 * sd + 1) * per;
  }

  @ParameterizedTest(name = "{0} scores, {1} to {2}, {3} items, decimals {4} and {5}")
  @CsvSource({
    "2,0,6,1,1,2",
    "3,1,7,1,1,2",
    "4,1,5,1,1,2",
    "4,1,4,2,1,2",
    "5,-2,4,1,2,2",
    "6,1,5,1,1,1",
    "7,1,7,1,1,2",
    "8,0,4,1,2,2",
    "5,1,5,3,1,1",
    "8,1,3,2,1,3"
  })
  void the_three_checks_say_what_enumerating_all_samples_says(
      int n, int lowest, int highest, int items, int meanDecimals, int sdDecimals) {
    List<int[]> samples = samples(n, (highest - lowest) * items);
    Granularity scale =
        Granularity.wholeNumbers()
            .withItems(items)
            .between(BigDecimal.valueOf(lowest), BigDecimal.valueOf(highest));
    Grim grim = Grim.withDefaults().withGranularity(scale);
    Grimmer grimmer = Grimmer.withDefaults().withGranularity(scale);
    SdLimits limits = SdLimits.of(scale);
    long means = Math.round(Math.pow(10, meanDecimals));
    long sds = Math.round(Math.pow(10, sdDecimals));
    for (long mean = (lowest * means) - 2; mean <= highest * means + 2; mean++) {
      long printed = mean;
      List<int[]> fitting =
          samples.stream()
              .filter(s -> hasMean(s[0], n, items, printed, meanDecimals, lowest))
              .toList();
      Reported text = decimal(mean, meanDecimals);
      assertThat(grim.isPossible(text, n)).as("mean %s", text).isEqualTo(!fitting.isEmpty());
      for (long sd = 0; sd <= (highest - lowest) * sds * 3 / 4; sd++) {
        long printedSd = sd;
        boolean exists =
            fitting.stream().anyMatch(s -> hasSd(s[1], n, items, printedSd, sdDecimals));
        Reported sdText = decimal(sd, sdDecimals);
        assertThat(grimmer.outcome(text, sdText, n))
            .as("mean %s sd %s", text, sdText)
            .isEqualTo(exists ? Outcome.CONSISTENT : Outcome.INCONSISTENT);
        if (exists) {
          assertThat(limits.check(text, sdText, n).outcome()).isEqualTo(Outcome.CONSISTENT);
        }
      }
      if (!fitting.isEmpty()) {
        SdLimits.Limits found = limits.limits(text, n);
        double per = (double) n * (n - 1) * items * items;
        int least = fitting.stream().mapToInt(s -> s[1]).min().orElseThrow();
        int most = fitting.stream().mapToInt(s -> s[1]).max().orElseThrow();
        Tolerance.CLOSED_FORM.check(Math.sqrt(least / per), found.least(), "least at " + text);
        Tolerance.CLOSED_FORM.check(Math.sqrt(most / per), found.largest(), "largest at " + text);
      }
    }
  }
}
