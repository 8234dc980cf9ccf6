// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.equipoise.core.NotEstimable;

/**
 * One comparison of a table of published summaries, in every form in which the table's columns give
 * it. A form is empty when the table has no columns for it; it is refused when this row lacks
 * something.
 *
 * @param id its name in the table; may be empty, need not be unique
 * @param means n, mean and SD of both arms, in the outcome's unit
 * @param standardized the same, or arms whose difference in SDs is that of a printed test
 * @param events counts of both arms
 * @param changes before and after in both arms
 * @param conversions what else the row gives
 * @param counts matched pairs and ordered categories
 */
public record PrintedComparison(
    String id,
    Optional<Reduction<Moments>> means,
    Optional<Reduction<Moments>> standardized,
    Optional<Reduction<EventCounts>> events,
    Optional<Reduction<PrePostSummary>> changes,
    PrintedConversions conversions,
    PrintedCounts counts) {
  /** Checks that the parts are there. */
  public PrintedComparison {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(means, "means");
    Objects.requireNonNull(standardized, "standardized");
    Objects.requireNonNull(events, "events");
    Objects.requireNonNull(changes, "changes");
    Objects.requireNonNull(conversions, "conversions");
    Objects.requireNonNull(counts, "counts");
  }

  /**
   * A comparison without matched pairs and ordered categories.
   *
   * @param id its name; may be empty
   * @param means n, mean and SD of both arms
   * @param standardized the same, or arms whose difference in SDs is that of a printed test
   * @param events counts of both arms
   * @param changes before and after in both arms
   * @param conversions what else the row gives
   */
  public PrintedComparison(
      String id,
      Optional<Reduction<Moments>> means,
      Optional<Reduction<Moments>> standardized,
      Optional<Reduction<EventCounts>> events,
      Optional<Reduction<PrePostSummary>> changes,
      PrintedConversions conversions) {
    this(id, means, standardized, events, changes, conversions, PrintedCounts.none());
  }

  /**
   * A copy with counts of matched pairs or ordered categories.
   *
   * @param changed the counts
   * @return the copy
   */
  public PrintedComparison withCounts(PrintedCounts changed) {
    return new PrintedComparison(id, means, standardized, events, changes, conversions, changed);
  }

  /**
   * A comparison of which nothing else is known.
   *
   * @param id its name; may be empty
   * @param means n, mean and SD of both arms
   * @param standardized the same, or arms whose difference in SDs is that of a printed test
   * @param events counts of both arms
   * @param changes before and after in both arms
   */
  public PrintedComparison(
      String id,
      Optional<Reduction<Moments>> means,
      Optional<Reduction<Moments>> standardized,
      Optional<Reduction<EventCounts>> events,
      Optional<Reduction<PrePostSummary>> changes) {
    this(id, means, standardized, events, changes, PrintedConversions.none());
  }

  /**
   * A comparison that has nothing, in any form.
   *
   * @param id its name; may be empty
   * @param why the reason
   * @return the comparison
   */
  public static PrintedComparison refused(String id, NotEstimable why) {
    Map<SummaryForm, PrintedOutcome<PrintedEffect>> effects = new EnumMap<>(SummaryForm.class);
    for (RatioForm each : RatioForm.values()) {
      effects.put(each.form(), PrintedOutcome.refused(why));
    }
    return new PrintedComparison(
        id,
        Optional.of(nothing(why)),
        Optional.of(nothing(why)),
        Optional.of(nothing(why)),
        Optional.of(nothing(why)),
        new PrintedConversions(
            Optional.of(nothing(why)),
            Optional.of(nothing(why)),
            Optional.of(PrintedOutcome.refused(why)),
            effects,
            List.of()),
        new PrintedCounts(Optional.empty(), Optional.of(nothing(why))));
  }

  private static <T> Reduction<T> nothing(NotEstimable why) {
    return new Reduction.Refused<>(why, 0, 0);
  }
}
