// SPDX-License-Identifier: Apache-2.0
package org.equipoise.replication;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.core.Interval;
import org.equipoise.core.NotEstimable;
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
}
