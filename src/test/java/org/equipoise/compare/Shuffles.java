// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Orders for property tests, from the generator that they all use. */
final class Shuffles {
  private Shuffles() {}

  static RandomGenerator generator(long seed) {
    return RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(seed);
  }

  static void shuffle(List<?> list, long seed) {
    RandomGenerator random = generator(seed);
    for (int i = list.size(); i > 1; i--) {
      Collections.swap(list, i - 1, random.nextInt(i));
    }
  }
}
