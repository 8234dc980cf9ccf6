// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.equipoise.compare.Arms.estimated;

import org.equipoise.Tolerance;
import org.equipoise.core.Estimate;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.junit.jupiter.api.Test;

/**
 * The example of recalc's independent t-test (ianhussey/recalc, test-recalc_independent_t.R): 10.30
 * (3.12) and 8.71 (2.80), 50 and 48 participants.
 */
class RecalcPublishedTest {
  private static final TwoArms<Moments> ARMS = Arms.of(50, 10.30, 3.12, 48, 8.71, 2.80);

  @Test
  void students_t_is_as_printed() {
    Estimate student = estimated(StudentComparison.STUDENT.compare(ARMS, Inference.twoSided(0.95)));

    Tolerance.published("2.6514128", student.test().orElseThrow().statistic(), "t");
    Tolerance.published("96", student.test().orElseThrow().degreesOfFreedom().orElseThrow(), "df");
    Tolerance.published("0.00937755966", student.p().orElseThrow(), "p");
  }

  @Test
  void welchs_t_is_as_printed() {
    Estimate welch = estimated(WelchComparison.WELCH.compare(ARMS, Inference.twoSided(0.95)));

    Tolerance.published("2.6573128", welch.test().orElseThrow().statistic(), "t");
    Tolerance.published(
        "95.574051", welch.test().orElseThrow().degreesOfFreedom().orElseThrow(), "df");
    Tolerance.published("0.00923246", welch.p().orElseThrow(), "p");
  }
}
