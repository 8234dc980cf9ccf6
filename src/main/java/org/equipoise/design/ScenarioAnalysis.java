// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.List;
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
 * @param label what results call it: the method's id, or another where a method is there twice
 * @param told what the method is told besides the data
 */
public record ScenarioAnalysis(
    String outcome, String visit, String method, String label, Told told) {
  /**
   * Checks the ids.
   *
   * @throws IllegalArgumentException if one has a wrong form
   */
  public ScenarioAnalysis {
    Ids.require(outcome, "outcome");
    Ids.require(visit, "visit");
    Ids.require(method, "method");
    Ids.require(label, "label");
    Objects.requireNonNull(told, "told");
  }

  /**
   * An analysis that results call by its method.
   *
   * @param outcome the outcome's id
   * @param visit the visit's id
   * @param method the id of the method in the catalogue
   * @param told what the method is told besides the data
   * @throws IllegalArgumentException if an id has a wrong form
   */
  public ScenarioAnalysis(String outcome, String visit, String method, Told told) {
    this(outcome, visit, method, method, told);
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
   * @param columns which of the participants' own columns it uses
   */
  public record Told(
      Optional<Margin> margin,
      Optional<Better> better,
      OptionalInt resamples,
      Optional<Scale> scale,
      Columns columns) {
    /** Nothing. */
    public static final Told NOTHING =
        new Told(Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());

    /**
     * Nothing of the participants' own columns.
     *
     * @param margin the margin; one in SDs is in those of the control arm at the visit
     * @param better which direction of the outcome is better
     * @param resamples permutations or resamples, 1 or more; empty for the method's own default
     * @param scale the scale of the analysis; empty for that of the outcome's distribution
     */
    public Told(
        Optional<Margin> margin,
        Optional<Better> better,
        OptionalInt resamples,
        Optional<Scale> scale) {
      this(margin, better, resamples, scale, Columns.NONE);
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if resamples is below 1
     */
    public Told {
      Objects.requireNonNull(margin, "margin");
      Objects.requireNonNull(better, "better");
      Objects.requireNonNull(scale, "scale");
      Objects.requireNonNull(columns, "columns");
      resamples.ifPresent(count -> Require.atLeast(count, 1, "resamples"));
    }
  }

  /**
   * The participants' own columns that a method is told to use.
   *
   * @param covariates what it adjusts for besides the baseline
   * @param strata whose combinations it takes as the strata of the randomization; when empty, those
   *     of the allocation
   */
  public record Columns(List<String> covariates, Optional<List<String>> strata) {
    /** Nothing is said. */
    public static final Columns NONE = new Columns(List.of(), Optional.empty());

    /** Copies the names. */
    public Columns {
      covariates = List.copyOf(covariates);
      strata = strata.map(List::copyOf);
    }
  }
}
