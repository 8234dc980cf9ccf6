// SPDX-License-Identifier: Apache-2.0
package org.equipoise.allocation;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * A generator that draws all numbers of a shuffle at once. It may do so more quickly than one by
 * one; the numbers, and what comes after them, are the same.
 */
public interface ShuffleSource extends UniformRandomProvider {
  /**
   * Draws with whom each place but the first changes, as Fisher and Yates do: for i from count - 1
   * down to 1 the number that {@code nextInt(i + 1)} gives.
   *
   * @param into of length count or more; places 1 to count - 1 are overwritten
   * @param count how many are shuffled, 0 or more
   */
  void fillPartners(int[] into, int count);
}
