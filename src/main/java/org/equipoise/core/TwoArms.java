// SPDX-License-Identifier: Apache-2.0
package org.equipoise.core;

import java.util.Objects;
import java.util.function.Function;

/**
 * The same thing of both arms, the experimental arm first.
 *
 * @param experimental of the experimental arm
 * @param control of the control arm
 * @param <T> what each arm has
 */
public record TwoArms<T>(T experimental, T control) {
  /** Checks that both are there. */
  public TwoArms {
    Objects.requireNonNull(experimental, "experimental");
    Objects.requireNonNull(control, "control");
  }

  /**
   * The same function of both arms.
   *
   * @param function applied to each arm
   * @param <R> what the function gives
   * @return the pair of results
   */
  public <R> TwoArms<R> map(Function<? super T, ? extends R> function) {
    return new TwoArms<>(function.apply(experimental), function.apply(control));
  }

  /**
   * The arms exchanged.
   *
   * @return the control as experimental and the reverse
   */
  public TwoArms<T> swapped() {
    return new TwoArms<>(control, experimental);
  }
}
