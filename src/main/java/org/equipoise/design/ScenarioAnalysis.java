// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.equipoise.claim.Better;
import org.equipoise.claim.Margin;
import org.equipoise.core.Require;

/**
 * An analysis of every replicate.
 *
 * @param outcome the outcome's id
 * @param visit the visit's id
 * @param method the id of the method in the catalogue
 * @param told what the method is told besides the data
 */
public record ScenarioAnalysis(String outcome, String visit, String method, Told told) {
  /**
   * Checks the ids.
   *
   * @throws IllegalArgumentException if one has a wrong form
   */
  public ScenarioAnalysis {
    Ids.require(outcome, "outcome");
    Ids.require(visit, "visit");
    Ids.require(method, "method");
    Objects.requireNonNull(told, "told");
  }

  /**
   * An analysis by a method that is told nothing.
   *
   * @param outcome the outcome's id
   * @param visit the visit's id
   * @param method the id of the method in the catalogue
   * @throws IllegalArgumentException if one has a wrong form
   */
  public ScenarioAnalysis(String outcome, String visit, String method) {
    this(outcome, visit, method, Told.NOTHING);
  }

  /**
   * What a method is told besides the data.
   *
   * @param margin the margin; one in SDs is in those of the control arm at the visit
   * @param better which direction of the outcome is better
   * @param resamples permutations or resamples, 1 or more; empty for the method's own default
   * @param scale the scale of the analysis; empty for that of the outcome's distribution
   */
  public record Told(
      Optional<Margin> margin,
      Optional<Better> better,
      OptionalInt resamples,
      Optional<Scale> scale) {
    /** Nothing. */
    public static final Told NOTHING =
        new Told(Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if resamples is below 1
     */
    public Told {
      Objects.requireNonNull(margin, "margin");
      Objects.requireNonNull(better, "better");
      Objects.requireNonNull(scale, "scale");
      resamples.ifPresent(count -> Require.atLeast(count, 1, "resamples"));
    }
  }
}
