// SPDX-License-Identifier: Apache-2.0
package org.equipoise.claim;

import org.equipoise.core.Require;

/**
 * From p-values to a verdict. The claim's own test decides the claim; the ordinary two-sided test
 * says whether there is a difference besides. A difference that is not significant is never a
 * verdict of likeness.
 *
 * @param difference the estimate, experimental minus control or a log ratio; its sign matters
 * @param better which direction is good
 * @param differencePasses whether the ordinary two-sided test rejects "no difference"
 * @param marginPasses whether the claim's own test against the margin passes; ignored for
 *     superiority
 */
public record Decision(
    double difference, Better better, Outcome differencePasses, Outcome marginPasses) {
  /** Checks the difference. */
  public Decision {
    Require.finite(difference, "difference");
  }

  /** Whether a test passes. */
  public enum Outcome {
    /** It rejects its null hypothesis. */
    PASSES,
    /** It does not. */
    FAILS;

    /**
     * A test held against its error rate.
     *
     * @param p the p-value
     * @param alpha the error rate
     * @return passes when p &lt; alpha
     */
    public static Outcome of(double p, double alpha) {
      return p < alpha ? PASSES : FAILS;
    }
  }

  /**
   * The verdict on a claim.
   *
   * <p>Superiority: superior or inferior when the difference is significant, else inconclusive.
   * Equivalence: equivalent when TOST passes; with a significant difference inside the margin its
   * trivial form; without TOST as superiority. Non-inferiority: superior when it passes and the
   * difference is significant in the good direction, inferior-trivial when significant in the
   * other; else noninferior; when it fails, inferior if significant, else inconclusive.
   *
   * @param claim what was claimed
   * @return the verdict, never NOT_ESTIMABLE
   */
  public Verdict verdict(Claim claim) {
    boolean favourable = better.favoursExperimental(difference);
    boolean differs = differencePasses == Outcome.PASSES;
    boolean within = marginPasses == Outcome.PASSES;
    Verdict plain =
        !differs ? Verdict.INCONCLUSIVE : favourable ? Verdict.SUPERIOR : Verdict.INFERIOR;
    return switch (claim) {
      case SUPERIORITY -> plain;
      case EQUIVALENCE -> within ? equivalent(differs, favourable) : plain;
      case NONINFERIORITY -> within ? nonInferior(differs, favourable) : plain;
    };
  }

  private static Verdict equivalent(boolean differs, boolean favourable) {
    if (!differs) {
      return Verdict.EQUIVALENT;
    }
    return favourable ? Verdict.SUPERIOR_TRIVIAL : Verdict.INFERIOR_TRIVIAL;
  }

  private static Verdict nonInferior(boolean differs, boolean favourable) {
    if (!differs) {
      return Verdict.NONINFERIOR;
    }
    return favourable ? Verdict.SUPERIOR : Verdict.INFERIOR_TRIVIAL;
  }
}
