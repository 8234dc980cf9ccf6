// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.ReferenceTable;
import org.equipoise.ReferenceTable.Row;
import org.equipoise.Tolerance;
import org.equipoise.claim.Better;
import org.equipoise.core.TwoArms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FisherPowerReferenceTest {
  private static final PowerClaim SUPERIORITY = new PowerClaim.Superiority();

  static List<Row> powers() {
    return ReferenceTable.read(FisherPowerReferenceTest.class, "fisher_power.csv");
  }

  static List<Row> sizes() {
    return ReferenceTable.read(FisherPowerReferenceTest.class, "fisher_n.csv");
  }

  private static double power(
      double p1, double p2, TwoArms<Integer> n, double alpha, PowerSides sides) {
    return new FisherPower(p2).power(SUPERIORITY, sides, p1 - p2, n, alpha);
  }

  @ParameterizedTest
  @MethodSource("powers")
  void power_is_that_of_all_tables_in_r(Row row) {
    double power =
        power(
            row.number("p1"),
            row.number("p2"),
            new TwoArms<>(row.count("n1"), row.count("n2")),
            row.number("alpha"),
            PowerSides.parse(row.text("sides")));
    Tolerance.SPECIAL_FUNCTION.check(row.number("power"), power, "power");
  }

  private static PowerSolution solved(double p1, double p2, double ratio, double wanted) {
    return PowerSolver.solve(
        new PowerQuestion(
            new FisherPower(p2),
            SUPERIORITY,
            PowerSides.TWO_SIDED,
            OptionalDouble.of(p1 - p2),
            Optional.empty(),
            OptionalDouble.of(0.05),
            OptionalDouble.of(wanted),
            ratio));
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void the_solved_n_is_the_one_after_the_last_with_too_little(Row row) {
    PowerSolution solution =
        solved(row.number("p1"), row.number("p2"), row.number("ratio"), row.number("wanted"));
    assertThat(solution.n().orElseThrow().control()).isEqualTo(row.count("n2"));
    assertThat(solution.power().orElseThrow()).isGreaterThanOrEqualTo(row.number("wanted"));
    assertThat(row.count("first")).isLessThanOrEqualTo(row.count("n2"));
  }

  @Test
  void what_takes_too_long_or_has_no_answer_says_so() {
    assertThat(solved(0.501, 0.5, 1, 0.9).refusal().orElseThrow().detail())
        .startsWith("no n up to about 5000 in an arm has a power of 0.9 at a delta of 0.001");
    PowerQuestion alpha =
        new PowerQuestion(
            new FisherPower(0.2),
            SUPERIORITY,
            PowerSides.TWO_SIDED,
            OptionalDouble.of(0.3),
            Optional.of(new TwoArms<>(30, 30)),
            OptionalDouble.empty(),
            OptionalDouble.of(0.8),
            1);
    assertThat(PowerSolver.solve(alpha).refusal().orElseThrow().detail())
        .isEqualTo("an exact test has no α for every power: its power grows in steps");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> power(0.5, 0.4, new TwoArms<>(20_001, 5), 0.05, PowerSides.TWO_SIDED))
        .withMessage("n must be at most 20000 for fisher, got 20001");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new FisherPower(0.2)
                    .power(
                        new PowerClaim.NonInferiority(0.1, Better.LOWER),
                        PowerSides.TWO_SIDED,
                        0,
                        new TwoArms<>(5, 5),
                        0.05))
        .withMessage("test must be unpooled for a margin of proportions, got fisher");
  }

  @Test
  void the_difference_that_has_a_power_is_found() {
    PowerQuestion delta =
        new PowerQuestion(
            new FisherPower(0.2),
            SUPERIORITY,
            PowerSides.ONE_SIDED,
            OptionalDouble.empty(),
            Optional.of(new TwoArms<>(30, 40)),
            OptionalDouble.of(0.025),
            OptionalDouble.of(0.8),
            1);
    double found = PowerSolver.solve(delta).delta().orElseThrow();
    double power = power(0.2 + found, 0.2, new TwoArms<>(30, 40), 0.025, PowerSides.ONE_SIDED);
    Tolerance.ITERATIVE.check(0.8, power, "power");
  }

  @ParameterizedTest
  @CsvSource({"0.05,7,9", "0.01,30,22", "0.2,100,101", "0.05,1,200"})
  void the_size_is_never_above_alpha_and_exchanging_the_arms_changes_nothing(
      double alpha, int n1, int n2) {
    for (double p : new double[] {0.001, 0.1, 0.37, 0.5, 0.93}) {
      for (PowerSides sides : PowerSides.values()) {
        assertThat(power(p, p, new TwoArms<>(n1, n2), alpha, sides)).isLessThanOrEqualTo(alpha);
      }
      double there = power(p, 0.6, new TwoArms<>(n1, n2), alpha, PowerSides.TWO_SIDED);
      double back = power(0.6, p, new TwoArms<>(n2, n1), alpha, PowerSides.TWO_SIDED);
      Tolerance.SPECIAL_FUNCTION.check(there, back, "power of exchanged arms");
    }
  }
}
