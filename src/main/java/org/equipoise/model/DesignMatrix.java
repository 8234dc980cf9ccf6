// SPDX-License-Identifier: Apache-2.0
package org.equipoise.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.core.InvalidInputException;
import org.equipoise.core.Require;

/**
 * The columns that a linear model multiplies by coefficients, with their names: {@code
 * (Intercept)}, {@code age}, {@code ARMCDTRT} (factor and level), {@code ARMCDTRT:AVISITVIS4}.
 * Immutable.
 */
public final class DesignMatrix {
  /** The name of the column of ones. */
  public static final String INTERCEPT = "(Intercept)";

  private final List<String> names;
  private final double[][] columns;
  private final Optional<Coding> coding;

  private DesignMatrix(List<String> names, double[][] owned, Optional<Coding> coding) {
    this.names = List.copyOf(names);
    this.columns = owned;
    this.coding = coding;
    Require.atLeast(owned.length, 1, "the number of columns");
    if (names.size() != owned.length) {
      throw new IllegalArgumentException(
          "names must be as many as columns, " + owned.length + ", got " + names.size());
    }
    for (int c = 0; c < owned.length; c++) {
      checkColumn(c);
    }
  }

  private void checkColumn(int c) {
    Require.atLeast(columns[c].length, 1, "the number of rows");
    if (columns[c].length != columns[0].length) {
      throw new IllegalArgumentException(
          "columns must have the same number of rows, "
              + columns[0].length
              + ", got "
              + columns[c].length
              + " in "
              + names.get(c));
    }
    for (double value : columns[c]) {
      Require.finite(value, names.get(c));
    }
  }

  /**
   * The design of a formula over a frame.
   *
   * @param formula the terms; the response is not looked at
   * @param frame has all variables of the terms
   * @return the design, one row a row of the frame
   * @throws InvalidInputException if a variable is not in the frame
   * @throws IllegalArgumentException if there is no term and no intercept, or a product of columns
   *     is beyond double precision
   */
  public static DesignMatrix of(Formula formula, Frame frame) {
    Coding coding = new Coding(formula, frame);
    return new DesignMatrix(coding.names(), coding.values(), Optional.of(coding));
  }

  /**
   * A design of columns at hand.
   *
   * @param names one a column
   * @param columns one array a column, 1 or more, of the same length of 1 or more, finite; an
   *     intercept must be among them if there is to be one
   * @return the design
   * @throws IllegalArgumentException if an argument is outside its domain
   */
  public static DesignMatrix copyOf(List<String> names, double[]... columns) {
    double[][] owned = new double[columns.length][];
    for (int c = 0; c < columns.length; c++) {
      owned[c] = columns[c].clone();
    }
    return new DesignMatrix(names, owned, Optional.empty());
  }

  /**
   * The names of the columns.
   *
   * @return one a column
   */
  public List<String> names() {
    return names;
  }

  /**
   * How many rows.
   *
   * @return 1 or more
   */
  public int rows() {
    return columns[0].length;
  }

  /**
   * How many columns.
   *
   * @return 1 or more
   */
  public int size() {
    return columns.length;
  }

  /**
   * One element.
   *
   * @param row from 0
   * @param column from 0
   * @return finite
   */
  public double value(int row, int column) {
    return columns[column][row];
  }

  /**
   * The contrast that takes one coefficient.
   *
   * @param name of the column
   * @return 1 in the place of the column, 0 elsewhere
   * @throws IllegalArgumentException if no column has the name
   */
  public double[] unit(String name) {
    int place = names.indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException("term must be one of " + names + ", got " + name);
    }
    double[] contrast = new double[columns.length];
    contrast[place] = 1;
    return contrast;
  }

  /**
   * The design without some columns, such as those that a fit calls aliased.
   *
   * @param dropped their names
   * @return the other columns, no longer of a formula
   * @throws IllegalArgumentException if none is left
   */
  public DesignMatrix without(List<String> dropped) {
    List<String> left = new ArrayList<>(names);
    left.removeAll(dropped);
    double[][] kept =
        left.stream().map(name -> column(names.indexOf(name))).toArray(double[][]::new);
    return new DesignMatrix(left, kept, Optional.empty());
  }

  double[] column(int c) {
    return columns[c].clone();
  }

  Optional<Coding> coding() {
    return coding;
  }
}
