// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.equipoise.core.Conventions;
import org.equipoise.core.Require;

/**
 * An effect as a paper printed it: an estimate and its standard error, on a scale where it is about
 * normal.
 *
 * @param estimate the estimate, finite, when it was printed
 * @param standardError its standard error, positive, when it was printed or follows from an
 *     interval
 * @param n1 participants of the experimental arm, when they were printed
 * @param n2 participants of the control arm, when they were printed
 * @param missing the columns that would have been needed; empty when estimate and error are there
 * @param conventions how the standard error came about
 */
public record PrintedEstimate(
    OptionalDouble estimate,
    OptionalDouble standardError,
    OptionalInt n1,
    OptionalInt n2,
    List<String> missing,
    Conventions conventions) {
  /**
   * Checks the numbers and copies the list.
   *
   * @throws IllegalArgumentException if the estimate is not finite or the standard error not
   *     positive and finite
   */
  public PrintedEstimate {
    estimate.ifPresent(value -> Require.finite(value, "estimate"));
    standardError.ifPresent(value -> Require.positiveFinite(value, "standardError"));
    Objects.requireNonNull(n1, "n1");
    Objects.requireNonNull(n2, "n2");
    Objects.requireNonNull(conventions, "conventions");
    missing = List.copyOf(missing);
  }

  /**
   * Whether there is enough to compute with.
   *
   * @return true when estimate and standard error are there
   */
  public boolean isComplete() {
    return estimate.isPresent() && standardError.isPresent();
  }
}
