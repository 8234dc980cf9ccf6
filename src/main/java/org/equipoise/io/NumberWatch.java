// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.equipoise.core.Reported;
import org.equipoise.evidence.PrintedNumbers;
import org.equipoise.evidence.Rounded;
import org.equipoise.evidence.RoundedNumber;
import org.equipoise.evidence.RoundedNumber.Domain;

/**
 * Sees which printed numbers of a row are made use of, and then has others read in their place. So
 * whatever can be made of a row knows how far rounding could move it, and whoever makes it needs to
 * know nothing of that. Counts are not remembered: they are exact.
 */
final class NumberWatch implements PrintedNumbers {
  /** Counts, numbers that were chosen and not rounded, or of which only the sign counts. */
  private static final String EXACT = "n[12]?|events[12]|df[12]?|ci_level|sign|covariates";

  private final PrintedNumbers row;
  private final Set<String> read = new LinkedHashSet<>();

  private NumberWatch(PrintedNumbers row) {
    this.row = row;
  }

  /** Makes something of a row, and remembers which numbers were behind it. */
  static <T> Rounded<T> read(PrintedNumbers row, Function<PrintedNumbers, T> reader) {
    NumberWatch watch = new NumberWatch(row);
    T printed = reader.apply(watch);
    List<String> columns = new ArrayList<>();
    List<RoundedNumber> numbers = new ArrayList<>();
    for (String column : watch.read) {
      row.number(column)
          .ifPresent(
              reported -> {
                columns.add(column);
                numbers.add(new RoundedNumber(reported, domain(column)));
              });
    }
    return new Rounded<>(
        printed, numbers, values -> Optional.of(reader.apply(moved(row, columns, values))));
  }

  private static PrintedNumbers moved(
      PrintedNumbers row, List<String> columns, List<Double> values) {
    PrintedNumbers moved = row;
    for (int i = 0; i < columns.size(); i++) {
      moved = moved.with(columns.get(i), values.get(i));
    }
    return moved;
  }

  private static Domain domain(String column) {
    if (column.matches("(\\w+_)?p")) {
      return Domain.PROBABILITY;
    }
    if (column.matches("r[12]?|r_squared|phi")) {
      return Domain.CORRELATION;
    }
    return column.matches("(sd|se)\\w*|\\w+_se|f|\\w+_f|chi2|(or|rr)(_low|_high)?")
        ? Domain.NOT_NEGATIVE
        : Domain.REAL;
  }

  @Override
  public Optional<Reported> number(String column) {
    if (!column.matches(EXACT)) {
      read.add(column);
    }
    return row.number(column);
  }

  @Override
  public Optional<String> bound(String column) {
    return row.bound(column);
  }

  @Override
  public boolean has(String column) {
    return row.has(column);
  }

  @Override
  public PrintedNumbers aside() {
    return row.aside();
  }
}
