// SPDX-License-Identifier: Apache-2.0
package org.equipoise.replication;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.core.Interval;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Require;

/** What a criterion says of a pair of studies, or why it cannot. */
public sealed interface Judgement {
  /**
   * A criterion's answer.
   *
   * @param value its number, finite; each criterion says what it is
   * @param interval what goes with it, when there is one, with finite limits
   * @param p its p-value, when there is one
   * @param holds whether the replication succeeded by this criterion
   */
  record Judged(double value, Optional<Interval> interval, OptionalDouble p, boolean holds)
      implements Judgement {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the value is not finite or p outside [0, 1]
     */
    public Judged {
      Require.finite(value, "value");
      Objects.requireNonNull(interval, "interval");
      p.ifPresent(number -> Require.closedUnit(number, "p"));
    }
  }

  /**
   * A criterion without an answer.
   *
   * @param why the reason
   */
  record Refused(NotEstimable why) implements Judgement {
    /** Checks that it is there. */
    public Refused {
      Objects.requireNonNull(why, "why");
    }
  }

  /** The same with an interval, refused where a limit is beyond double precision. */
  static Judgement within(double value, Interval interval, OptionalDouble p, boolean holds) {
    double wide = Math.max(Math.abs(interval.lower()), Math.abs(interval.upper()));
    return Double.isFinite(wide) && Double.isFinite(value)
        ? new Judged(value, Optional.of(interval), p, holds)
        : overflow();
  }

  /** An answer without an interval, refused where the value is beyond double precision. */
  static Judgement of(double value, OptionalDouble p, boolean holds) {
    return Double.isFinite(value) ? new Judged(value, Optional.empty(), p, holds) : overflow();
  }

  /** The refusal of numbers that are too large. */
  static Refused overflow() {
    return new Refused(new NotEstimable(Reason.OVERFLOW, "the result is beyond double precision"));
  }

  /** The refusal of a Bayes factor by its logarithm, which says how large it is. */
  static Refused tooLarge(double log) {
    String power = Math.abs(log) < 1e15 ? Long.toString((long) (log / Math.log(10))) : "1e15";
    return new Refused(
        new NotEstimable(
            Reason.OVERFLOW,
            "the Bayes factor is above 10^" + power + ", beyond double precision"));
  }

  /** The refusal of a criterion that looks one way where the original points nowhere. */
  static Refused undirected() {
    return new Refused(
        new NotEstimable(
            Reason.UNSUITABLE,
            "the original effect is 0, so that there is no direction to replicate"));
  }
}
