// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.Tolerance.ITERATIVE;

import java.util.List;
import org.equipoise.ReferenceTable;
import org.equipoise.ReferenceTable.Row;
import org.equipoise.Tolerance;
import org.equipoise.core.Alternative;
import org.equipoise.core.Estimate;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JzsReferenceTest {
  /** The Bayes factor does not depend on unit and origin. */
  private static final double UNIT = 3;

  static List<Row> rows() {
    return ReferenceTable.read(JzsReferenceTest.class, "jzs.csv");
  }

  static List<Row> regions() {
    return ReferenceTable.read(JzsReferenceTest.class, "jzs_regions.csv");
  }

  private static TwoArms<Moments> arms(Row row) {
    int n1 = row.count("n1");
    int n2 = row.count("n2");
    double difference = row.number("t") * Math.sqrt(1.0 / n1 + 1.0 / n2);
    return Arms.of(n1, difference * UNIT, UNIT, n2, 0, UNIT);
  }

  private static Estimate jzs(Row row, Alternative alternative) {
    JzsComparison jzs = new JzsComparison(row.number("scale"));
    return Arms.estimated(jzs.compare(arms(row), new Inference(0.95, alternative)));
  }

  /** Relative in BF10, so absolute in its logarithm. */
  private static void check(double expected, Estimate estimate, String what) {
    double log = estimate.more().get("log10_bf10");
    ITERATIVE.check(1, Math.exp((log - expected) * Math.log(10)), what);
    assertThat(estimate.more().get("bf10"))
        .as(what)
        .isEqualTo(
            Math.exp(log * Math.log(10)),
            org.assertj.core.api.Assertions.withPrecision(1e-9 * Math.pow(10, Math.min(300, log))));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void two_sided_matches_thirty_digit_quadrature(Row row) {
    Estimate estimate = jzs(row, Alternative.TWO_SIDED);
    check(row.number("log10_bf10"), estimate, row.toString());
    assertThat(estimate.more().get("bf10_error")).isBetween(0.0, 1e-12);
  }

  @ParameterizedTest
  @MethodSource("regions")
  void one_sided_matches_sixty_digit_quadrature(Row row) {
    check(row.number("greater"), jzs(row, Alternative.GREATER), "greater");
    check(row.number("less"), jzs(row, Alternative.LESS), "less");
    assertThat(jzs(row, Alternative.LESS).more().get("bf10_error")).isBetween(0.0, 1e-10);
  }

  @ParameterizedTest
  @MethodSource("regions")
  void an_interval_null_matches_sixty_digit_quadrature(Row row) {
    double margin = row.number("margin");
    JzsComparison jzs = new JzsComparison(row.number("scale"));
    MarginBounds smd = new MarginBounds(-margin * UNIT, margin * UNIT, UNIT, "SD");
    MarginBounds raw = new MarginBounds(-margin * UNIT, margin * UNIT, 1, "");

    check(row.number("interval"), Arms.estimated(jzs.interval(arms(row), smd)), "smd");
    check(row.number("interval"), Arms.estimated(jzs.interval(arms(row), raw)), "raw");
  }

  @ParameterizedTest
  @MethodSource("regions")
  void the_posterior_mean_and_sd_match_sixty_digit_quadrature(Row row) {
    Estimate estimate = jzs(row, Alternative.TWO_SIDED);
    ITERATIVE.check(row.number("mean"), estimate.value(), 1, "mean");
    Tolerance.ITERATIVE.check(row.number("sd"), estimate.standardError().orElseThrow(), "sd");
  }

  static List<Row> intervals() {
    return ReferenceTable.read(JzsReferenceTest.class, "jzs_interval.csv");
  }

  @ParameterizedTest
  @MethodSource("intervals")
  void an_interval_null_matches_bayes_factor_of_r(Row row) {
    JzsComparison jzs = new JzsComparison(row.number("scale"));
    MarginBounds margin = new MarginBounds(row.number("low"), row.number("high"), 1, "SD");
    double bf10 = Arms.estimated(jzs.interval(arms(row), margin)).more().get("bf10");
    double expected = row.number("bf10");
    double error = row.number("error") * expected; // what that program says of itself
    assertThat(Math.abs(bf10 - expected))
        .as("%s, got %s", row, bf10)
        .isLessThanOrEqualTo(error + 1e-8 * expected);
  }
}
