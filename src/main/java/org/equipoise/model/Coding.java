// SPDX-License-Identifier: Apache-2.0
package org.equipoise.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the terms of a formula become columns: treatment contrasts for a factor whose margin (the
 * term without it) an earlier term spans, else one column for every level; in an interaction the
 * level of the first variable changes fastest. The first factor of a model without intercept has
 * all its levels.
 */
final class Coding {
  /** One variable's part of one column: the number itself, or whether the level is this one. */
  private record Part(Variable variable, int level) {
    String name() {
      return variable instanceof Variable.Factor factor
          ? factor.name() + factor.levels().get(level)
          : variable.name();
    }

    double value(int row) {
      if (variable instanceof Variable.Factor factor) {
        return factor.code(row) == level ? 1 : 0;
      }
      return ((Variable.Numeric) variable).value(row);
    }

    double value(Map<String, Double> point) {
      double given = point.get(variable.name());
      return variable instanceof Variable.Factor ? (given == level ? 1 : 0) : given;
    }
  }

  private final Frame frame;
  private final List<Variable> variables = new ArrayList<>();
  private final List<List<Part>> columns = new ArrayList<>(); // an empty product is the intercept

  Coding(Formula formula, Frame frame) {
    this.frame = frame;
    formula.variables().forEach(name -> variables.add(frame.variable(name)));
    if (formula.intercept()) {
      columns.add(List.of());
    }
    List<List<String>> earlier = new ArrayList<>(List.of(List.of()));
    boolean allLevels = !formula.intercept();
    for (List<String> term : formula.terms()) {
      List<List<Part>> choices = new ArrayList<>();
      for (String name : term) {
        Set<String> margin = new HashSet<>(term);
        margin.remove(name);
        boolean factor = frame.variable(name) instanceof Variable.Factor;
        boolean full = earlier.stream().noneMatch(t -> spans(t, margin)) || (factor && allLevels);
        allLevels &= !factor;
        choices.add(parts(frame.variable(name), full));
      }
      addProducts(choices);
      earlier.add(term);
    }
  }

  /**
   * Whether the columns of a term, summed over levels of its further factors, give the margin's.
   */
  private boolean spans(List<String> term, Set<String> margin) {
    return term.containsAll(margin)
        && term.stream()
            .allMatch(
                name -> margin.contains(name) || frame.variable(name) instanceof Variable.Factor);
  }

  private static List<Part> parts(Variable variable, boolean full) {
    if (!(variable instanceof Variable.Factor factor)) {
      return List.of(new Part(variable, 0));
    }
    List<Part> parts = new ArrayList<>();
    for (int level = full ? 0 : 1; level < factor.levels().size(); level++) {
      parts.add(new Part(factor, level));
    }
    return parts;
  }

  private void addProducts(List<List<Part>> choices) {
    List<List<Part>> products = List.of(List.of());
    for (List<Part> choice : choices) {
      List<List<Part>> longer = new ArrayList<>();
      for (Part part : choice) {
        for (List<Part> product : products) {
          List<Part> grown = new ArrayList<>(product);
          grown.add(part);
          longer.add(grown);
        }
      }
      products = longer;
    }
    columns.addAll(products);
  }

  Frame frame() {
    return frame;
  }

  /** The variables on the right of the formula. */
  List<Variable> variables() {
    return variables;
  }

  List<String> names() {
    return columns.stream()
        .map(
            product ->
                product.isEmpty()
                    ? DesignMatrix.INTERCEPT
                    : String.join(":", product.stream().map(Part::name).toList()))
        .toList();
  }

  double[][] values() {
    double[][] values = new double[columns.size()][frame.rows()];
    for (int c = 0; c < values.length; c++) {
      List<Part> product = columns.get(c);
      for (int row = 0; row < frame.rows(); row++) {
        double value = 1;
        for (Part part : product) {
          value *= part.value(row);
        }
        values[c][row] = value;
      }
    }
    return values;
  }

  /** The row of the design at a point: a number a variable, for a factor the index of its level. */
  double[] row(Map<String, Double> point) {
    double[] row = new double[columns.size()];
    for (int c = 0; c < row.length; c++) {
      row[c] = 1;
      for (Part part : columns.get(c)) {
        row[c] *= part.value(point);
      }
    }
    return row;
  }
}
