// SPDX-License-Identifier: Apache-2.0
package org.equipoise.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.core.InvalidInputException;
import org.equipoise.core.Problem;
import org.equipoise.core.Require;

/** Named variables over the same rows, complete. Immutable. */
public final class Frame {
  private final Map<String, Variable> variables = new LinkedHashMap<>();
  private final int rows;

  private Frame(List<Variable> list) {
    Require.atLeast(list.size(), 1, "the number of variables");
    rows = list.get(0).rows();
    for (Variable variable : list) {
      if (variable.rows() != rows) {
        throw new IllegalArgumentException(
            "variables must have the same number of rows: "
                + list.get(0).name()
                + " has "
                + rows
                + ", "
                + variable.name()
                + " has "
                + variable.rows());
      }
      if (variables.put(variable.name(), variable) != null) {
        throw new IllegalArgumentException("variable must be given once, got " + variable.name());
      }
    }
  }

  /**
   * A frame of variables.
   *
   * @param variables one or more, of the same number of rows, each name once
   * @return the frame
   * @throws IllegalArgumentException if an argument is outside its domain
   */
  public static Frame of(List<? extends Variable> variables) {
    return new Frame(List.copyOf(variables));
  }

  /**
   * How many rows.
   *
   * @return 1 or more
   */
  public int rows() {
    return rows;
  }

  /**
   * A variable by its name.
   *
   * @param name as a formula writes it
   * @return the variable, empty when there is none
   */
  public Optional<Variable> find(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  /**
   * The variable that a formula needs.
   *
   * @param name as the formula writes it
   * @return the variable
   * @throws InvalidInputException if there is none, naming those that there are
   */
  public Variable variable(String name) {
    return find(name)
        .orElseThrow(
            () ->
                problem(
                    name,
                    "there is no such column",
                    "there are " + String.join(", ", variables.keySet())));
  }

  /**
   * The values of a response.
   *
   * @param name as the formula writes it
   * @return one a row
   * @throws InvalidInputException if there is no such variable or it is a factor
   */
  public double[] response(String name) {
    if (variable(name) instanceof Variable.Numeric numeric) {
      return numeric.values();
    }
    throw problem(name, "the response is a factor", "a response is numeric");
  }

  private static InvalidInputException problem(String name, String found, String allowed) {
    return new InvalidInputException(new Problem("formula", 0, name, found, allowed));
  }
}
