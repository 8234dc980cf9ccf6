// SPDX-License-Identifier: Apache-2.0
package org.equipoise.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equipoise.core.Require;

/**
 * Adjusted (marginal, least squares) means: what the model predicts at each combination of levels
 * of some factors, numeric covariates at their mean over all rows, averaged over the combinations
 * of the other factors.
 *
 * <p>Each is a contrast of the coefficients, for {@link CoefficientCovariance#contrast}; the
 * difference of two is the difference of their contrasts. Searle, Speed and Milliken (1980).
 */
public final class AdjustedMeans {
  /** How the combinations of levels that a mean is averaged over are weighted. */
  public enum Weights {
    /** All the same. */
    EQUAL,
    /** By the number of rows that have the combination, in the whole data. */
    PROPORTIONAL
  }

  /**
   * One adjusted mean.
   *
   * @param levels the level of each factor asked for, in the order asked
   * @param contrast of the coefficients, one number a column of the design
   */
  public record Mean(List<String> levels, List<Double> contrast) {
    /** Copies both. */
    public Mean {
      levels = List.copyOf(levels);
      contrast = List.copyOf(contrast);
    }

    /**
     * The contrast as an array.
     *
     * @return one number a column of the design
     */
    public double[] toArray() {
      return contrast.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  private final Coding coding;
  private final Map<List<Integer>, Integer> counts = new HashMap<>();
  private final List<Variable.Factor> asked;
  private final List<Variable.Factor> others;
  private final Weights weights;

  private AdjustedMeans(Coding coding, List<Variable.Factor> asked, Weights weights) {
    this.coding = coding;
    this.asked = asked;
    this.weights = weights;
    this.others = new ArrayList<>();
    for (Variable variable : coding.variables()) {
      if (variable instanceof Variable.Factor factor && !asked.contains(factor)) {
        others.add(factor);
      }
    }
    for (int row = 0; row < coding.frame().rows(); row++) {
      List<Integer> cell = new ArrayList<>();
      for (Variable.Factor factor : others) {
        cell.add(factor.code(row));
      }
      counts.merge(cell, 1, Integer::sum);
    }
  }

  /**
   * The adjusted means of all combinations of levels of some factors.
   *
   * @param design made of a formula
   * @param weights of the combinations of the other factors
   * @param factors one or more factors of the formula, each once
   * @return one a combination, the first factor's level changing fastest
   * @throws IllegalArgumentException if the design is not of a formula, or a name is not that of
   *     one of its factors
   */
  public static List<Mean> of(DesignMatrix design, Weights weights, String... factors) {
    Require.atLeast(factors.length, 1, "the number of factors");
    Coding coding =
        design
            .coding()
            .orElseThrow(
                () -> new IllegalArgumentException("design must be of a formula, got columns"));
    List<Variable.Factor> asked = new ArrayList<>();
    for (String name : factors) {
      asked.add(factor(coding, name));
    }
    return new AdjustedMeans(coding, asked, weights).all();
  }

  private static Variable.Factor factor(Coding coding, String name) {
    List<String> known = new ArrayList<>();
    for (Variable variable : coding.variables()) {
      if (variable instanceof Variable.Factor factor) {
        if (factor.name().equals(name)) {
          return factor;
        }
        known.add(factor.name());
      }
    }
    throw new IllegalArgumentException("factor must be one of " + known + ", got " + name);
  }

  private List<Mean> all() {
    Map<String, Double> point = new LinkedHashMap<>();
    for (Variable variable : coding.variables()) {
      if (variable instanceof Variable.Numeric numeric) {
        point.put(numeric.name(), mean(numeric));
      }
    }
    List<Mean> means = new ArrayList<>();
    for (List<Integer> cell : cells(asked)) {
      List<String> levels = new ArrayList<>();
      for (int i = 0; i < cell.size(); i++) {
        levels.add(asked.get(i).levels().get(cell.get(i)));
        point.put(asked.get(i).name(), (double) cell.get(i));
      }
      means.add(new Mean(levels, averaged(point)));
    }
    return means;
  }

  private static double mean(Variable.Numeric numeric) {
    int n = numeric.rows();
    double rough = 0;
    for (int i = 0; i < n; i++) {
      rough += numeric.value(i) / n;
    }
    double rest = 0;
    for (int i = 0; i < n; i++) {
      rest += (numeric.value(i) - rough) / n;
    }
    return rough + rest;
  }

  private List<Double> averaged(Map<String, Double> point) {
    double[] sum = new double[coding.names().size()];
    double total = 0;
    for (List<Integer> cell : cells(others)) {
      double weight = weights == Weights.EQUAL ? 1 : counts.getOrDefault(cell, 0);
      for (int i = 0; i < cell.size(); i++) {
        point.put(others.get(i).name(), (double) cell.get(i));
      }
      double[] row = coding.row(point);
      for (int c = 0; c < row.length && weight > 0; c++) {
        sum[c] += weight * row[c];
      }
      total += weight;
    }
    List<Double> average = new ArrayList<>();
    for (double each : sum) {
      average.add(each / total);
    }
    return average;
  }

  /** All combinations of levels, the first factor's changing fastest. */
  private static List<List<Integer>> cells(List<Variable.Factor> factors) {
    List<List<Integer>> cells = List.of(List.of());
    for (Variable.Factor factor : factors) {
      List<List<Integer>> longer = new ArrayList<>();
      for (int level = 0; level < factor.levels().size(); level++) {
        for (List<Integer> cell : cells) {
          List<Integer> grown = new ArrayList<>(cell);
          grown.add(level);
          longer.add(grown);
        }
      }
      cells = longer;
    }
    return cells;
  }
}
