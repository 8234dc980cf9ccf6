// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.Optional;
import org.equipoise.core.Reported;

/**
 * The numbers of one printed row by the names of their columns, as they were printed. What is
 * computed from a row is a function of these alone, so that a row can be read again with a number
 * moved within its rounding.
 */
public interface PrintedNumbers {
  /**
   * A number.
   *
   * @param column the column
   * @return the number with its text; empty when it is missing, a bound, or could not be read
   */
  Optional<Reported> number(String column);

  /**
   * What is printed where there is only a bound, such as {@code <.001}.
   *
   * @param column the column
   * @return the bound as printed; empty when the cell is no bound
   */
  Optional<String> bound(String column);

  /**
   * Whether the table has a column.
   *
   * @param column the column
   * @return true when it has, whatever this row holds there
   */
  boolean has(String column);

  /**
   * The same row for a look at numbers that no answer needs: what cannot be read there is no error.
   *
   * @return the row
   */
  default PrintedNumbers aside() {
    return this;
  }

  /**
   * The same row with another number in one column.
   *
   * @param column the column
   * @param value the number in its place, finite
   * @return the changed row; this one stays as it is
   */
  default PrintedNumbers with(String column, double value) {
    return new MovedNumber(this, column, value);
  }
}
