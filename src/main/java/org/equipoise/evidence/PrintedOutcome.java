// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.Objects;
import java.util.Optional;
import org.equipoise.core.NotEstimable;

/**
 * Something that a row of published summaries may have, or why this row has not.
 *
 * @param value what it has; empty when there is a reason
 * @param why the reason; empty when there is a value
 * @param n1 participants of the experimental arm, 0 when not printed
 * @param n2 participants of the control arm, 0 when not printed
 * @param <T> what it is
 */
public record PrintedOutcome<T>(Optional<T> value, Optional<NotEstimable> why, int n1, int n2) {
  /**
   * Checks that there is one of both.
   *
   * @throws IllegalArgumentException if there are both or none
   */
  public PrintedOutcome {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(why, "why");
    if (value.isPresent() == why.isPresent()) {
      throw new IllegalArgumentException("there must be either a value or a reason");
    }
  }

  static <T> PrintedOutcome<T> of(T value, RelationSolver solver) {
    return new PrintedOutcome<>(
        Optional.of(value), Optional.empty(), solver.count("n1"), solver.count("n2"));
  }

  static <T> PrintedOutcome<T> refused(NotEstimable why, RelationSolver solver) {
    return new PrintedOutcome<>(
        Optional.empty(), Optional.of(why), solver.count("n1"), solver.count("n2"));
  }

  static <T> PrintedOutcome<T> refused(NotEstimable why) {
    return new PrintedOutcome<>(Optional.empty(), Optional.of(why), 0, 0);
  }
}
