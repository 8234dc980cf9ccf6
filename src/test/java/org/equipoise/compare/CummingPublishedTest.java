// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.equipoise.compare.Arms.estimated;

import org.equipoise.Tolerance;
import org.equipoise.core.Estimate;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.ArmValues;
import org.equipoise.evidence.Moments;
import org.junit.jupiter.api.Test;

/** Cumming (2012), Understanding the New Statistics, tables 11.1 and 11.2, as in DABEST's tests. */
class CummingPublishedTest {
  private static final TwoArms<Moments> ARMS =
      Arms.of(
          new double[] {66, 38, 35, 55, 48, 39, 65, 32, 57, 41},
          new double[] {34, 54, 33, 44, 45, 53, 37, 26, 38, 58});

  @Test
  void students_t_is_as_printed() {
    Estimate student = estimated(StudentComparison.STUDENT.compare(ARMS, Inference.twoSided(0.95)));

    Tolerance.published("5.4", student.value(), "difference");
    Tolerance.published("1.0518594", student.test().orElseThrow().statistic(), "t");
    Tolerance.published("0.306781", student.p().orElseThrow(), "p");
    Tolerance.published("-5.385643", student.interval().orElseThrow().lower(), "low");
    Tolerance.published("16.185643", student.interval().orElseThrow().upper(), "high");
  }

  @Test
  void welchs_t_is_as_printed() {
    Estimate welch = estimated(WelchComparison.WELCH.compare(ARMS, Inference.twoSided(0.95)));

    double df = welch.test().orElseThrow().degreesOfFreedom().orElseThrow();
    Tolerance.published("17.450792", df, "df");
    Tolerance.published("0.3072123", welch.p().orElseThrow(), "p");
    Tolerance.published("-5.410025", welch.interval().orElseThrow().lower(), "low");
    Tolerance.published("16.210025", welch.interval().orElseThrow().upper(), "high");
  }

  private static final TwoArms<double[]> PAIRS =
      new TwoArms<>(
          new double[] {51, 33, 58, 42, 39, 45, 54, 68, 35, 44},
          new double[] {43, 28, 54, 36, 31, 48, 50, 69, 29, 40});

  private static void paired(Estimate ours) {
    Tolerance.published("4.1", ours.value(), "difference");
    Tolerance.published("3.6286501", ours.test().orElseThrow().statistic(), "t");
    Tolerance.published("9", ours.test().orElseThrow().degreesOfFreedom().orElseThrow(), "df");
    Tolerance.published("0.0054972", ours.p().orElseThrow(), "p");
    Tolerance.published("1.543996", ours.interval().orElseThrow().lower(), "low");
    Tolerance.published("6.656004", ours.interval().orElseThrow().upper(), "high");
  }

  @Test
  void the_paired_t_is_as_printed() {
    paired(estimated(PairedComparison.PAIRED.compare(PAIRS, Inference.twoSided(0.95))));
  }

  @Test
  void the_paired_t_is_the_same_from_moments_with_the_printed_correlation() {
    Moments both = Moments.of(ArmValues.copyOf(PAIRS.experimental(), PAIRS.control()));
    paired(estimated(PairedComparison.PAIRED.compare(both, Inference.twoSided(0.95))));

    Moments printed = PairedComparison.pairs(both.select(0), both.select(1), 0.9685560);
    Estimate ours = estimated(PairedComparison.PAIRED.compare(printed, Inference.twoSided(0.95)));
    Tolerance.published("3.62865", ours.test().orElseThrow().statistic(), "t");
  }
}
