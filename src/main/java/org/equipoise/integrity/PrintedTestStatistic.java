// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.equipoise.core.Reported;
import org.equipoise.evidence.RelatedNumber;
import org.equipoise.evidence.RelatedNumber.Relation;

/**
 * A printed test statistic with its degrees of freedom, and the p-values that its rounding leaves.
 *
 * @param kind which test
 * @param statistic the statistic, which may be printed as a bound such as "&lt; 1"
 * @param degreesOfFreedom as many as the test has, as printed
 */
public record PrintedTestStatistic(
    TestKind kind, RelatedNumber statistic, List<Reported> degreesOfFreedom) {
  /** No test has fewer degrees of freedom; of far fewer no tail is known. */
  private static final double LEAST = 0.001;

  /**
   * Checks the degrees of freedom.
   *
   * @throws IllegalArgumentException if there are not as many as the test has, one is below 0.001,
   *     or the statistic is no number
   */
  public PrintedTestStatistic {
    Objects.requireNonNull(kind, "kind");
    degreesOfFreedom = List.copyOf(degreesOfFreedom);
    if (degreesOfFreedom.size() != kind.degreesOfFreedom()) {
      throw new IllegalArgumentException(
          kind.label()
              + " must have "
              + kind.degreesOfFreedom()
              + " degrees of freedom, got "
              + degreesOfFreedom.size());
    }
    for (Reported df : degreesOfFreedom) {
      if (!(Bounds.ofCount(df).low() >= LEAST)) {
        throw new IllegalArgumentException(
            "degrees of freedom must be " + LEAST + " or more, got " + df.text());
      }
    }
    if (statistic.number().isEmpty()) {
      throw new IllegalArgumentException("statistic must be a number, got " + statistic.text());
    }
  }

  /** Whether rounding leaves a value that the statistic can have. */
  boolean possible() {
    Bounds values = values();
    return switch (kind) {
      case T, Z -> true;
      case F, CHI2 -> values.high() >= 0;
      case R -> values.low() <= 1 && values.high() >= -1;
    };
  }

  private Bounds values() {
    Reported printed = statistic.number().orElseThrow();
    Bounds rounding = Bounds.of(printed);
    double least = kind.signed() ? Double.NEGATIVE_INFINITY : 0;
    return switch (statistic.relation()) {
      case BELOW -> new Bounds(Math.min(least, printed.value()), printed.value());
      case ABOVE -> new Bounds(printed.value(), Double.POSITIVE_INFINITY);
      case EQUAL, NOT_SIGNIFICANT -> rounding;
    };
  }

  /** The sizes that the statistic may have; of one printed "&lt; 1" those from 0 to 1. */
  private Bounds sizes() {
    Bounds values = values();
    double printed = statistic.number().orElseThrow().value();
    if (statistic.relation() == Relation.BELOW && printed >= 0) {
      return capped(new Bounds(0, printed));
    }
    return capped(kind.signed() ? values.size() : values.notNegative());
  }

  private Bounds capped(Bounds sizes) {
    return kind == TestKind.R
        ? new Bounds(Math.min(1, sizes.low()), Math.min(1, sizes.high()))
        : sizes;
  }

  /**
   * The two-sided p-values that rounding of the statistic, and of degrees of freedom with decimals,
   * allows. p falls with the size of the statistic; the ends are at corners of the box.
   *
   * @return within [0, 1]
   * @throws IllegalArgumentException if the statistic cannot have any of its values
   */
  Bounds twoSided() {
    Bounds sizes = sizes();
    List<Double> all = new ArrayList<>();
    for (double df1 : degrees(0)) {
      for (double df2 : degrees(1)) {
        all.add(kind.twoSided(sizes.low(), df1, df2));
        all.add(kind.twoSided(sizes.high(), df1, df2));
      }
    }
    return Bounds.around(all);
  }

  private List<Double> degrees(int which) {
    if (which >= degreesOfFreedom.size()) {
      return List.of(1.0);
    }
    Bounds df = Bounds.ofCount(degreesOfFreedom.get(which));
    return df.low() == df.high() ? List.of(df.low()) : List.of(df.low(), df.high());
  }

  /** Whether a test of one side has half the two-sided p. */
  boolean halves() {
    return kind.halves(degrees(0).get(0));
  }

  /**
   * The test as people write it.
   *
   * @return such as "t(28) = 2.20"
   */
  String text() {
    String df =
        degreesOfFreedom.isEmpty()
            ? ""
            : "(" + String.join(", ", degreesOfFreedom.stream().map(Reported::text).toList()) + ")";
    String sign = statistic.relation() == Relation.EQUAL ? " = " : " ";
    return kind.label() + df + sign + statistic.text();
  }
}
