// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.Optional;
import org.equipoise.core.Reported;
import org.equipoise.evidence.RelatedNumber;

/**
 * A printed p-value beside the range that its statistic gives.
 *
 * @param test the test
 * @param tails 1 or 2
 * @param recomputed what the statistic gives, with its rounding
 * @param printed the p-value as printed
 */
record RecomputedP(PrintedTestStatistic test, int tails, Bounds recomputed, RelatedNumber printed) {
  static RecomputedP of(PrintedTestStatistic test, int tails, RelatedNumber printed) {
    double value = printed.number().map(Reported::value).orElse(0.0);
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("p must be in [0, 1], got " + printed.text());
    }
    Bounds two = test.twoSided();
    return new RecomputedP(test, tails, tails == 2 ? two : oneSided(two, value), printed);
  }

  /** Half of it, or the other side's where the printed p is above one half. */
  private static Bounds oneSided(Bounds two, double printed) {
    Bounds half = new Bounds(two.low() / 2, two.high() / 2);
    return printed > 0.5 ? new Bounds(1 - half.high(), 1 - half.low()) : half;
  }

  boolean agrees(double alpha) {
    return agrees(recomputed, alpha);
  }

  private boolean agrees(Bounds range, double alpha) {
    return switch (printed.relation()) {
      case BELOW -> range.low() < number().value();
      case ABOVE -> range.high() > number().value();
      case NOT_SIGNIFICANT -> range.high() > alpha;
      case EQUAL -> range.meets(Bounds.of(number()));
    };
  }

  private Reported number() {
    return printed.number().orElseThrow();
  }

  /** A printed p equal to α counts as significant, as does a range that ends there. */
  Decision decision(double alpha) {
    Optional<Boolean> said = printedSide(alpha);
    Optional<Boolean> found =
        recomputed.high() <= alpha
            ? Optional.of(true)
            : recomputed.low() > alpha ? Optional.of(false) : Optional.empty();
    if (said.isEmpty() || found.isEmpty()) {
      return Decision.OPEN;
    }
    // Two roundings of one number near α may seem to be on its two sides.
    return said.equals(found) || agrees(alpha) ? Decision.SAME : Decision.DIFFERS;
  }

  private Optional<Boolean> printedSide(double alpha) {
    return switch (printed.relation()) {
      case EQUAL -> Optional.of(number().value() <= alpha);
      case BELOW -> number().value() <= alpha ? Optional.of(true) : Optional.empty();
      case ABOVE -> number().value() >= alpha ? Optional.of(false) : Optional.empty();
      case NOT_SIGNIFICANT -> Optional.of(false);
    };
  }

  String sentence(double alpha) {
    String given = test.text() + " gives p = " + NumberWords.p(recomputed);
    String sides = tails == 1 ? " (one-tailed)" : "";
    if (agrees(alpha)) {
      return given + sides + ", and " + printed.text() + " is printed";
    }
    return given + sides + ", but " + printed.text() + " is printed" + remark(alpha);
  }

  private String remark(double alpha) {
    String level = NumberWords.p(alpha);
    String decision =
        switch (decision(alpha)) {
          case DIFFERS -> "; the decision at \u03B1 = " + level + " differs";
          case SAME -> "; the decision at \u03B1 = " + level + " is the same";
          case OPEN -> "";
        };
    return decision + otherSide(alpha);
  }

  private String otherSide(double alpha) {
    Bounds two = test.twoSided();
    boolean half = tails == 2 && test.halves() && agrees(oneSided(two, 0), alpha);
    boolean full = tails == 1 && agrees(two, alpha);
    return half
        ? "; a one-tailed test would give it"
        : full ? "; a two-tailed test would give it" : "";
  }
}
