// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Outcome;
import org.equipoise.design.Visit;
import org.equipoise.replication.ReplicationCriterion;
import org.equipoise.replication.StudyEffect;

/**
 * Simulated replications of one published comparison, and how often each criterion holds.
 *
 * @param question which comparison, and how replications are drawn
 * @param original what the original found; empty without an estimate and a standard error
 * @param sizes participants of a replication's arms
 * @param tally how often each criterion holds; empty when nothing was simulated
 * @param why why nothing was simulated; empty when it was
 */
public record SimulatedReplications(
    Question question,
    Optional<StudyEffect> original,
    TwoArms<Integer> sizes,
    Optional<Tally> tally,
    Optional<NotEstimable> why) {
  /** Checks that there is either a tally or a reason. */
  public SimulatedReplications {
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(original, "original");
    Objects.requireNonNull(sizes, "sizes");
    if (tally.isPresent() == why.isPresent()) {
      throw new IllegalArgumentException("there must be either a tally or a reason");
    }
  }

  /**
   * Which comparison, and how replications are drawn.
   *
   * @param outcome the outcome
   * @param visit the visit
   * @param method the id of the method
   * @param draws from what
   */
  public record Question(Outcome outcome, Visit visit, String method, Draws draws) {
    /** Checks that the parts are there. */
    public Question {
      Objects.requireNonNull(outcome, "outcome");
      Objects.requireNonNull(visit, "visit");
      Objects.requireNonNull(method, "method");
      Objects.requireNonNull(draws, "draws");
    }

    Question with(Draws other) {
      return new Question(outcome, visit, method, other);
    }
  }

  /** From what replications are drawn. */
  public enum Draws {
    /** Normal populations with the printed means, SDs and correlations. */
    NORMAL,
    /** Scores that have the printed means and SDs. */
    SPRITE;

    /**
     * The name in tables.
     *
     * @return lower case
     */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Counts over the replicates.
   *
   * @param replicates how many were drawn
   * @param failures how many of them had no estimate with a standard error
   * @param criteria what each criterion said
   */
  public record Tally(
      long replicates, long failures, Map<ReplicationCriterion, CriterionShare> criteria) {
    /** Copies the map. */
    public Tally {
      criteria = Collections.unmodifiableMap(new EnumMap<>(criteria));
    }
  }

  /**
   * How often a criterion holds. Where it has no answer it does not hold.
   *
   * @param holds in how many replicates it holds
   * @param judged in how many it has an answer
   * @param replicates how many there are, 1 or more
   * @param refusal why it has none, where it has none at all
   */
  public record CriterionShare(
      long holds, long judged, long replicates, Optional<NotEstimable> refusal) {
    /**
     * The share.
     *
     * @return in [0, 1]
     */
    public double value() {
      return (double) holds / replicates;
    }

    /**
     * The Monte Carlo standard error of the share.
     *
     * @return 0 or more
     */
    public double mcse() {
      return Math.sqrt(value() * (1 - value()) / replicates);
    }
  }
}
