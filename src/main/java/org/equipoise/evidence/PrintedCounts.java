// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.Objects;
import java.util.Optional;

/**
 * Tables of counts that a row of published summaries prints.
 *
 * @param pairs matched pairs; empty too where this row lacks a count
 * @param ordered ordered categories in both arms
 */
public record PrintedCounts(
    Optional<PairedEvents> pairs, Optional<Reduction<OrderedCounts>> ordered) {
  /** Checks that the parts are there. */
  public PrintedCounts {
    Objects.requireNonNull(pairs, "pairs");
    Objects.requireNonNull(ordered, "ordered");
  }

  /**
   * No table.
   *
   * @return neither pairs nor categories
   */
  public static PrintedCounts none() {
    return new PrintedCounts(Optional.empty(), Optional.empty());
  }
}
