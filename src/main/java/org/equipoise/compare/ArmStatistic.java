// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Arrays;

/**
 * A number that tells where the outcomes of one arm lie: another origin and unit of the outcomes
 * are another origin and unit of it. Arms are compared by its difference.
 */
public sealed interface ArmStatistic {
  /**
   * The name in methods paragraphs.
   *
   * @return such as mean
   */
  String label();

  /**
   * The number.
   *
   * @param values the outcomes, 1 or more; their order may be changed
   * @return the number
   */
  double of(double[] values);

  /**
   * The numbers without one outcome each.
   *
   * @param sorted the outcomes, 2 or more, in increasing order
   * @return for each of them the number of the others
   */
  double[] without(double[] sorted);

  /** The mean. */
  record Mean() implements ArmStatistic {
    @Override
    public String label() {
      return "mean";
    }

    @Override
    public double of(double[] values) {
      double sum = 0;
      for (double value : values) {
        sum += value;
      }
      return sum / values.length;
    }

    @Override
    public double[] without(double[] sorted) {
      double mean = of(sorted);
      double[] others = new double[sorted.length];
      Arrays.setAll(others, i -> mean + (mean - sorted[i]) / (sorted.length - 1));
      return others;
    }
  }

  /** The median, the mean of the two in the middle when they are even. */
  record Median() implements ArmStatistic {
    @Override
    public String label() {
      return "median";
    }

    @Override
    public double of(double[] values) {
      Arrays.sort(values);
      int n = values.length;
      return values[(n - 1) / 2] / 2 + values[n / 2] / 2;
    }

    @Override
    public double[] without(double[] sorted) {
      int n = sorted.length - 1;
      double[] others = new double[n + 1];
      for (int i = 0; i <= n; i++) {
        int low = (n - 1) / 2;
        int high = n / 2;
        others[i] = sorted[low < i ? low : low + 1] / 2 + sorted[high < i ? high : high + 1] / 2;
      }
      return others;
    }
  }

  /**
   * The mean of what is left when a share is cut off at each end, rounded down to whole outcomes.
   *
   * @param trim the share at each end, in [0, 0.5)
   */
  record TrimmedMean(double trim) implements ArmStatistic {
    /**
     * Checks the share.
     *
     * @throws IllegalArgumentException if it is outside [0, 0.5)
     */
    public TrimmedMean {
      if (!(trim >= 0 && trim < 0.5)) {
        throw new IllegalArgumentException("trim must be in [0, 0.5), got " + trim);
      }
    }

    @Override
    public String label() {
      return "mean trimmed by " + trim + " at each end";
    }

    @Override
    public double of(double[] values) {
      Arrays.sort(values);
      int cut = (int) (trim * values.length);
      double sum = 0;
      for (int i = cut; i < values.length - cut; i++) {
        sum += values[i];
      }
      return sum / (values.length - 2 * cut);
    }

    @Override
    public double[] without(double[] sorted) {
      int n = sorted.length - 1;
      int cut = (int) (trim * n);
      double middle = 0; // of those kept whichever is left out
      for (int i = cut + 1; i < n - cut; i++) {
        middle += sorted[i];
      }
      double[] others = new double[n + 1];
      for (int i = 0; i <= n; i++) {
        // Without a low one the kept reach one further up, without a high one, one further down.
        double added =
            i <= cut
                ? sorted[n - cut]
                : i >= n - cut ? sorted[cut] : sorted[cut] + sorted[n - cut] - sorted[i];
        others[i] = (middle + added) / (n - 2 * cut);
      }
      return others;
    }
  }
}
