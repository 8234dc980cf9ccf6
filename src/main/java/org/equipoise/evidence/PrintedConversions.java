// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a row of published summaries gives beside means, counts and before and after: in each case
 * empty when the table has no columns for it.
 *
 * @param difference arms with the printed difference of means and its SD, in the outcome's unit
 * @param changeScores change and its SD in both arms, as a before and after of which nothing but
 *     these is known
 * @param adjusted the difference of an analysis of covariance
 * @param effects printed ratios (as logarithms) and risk differences by their forms
 * @param warnings what in the row contradicts itself or looks wrong
 */
public record PrintedConversions(
    Optional<Reduction<Moments>> difference,
    Optional<Reduction<PrePostSummary>> changeScores,
    Optional<PrintedOutcome<AdjustedDifference>> adjusted,
    Map<SummaryForm, PrintedOutcome<PrintedEffect>> effects,
    List<String> warnings) {
  private static final PrintedConversions NONE =
      new PrintedConversions(
          Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), List.of());

  /** Checks that the parts are there and copies the collections. */
  public PrintedConversions {
    Objects.requireNonNull(difference, "difference");
    Objects.requireNonNull(changeScores, "changeScores");
    Objects.requireNonNull(adjusted, "adjusted");
    effects = Map.copyOf(effects);
    warnings = List.copyOf(warnings);
  }

  /**
   * Nothing of all this.
   *
   * @return the empty conversions
   */
  public static PrintedConversions none() {
    return NONE;
  }
}
