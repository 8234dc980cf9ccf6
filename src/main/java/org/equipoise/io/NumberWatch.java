// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.equipoise.core.Reported;
import org.equipoise.evidence.Rounded;
import org.equipoise.evidence.RoundedNumber;
import org.equipoise.evidence.RoundedNumber.Domain;

/**
 * Sees which printed numbers of a row a reader makes use of, and then lets it read others in their
 * place. So whatever can be read from a row knows how far rounding could move it, and its reader
 * needs to know nothing of that. Counts are not seen: they are exact.
 */
final class NumberWatch {
  /** Numbers that were chosen and not rounded, or of which only the sign counts. */
  private static final Set<String> EXACT = Set.of("ci_level", "sign");

  private final Map<String, Double> instead;
  private final Set<String> read = new LinkedHashSet<>();
  private boolean refused;

  private NumberWatch(Map<String, Double> instead) {
    this.instead = instead;
  }

  /** Reads a row, and remembers which numbers were behind it. */
  static <T> Rounded<T> read(CsvRow row, Function<CsvRow, T> reader) {
    NumberWatch watch = new NumberWatch(Map.of());
    T printed = reader.apply(row.watchedBy(watch));
    List<String> columns = new ArrayList<>();
    List<RoundedNumber> numbers = new ArrayList<>();
    for (String column : watch.read) {
      Optional<Reported> reported = row.reported(column);
      if (reported.isPresent() && !EXACT.contains(column)) {
        columns.add(column);
        numbers.add(new RoundedNumber(reported.get(), domain(column)));
      }
    }
    return new Rounded<>(printed, numbers, values -> reread(row, reader, columns, values));
  }

  private static <T> Optional<T> reread(
      CsvRow row, Function<CsvRow, T> reader, List<String> columns, List<Double> values) {
    Map<String, Double> instead = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      instead.put(columns.get(i), values.get(i));
    }
    NumberWatch watch = new NumberWatch(instead);
    T read = reader.apply(row.watchedBy(watch));
    return watch.refused ? Optional.empty() : Optional.of(read);
  }

  private static Domain domain(String column) {
    if (column.equals("p")) {
      return Domain.PROBABILITY;
    }
    if (column.matches("r[12]?")) {
      return Domain.CORRELATION;
    }
    return column.matches("(sd|se).*|f") ? Domain.NOT_NEGATIVE : Domain.REAL;
  }

  OptionalDouble number(String column, Supplier<OptionalDouble> printed) {
    Double other = instead.get(column);
    if (other != null) {
      return OptionalDouble.of(other);
    }
    OptionalDouble number = printed.get();
    if (number.isPresent()) {
      read.add(column);
    }
    return number;
  }

  /** Whether a problem is one of numbers put in the place of others, and not of the file. */
  boolean refuses() {
    refused |= !instead.isEmpty();
    return !instead.isEmpty();
  }
}
