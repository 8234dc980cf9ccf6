// SPDX-License-Identifier: Apache-2.0
package org.equipoise.method;

import java.util.Optional;
import org.equipoise.compare.Inference;
import org.equipoise.compare.MarginBounds;
import org.equipoise.core.Estimation;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;

/**
 * A method of the catalogue that needs no more than moments.
 *
 * @param id the name in plans and on the command line
 * @param title the name for people
 * @param role what it answers
 * @param needs which variables it asks for
 * @param procedure what computes it
 */
public record Method(String id, String title, Role role, Needs needs, Procedure procedure) {
  /** Checks id and title. */
  public Method {
    Require.notBlank(id, "id");
    Require.notBlank(title, "title");
  }

  /**
   * Runs the method.
   *
   * @param arms the moments: the outcome, then the baseline if the method needs it
   * @param inference level and alternative
   * @param margin the margin; must be present for a method whose role is equivalence
   * @return the estimate, or why there is none
   * @throws IllegalArgumentException if the margin is missing
   */
  public Estimation estimate(
      TwoArms<Moments> arms, Inference inference, Optional<MarginBounds> margin) {
    if (role == Role.EQUIVALENCE && margin.isEmpty()) {
      throw new IllegalArgumentException("margin must be given for " + id);
    }
    return procedure.estimate(arms, inference, margin);
  }

  /** What a method answers. */
  public enum Role {
    /** The difference of the arms, with a test; a plan may name it. */
    COMPARISON,
    /** The size of the effect. */
    EFFECT_SIZE,
    /** Whether the arms are alike within a margin. */
    EQUIVALENCE
  }

  /** Which variables a method asks for. */
  public enum Needs {
    /** The outcome alone. */
    OUTCOME,
    /** The outcome and its baseline. */
    OUTCOME_AND_BASELINE
  }

  /** What computes a method. */
  @FunctionalInterface
  public interface Procedure {
    /**
     * Computes the estimate.
     *
     * @param arms the moments of both arms
     * @param inference level and alternative
     * @param margin the margin, when there is one
     * @return the estimate, or why there is none
     */
    Estimation estimate(TwoArms<Moments> arms, Inference inference, Optional<MarginBounds> margin);
  }
}
