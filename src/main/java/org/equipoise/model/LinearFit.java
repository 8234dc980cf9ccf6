// SPDX-License-Identifier: Apache-2.0
package org.equipoise.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;

/**
 * A linear model fitted by {@link LeastSquares}. Its coefficients get standard errors from a {@link
 * CovarianceEstimator}. Immutable.
 *
 * <p>Inside, everything is in the coordinates of an orthonormal basis Q of the whitened columns:
 * the fitted values are Q z, and a contrast c of the coefficients is l'z.
 */
public final class LinearFit {
  /** Residuals below this share of the response are rounding. */
  private static final double ROUNDING = 0x1p-42;

  private final DesignMatrix design;
  private final Whitening whitening;
  private final Orthogonal orthogonal;
  private final double[] scales;
  private final double responseScale;
  private final double[] z;
  private final double[] whitenedResiduals;
  private final double residualNorm;
  private final boolean perfect;

  /** Of a whitened response divided by its scale, which becomes the residuals. */
  LinearFit(
      DesignMatrix design,
      Whitening whitening,
      Orthogonal orthogonal,
      double[] scales,
      double[] response,
      double responseScale) {
    this.design = design;
    this.whitening = whitening;
    this.orthogonal = orthogonal;
    this.scales = scales;
    this.responseScale = responseScale;
    this.whitenedResiduals = response;
    double norm = Orthogonal.norm(whitenedResiduals);
    this.z = orthogonal.project(whitenedResiduals);
    this.residualNorm = Orthogonal.norm(whitenedResiduals);
    this.perfect = !(residualNorm > ROUNDING * norm);
  }

  /**
   * The design that was fitted.
   *
   * @return the design
   */
  public DesignMatrix design() {
    return design;
  }

  /**
   * How many coefficients could be estimated.
   *
   * @return the rank of the design
   */
  public int rank() {
    return orthogonal.rank();
  }

  /**
   * The residual degrees of freedom.
   *
   * @return rows - rank, 0 or more
   */
  public int degreesOfFreedom() {
    return design.rows() - rank();
  }

  /**
   * The columns without a coefficient: constant 0, or explained by the columns before them.
   *
   * @return their names, in order
   */
  public List<String> aliased() {
    List<String> names = new ArrayList<>();
    for (int c = 0; c < design.size(); c++) {
      if (orthogonal.aliased(c)) {
        names.add(design.names().get(c));
      }
    }
    return names;
  }

  /**
   * A coefficient, those of aliased columns being 0.
   *
   * @param column of the design, from 0
   * @return in units of the response per unit of the column; empty for an aliased column, and when
   *     it is beyond double precision
   */
  public OptionalDouble coefficient(int column) {
    double value = orthogonal.solve(z)[column] / scales[column] * responseScale;
    return orthogonal.aliased(column) || !Double.isFinite(value)
        ? OptionalDouble.empty()
        : OptionalDouble.of(value);
  }

  /**
   * The residual standard deviation σ; with weights, of an observation of weight 1; with known
   * covariances, the square root of the factor that they would have to be multiplied by.
   *
   * @return 0 or more; empty without residual degrees of freedom
   */
  public OptionalDouble sigma() {
    return degreesOfFreedom() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(unitSigma() * responseScale / Math.sqrt(whitening.scale()));
  }

  /**
   * Response - fitted, one a row, in the unit of the response.
   *
   * @return the residuals
   */
  public double[] residuals() {
    double[] residuals = whitenedResiduals.clone();
    whitening.colour(residuals);
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] *= responseScale;
    }
    return residuals;
  }

  /**
   * How much a row, whitened, decides its own fitted value: the diagonal of the hat matrix.
   *
   * @param row from 0
   * @return in [0, 1] up to rounding; the sum over the rows is the rank
   */
  public double leverage(int row) {
    return orthogonal.leverage(row);
  }

  /**
   * The value of a contrast of the coefficients, of which {@link #refusal} has no complaint.
   *
   * @param contrast one number a column of the design
   * @return the sum of contrast times coefficient; may be infinite
   * @throws IllegalArgumentException if contrast has another length
   */
  public double value(double... contrast) {
    return Orthogonal.dot(coordinates(contrast), z) * responseScale;
  }

  /**
   * Why a contrast has no value: it has one only if all solutions of least squares agree on it.
   * With aliased columns that is true of few single coefficients; fit {@link DesignMatrix#without}
   * them for the coefficients of the smaller model.
   *
   * @param contrast one number a column of the design
   * @return the reason, naming the aliased columns; empty when it has a value
   * @throws IllegalArgumentException if contrast has another length
   */
  public Optional<NotEstimable> refusal(double... contrast) {
    double[] l = coordinates(contrast);
    if (orthogonal.estimable(scaled(contrast), l)) {
      return Optional.empty();
    }
    return Optional.of(
        new NotEstimable(
            Reason.COLLINEAR,
            "the data do not tell it apart from other terms: nothing of its own has "
                + String.join(", ", aliased())));
  }

  // What follows is in the coordinates of the basis, the response divided by its scale.

  double[] coordinates(double... contrast) {
    if (contrast.length != design.size()) {
      throw new IllegalArgumentException(
          "contrast must have one number a column, " + design.size() + ", got " + contrast.length);
    }
    return orthogonal.coordinates(scaled(contrast));
  }

  private double[] scaled(double[] contrast) {
    double[] scaled = contrast.clone();
    for (int c = 0; c < scaled.length; c++) {
      scaled[c] /= scales[c];
    }
    return scaled;
  }

  double unitSigma() {
    return residualNorm / Math.sqrt(degreesOfFreedom());
  }

  boolean perfect() {
    return perfect;
  }

  double responseScale() {
    return responseScale;
  }

  double basis(int k, int row) {
    return orthogonal.basis(k, row);
  }

  double whitenedResidual(int row) {
    return whitenedResiduals[row];
  }

  Whitening whitening() {
    return whitening;
  }
}
