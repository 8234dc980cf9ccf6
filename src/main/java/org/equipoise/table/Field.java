// SPDX-License-Identifier: Apache-2.0
package org.equipoise.table;

import java.util.Objects;
import java.util.function.Function;

/**
 * A column and where its cells come from.
 *
 * @param column the column
 * @param cell gives the cell of a row
 * @param <T> what a row is made from
 */
public record Field<T>(Column column, Function<? super T, Cell> cell) {
  /** Checks that both are there. */
  public Field {
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(cell, "cell");
  }
}
