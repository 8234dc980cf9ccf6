// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was read from printed numbers, and what would have been read had they stood for other values
 * that round to the same texts. Counts are exact and not among the numbers.
 *
 * @param printed what was read
 * @param numbers the printed numbers behind it, in a fixed order; may be empty
 * @param reread what other values of these numbers give; empty where they are impossible together
 * @param <T> what was read
 */
public record Rounded<T>(
    T printed, List<RoundedNumber> numbers, Function<List<Double>, Optional<T>> reread) {
  /** Copies the list. */
  public Rounded {
    Objects.requireNonNull(printed, "printed");
    Objects.requireNonNull(reread, "reread");
    numbers = List.copyOf(numbers);
  }

  /**
   * What comes of it, with the same numbers.
   *
   * @param function what is made of what was read
   * @param <R> what comes of it
   * @return the same numbers with another result
   */
  public <R> Rounded<R> map(Function<T, R> function) {
    return new Rounded<>(
        function.apply(printed), numbers, values -> reread.apply(values).map(function));
  }
}
