// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import java.util.Optional;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;

/** What the moments of two arms must have for any normal-theory estimate. */
public final class Estimability {
  private Estimability() {}

  /**
   * Why the first variable of two arms has no estimate with a standard error.
   *
   * @param arms the moments of both arms
   * @return the reason; empty when both arms have 2 participants or more and one of them varies
   */
  public static Optional<NotEstimable> refusal(TwoArms<Moments> arms) {
    int n1 = arms.experimental().n();
    int n2 = arms.control().n();
    if (n1 < 2 || n2 < 2) {
      String arm = n1 < 2 ? "experimental" : "control";
      return Optional.of(
          new NotEstimable(
              Reason.TOO_FEW, "the " + arm + " arm has 1 participant, and 2 or more are needed"));
    }
    if (arms.experimental().variance(0) == 0 && arms.control().variance(0) == 0) {
      return Optional.of(
          new NotEstimable(Reason.ZERO_VARIANCE, "the outcome does not vary within either arm"));
    }
    return Optional.empty();
  }

  /**
   * Why the first variable of two arms has no ratio of means.
   *
   * @param arms the moments of both arms
   * @return the reason; empty when both means are above 0
   */
  static Optional<NotEstimable> notPositive(TwoArms<Moments> arms) {
    if (arms.experimental().mean(0) > 0 && arms.control().mean(0) > 0) {
      return Optional.empty();
    }
    return Optional.of(
        new NotEstimable(Reason.NOT_POSITIVE, "a ratio needs means above 0 in both arms"));
  }

  /**
   * The reason given when a result is beyond double precision.
   *
   * @return the reason
   */
  public static NotEstimable overflow() {
    return new NotEstimable(Reason.OVERFLOW, "the result is beyond the range of double precision");
  }
}
