// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.Objects;
import java.util.function.Function;
import org.equipoise.core.Conventions;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.TwoArms;

/**
 * Evidence reduced to what an estimator needs, or the reason why it cannot be. Both know how many
 * participants there are.
 *
 * @param <T> what each arm is reduced to, {@link Moments} or {@link ArmValues}
 */
public sealed interface Reduction<T> {
  /**
   * How many participants of the experimental arm have all variables.
   *
   * @return 0 or more
   */
  int n1();

  /**
   * How many participants of the control arm have all variables.
   *
   * @return 0 or more
   */
  int n2();

  /**
   * The same with other values of the arms, when there are any.
   *
   * @param change what becomes of them
   * @param <R> what each arm is reduced to then
   * @return the changed reduction, or the same reason
   */
  default <R> Reduction<R> mapArms(Function<TwoArms<T>, TwoArms<R>> change) {
    if (this instanceof Reduced<T> reduced) {
      return new Reduced<>(
          change.apply(reduced.arms()), reduced.n1(), reduced.n2(), reduced.conventions());
    }
    Refused<T> refused = (Refused<T>) this;
    return new Refused<>(refused.why(), refused.n1(), refused.n2());
  }

  /**
   * It worked.
   *
   * @param arms both arms
   * @param n1 participants of the experimental arm
   * @param n2 participants of the control arm
   * @param conventions how it was reduced, when there was a choice
   * @param <T> what each arm is reduced to
   */
  record Reduced<T>(TwoArms<T> arms, int n1, int n2, Conventions conventions)
      implements Reduction<T> {
    /** Checks that the parts are there. */
    public Reduced {
      Objects.requireNonNull(arms, "arms");
      Objects.requireNonNull(conventions, "conventions");
    }
  }

  /**
   * The evidence has no answer.
   *
   * @param why the reason
   * @param n1 participants of the experimental arm
   * @param n2 participants of the control arm
   * @param <T> what each arm would have been reduced to
   */
  record Refused<T>(NotEstimable why, int n1, int n2) implements Reduction<T> {
    /** Checks that the reason is there. */
    public Refused {
      Objects.requireNonNull(why, "why");
    }
  }
}
