// SPDX-License-Identifier: Apache-2.0
package org.equipoise.replication;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.equipoise.core.Require;
import org.equipoise.numeric.Normal;

/**
 * How the sceptical z-value becomes a p-value. All are one-sided, in the direction of the original,
 * and held against the one-sided level, such as .025.
 *
 * <p>With estimates of opposite signs the p-value is one minus that of the same z-values with like
 * signs: above one half, and never a success.
 */
public enum ScepticalCalibration {
  /** As Held (2020) defined it: no smaller than either study's own p-value. */
  NOMINAL {
    @Override
    double tail(double z, double errorRatio) {
      return Normal.survival(z);
    }

    @Override
    double threshold(double oneSided, double errorRatio) {
      return -Normal.quantile(oneSided);
    }
  },
  /**
   * Times the square root of the golden ratio: an original that was just significant is replicated
   * only by an effect at least as large as its own (Held, Micheloud and Pawel 2022).
   */
  GOLDEN {
    @Override
    double tail(double z, double errorRatio) {
      return Normal.survival(z * SQRT_GOLDEN);
    }

    @Override
    double threshold(double oneSided, double errorRatio) {
      return -Normal.quantile(oneSided) / SQRT_GOLDEN;
    }
  },
  /**
   * By the overall type I error: success at &alpha; comes about with probability &alpha;&sup2;
   * where neither study has an effect, as with significance of both (Micheloud, Balabdaoui and Held
   * 2023).
   */
  CONTROLLED {
    @Override
    double tail(double z, double errorRatio) {
      return OverallError.root(z, errorRatio);
    }

    // The p-value is never above the nominal one, which brackets the root.
    @Override
    double threshold(double oneSided, double errorRatio) {
      double highest = -Normal.quantile(oneSided);
      double atHighest = excess(highest, oneSided, errorRatio);
      return atHighest <= 0
          ? highest
          : new BrentSolver(RELATIVE, ABSOLUTE)
              .solve(STEPS, z -> excess(z, oneSided, errorRatio), 0, highest);
    }
  };

  private static final double SQRT_GOLDEN = Math.sqrt((1 + Math.sqrt(5)) / 2);
  private static final double RELATIVE = 1e-14;
  private static final double ABSOLUTE = 1e-15;
  private static final int STEPS = 200;

  /** The p-value of a sceptical z-value of 0 or more, signs alike. */
  abstract double tail(double z, double errorRatio);

  /** The sceptical z-value from which on there is success. */
  abstract double threshold(double oneSided, double errorRatio);

  /**
   * The sceptical p-value.
   *
   * @param zo estimate over standard error of the original
   * @param zr of the replication
   * @param errorRatio standard error of the original over that of the replication, in [1e-100,
   *     1e100]
   * @return one-sided, in [0, 1]; 0.5 where an estimate is 0
   * @throws IllegalArgumentException if a number is not finite or the ratio out of range
   */
  public double p(double zo, double zr, double errorRatio) {
    Require.finite(zo, "zo");
    Require.finite(zr, "zr");
    if (!(errorRatio >= 1e-100 && errorRatio <= 1e100)) {
      throw new IllegalArgumentException(
          "errorRatio must be in [1e-100, 1e100], got " + errorRatio);
    }
    double tail = tail(ScepticalZ.of(zo, zr, errorRatio), errorRatio);
    return Math.signum(zo) * Math.signum(zr) < 0 ? 1 - tail : tail;
  }

  /**
   * The level of the nominal sceptical p-value that is this one's.
   *
   * @param oneSided the level of this p-value, in (0, 0.5)
   * @param errorRatio standard error of the original over that of the replication; only the
   *     controlled one depends on it
   * @return the level for the nominal p-value, such as .0617 for the golden one at .025
   */
  public double nominalLevel(double oneSided, double errorRatio) {
    return Normal.survival(threshold(oneSided, errorRatio));
  }

  private static double excess(double z, double oneSided, double errorRatio) {
    return Math.log(oneSided) - OverallError.logRoot(z, errorRatio);
  }
}
