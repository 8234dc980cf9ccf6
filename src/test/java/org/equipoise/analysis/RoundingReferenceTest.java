// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.ReferenceTable;
import org.equipoise.Tolerance;
import org.equipoise.compare.Inference;
import org.equipoise.core.Reported;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.ArmSummaries;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.Rounded;
import org.equipoise.evidence.RoundedNumber;
import org.equipoise.evidence.RoundedNumber.Domain;
import org.equipoise.method.Catalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The range of estimate, limits and p against R's optim from many starts. */
class RoundingReferenceTest {
  static List<ReferenceTable.Row> rows() {
    return ReferenceTable.read(RoundingReferenceTest.class, "rounding.csv");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void rounding_reaches_as_far_as_by_optim(ReferenceTable.Row row) {
    Map<String, String> cells = row.cells();
    int n1 = Integer.parseInt(cells.get("n1"));
    int n2 = Integer.parseInt(cells.get("n2"));
    List<RoundedNumber> numbers =
        List.of(
            number(cells.get("mean1"), Domain.REAL),
            number(cells.get("sd1"), Domain.NOT_NEGATIVE),
            number(cells.get("mean2"), Domain.REAL),
            number(cells.get("sd2"), Domain.NOT_NEGATIVE));
    Rounded<ArmSummaries> summaries =
        new Rounded<>(
            summaries(n1, n2, numbers.stream().map(each -> each.printed().value()).toList()),
            numbers,
            values -> Optional.of(summaries(n1, n2, values)));
    ComparisonPlan plan =
        new ComparisonPlan(
            List.of(Catalogue.find(cells.get("method")).orElseThrow()),
            Inference.twoSided(0.95),
            Optional.empty());
    RoundingReach reach = Comparisons.rounded("", summaries, plan).get(0).rounding().orElseThrow();
    double low = Double.parseDouble(cells.get("low"));
    double high = Double.parseDouble(cells.get("high"));
    switch (cells.get("quantity")) {
      case "estimate" -> {
        check(low, reach.estimate().low(), row);
        check(high, reach.estimate().high(), row);
      }
      case "p" -> {
        check(low, reach.p().orElseThrow().low(), row);
        check(high, reach.p().orElseThrow().high(), row);
      }
      case "lower" -> check(low, reach.interval().orElseThrow().low(), row);
      default -> check(high, reach.interval().orElseThrow().high(), row);
    }
  }

  private static void check(double expected, double actual, ReferenceTable.Row row) {
    double size = row.cells().get("quantity").equals("p") ? Math.abs(expected) : 1;
    Tolerance.ITERATIVE.check(expected, actual, size, row.toString());
  }

  private static RoundedNumber number(String text, Domain domain) {
    return new RoundedNumber(Reported.parse(text), domain);
  }

  private static ArmSummaries summaries(int n1, int n2, List<Double> at) {
    return ArmSummaries.of(
        "",
        new TwoArms<>(Moments.of(n1, at.get(0), at.get(1)), Moments.of(n2, at.get(2), at.get(3))));
  }
}
