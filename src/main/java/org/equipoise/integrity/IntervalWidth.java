// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.equipoise.core.Reported;
import org.equipoise.evidence.PrintedRow;
import org.equipoise.numeric.Normal;
import org.equipoise.numeric.StudentT;

/**
 * Half the width of a printed interval, in standard errors, beside the quantiles of its level: from
 * the normal one to that of t with the fewest degrees of freedom that the participants may have.
 *
 * @param errors how many standard errors half the width is, over all rounding
 * @param level the level it should have, in (0, 1)
 * @param quantiles what it may be at that level
 */
record IntervalWidth(Bounds errors, double level, Bounds quantiles) {
  private static final double USUAL = 0.95;
  private static final double[] LEVELS = {0.9, 0.99, 0.8, 0.68};

  /** Empty where the row has no standard error and nothing to compute it from. */
  static Optional<IntervalWidth> of(PrintedRow row) {
    double level = row.number("ci_level").map(Reported::value).orElse(USUAL);
    return standardError(row)
        .filter(se -> se.low() > 0 && level > 0 && level < 1)
        .map(se -> new IntervalWidth(errors(row, se), level, quantiles(row, level)));
  }

  private static Optional<Bounds> standardError(PrintedRow row) {
    if (row.number("se").isPresent()) {
      return row.number("se").map(Bounds::of).map(Bounds::notNegative);
    }
    OptionalInt n = row.count("n");
    boolean mean = row.number("estimate").isEmpty(); // of another estimate the SD says nothing
    if (!mean || row.number("sd").isEmpty() || n.isEmpty() || n.getAsInt() < 1) {
      return Optional.empty();
    }
    Bounds sd = Bounds.of(row.get("sd")).notNegative();
    double root = Math.sqrt(n.getAsInt());
    return Optional.of(new Bounds(sd.low() / root, sd.high() / root));
  }

  private static Bounds errors(PrintedRow row, Bounds se) {
    Bounds low = Bounds.of(row.get("ci_low"));
    Bounds high = Bounds.of(row.get("ci_high"));
    double least = Math.max(0, high.low() - low.high()) / 2;
    return new Bounds(least / se.high(), (high.high() - low.low()) / 2 / se.low());
  }

  private static Bounds quantiles(PrintedRow row, double level) {
    double upper = (1 + level) / 2;
    return new Bounds(Normal.quantile(upper), StudentT.quantile(upper, fewest(row)));
  }

  private static double fewest(PrintedRow row) {
    OptionalInt n1 = row.count("n1");
    OptionalInt n2 = row.count("n2");
    if (n1.isPresent() && n2.isPresent()) {
      return Math.max(1, Math.min(n1.getAsInt(), n2.getAsInt()) - 1.0);
    }
    return row.count("n").isPresent() ? Math.max(1, row.count("n").getAsInt() - 1.0) : 1;
  }

  boolean fits() {
    return errors.meets(quantiles);
  }

  String words() {
    String wide = "and half its width is " + NumberWords.brief(errors) + " standard errors";
    return fits()
        ? wide
        : wide
            + ", where a "
            + percent(level)
            + " interval has "
            + NumberWords.brief(quantiles)
            + other();
  }

  private String other() {
    for (double each : LEVELS) {
      if (errors.holds(Normal.quantile((1 + each) / 2))) {
        return "; a " + percent(each) + " interval would be as wide";
      }
    }
    return "";
  }

  private static String percent(double level) {
    return String.format(Locale.ROOT, "%s%%", NumberWords.brief(100 * level));
  }
}
