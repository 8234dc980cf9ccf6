// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;

/**
 * A generator of random numbers from one seed: XoShiRo256++ whose state is the first four numbers
 * of SplitMix64 at the seed, as the authors of both recommend.
 *
 * @see <a href="https://doi.org/10.1145/3460772">Blackman and Vigna (2021), ACM Trans. Math. Softw.
 *     47, 36</a>
 */
public final class SeededGenerator {
  private SeededGenerator() {}

  /**
   * A generator at its beginning.
   *
   * @param seed any number
   * @return the same numbers for the same seed
   */
  public static XoShiRo256PlusPlus of(long seed) {
    SplitMix64 state = new SplitMix64(seed);
    return new XoShiRo256PlusPlus(
        state.nextLong(), state.nextLong(), state.nextLong(), state.nextLong());
  }
}
