// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.Optional;
import org.equipoise.core.Reported;

/**
 * A row with another number in one of its columns.
 *
 * @param rest the row
 * @param column the column that is changed
 * @param value its number, finite
 */
record MovedNumber(PrintedNumbers rest, String column, double value) implements PrintedNumbers {
  @Override
  public Optional<Reported> number(String name) {
    return name.equals(column)
        ? Optional.of(Reported.parse(Double.toString(value)))
        : rest.number(name);
  }

  @Override
  public Optional<String> bound(String name) {
    return name.equals(column) ? Optional.empty() : rest.bound(name);
  }

  @Override
  public boolean has(String name) {
    return name.equals(column) || rest.has(name);
  }
}
