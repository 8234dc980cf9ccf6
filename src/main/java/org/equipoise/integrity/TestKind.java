// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.equipoise.numeric.Normal;
import org.equipoise.numeric.StudentT;

/** The tests whose p-value follows from a printed statistic and its degrees of freedom. */
public enum TestKind {
  /** Student's t, with its degrees of freedom. */
  T(1),
  /** The ratio of two variances, with those of the numerator and the denominator. */
  F(2),
  /** A standard normal statistic. */
  Z(0),
  /** Chi-square, with its degrees of freedom. */
  CHI2(1),
  /** A correlation, with n - 2 degrees of freedom. */
  R(1);

  private final int degreesOfFreedom;

  TestKind(int degreesOfFreedom) {
    this.degreesOfFreedom = degreesOfFreedom;
  }

  /**
   * How many degrees of freedom are printed with it.
   *
   * @return 0, 1 or 2
   */
  public int degreesOfFreedom() {
    return degreesOfFreedom;
  }

  /**
   * The test of a name.
   *
   * @param name t, F, z, chi2 or r, in small or capital letters
   * @return the test, empty when there is none of that name
   */
  public static Optional<TestKind> ofName(String name) {
    return Arrays.stream(values()).filter(kind -> kind.name().equalsIgnoreCase(name)).findFirst();
  }

  /**
   * The name as people write it.
   *
   * @return t, F, z, chi2 or r
   */
  public String label() {
    return this == F ? "F" : name().toLowerCase(Locale.ROOT);
  }

  /** Whether the statistic has a sign, and so a test of one side. */
  boolean signed() {
    return this == T || this == Z || this == R;
  }

  /** Whether half its p is that of one side: a signed statistic, or the square of one. */
  boolean halves(double df1) {
    return signed() || df1 == 1;
  }

  /**
   * The two-sided p-value of a statistic of this size; of F and chi-square the upper tail.
   *
   * @param size the statistic without its sign, 0 or more; of r at most 1
   * @param df1 the only degrees of freedom, or those of F's numerator; above 0
   * @param df2 those of F's denominator; above 0
   * @return p in [0, 1], right to 1e-12 relative also where it is tiny
   */
  double twoSided(double size, double df1, double df2) {
    return switch (this) {
      case T -> StudentT.twoSided(size, df1);
      case Z -> Normal.twoSided(size);
      case R -> StudentT.twoSided(size * Math.sqrt(df1 / ((1 - size) * (1 + size))), df1);
      case CHI2 -> ChiSquaredDistribution.of(df1).survivalProbability(size);
      case F -> upperF(size, df1, df2);
    };
  }

  private static double upperF(double f, double df1, double df2) {
    if (df1 == 1) {
      return StudentT.twoSided(Math.sqrt(f), df2); // exact in the far tail too
    }
    return FDistribution.of(df1, df2).survivalProbability(f);
  }
}
