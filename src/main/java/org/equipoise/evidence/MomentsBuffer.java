// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;

/**
 * Moments of two arms that are written again for each replicate of a simulation: no allocation, no
 * checks. Not thread-safe.
 */
public final class MomentsBuffer implements MomentsView {
  private final int dimension;
  private final double[] means;
  private final double[] covariances;
  private int control;
  private int n1;
  private int n2;

  /**
   * A buffer of zeros.
   *
   * @param dimension how many variables, 1 or more
   */
  public MomentsBuffer(int dimension) {
    this.dimension = Require.atLeast(dimension, 1, "dimension");
    this.means = new double[2 * dimension];
    this.covariances = new double[2 * dimension * dimension];
    this.control = dimension * dimension;
  }

  /** From now on both arms have the covariances of the first, such as pooled ones. */
  public void shareCovariances() {
    control = 0;
  }

  /**
   * How many variables.
   *
   * @return 1 or more
   */
  public int dimension() {
    return dimension;
  }

  /**
   * Writes the arm sizes.
   *
   * @param experimental participants of the experimental arm
   * @param control participants of the control arm
   */
  public void sizes(int experimental, int control) {
    n1 = experimental;
    n2 = control;
  }

  /**
   * Writes a mean.
   *
   * @param arm 0 experimental, 1 control
   * @param variable from 0
   * @param value the mean
   */
  public void mean(int arm, int variable, double value) {
    means[arm * dimension + variable] = value;
  }

  /**
   * Writes a covariance in both its places.
   *
   * @param arm 0 experimental, 1 control
   * @param a from 0
   * @param b from 0; the same for the variance
   * @param value divisor n - 1
   */
  public void covariance(int arm, int a, int b, double value) {
    int start = arm * control;
    covariances[start + a * dimension + b] = value;
    covariances[start + b * dimension + a] = value;
  }

  /**
   * Sets both means of an arm of two variables.
   *
   * @param arm 0 for the experimental arm, 1 for the control arm
   * @param first of variable 0, in its unit
   * @param second of variable 1, in its unit
   */
  public void means(int arm, double first, double second) {
    means[2 * arm] = first;
    means[2 * arm + 1] = second;
  }

  /**
   * Sets the covariances of an arm of two variables.
   *
   * @param arm 0 for the experimental arm, 1 for the control arm
   * @param first the variance of variable 0, in its unit squared
   * @param shared the covariance
   * @param second the variance of variable 1, in its unit squared
   */
  public void covariances(int arm, double first, double shared, double second) {
    int start = arm * control;
    covariances[start] = first;
    covariances[start + 1] = shared;
    covariances[start + 2] = shared;
    covariances[start + 3] = second;
  }

  /**
   * A copy of some of the variables that will not change.
   *
   * @param variables which, from 0, in the order wanted
   * @return the moments of both arms
   * @throws IllegalArgumentException if a number is outside its domain
   */
  public TwoArms<Moments> copy(int... variables) {
    return new TwoArms<>(copy(0, n1, variables), copy(1, n2, variables));
  }

  private Moments copy(int arm, int n, int[] variables) {
    double[] m = new double[variables.length];
    double[][] c = new double[variables.length][variables.length];
    int start = arm * control;
    for (int i = 0; i < variables.length; i++) {
      m[i] = means[arm * dimension + variables[i]];
      for (int j = 0; j < variables.length; j++) {
        c[i][j] = covariances[start + variables[i] * dimension + variables[j]];
      }
    }
    return Moments.copyOf(n, m, c);
  }

  @Override
  public int n1() {
    return n1;
  }

  @Override
  public int n2() {
    return n2;
  }

  @Override
  public double mean1(int variable) {
    return means[variable];
  }

  @Override
  public double mean2(int variable) {
    return means[dimension + variable];
  }

  @Override
  public double covariance1(int a, int b) {
    return covariances[a * dimension + b];
  }

  @Override
  public double covariance2(int a, int b) {
    return covariances[control + a * dimension + b];
  }
}
