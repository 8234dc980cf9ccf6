// SPDX-License-Identifier: Apache-2.0
package org.equipoise.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.core.Conventions;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Reference;
import org.equipoise.core.Require;

/**
 * Covariances that allow the rows of one cluster to be related in any way: the sum over clusters of
 * s s' between (X'X)^-1, s = X'Ae of the cluster, with Satterthwaite's degrees of freedom of each
 * contrast under the working model (the model's own weights or covariances).
 *
 * <p>CR2: A = D'(D (I - H) V (I - H)' D')^{+1/2} D of the cluster, D'D = V the working covariance;
 * unbiased when that is right. A cluster that alone decides a coefficient adds nothing in that
 * direction (generalized inverse).
 *
 * @see <a href="https://doi.org/10.1080/07350015.2016.1247004">Pustejovsky and Tipton (2018), J Bus
 *     Econ Stat 36, 672-683</a>
 */
public final class ClusterCovariance implements CovarianceEstimator {
  /** The correction for small samples. */
  public enum Correction {
    /** None. Liang and Zeger (1986). */
    CR0,
    /** Times m/(m - 1), m the number of clusters. */
    CR1,
    /** Bias-reduced linearization. Bell and McCaffrey (2002), Pustejovsky and Tipton (2018). */
    CR2
  }

  private final Correction correction;
  private final int[][] rowsOfClusters;
  private final int rows;

  private ClusterCovariance(Correction correction, int[][] rowsOfClusters, int rows) {
    this.correction = correction;
    this.rowsOfClusters = rowsOfClusters;
    this.rows = rows;
  }

  /**
   * The estimator of a correction and a cluster for each row.
   *
   * @param correction for small samples
   * @param clusters any number for each row, the same for the rows of one cluster
   * @return the estimator
   * @throws IllegalArgumentException if there is no row
   */
  public static ClusterCovariance of(Correction correction, int... clusters) {
    Require.atLeast(clusters.length, 1, "the number of rows");
    Map<Integer, List<Integer>> found = new LinkedHashMap<>();
    for (int row = 0; row < clusters.length; row++) {
      found.computeIfAbsent(clusters[row], any -> new ArrayList<>()).add(row);
    }
    int[][] rowsOfClusters =
        found.values().stream()
            .map(list -> list.stream().mapToInt(i -> i).toArray())
            .toArray(int[][]::new);
    return new ClusterCovariance(correction, rowsOfClusters, clusters.length);
  }

  /**
   * How many clusters.
   *
   * @return 1 or more
   */
  public int size() {
    return rowsOfClusters.length;
  }

  @Override
  public CoefficientCovariance of(LinearFit fit) {
    if (rows != fit.design().rows()) {
      throw new IllegalArgumentException(
          "clusters must be of all rows of the design, " + fit.design().rows() + ", got " + rows);
    }
    Optional<NotEstimable> refusal = CoefficientCovariance.noResiduals(fit).or(this::refusal);
    ClusterAdjustment[] adjustments =
        refusal.isPresent()
            ? new ClusterAdjustment[0]
            : Arrays.stream(rowsOfClusters)
                .map(cluster -> new ClusterAdjustment(fit, cluster, correction == Correction.CR2))
                .toArray(ClusterAdjustment[]::new);
    return new CoefficientCovariance(
        fit,
        matrix(fit.rank(), adjustments),
        refusal,
        new SatterthwaiteReference(adjustments),
        conventions());
  }

  private Optional<NotEstimable> refusal() {
    return size() > 1
        ? Optional.empty()
        : Optional.of(
            new NotEstimable(
                Reason.TOO_FEW, "all rows are in one cluster, and 2 or more are needed"));
  }

  private double[][] matrix(int rank, ClusterAdjustment[] adjustments) {
    double[][] matrix = new double[rank][rank];
    double m = adjustments.length;
    double factor = correction == Correction.CR1 ? m / (m - 1) : 1;
    for (ClusterAdjustment adjustment : adjustments) {
      double[] score = adjustment.score();
      for (int i = 0; i < rank; i++) {
        for (int j = 0; j < rank; j++) {
          matrix[i][j] += factor * score[i] * score[j];
        }
      }
    }
    return matrix;
  }

  private Conventions conventions() {
    return Conventions.of(
        "standard errors",
        "cluster-robust, "
            + correction
            + ", "
            + size()
            + " clusters, Satterthwaite's degrees of freedom",
        correction == Correction.CR2
            ? new Reference[] {Reference.BELL_MCCAFFREY_2002, Reference.PUSTEJOVSKY_TIPTON_2018}
            : new Reference[] {Reference.LIANG_ZEGER_1986, Reference.PUSTEJOVSKY_TIPTON_2018});
  }
}
