// SPDX-License-Identifier: Apache-2.0
package org.equipoise.replication;

import java.util.Objects;
import org.equipoise.numeric.Normal;

/**
 * An original study and its replication, independent of each other, with effects on one scale.
 *
 * <p>Direction: that of the original estimate. One-sided criteria look that way.
 *
 * @param original what the original found
 * @param replication what the replication found
 */
public record ReplicationPair(StudyEffect original, StudyEffect replication) {
  /** z.975 + z.33: an effect of so many standard errors is found with a power of 33 %. */
  private static final double TELESCOPE = Normal.quantile(0.975) + Normal.quantile(0.33);

  /** Checks that both are there. */
  public ReplicationPair {
    Objects.requireNonNull(original, "original");
    Objects.requireNonNull(replication, "replication");
  }

  /**
   * The way the original points.
   *
   * @return 1, -1, or 0 when its estimate is 0 and there is no way to look
   */
  public double direction() {
    return Math.signum(original.estimate());
  }

  /**
   * The original's standard error over the replication's; its square is c, which is the relative
   * sample size n of the replication over n of the original where the designs are alike.
   *
   * @return the square root of the variance ratio c
   */
  public double standardErrorRatio() {
    return original.standardError() / replication.standardError();
  }

  /**
   * The effect that the original had a power of 33 % to find at two-sided 5 %: d33 of small
   * telescopes.
   *
   * @return its size, in the original's direction
   */
  public double detectable() {
    return TELESCOPE * original.standardError();
  }

  /**
   * How much the replication speaks against a true effect of at least a margin.
   *
   * @param margin in the original's direction
   * @return the one-sided p-value of so small an estimate, &Phi;((direction &middot; estimate -
   *     margin)/standard error)
   */
  public double pOfAtLeast(double margin) {
    double towards = direction() * replication.estimate();
    double z = (towards - margin) / replication.standardError();
    return Double.isNaN(z) ? 0 : Normal.cdf(z);
  }

  /** The standard error of the difference of the two estimates. */
  double differenceError() {
    return Math.hypot(original.standardError(), replication.standardError());
  }

  /** Replication minus original. */
  double difference() {
    return replication.estimate() - original.estimate();
  }
}
