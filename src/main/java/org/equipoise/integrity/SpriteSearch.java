// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import org.equipoise.core.Require;

/**
 * How long to look for samples, and for how many.
 *
 * @param seed decides which samples are found
 * @param samples how many different samples are wanted
 * @param iterations moves of one random walk before it starts anew
 */
public record SpriteSearch(long seed, int samples, int iterations) {
  private static final int DEFAULT_ITERATIONS = 20_000;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is below 1
   */
  public SpriteSearch {
    Require.atLeast(samples, 1, "samples");
    Require.atLeast(iterations, 1, "iterations");
  }

  /**
   * Up to 20,000 moves a walk.
   *
   * @param seed decides which samples are found
   * @param samples how many different samples are wanted
   * @return the search
   */
  public static SpriteSearch of(long seed, int samples) {
    return new SpriteSearch(seed, samples, DEFAULT_ITERATIONS);
  }
}
