// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.equipoise.core.Interval;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.Require;
import org.equipoise.design.ScenarioAnalysis;

/**
 * The sample size at which an analysis has a wanted power, or why there is none.
 *
 * @param question what was asked
 * @param found the size; empty when there is none
 * @param why why there is none; empty when there is one
 * @param search what was run to find it, in the order of the sizes, each size once
 */
public record SampleSize(
    Question question,
    Optional<Found> found,
    Optional<NotEstimable> why,
    List<PowerEvaluation> search) {
  /**
   * Checks that there is either a size or a reason.
   *
   * @throws IllegalArgumentException if there are both or none
   */
  public SampleSize {
    Objects.requireNonNull(question, "question");
    search = List.copyOf(search);
    if (found.isPresent() == why.isPresent()) {
      throw new IllegalArgumentException("there must be either a size or a reason");
    }
  }

  /**
   * What was asked.
   *
   * @param cell the cell of the grid, from 0
   * @param settings what the cell varies: paths with their values
   * @param analysis whose power it is
   * @param power the power that is wanted
   */
  public record Question(
      int cell, Map<String, String> settings, ScenarioAnalysis analysis, double power) {
    /** Copies the settings. */
    public Question {
      settings = Map.copyOf(settings);
      Objects.requireNonNull(analysis, "analysis");
      Require.openUnit(power, "power");
    }
  }

  /**
   * A size.
   *
   * @param curve where the curve of power reaches what is wanted
   * @param low the smallest total size that is inside the interval of the root
   * @param high the largest one; infinite where the interval has no end
   * @param confirmed the power at the size, from replicates that the search did not use
   * @param convergence how the search ended
   */
  public record Found(
      Curve curve, int low, double high, PowerEvaluation confirmed, Convergence convergence) {
    /** Checks that the parts are there. */
    public Found {
      Objects.requireNonNull(curve, "curve");
      Objects.requireNonNull(confirmed, "confirmed");
      Objects.requireNonNull(convergence, "convergence");
    }
  }

  /**
   * The fitted curve of power over the total size where it was looked for, &Phi;(intercept + slope
   * &radic;n).
   *
   * @param intercept of the probit of power
   * @param slope of it, for each root of the number of participants
   * @param root the total size at which it reaches what is wanted, before rounding up
   * @param standardError the standard error of the root
   * @param interval the interval of the root; limits are infinite where it has none
   */
  public record Curve(
      double intercept, double slope, double root, double standardError, Interval interval) {
    /** Checks the numbers. */
    public Curve {
      Require.finite(intercept, "intercept");
      Require.finite(slope, "slope");
      Require.positiveFinite(root, "root");
      Require.finite(standardError, "standardError");
      Objects.requireNonNull(interval, "interval");
    }
  }

  /** How a search ended. */
  public enum Convergence {
    /** The size is as precise as it was to be, and the last run has the power of the curve. */
    CONVERGED("converged"),
    /** The replicates were used up before the size was as precise as it was to be. */
    REPLICATES_USED_UP("replicates used up"),
    /** The last run has another power than the curve by more than 4 of its standard errors. */
    OFF_THE_CURVE("power off the curve");

    private final String words;

    Convergence(String words) {
      this.words = words;
    }

    /**
     * The words in tables.
     *
     * @return lower case
     */
    public String words() {
      return words;
    }
  }
}
