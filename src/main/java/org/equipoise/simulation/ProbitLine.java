// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.List;
import java.util.Optional;
import org.equipoise.core.Interval;
import org.equipoise.numeric.Normal;

/**
 * Power as a line on the probit scale, &Phi;&#8315;&sup1;(power) = a + b (x - center), fitted to
 * shares of significant replicates by maximum likelihood, by Fisher's scoring (Finney 1971, Probit
 * Analysis, 3rd edition).
 *
 * @param center where the line is known best
 * @param intercept a, the probit at the center
 * @param slope b
 * @param varianceOfIntercept of a
 * @param covariance of a and b
 * @param varianceOfSlope of b
 */
record ProbitLine(
    double center,
    double intercept,
    double slope,
    double varianceOfIntercept,
    double covariance,
    double varianceOfSlope) {
  private static final int MOST_STEPS = 100;

  /** Steps end when neither coefficient moves by more. */
  private static final double SETTLED = 1e-10;

  /** Probits beyond this have no weight that matters: 1e-15 of the replicates are on one side. */
  private static final double FARTHEST = 8;

  /**
   * Shares at a place.
   *
   * @param x the place
   * @param hits how many were significant
   * @param of how many there were
   */
  record Share(double x, double hits, double of) {
    // All or none says nothing of how far the line goes on: half a replicate is put on each side.
    Share bounded() {
      return hits > 0 && hits < of ? this : new Share(x, hits + 0.5, of + 1);
    }

    double probit() {
      Share inside = bounded();
      return Normal.quantile(inside.hits / inside.of);
    }
  }

  /** The line, empty when there are not two places or no maximum is found. */
  static Optional<ProbitLine> fit(List<Share> shares) {
    if (shares.stream().mapToDouble(Share::x).distinct().count() < 2) {
      return Optional.empty();
    }
    double all = shares.stream().mapToDouble(Share::of).sum();
    double center = shares.stream().mapToDouble(each -> each.x() * each.of() / all).sum();
    double a = 0;
    double b = 0;
    for (int step = 0; step < MOST_STEPS; step++) {
      Sums sums = new Sums();
      for (Share share : shares) {
        sums.add(share.bounded(), share.x() - center, a, b, step == 0);
      }
      double determinant = sums.w * sums.wuu - sums.wu * sums.wu;
      double nextA = (sums.wuu * sums.wy - sums.wu * sums.wuy) / determinant;
      double nextB = (sums.w * sums.wuy - sums.wu * sums.wy) / determinant;
      if (!Double.isFinite(nextA) || !Double.isFinite(nextB)) {
        return Optional.empty();
      }
      boolean settled = Math.abs(nextA - a) + Math.abs(nextB - b) <= SETTLED * (1 + Math.abs(b));
      a = nextA;
      b = nextB;
      if (settled) {
        return Optional.of(
            new ProbitLine(
                center,
                a,
                b,
                sums.wuu / determinant,
                -sums.wu / determinant,
                sums.w / determinant));
      }
    }
    return Optional.empty();
  }

  /** The sums of a weighted regression of working probits. */
  private static final class Sums {
    double w;
    double wu;
    double wuu;
    double wy;
    double wuy;

    // The first step starts from the shares' own probits.
    void add(Share share, double u, double a, double b, boolean fromShare) {
      double eta = fromShare ? share.probit() : a + b * u;
      eta = Math.max(-FARTHEST, Math.min(FARTHEST, eta));
      double density = Math.exp(-eta * eta / 2) / Math.sqrt(2 * Math.PI);
      double spread = Normal.cdf(eta) * Normal.survival(eta);
      double weight = share.of() * density * density / spread;
      double excess = share.hits() / share.of() - Normal.cdf(eta);
      double y = eta + (fromShare ? 0 : excess / density);
      w += weight;
      wu += weight * u;
      wuu += weight * u * u;
      wy += weight * y;
      wuy += weight * u * y;
    }
  }

  double at(double x) {
    return intercept + slope * (x - center);
  }

  /** The standard error of the line at a place. */
  double error(double x) {
    double u = x - center;
    return Math.sqrt(
        Math.max(0, varianceOfIntercept + 2 * covariance * u + varianceOfSlope * u * u));
  }

  /** Where the line reaches a probit; it rises. */
  double root(double probit) {
    return center + (probit - intercept) / slope;
  }

  /** The standard error of the root by the delta method. */
  double rootError(double probit) {
    return error(root(probit)) / Math.abs(slope);
  }

  /**
   * The places at which the probit would not be rejected, by Fieller's theorem; unbounded on both
   * sides where it is not clear that the line rises.
   */
  Interval roots(double probit, double level) {
    double q = Normal.quantile(0.5 + level / 2);
    double rest = intercept - probit;
    double a = slope * slope - q * q * varianceOfSlope;
    double b = slope * rest - q * q * covariance;
    double c = rest * rest - q * q * varianceOfIntercept;
    double discriminant = b * b - a * c;
    if (!(a > 0 && discriminant >= 0)) {
      return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, level);
    }
    double half = Math.sqrt(discriminant);
    return new Interval(center + (-b - half) / a, center + (-b + half) / a, level);
  }
}
