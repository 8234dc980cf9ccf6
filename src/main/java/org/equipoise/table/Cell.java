// SPDX-License-Identifier: Apache-2.0
package org.equipoise.table;

import java.util.OptionalDouble;
import org.equipoise.core.Require;

/** One cell of a table. Numbers are kept unrounded; rounding is a matter of the format. */
public sealed interface Cell {
  /**
   * The cell as CSV writes it: numbers by {@link Double#toString(double)}, infinities as Inf and
   * -Inf, a missing cell as the empty text.
   *
   * @return the unrounded text
   */
  String data();

  /**
   * A text; the empty text is a missing cell.
   *
   * @param value the text
   * @return the cell
   */
  static Cell text(String value) {
    return value.isEmpty() ? Missing.MISSING : new Text(value);
  }

  /**
   * A number.
   *
   * @param value the number; may be infinite
   * @return the cell
   * @throws IllegalArgumentException if it is NaN
   */
  static Cell number(double value) {
    return new Real(value);
  }

  /**
   * A number that may be missing.
   *
   * @param value the number, or empty
   * @return the cell
   * @throws IllegalArgumentException if it is NaN
   */
  static Cell number(OptionalDouble value) {
    return value.isPresent() ? new Real(value.getAsDouble()) : Missing.MISSING;
  }

  /**
   * A whole number.
   *
   * @param value the number
   * @return the cell
   */
  static Cell count(long value) {
    return new Count(value);
  }

  /**
   * Two limits read together, for columns that only people see.
   *
   * @param low the lower limit; may be negative infinity
   * @param high the upper limit; may be infinity
   * @return the cell
   * @throws IllegalArgumentException if a limit is NaN
   */
  static Cell range(double low, double high) {
    return new Range(low, high);
  }

  /**
   * Nothing.
   *
   * @return the missing cell
   */
  static Cell missing() {
    return Missing.MISSING;
  }

  /**
   * A text.
   *
   * @param value the text, not empty
   */
  record Text(String value) implements Cell {
    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public Text {
      if (value.isEmpty()) {
        throw new IllegalArgumentException("text must not be empty: use a missing cell");
      }
    }

    @Override
    public String data() {
      return value;
    }
  }

  /**
   * A number.
   *
   * @param value the number; may be infinite, never NaN
   */
  record Real(double value) implements Cell {
    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is NaN
     */
    public Real {
      Require.notNaN(value, "a cell");
    }

    @Override
    public String data() {
      if (Double.isInfinite(value)) {
        return value > 0 ? "Inf" : "-Inf";
      }
      return Double.toString(value);
    }
  }

  /**
   * A whole number.
   *
   * @param value the number
   */
  record Count(long value) implements Cell {
    @Override
    public String data() {
      return Long.toString(value);
    }
  }

  /**
   * Two limits read together.
   *
   * @param low the lower limit
   * @param high the upper limit
   */
  record Range(double low, double high) implements Cell {
    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is NaN
     */
    public Range {
      Require.notNaN(low, "low");
      Require.notNaN(high, "high");
    }

    @Override
    public String data() {
      throw new IllegalStateException("a range has no form in data: give its limits two columns");
    }
  }

  /** Nothing. */
  enum Missing implements Cell {
    /** The only missing cell. */
    MISSING;

    @Override
    public String data() {
      return "";
    }
  }
}
