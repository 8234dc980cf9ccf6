// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.equipoise.core.NumberRows;
import org.equipoise.core.Require;

/** A correlation matrix: symmetric, ones on the diagonal, positive definite. Immutable. */
public final class CorrelationMatrix implements NumberRows {
  /**
   * A pivot below this is taken for 0: what is left of a variance of 1 after the variables before.
   */
  private static final double SMALLEST_PIVOT = 1e-10;

  private final double[][] values;
  private final double[][] root;

  private CorrelationMatrix(double[][] owned) {
    this.values = owned;
    this.root = root(owned);
  }

  /**
   * The matrix of given correlations.
   *
   * @param rows the rows; entries in [-1, 1]
   * @return the matrix
   * @throws IllegalArgumentException if it is empty, not square, not symmetric, has another
   *     diagonal than 1, or is not positive definite; the message names the entry
   */
  public static CorrelationMatrix of(List<List<Double>> rows) {
    Require.atLeast(rows.size(), 1, "the number of rows");
    double[][] values = new double[rows.size()][];
    for (int i = 0; i < values.length; i++) {
      if (rows.get(i).size() != values.length) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "row %d must have %d entries, got %d",
                i + 1,
                values.length,
                rows.get(i).size()));
      }
      values[i] = rows.get(i).stream().mapToDouble(Double::doubleValue).toArray();
    }
    check(values);
    return new CorrelationMatrix(values);
  }

  /**
   * The same correlation between any two.
   *
   * @param size how many variables, 1 or more
   * @param correlation the correlation; above -1/(size - 1) and below 1
   * @return the matrix
   * @throws IllegalArgumentException if the matrix is not positive definite
   */
  public static CorrelationMatrix equal(int size, double correlation) {
    Require.atLeast(size, 1, "the number of variables");
    Require.correlation(correlation, "correlation");
    double[][] values = new double[size][size];
    for (int i = 0; i < size; i++) {
      Arrays.fill(values[i], correlation);
      values[i][i] = 1;
    }
    return new CorrelationMatrix(values);
  }

  private static void check(double[][] values) {
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j <= i; j++) {
        Require.correlation(values[i][j], entry(i, j));
        if (i == j && values[i][i] != 1) {
          throw new IllegalArgumentException(entry(i, i) + " must be 1, got " + values[i][i]);
        }
        if (values[i][j] != values[j][i]) {
          throw new IllegalArgumentException(
              String.format(
                  Locale.ROOT,
                  "%s must equal %s (%s), got %s",
                  entry(i, j),
                  entry(j, i),
                  values[j][i],
                  values[i][j]));
        }
      }
    }
  }

  private static double[][] root(double[][] values) {
    try {
      return new CholeskyDecomposition(MatrixUtils.createRealMatrix(values), 0, SMALLEST_PIVOT)
          .getL()
          .getData();
    } catch (NonPositiveDefiniteMatrixException e) {
      throw new IllegalArgumentException(
          "correlations must be positive definite, got the impossible combination "
              + Arrays.toString(Arrays.copyOf(values[e.getRow()], e.getRow() + 1))
              + " of row "
              + (e.getRow() + 1)
              + " with the rows before it",
          e);
    }
  }

  private static String entry(int row, int column) {
    return "correlation in row " + (row + 1) + ", column " + (column + 1);
  }

  /**
   * How many variables.
   *
   * @return 1 or more
   */
  public int size() {
    return values.length;
  }

  @Override
  public List<List<Double>> rows() {
    return Arrays.stream(values).map(row -> Arrays.stream(row).boxed().toList()).toList();
  }

  /**
   * One correlation.
   *
   * @param row from 0
   * @param column from 0
   * @return the correlation
   */
  public double value(int row, int column) {
    return values[row][column];
  }

  /**
   * One entry of the lower triangular root L (Cholesky's), with L L' = this matrix.
   *
   * @param row from 0
   * @param column from 0
   * @return the entry, 0 above the diagonal
   */
  public double root(int row, int column) {
    return root[row][column];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CorrelationMatrix that && Arrays.deepEquals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(values);
  }

  @Override
  public String toString() {
    return "CorrelationMatrix" + Arrays.deepToString(values);
  }
}
