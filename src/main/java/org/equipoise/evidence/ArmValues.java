// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.equipoise.core.Require;
import org.equipoise.evidence.SampleColumn.Role;

/**
 * Participants' values of one arm: one or more variables, the outcome first, complete for every
 * participant, in recruitment order. Each column says what it is to a method. Immutable.
 */
public final class ArmValues {
  private final double[][] columns;
  private final List<SampleColumn> about;

  private ArmValues(double[][] owned, List<SampleColumn> about) {
    this.columns = owned;
    this.about = about;
  }

  /**
   * Copies the values: the outcome, then its baseline, then covariates that are numbers.
   *
   * @param columns one array a variable, all of the same length of 1 or more, finite
   * @return the values
   * @throws IllegalArgumentException if there is no variable or participant, lengths differ or a
   *     value is not finite
   */
  public static ArmValues copyOf(double[]... columns) {
    List<String> names = SampleColumn.usualNames(columns.length);
    List<SampleColumn> about = new ArrayList<>();
    for (int v = 0; v < columns.length; v++) {
      Role role = v == 0 ? Role.OUTCOME : v == 1 ? Role.BASELINE : Role.COVARIATE;
      about.add(SampleColumn.number(role, names.get(v)));
    }
    return copyOf(about, columns);
  }

  /**
   * Copies the values.
   *
   * @param about what each column is, the outcome first
   * @param columns one array a variable, all of the same length of 1 or more, finite; of a category
   *     the indices of its levels
   * @return the values
   * @throws IllegalArgumentException if there is no variable or participant, the first is not the
   *     outcome, lengths differ, a value is not finite or no index of a level
   */
  public static ArmValues copyOf(List<SampleColumn> about, double[]... columns) {
    Require.atLeast(columns.length, 1, "the number of variables");
    if (about.size() != columns.length || about.get(0).role() != Role.OUTCOME) {
      throw new IllegalArgumentException(
          "about must describe " + columns.length + " columns, the outcome first, got " + about);
    }
    double[][] owned = new double[columns.length][];
    for (int v = 0; v < columns.length; v++) {
      owned[v] = columns[v].clone();
      Require.atLeast(owned[v].length, 1, "the number of participants");
      if (owned[v].length != owned[0].length) {
        throw new IllegalArgumentException(
            "variables must have the same length " + owned[0].length + ", got " + owned[v].length);
      }
      check(about.get(v), owned[v]);
    }
    return new ArmValues(owned, List.copyOf(about));
  }

  private static void check(SampleColumn column, double[] values) {
    int levels = column.levels().size();
    for (double value : values) {
      Require.finite(value, "value");
      if (levels > 0 && !(value >= 0 && value < levels && value == Math.rint(value))) {
        throw new IllegalArgumentException(
            column.name() + " must be the index of one of " + levels + " levels, got " + value);
      }
    }
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
   * What the columns are.
   *
   * @return one a variable, the outcome first
   */
  public List<SampleColumn> about() {
    return about;
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
    return other instanceof ArmValues that
        && about.equals(that.about)
        && Arrays.deepEquals(columns, that.columns);
  }

  @Override
  public int hashCode() {
    return 31 * about.hashCode() + Arrays.deepHashCode(columns);
  }

  @Override
  public String toString() {
    return "ArmValues[n=" + n() + ", dimension=" + dimension() + "]";
  }
}
