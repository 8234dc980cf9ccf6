// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.TwoArms;

/**
 * A question about power with its answer.
 *
 * @param delta the true difference; empty when there is none with the power
 * @param n participants an arm; empty when there is none with the power
 * @param alpha the error rate; empty when there is none with the power
 * @param power the power attained; empty when there is no answer
 * @param refusal why there is no answer, empty when there is one
 */
public record PowerSolution(
    OptionalDouble delta,
    Optional<TwoArms<Integer>> n,
    OptionalDouble alpha,
    OptionalDouble power,
    Optional<NotEstimable> refusal) {
  /** Checks that all parts are there. */
  public PowerSolution {
    Objects.requireNonNull(delta, "delta");
    Objects.requireNonNull(n, "n");
    Objects.requireNonNull(alpha, "alpha");
    Objects.requireNonNull(power, "power");
    Objects.requireNonNull(refusal, "refusal");
  }
}
