// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.Arrays;
import org.equipoise.core.Require;

/**
 * Participants' values of one arm: one or more variables, the outcome first, complete for every
 * participant, in recruitment order. Immutable.
 */
public final class ArmValues {
  private final double[][] columns;

  private ArmValues(double[][] owned) {
    this.columns = owned;
  }

  /**
   * Copies the values.
   *
   * @param columns one array a variable, all of the same length of 1 or more, finite
   * @return the values
   * @throws IllegalArgumentException if there is no variable or participant, lengths differ or a
   *     value is not finite
   */
  public static ArmValues copyOf(double[]... columns) {
    Require.atLeast(columns.length, 1, "the number of variables");
    double[][] owned = new double[columns.length][];
    for (int v = 0; v < columns.length; v++) {
      owned[v] = columns[v].clone();
      Require.atLeast(owned[v].length, 1, "the number of participants");
      if (owned[v].length != owned[0].length) {
        throw new IllegalArgumentException(
            "variables must have the same length " + owned[0].length + ", got " + owned[v].length);
      }
      for (double value : owned[v]) {
        Require.finite(value, "value");
      }
    }
    return new ArmValues(owned);
  }

  /**
   * How many participants.
   *
   * @return 1 or more
   */
  public int n() {
    return columns[0].length;
  }

  /**
   * How many variables.
   *
   * @return 1 or more
   */
  public int dimension() {
    return columns.length;
  }

  /**
   * One value.
   *
   * @param variable from 0, the outcome
   * @param participant from 0
   * @return the value
   */
  public double value(int variable, int participant) {
    return columns[variable][participant];
  }

  /**
   * A copy of one variable.
   *
   * @param variable from 0, the outcome
   * @return the values in recruitment order
   */
  public double[] column(int variable) {
    return columns[variable].clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ArmValues that && Arrays.deepEquals(columns, that.columns);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(columns);
  }

  @Override
  public String toString() {
    return "ArmValues[n=" + n() + ", dimension=" + dimension() + "]";
  }
}
