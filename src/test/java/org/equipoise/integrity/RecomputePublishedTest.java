// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import org.equipoise.Tolerance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked examples of other programs' test suites. */
class RecomputePublishedTest {
  /** statcheck, tests/testthat/test-error.R. */
  @ParameterizedTest
  @CsvSource({
    "t(28) = 2.20, .03, INCONSISTENT",
    "z = 2.20, .04, INCONSISTENT",
    "t(28) = 2, .02, CONSISTENT",
    "t(28) = 2, .14, CONSISTENT"
  })
  void the_examples_of_statcheck(String statistic, String p, Outcome expected) {
    Finding found = new Recompute(0.05).check(Rows.of("statistic=" + statistic, "p=" + p));
    assertThat(found.outcome()).as(found.sentence()).isEqualTo(expected);
  }

  /** Gauhar 2016 in recalc, tests/testthat/test-prepost_r.R. */
  @ParameterizedTest
  @CsvSource({"6.77, 7.45, 13.01, -0.673", "14.58, 7.79, 13.01, 0.458"})
  void the_implied_correlations_of_gauhar_2016(
      String pre, String post, String change, String expected) {
    Finding found =
        ImpliedR.IMPLIED_R.check(Rows.of("sdpre=" + pre, "sdpost=" + post, "sdchange=" + change));
    double middle = (found.low().orElseThrow() + found.high().orElseThrow()) / 2;
    Tolerance.published(expected, middle, "implied r");
    assertThat(found.outcome()).isEqualTo(Outcome.CONSISTENT);
  }
}
