// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.Tolerance;
import org.equipoise.core.TwoArms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Powers and sizes that other programs print. */
class PowerPublishedTest {
  private static final PowerClaim SUPERIORITY = new PowerClaim.Superiority();

  private static PowerSolution size(PowerDesign design, PowerClaim claim, double[] given) {
    return PowerSolver.solve(
        new PowerQuestion(
            design,
            claim,
            PowerSides.TWO_SIDED,
            OptionalDouble.of(given[0]),
            Optional.empty(),
            OptionalDouble.of(given[1]),
            OptionalDouble.of(given[2]),
            1));
  }

  // statsmodels, stats/tests/test_power.py; pwr 1.3.0 and rpact for the trial of 24 and 25.
  @ParameterizedTest
  @CsvSource({
    "1.0,  30, 30, two-sided, 0.967708258242517",
    "1.0,  30, 30, one-sided, 0.985459690251624",
    "0.1,  20, 30, two-sided, 0.0633081832564667",
    "0.1,  20, 30, one-sided, 0.09623589080917805",
    "0.5,  24, 25, two-sided, 0.402929",
    "0.8,  24, 25, two-sided, 0.782847",
    "0.82, 24, 25, two-sided, 0.802438",
    "1.0,  24, 25, two-sided, 0.928805"
  })
  void two_samples(double d, int n1, int n2, String sides, String printed) {
    double power =
        new TwoSamplePower(1)
            .power(SUPERIORITY, PowerSides.parse(sides), d, new TwoArms<>(n1, n2), 0.05);
    if (printed.length() > 10) {
      Tolerance.ITERATIVE.check(Double.parseDouble(printed), power, "power");
    } else {
      Tolerance.published(printed, power, "power");
    }
  }

  // pwr 1.3.0: 63.76561 and 85.03128 an arm.
  @ParameterizedTest
  @CsvSource({"0.8, 64", "0.9, 86"})
  void the_size_for_half_a_standard_deviation(double power, int n) {
    double[] given = {0.5, 0.05, power};
    assertThat(size(new TwoSamplePower(1), SUPERIORITY, given).n()).contains(new TwoArms<>(n, n));
  }

  // Expected of the simulation engine: correlation .5 with the baseline, 25 and 24 participants.
  @ParameterizedTest
  @CsvSource({"0.5, .498916", "0.8, .878918"})
  void analysis_of_covariance(double d, String printed) {
    double power =
        new AncovaPower(1, 0.5, 1)
            .power(SUPERIORITY, PowerSides.TWO_SIDED, d, new TwoArms<>(25, 24), 0.05);
    Tolerance.published(printed, power, "power");
  }

  // PASS manual, chapter 460, as in TOSTER's test-power_t_TOST.R.
  @ParameterizedTest
  @CsvSource({"3, .039", "8, .28871", "15, .69339", "30, .94326", "50, .99458"})
  void equivalence_in_chapter_460(int n, String printed) {
    double power =
        new TwoSamplePower(18)
            .power(
                new PowerClaim.Equivalence(-19.2, 19.2),
                PowerSides.TWO_SIDED,
                -4,
                new TwoArms<>(n, n),
                0.05);
    Tolerance.published(printed, power, "power");
  }

  @ParameterizedTest
  @CsvSource({"-4, 18, 19.2, .05, .8, 19", "0, 100, 10, .025, .9, 2600"})
  void sizes_for_equivalence_in_chapter_460(
      double delta, double sd, double margin, double alpha, double power, int n) {
    double[] given = {delta, alpha, power};
    assertThat(size(new TwoSamplePower(sd), new PowerClaim.Equivalence(-margin, margin), given).n())
        .contains(new TwoArms<>(n, n));
  }

  // gsDesign, test-nNormal.R: n = 200 in all, of whom a third in the first arm.
  @org.junit.jupiter.api.Test
  void known_standard_deviations() {
    double power =
        new KnownSdPower(new TwoArms<>(1.6, 1.25))
            .power(SUPERIORITY, PowerSides.TWO_SIDED, 0.8, new TwoArms<>(67, 133), 0.05);
    Tolerance.published("0.95", power, "power");
  }
}
