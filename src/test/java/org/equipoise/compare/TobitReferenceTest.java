// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.equipoise.Tolerance.ITERATIVE;

import java.util.List;
import org.equipoise.ReferenceTable;
import org.equipoise.ReferenceTable.Row;
import org.equipoise.core.Estimate;
import org.equipoise.core.Interval;
import org.equipoise.evidence.Sample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TobitReferenceTest {
  private static final List<Row> DATA =
      ReferenceTable.read(TobitReferenceTest.class, "tobit_data.csv");

  static List<Row> rows() {
    return ReferenceTable.read(TobitReferenceTest.class, "tobit.csv");
  }

  private static double[] column(String dataset, String arm, String name) {
    return DATA.stream()
        .filter(row -> row.text("dataset").equals(dataset) && row.text("arm").equals(arm))
        .mapToDouble(row -> row.number(name))
        .toArray();
  }

  private static double[][] arm(Row row, String arm) {
    String set = row.text("dataset");
    double[] value = column(set, arm, "value");
    double[] below = column(set, arm, "below");
    return row.count("adjusted") == 1
        ? new double[][] {value, below, column(set, arm, "baseline")}
        : new double[][] {value, below};
  }

  @ParameterizedTest
  @MethodSource("rows")
  void tobit_matches_survreg_and_its_profile_likelihood(Row row) {
    Sample sample = Censored.sample(arm(row, "1"), arm(row, "0"));
    Settings settings = Settings.of(Inference.twoSided(row.number("level")));
    Estimate tobit = Arms.estimated(TobitComparison.TOBIT.compare(sample, settings));
    Interval interval = tobit.interval().orElseThrow();
    double size = 1 + Math.abs(row.number("estimate"));

    ITERATIVE.check(row.number("estimate"), tobit.value(), size, "estimate");
    ITERATIVE.check(row.number("se"), tobit.standardError().orElseThrow(), "se");
    ITERATIVE.check(row.number("low"), interval.lower(), size, "low");
    ITERATIVE.check(row.number("high"), interval.upper(), size, "high");
    ITERATIVE.check(row.number("z"), tobit.test().orElseThrow().statistic(), 1, "z");
    ITERATIVE.check(row.number("p"), tobit.p().orElseThrow(), 1, "p");
    ITERATIVE.check(row.number("sigma"), tobit.more().get("residual_sd"), "sigma");
    ITERATIVE.check(row.number("log_likelihood"), tobit.more().get("log_likelihood"), "loglik");
  }
}
