// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.Optional;
import java.util.stream.DoubleStream;
import org.equipoise.core.Reported;
import org.equipoise.evidence.FiveNumbers.Skewness;

/** Asks of a printed five-number summary whether it looks skewed, before it becomes a mean. */
final class SkewnessPretest {
  private SkewnessPretest() {}

  /** The test of what one arm has, on logs where those are taken as normal; empty without it. */
  static Optional<Skewness> of(PrintedNumbers numbers, int arm, QuantileModel model) {
    double min = at(numbers, "min" + arm, model);
    double q1 = at(numbers, "q1_" + arm, model);
    double median = at(numbers, "median" + arm, model);
    double q3 = at(numbers, "q3_" + arm, model);
    double max = at(numbers, "max" + arm, model);
    double n = numbers.number("n" + arm).map(Reported::value).orElse(Double.NaN);
    if (known(min, q1, median, q3, max, n)) {
      return Optional.of(FiveNumbers.skewnessOfFive(min, q1, median, q3, max, n));
    }
    if (known(q1, median, q3, n)) {
      return Optional.of(FiveNumbers.skewnessOfQuartiles(q1, median, q3, n));
    }
    return known(min, median, max, n)
        ? Optional.of(FiveNumbers.skewnessOfRange(min, median, max, n))
        : Optional.empty();
  }

  private static boolean known(double... x) {
    return DoubleStream.of(x).allMatch(Double::isFinite);
  }

  private static double at(PrintedNumbers numbers, String column, QuantileModel model) {
    double value = numbers.number(column).map(Reported::value).orElse(Double.NaN);
    return model == QuantileModel.LOGNORMAL ? Math.log(value) : value;
  }
}
