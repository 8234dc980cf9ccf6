// SPDX-License-Identifier: Apache-2.0
package org.equipoise.replication;

import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.core.Interval;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;

/** Makes judgements of computed numbers, which may be beyond double precision. */
final class Judgements {
  private Judgements() {}

  /** An answer with an interval, refused where a limit is beyond double precision. */
  static Judgement within(double value, Interval interval, OptionalDouble p, boolean holds) {
    double wide = Math.max(Math.abs(interval.lower()), Math.abs(interval.upper()));
    return Double.isFinite(wide) && Double.isFinite(value)
        ? new Judgement.Judged(value, Optional.of(interval), p, holds)
        : overflow();
  }

  /** The same without an interval. */
  static Judgement of(double value, OptionalDouble p, boolean holds) {
    return Double.isFinite(value)
        ? new Judgement.Judged(value, Optional.empty(), p, holds)
        : overflow();
  }

  /** The refusal of numbers that are too large. */
  static Judgement overflow() {
    return new Judgement.Refused(
        new NotEstimable(Reason.OVERFLOW, "the result is beyond double precision"));
  }

  /** The refusal of a Bayes factor by its logarithm, which says how large it is. */
  static Judgement tooLarge(double log) {
    String power = Math.abs(log) < 1e15 ? Long.toString((long) (log / Math.log(10))) : "1e15";
    return new Judgement.Refused(
        new NotEstimable(
            Reason.OVERFLOW,
            "the Bayes factor is above 10^" + power + ", beyond double precision"));
  }

  /** The refusal of a criterion that looks one way where the original points nowhere. */
  static Judgement undirected() {
    return new Judgement.Refused(
        new NotEstimable(
            Reason.UNSUITABLE,
            "the original effect is 0, so that there is no direction to replicate"));
  }
}
