// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.Objects;
import java.util.Optional;

/**
 * One comparison of a table of published summaries, in every form in which the table's columns give
 * it. A form is empty when the table has no columns for it; it is refused when this row lacks
 * something.
 *
 * @param id its name in the table; may be empty, need not be unique
 * @param means n, mean and SD of both arms, in the outcome's unit
 * @param standardized the same, or arms one SD wide whose difference is that of a printed t, F or p
 * @param events counts of both arms
 * @param changes before and after in both arms
 * @param pairs counts of matched pairs; empty too where this row lacks one
 * @param ordered counts of ordered categories in both arms
 */
public record PrintedComparison(
    String id,
    Optional<Reduction<Moments>> means,
    Optional<Reduction<Moments>> standardized,
    Optional<Reduction<EventCounts>> events,
    Optional<Reduction<PrePostSummary>> changes,
    Optional<PairedEvents> pairs,
    Optional<Reduction<OrderedCounts>> ordered) {
  /** Checks that the parts are there. */
  public PrintedComparison {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(means, "means");
    Objects.requireNonNull(standardized, "standardized");
    Objects.requireNonNull(events, "events");
    Objects.requireNonNull(changes, "changes");
    Objects.requireNonNull(pairs, "pairs");
    Objects.requireNonNull(ordered, "ordered");
  }

  /**
   * A comparison without matched pairs and ordered categories.
   *
   * @param id its name in the table; may be empty, need not be unique
   * @param means n, mean and SD of both arms, in the outcome's unit
   * @param standardized the same, or arms one SD wide whose difference is that of a printed t, F or
   *     p
   * @param events counts of both arms
   * @param changes before and after in both arms
   */
  public PrintedComparison(
      String id,
      Optional<Reduction<Moments>> means,
      Optional<Reduction<Moments>> standardized,
      Optional<Reduction<EventCounts>> events,
      Optional<Reduction<PrePostSummary>> changes) {
    this(id, means, standardized, events, changes, Optional.empty(), Optional.empty());
  }
}
