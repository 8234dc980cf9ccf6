// SPDX-License-Identifier: Apache-2.0
package org.equipoise.model;

/**
 * Columns made orthonormal in their given order (Gram-Schmidt, each column projected twice, which
 * is as orthogonal as Householder's). A column that the earlier ones explain is left out, so that
 * of two aliased terms the later is the aliased one; decompositions that pivot by size would name
 * any.
 *
 * @see <a href="https://doi.org/10.1007/s00211-005-0615-4">Giraud, Langou, Rozložník and van den
 *     Eshof (2005), Numerische Mathematik 101, 87-100</a>
 */
final class Orthogonal {
  /** A column of which less than this is its own is explained by the earlier ones. */
  static final double OWN_SHARE = 1e-10;

  private final double[][] basis;
  private final double[][] coordinates;
  private final int[] place; // of each column in the basis, -1 of those left out
  private int rank;

  /** Makes the columns orthonormal in place; none may be larger than about 1. */
  Orthogonal(double[][] owned) {
    basis = new double[owned.length][];
    coordinates = new double[owned.length][];
    place = new int[owned.length];
    for (int c = 0; c < owned.length; c++) {
      add(c, owned[c]);
    }
  }

  private void add(int c, double[] column) {
    double before = norm(column);
    coordinates[c] = project(column, 1);
    double own = norm(column);
    place[c] = -1;
    if (own > OWN_SHARE * before) {
      coordinates[c][rank] = own;
      for (int i = 0; i < column.length; i++) {
        column[i] /= own;
      }
      place[c] = rank;
      basis[rank++] = column;
    }
  }

  /** Leaves of the column what the basis does not explain; its coordinates are returned. */
  double[] project(double[] column) {
    return project(column, 0);
  }

  private double[] project(double[] column, int more) {
    double[] t = new double[rank + more];
    for (int pass = 0; pass < 2; pass++) {
      for (int k = 0; k < rank; k++) {
        double[] q = basis[k];
        double dot = dot(q, column);
        t[k] += dot;
        for (int i = 0; i < column.length; i++) {
          column[i] -= dot * q[i];
        }
      }
    }
    return t;
  }

  int rank() {
    return rank;
  }

  boolean aliased(int column) {
    return place[column] < 0;
  }

  double basis(int k, int row) {
    return basis[k][row];
  }

  /** The diagonal of the projection: the squared length of the row of the basis. */
  double leverage(int row) {
    double sum = 0;
    for (int k = 0; k < rank; k++) {
      sum += basis[k][row] * basis[k][row];
    }
    return sum;
  }

  /** The coordinates l with l'q'y = c'b, by forward substitution; c of the columns. */
  double[] coordinates(double[] c) {
    double[] l = new double[rank];
    for (int j = 0; j < c.length; j++) {
      if (place[j] >= 0) {
        int k = place[j];
        l[k] = (c[j] - dot(l, coordinates[j], k)) / coordinates[j][k];
      }
    }
    return l;
  }

  /** Whether the contrast with these coordinates has the same value in every solution. */
  boolean estimable(double[] c, double[] l) {
    for (int j = 0; j < c.length; j++) {
      if (place[j] < 0) {
        double implied = 0;
        double size = Math.abs(c[j]);
        for (int k = 0; k < coordinates[j].length && k < rank; k++) {
          implied += coordinates[j][k] * l[k];
          size += Math.abs(coordinates[j][k] * l[k]);
        }
        if (!(Math.abs(c[j] - implied) <= 1e-8 * size)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The solution b of the kept columns, 0 of the others, by back substitution. */
  double[] solve(double[] t) {
    double[] b = new double[place.length];
    double[] rest = t.clone();
    for (int j = place.length - 1; j >= 0; j--) {
      if (place[j] >= 0) {
        int k = place[j];
        b[j] = rest[k] / coordinates[j][k];
        for (int i = 0; i < k; i++) {
          rest[i] -= b[j] * coordinates[j][i];
        }
      }
    }
    return b;
  }

  static double dot(double[] a, double[] b) {
    return dot(a, b, a.length);
  }

  static double dot(double[] a, double[] b, int length) {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }
}
