// SPDX-License-Identifier: Apache-2.0
package org.equipoise.model;

import java.util.Optional;
import org.equipoise.core.Conventions;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Reference;

/**
 * Covariances that allow every observation a variance of its own: (X'X)^-1 X' diag(a e²) X
 * (X'X)^-1, e the residuals and a by kind, h the leverage; in a weighted or generalized fit, of the
 * whitened rows. Tests on the residual degrees of freedom.
 */
public enum HeteroscedasticCovariance implements CovarianceEstimator {
  /** a = 1. White (1980). */
  HC0,
  /** a = n/(n - p). MacKinnon and White (1985). */
  HC1,
  /** a = 1/(1 - h); unbiased under equal variances. MacKinnon and White (1985). */
  HC2,
  /** a = 1/(1 - h)², nearly the jackknife. Long and Ervin (2000). */
  HC3,
  /** a = 1/(1 - h)^min(4, nh/p). Cribari-Neto (2004). */
  HC4;

  /** A row with a leverage above 1 less this has no residual of its own. */
  private static final double ALONE = 1e-10;

  @Override
  public CoefficientCovariance of(LinearFit fit) {
    Optional<NotEstimable> refusal =
        CoefficientCovariance.noResiduals(fit).or(() -> leverageRefusal(fit));
    double[][] matrix = new double[fit.rank()][fit.rank()];
    int n = fit.design().rows();
    for (int row = 0; row < n && refusal.isEmpty(); row++) {
      double e = fit.whitenedResidual(row);
      double weight = factor(fit.leverage(row), n, fit.rank()) * e * e;
      for (int i = 0; i < matrix.length; i++) {
        double part = weight * fit.basis(i, row);
        for (int j = 0; j < matrix.length; j++) {
          matrix[i][j] += part * fit.basis(j, row);
        }
      }
    }
    return new CoefficientCovariance(
        fit, matrix, refusal, new FixedReference(fit.degreesOfFreedom()), conventions());
  }

  private double factor(double h, int n, int rank) {
    return switch (this) {
      case HC0 -> 1;
      case HC1 -> (double) n / (n - rank);
      case HC2 -> 1 / (1 - h);
      case HC3 -> 1 / ((1 - h) * (1 - h));
      case HC4 -> Math.pow(1 - h, -Math.min(4, n * h / rank));
    };
  }

  private Optional<NotEstimable> leverageRefusal(LinearFit fit) {
    if (this == HC0 || this == HC1) {
      return Optional.empty();
    }
    for (int row = 0; row < fit.design().rows(); row++) {
      if (!(fit.leverage(row) < 1 - ALONE)) {
        return Optional.of(
            new NotEstimable(
                Reason.LEVERAGE,
                "row "
                    + (row + 1)
                    + " alone decides a coefficient (leverage 1), and "
                    + this
                    + " divides by 1 - leverage"));
      }
    }
    return Optional.empty();
  }

  private Conventions conventions() {
    return Conventions.of(
        "standard errors",
        "heteroscedasticity-consistent, " + name() + ", residual degrees of freedom",
        sources());
  }

  private Reference[] sources() {
    return switch (this) {
      case HC0 -> new Reference[] {Reference.WHITE_1980};
      case HC1, HC2 -> new Reference[] {Reference.MACKINNON_WHITE_1985};
      case HC3 -> new Reference[] {Reference.MACKINNON_WHITE_1985, Reference.LONG_ERVIN_2000};
      case HC4 -> new Reference[] {Reference.CRIBARI_NETO_2004};
    };
  }
}
