// SPDX-License-Identifier: Apache-2.0
package org.equipoise.model;

import java.util.HashSet;
import java.util.List;
import org.equipoise.core.Require;

/** A named column of a {@link Frame}: numbers, or levels of a factor. Immutable. */
public sealed interface Variable permits Variable.Numeric, Variable.Factor {
  /**
   * The name that formulas use.
   *
   * @return not blank
   */
  String name();

  /**
   * How many rows.
   *
   * @return 1 or more
   */
  int rows();

  /**
   * A column of numbers.
   *
   * @param name not blank
   * @param values 1 or more, finite
   * @return the variable
   * @throws IllegalArgumentException if an argument is outside its domain
   */
  static Numeric numeric(String name, double... values) {
    return new Numeric(name, values.clone());
  }

  /**
   * A factor.
   *
   * @param name not blank
   * @param levels in order, the first is the reference; 1 or more, each once
   * @param codes the index of each row's level, from 0
   * @return the variable
   * @throws IllegalArgumentException if an argument is outside its domain
   */
  static Factor factor(String name, List<String> levels, int... codes) {
    return new Factor(name, levels, codes.clone());
  }

  /** Numbers, one a row. */
  final class Numeric implements Variable {
    private final String name;
    private final double[] values;

    private Numeric(String name, double[] owned) {
      this.name = Require.notBlank(name, "name");
      Require.atLeast(owned.length, 1, "the number of rows of " + name);
      for (double value : owned) {
        Require.finite(value, name);
      }
      this.values = owned;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public int rows() {
      return values.length;
    }

    /**
     * One value.
     *
     * @param row from 0
     * @return finite
     */
    public double value(int row) {
      return values[row];
    }

    /**
     * A copy of the values.
     *
     * @return one a row
     */
    public double[] values() {
      return values.clone();
    }
  }

  /** Levels, one a row, coded by treatment contrasts against the first. */
  final class Factor implements Variable {
    private final String name;
    private final List<String> levels;
    private final int[] codes;

    private Factor(String name, List<String> levels, int[] owned) {
      this.name = Require.notBlank(name, "name");
      this.levels = List.copyOf(levels);
      Require.atLeast(levels.size(), 1, "the number of levels of " + name);
      if (new HashSet<>(levels).size() < levels.size()) {
        throw new IllegalArgumentException(
            "levels of " + name + " must each be given once, got " + levels);
      }
      Require.atLeast(owned.length, 1, "the number of rows of " + name);
      for (int code : owned) {
        if (code < 0 || code >= levels.size()) {
          throw new IllegalArgumentException(
              "codes of " + name + " must be from 0 to " + (levels.size() - 1) + ", got " + code);
        }
      }
      this.codes = owned;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public int rows() {
      return codes.length;
    }

    /**
     * The levels.
     *
     * @return in order, the reference first
     */
    public List<String> levels() {
      return levels;
    }

    /**
     * The level of a row.
     *
     * @param row from 0
     * @return the index of its level, from 0
     */
    public int code(int row) {
      return codes[row];
    }
  }
}
