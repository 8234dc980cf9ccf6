// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;

/**
 * A replicate's generator that is set to the beginning of another replicate's numbers, so that
 * samplers are made once a thread and no replicate allocates.
 */
final class ReplicateRandom extends XoShiRo256PlusPlus {
  ReplicateRandom() {
    super(1, 0, 0, 0);
  }

  /** Sets the state; an all-zero one, from which it would never leave, is moved to 1. */
  void begin(long word0, long word1, long word2, long word3) {
    boolean zero = (word0 | word1 | word2 | word3) == 0;
    state0 = zero ? 1 : word0;
    state1 = word1;
    state2 = word2;
    state3 = word3;
    resetCachedState();
  }
}
