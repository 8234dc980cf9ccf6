// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.Arrays;

/**
 * The mean and SD of a log-normal outcome from its quantiles: {@link FiveNumbers} on the logs gives
 * m and s, from which the mean is exp(m + s²/2) and the SD that times √(exp(s²) - 1).
 */
enum LogNormalForm {
  /** All five. */
  FIVE("five", "min q1_ median q3_ max n") {
    @Override
    double logMean(double... x) {
      return FiveNumbers.meanOfFive(x);
    }

    @Override
    double logSd(double... x) {
      return FiveNumbers.sdOfFive(x[0], x[1], x[3], x[4], x[5]);
    }
  },
  /** Median and quartiles. */
  QUARTILES("quartiles", "q1_ median q3_ n") {
    @Override
    double logMean(double... x) {
      return FiveNumbers.meanOfQuartiles(x[0], x[1], x[2], x[3]);
    }

    @Override
    double logSd(double... x) {
      return FiveNumbers.sdOfQuartiles(x[0], x[2], x[3]);
    }
  },
  /** Median and range. */
  RANGE("range", "min median max n") {
    @Override
    double logMean(double... x) {
      return FiveNumbers.meanOfRange(x[0], x[1], x[2], x[3]);
    }

    @Override
    double logSd(double... x) {
      return FiveNumbers.sdOfRange(x[0], x[2], x[3]);
    }
  };

  private final String words;
  private final String needs;

  LogNormalForm(String words, String needs) {
    this.words = words;
    this.needs = needs;
  }

  String words() {
    return words;
  }

  String needs() {
    return needs;
  }

  abstract double logMean(double... x);

  abstract double logSd(double... x);

  /** NaN where a number is not above 0, as there is no logarithm then. */
  double mean(double... x) {
    double[] logs = logs(x);
    double s = logSd(logs);
    return Math.exp(logMean(logs) + s * s / 2);
  }

  double sd(double... x) {
    double s = logSd(logs(x));
    return mean(x) * Math.sqrt(Math.expm1(s * s));
  }

  private static double[] logs(double... x) {
    double[] logs = Arrays.stream(x).map(v -> v > 0 ? Math.log(v) : Double.NaN).toArray();
    logs[x.length - 1] = x[x.length - 1]; // n
    return logs;
  }
}
