// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import java.util.Arrays;
import org.equipoise.core.Alternative;

/**
 * The largest distance between the distribution functions of two samples, and its probability when
 * both come from one distribution.
 *
 * <p>Distances are counted in whole steps, i·n2 - j·n1 after i values of the first sample and j of
 * the second, so that no rounding decides. The exact probability goes over all orders of the two
 * samples, each equally likely, and looks at the distance only where a run of ties ends: it is
 * conditional on the ties. The tail is summed as such, never as 1 minus the rest.
 *
 * @see <a href="https://doi.org/10.1007/BF02589501">Hodges (1958), Ark Mat 3, 469-486</a>
 */
public final class KolmogorovSmirnov {
  /** Below it the exact probability is used by {@link #p}, as in R. */
  public static final int EXACT_BELOW = 10_000;

  /** From here the alternating series of the limiting distribution needs few terms. */
  private static final double SERIES = 1;

  private final int n1;
  private final int n2;
  private final boolean[] ends; // whether a run of ties ends after so many values
  private final Alternative alternative;
  private final long distance;

  private KolmogorovSmirnov(double[] x, double[] y, Alternative alternative) {
    this.n1 = x.length;
    this.n2 = y.length;
    this.alternative = alternative;
    this.ends = new boolean[n1 + n2 + 1];
    this.distance = walk(x, y);
  }

  /**
   * Compares two samples.
   *
   * @param x the first sample, 1 or more values
   * @param y the second sample, 1 or more values
   * @param alternative greater: the values of x are larger, so that their distribution function
   *     lies below that of y; less: the reverse
   * @return the distance and what it takes for its p
   */
  public static KolmogorovSmirnov of(double[] x, double[] y, Alternative alternative) {
    double[] first = x.clone();
    double[] second = y.clone();
    Arrays.sort(first);
    Arrays.sort(second);
    return new KolmogorovSmirnov(first, second, alternative);
  }

  private long walk(double[] x, double[] y) {
    long largest = 0;
    int i = 0;
    int j = 0;
    while (i < n1 || j < n2) {
      double value = j == n2 || (i < n1 && x[i] <= y[j]) ? x[i] : y[j];
      while (i < n1 && x[i] <= value) {
        i++;
      }
      while (j < n2 && y[j] <= value) {
        j++;
      }
      ends[i + j] = true;
      largest = Math.max(largest, apart(i, j));
    }
    return largest;
  }

  private long apart(int i, int j) {
    long above = (long) i * n2 - (long) j * n1; // of the distribution function of x
    return switch (alternative) {
      case TWO_SIDED -> Math.abs(above);
      case GREATER -> -above;
      case LESS -> above;
    };
  }

  /**
   * The largest distance.
   *
   * @return D, or D+ or D- of a one-sided alternative; in [0, 1]
   */
  public double distance() {
    return (double) distance / n1 / n2;
  }

  /**
   * Whether {@link #p} is exact.
   *
   * @return true when n1·n2 is below {@link #EXACT_BELOW}
   */
  public boolean exact() {
    return (long) n1 * n2 < EXACT_BELOW;
  }

  /**
   * The probability of a distance at least as large.
   *
   * @return p, exact or by the limiting distribution
   */
  public double p() {
    return exact() ? exactP() : limit(distance() * Math.sqrt((double) n1 * n2 / (n1 + n2)));
  }

  /** The probability that a path of i and j steps, all equally likely, has come that far. */
  private double exactP() {
    if (distance == 0) {
      return 1;
    }
    double[] reached = new double[n2 + 1];
    for (int i = 0; i <= n1; i++) {
      for (int j = 0; j <= n2; j++) {
        if (ends[i + j] && apart(i, j) >= distance) {
          reached[j] = 1;
        } else if (i + j > 0) {
          double left = j == 0 ? 0 : reached[j - 1] * j / (i + j);
          reached[j] = reached[j] * i / (i + j) + left;
        }
      }
    }
    return Math.min(1, reached[n2]);
  }

  private double limit(double lambda) {
    if (alternative != Alternative.TWO_SIDED) {
      return Math.exp(-2 * lambda * lambda);
    }
    return lambda < SERIES ? 1 - lower(lambda) : upper(lambda);
  }

  private static double upper(double lambda) {
    double sum = 0;
    for (int k = 1; k <= 20; k++) {
      sum += (k % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * k * k * lambda * lambda);
    }
    return sum;
  }

  private static double lower(double lambda) {
    if (lambda == 0) {
      return 0;
    }
    double sum = 0;
    for (int k = 1; k <= 9; k += 2) {
      double angle = k * Math.PI / lambda;
      sum += Math.exp(-angle * angle / 8);
    }
    return sum * Math.sqrt(2 * Math.PI) / lambda;
  }
}
