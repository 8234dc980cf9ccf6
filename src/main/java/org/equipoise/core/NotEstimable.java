// SPDX-License-Identifier: Apache-2.0
package org.equipoise.core;

import java.util.Objects;

/**
 * The data cannot answer, and why.
 *
 * @param reason the kind of reason
 * @param detail one sentence for a person, with the numbers that matter
 */
public record NotEstimable(Reason reason, String detail) implements Estimation {
  /** Checks that both are there. */
  public NotEstimable {
    Objects.requireNonNull(reason, "reason");
    Require.notBlank(detail, "detail");
  }

  @Override
  public Conventions conventions() {
    return Conventions.none();
  }

  /** The kinds of reasons why there is no estimate. */
  public enum Reason {
    /** The row of input could not be read, and was left out. */
    INVALID,
    /** No value is observed in an arm. */
    NO_DATA,
    /** An arm has fewer participants than the estimator needs. */
    TOO_FEW,
    /** The outcome does not vary, so its standard error is zero. */
    ZERO_VARIANCE,
    /** An exact distribution needs values without ties. */
    TIES,
    /** There are more participants than an exact distribution or an approximation reaches. */
    TOO_MANY,
    /** A covariate does not vary within the arms, or is a combination of others. */
    COLLINEAR,
    /** An observation alone decides a coefficient, and so has no residual. */
    LEVERAGE,
    /** Values below a detection limit need a method for censored outcomes. */
    CENSORED,
    /** A log scale needs positive values. */
    NOT_POSITIVE,
    /** The method needs a baseline (or its correlation with the outcome), and there is none. */
    NO_BASELINE,
    /** The evidence is printed moments, and the method needs participants. */
    NEEDS_PARTICIPANTS,
    /** The numbers contradict each other, such as a correlation above 1. */
    INCONSISTENT,
    /** The result is beyond the range of double precision. */
    OVERFLOW,
    /** The method does not answer this question. */
    UNSUITABLE,
    /** No number has what was asked for, such as a power that no sample size reaches. */
    UNATTAINABLE,
    /** The quantity is infinite, such as a number needed to treat where risks are equal. */
    INFINITE
  }
}
