// SPDX-License-Identifier: Apache-2.0
package org.equipoise.method;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.equipoise.compare.MomentsKernel;
import org.equipoise.compare.SampleComparison;
import org.equipoise.compare.Settings;
import org.equipoise.core.Estimation;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;
import org.equipoise.effect.MeasureScale;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.SampleColumn;

/**
 * A method of the catalogue.
 *
 * @param id the name in plans and on the command line
 * @param title the name for people
 * @param role what it answers
 * @param uses what it makes use of besides the outcome
 * @param procedure what computes it, from moments or from participants
 * @param numbers what its estimate and statistic are
 */
public record Method(
    String id,
    String title,
    Role role,
    Set<SampleColumn.Role> uses,
    Procedure procedure,
    Numbers numbers) {
  /** Checks id and title, and copies what it uses. */
  public Method {
    Require.notBlank(id, "id");
    Require.notBlank(title, "title");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(procedure, "procedure");
    Objects.requireNonNull(numbers, "numbers");
    EnumSet<SampleColumn.Role> copy = EnumSet.of(SampleColumn.Role.OUTCOME);
    copy.addAll(uses);
    uses = Collections.unmodifiableSet(copy);
  }

  /**
   * A method that estimates a difference of means.
   *
   * @param id the name in plans and on the command line
   * @param title the name for people
   * @param role what it answers
   * @param uses what it makes use of besides the outcome
   * @param procedure what computes it
   */
  public Method(
      String id, String title, Role role, Set<SampleColumn.Role> uses, Procedure procedure) {
    this(id, title, role, uses, procedure, Numbers.MEANS);
  }

  /**
   * What the numbers of its estimate are.
   *
   * @return the scale
   */
  public MeasureScale scale() {
    return numbers.scale();
  }

  /**
   * Whether it adjusts for the baseline.
   *
   * @return true when it makes use of it
   */
  public boolean usesBaseline() {
    return uses.contains(SampleColumn.Role.BASELINE);
  }

  /**
   * Whether it cannot do without the baseline.
   *
   * @return true when it uses the baseline, unless it is a method of values below a limit, which
   *     adjusts for a baseline when there is one
   */
  public boolean needsBaseline() {
    return usesBaseline() && !uses.contains(SampleColumn.Role.BELOW_LIMIT);
  }

  /**
   * Whether it needs participants, and not only their moments.
   *
   * @return true when printed moments do not suffice
   */
  public boolean needsParticipants() {
    return procedure instanceof OfSample;
  }

  /**
   * Whether its outcome is on the log scale unless something else is said.
   *
   * @return true for methods of values below a detection limit that answer with a difference; ranks
   *     are the same on every scale
   */
  public boolean prefersLog() {
    return uses.contains(SampleColumn.Role.BELOW_LIMIT) && scale().isRatioOfLogs();
  }

  /** What a method answers. */
  public enum Role {
    /** The difference of the arms, with a test; a plan may name it. */
    COMPARISON,
    /** The difference of the arms, with an interval and no test; a plan may not name it. */
    ESTIMATION,
    /** The size of the effect, on a scale without units. */
    EFFECT_SIZE,
    /** Whether the arms are alike within a margin. */
    EQUIVALENCE,
    /** The same of the standardized difference: the margin is in standard deviations. */
    STANDARDIZED_EQUIVALENCE,
    /** Whether the arms differ by more than a margin. */
    MINIMAL_EFFECT,
    /** Whether the experimental arm is not worse by a margin; needs to know what is better. */
    NON_INFERIORITY,
    /** Something else than how far the arms are apart: spread, shape, assumptions. */
    DIAGNOSTIC;

    /**
     * Whether a method of this role cannot answer without a margin.
     *
     * @return true for equivalence, non-inferiority and minimal effects
     */
    public boolean needsMargin() {
      return isEquivalence() || this == NON_INFERIORITY || this == MINIMAL_EFFECT;
    }

    /**
     * Whether a method of this role answers by two one-sided tests, each at α.
     *
     * @return true for equivalence on either scale
     */
    public boolean isEquivalence() {
      return this == EQUIVALENCE || this == STANDARDIZED_EQUIVALENCE;
    }
  }

  /** What computes a method. */
  public sealed interface Procedure permits OfMoments, OfSample {}

  /** Computes from the moments, so that participants, printed tables and simulations can use it. */
  @FunctionalInterface
  public non-sealed interface OfMoments extends Procedure {
    /**
     * Computes the estimate.
     *
     * @param arms the moments of both arms: the outcome, then what it adjusts for
     * @param settings what it is told
     * @return the estimate, or why there is none
     */
    Estimation estimate(TwoArms<Moments> arms, Settings settings);

    /**
     * The same as bare arithmetic, for loops over many replicates.
     *
     * @return the arithmetic of a two-sided t-test, empty when there is none
     */
    default Optional<MomentsKernel> kernel() {
      return Optional.empty();
    }
  }

  /**
   * Computes from participants.
   *
   * @param comparison what does it
   */
  public record OfSample(SampleComparison comparison) implements Procedure {
    /** Checks that it is there. */
    public OfSample {
      Objects.requireNonNull(comparison, "comparison");
    }
  }
}
