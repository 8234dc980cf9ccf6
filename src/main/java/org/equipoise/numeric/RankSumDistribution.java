// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import org.equipoise.core.Require;

/**
 * The exact null distribution of the Mann-Whitney U without ties.
 *
 * <p>P(m, n; u) = m/(m+n) P(m-1, n; u-n) + n/(m+n) P(m, n-1; u): whether the largest value of all
 * is of the first sample or of the second. Probabilities, not counts, so that nothing overflows;
 * all terms are positive, so that the tails keep their relative precision. The distribution is
 * symmetric around n1·n2/2.
 *
 * @see <a href="https://doi.org/10.1214/aoms/1177730491">Mann and Whitney (1947), Ann Math Stat 18,
 *     50-60</a>
 */
public final class RankSumDistribution {
  /** The largest n1·n2: half a second of work. */
  public static final int LARGEST_PRODUCT = 40_000;

  /** A quantile's probability may fall short by this much, relative: rounding. */
  private static final double SLACK = 1e-12;

  /** The one that was asked for last: a simulation asks for the same one each time. */
  private static volatile RankSumDistribution last = new RankSumDistribution(1, 1);

  private final int n1;
  private final int n2;
  private final double[] cumulative; // P(U <= u)

  private RankSumDistribution(int n1, int n2) {
    this.n1 = n1;
    this.n2 = n2;
    double[] p = probabilities(Math.max(n1, n2), Math.min(n1, n2));
    for (int u = 1; u < p.length; u++) {
      p[u] += p[u - 1];
    }
    this.cumulative = p;
  }

  /**
   * The distribution for two sample sizes.
   *
   * @param n1 of the first sample, 1 or more
   * @param n2 of the second sample, 1 or more
   * @return the distribution
   * @throws IllegalArgumentException if a size is below 1 or n1·n2 is above {@link
   *     #LARGEST_PRODUCT}
   */
  public static RankSumDistribution of(int n1, int n2) {
    Require.atLeast(n1, 1, "n1");
    Require.atLeast(n2, 1, "n2");
    if ((long) n1 * n2 > LARGEST_PRODUCT) {
      throw new IllegalArgumentException(
          "n1·n2 must be " + LARGEST_PRODUCT + " or less, got " + (long) n1 * n2);
    }
    RankSumDistribution known = last;
    if (known.n1 != n1 || known.n2 != n2) {
      known = new RankSumDistribution(n1, n2);
      last = known;
    }
    return known;
  }

  /** Row i holds, for each j, the lower half of the distribution for sizes i and j. */
  private static double[] probabilities(int more, int fewer) {
    double[][] row = new double[fewer + 1][];
    for (int j = 0; j <= fewer; j++) {
      row[j] = new double[] {1};
    }
    for (int i = 1; i <= more; i++) {
      double[][] next = new double[fewer + 1][];
      next[0] = row[0];
      for (int j = 1; j <= fewer; j++) {
        next[j] = step(i, j, row[j], next[j - 1]);
      }
      row = next;
    }
    return row[fewer];
  }

  /** From (i - 1, j) and (i, j - 1) to (i, j), each as P(0), ..., P(floor(ij/2)). */
  private static double[] step(int i, int j, double[] fewerOfFirst, double[] fewerOfSecond) {
    double first = (double) i / (i + j);
    double second = (double) j / (i + j);
    double[] p = new double[i * j / 2 + 1];
    for (int u = 0; u < p.length; u++) {
      double ofSecond = mirrored(fewerOfSecond, u, i * (j - 1));
      p[u] = second * ofSecond + (u < j ? 0 : first * mirrored(fewerOfFirst, u - j, (i - 1) * j));
    }
    return p;
  }

  private static double mirrored(double[] lowerHalf, int u, int largest) {
    int place = Math.min(u, largest - u);
    return place < 0 ? 0 : lowerHalf[place];
  }

  /**
   * P(U &lt;= u).
   *
   * @param u any number
   * @return the lower tail
   */
  public double cdf(double u) {
    long whole = (long) Math.floor(u);
    if (whole < 0) {
      return 0;
    }
    if (whole < cumulative.length) {
      return cumulative[(int) whole];
    }
    long other = (long) n1 * n2 - whole - 1; // P(U <= u) = 1 - P(U >= u + 1)
    return other < 0 ? 1 : 1 - cumulative[(int) other];
  }

  /**
   * P(U &gt;= u), as precise as the lower tail.
   *
   * @param u any number
   * @return the upper tail
   */
  public double atLeast(double u) {
    return cdf((double) n1 * n2 - Math.ceil(u));
  }

  /**
   * The smallest u with P(U &lt;= u) of at least p.
   *
   * @param p in (0, 0.5]
   * @return the quantile, from 0 to n1·n2/2
   * @throws IllegalArgumentException if p is outside (0, 0.5]
   */
  public int lowerQuantile(double p) {
    if (!(p > 0 && p <= 0.5)) {
      throw new IllegalArgumentException("p must be in (0, 0.5], got " + p);
    }
    int u = 0;
    while (u < cumulative.length - 1 && cumulative[u] < p * (1 - SLACK)) {
      u++;
    }
    return u;
  }
}
