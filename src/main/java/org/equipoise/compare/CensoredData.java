// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

/**
 * Values, some of them only known to be below a limit, and the columns of their model, all centred
 * and scaled: column 0 is the constant.
 */
final class CensoredData {
  private final double[] y;
  private final boolean[] below;
  private final double[][] columns;
  private final double[] spreads;
  private final double unit;
  private final int measured;

  /**
   * Standardizes copies.
   *
   * @param values the values, or limits
   * @param below which are limits
   * @param columns the columns of the model without the constant, none of them constant
   */
  CensoredData(double[] values, boolean[] below, double[][] columns) {
    this.y = values.clone();
    this.below = below;
    this.unit = standardize(y);
    this.columns = new double[columns.length + 1][];
    this.spreads = new double[columns.length + 1];
    this.columns[0] = new double[values.length];
    java.util.Arrays.fill(this.columns[0], 1);
    for (int j = 0; j < columns.length; j++) {
      this.columns[j + 1] = columns[j].clone();
      spreads[j + 1] = standardize(this.columns[j + 1]);
    }
    int count = 0;
    for (boolean each : below) {
      count += each ? 0 : 1;
    }
    this.measured = count;
  }

  private static double standardize(double[] x) {
    double mean = 0;
    for (double each : x) {
      mean += each / x.length;
    }
    double largest = 0;
    for (double each : x) {
      largest = Math.max(largest, Math.abs(each - mean));
    }
    double square = 0;
    for (double each : x) {
      double part = (each - mean) / largest;
      square += part * part / x.length;
    }
    double spread = largest * Math.sqrt(square);
    for (int i = 0; i < x.length; i++) {
      x[i] = (x[i] - mean) / spread;
    }
    return spread;
  }

  int count() {
    return y.length;
  }

  int measured() {
    return measured;
  }

  /** Columns of the model, the constant among them. */
  int width() {
    return columns.length;
  }

  boolean below(int i) {
    return below[i];
  }

  /** The factor of parameter j in h y - x γ: -x, and y for the last. */
  double term(int i, int j) {
    return j == columns.length ? y[i] : -columns[j][i];
  }

  double unit() {
    return unit;
  }

  double spread(int column) {
    return spreads[column];
  }

  /**
   * Whether the measured values determine all coefficients and leave a residual: then the
   * likelihood has a maximum. Gram-Schmidt over the columns and y.
   */
  boolean determined() {
    double[][] rest = new double[columns.length + 1][measured];
    for (int j = 0; j <= columns.length; j++) {
      int row = 0;
      for (int i = 0; i < y.length; i++) {
        if (!below[i]) {
          rest[j][row++] = term(i, j);
        }
      }
    }
    for (int j = 0; j < rest.length; j++) {
      double before = dot(rest[j], rest[j]);
      for (int twice = 0; twice < 2; twice++) {
        for (int k = 0; k < j; k++) {
          subtract(rest[j], rest[k], dot(rest[j], rest[k]));
        }
      }
      double after = dot(rest[j], rest[j]);
      if (!(after > 1e-20 * before)) {
        return false;
      }
      scale(rest[j], 1 / Math.sqrt(after));
    }
    return true;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void subtract(double[] a, double[] b, double times) {
    for (int i = 0; i < a.length; i++) {
      a[i] -= times * b[i];
    }
  }

  private static void scale(double[] a, double factor) {
    for (int i = 0; i < a.length; i++) {
      a[i] *= factor;
    }
  }
}
