// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.List;
import org.equipoise.core.Require;

/**
 * Classes in which an arm is taught, in order of recruitment. Who is taught together shares a class
 * effect at the visits after the baseline; it is a part of the variance, which stays what it is.
 *
 * @param sizes sizes of the classes in order; the last one goes for all further classes, and the
 *     last class has who is left
 * @param icc the share of the variance that is between classes, in [0, 1)
 */
public record ScenarioClasses(List<Integer> sizes, double icc) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if there is no size, one is below 1, or icc is outside [0, 1)
   */
  public ScenarioClasses {
    sizes = List.copyOf(sizes);
    Require.atLeast(sizes.size(), 1, "the number of sizes");
    sizes.forEach(each -> Require.atLeast(each, 1, "the size of a class"));
    if (!(icc >= 0 && icc < 1)) {
      throw new IllegalArgumentException("icc must be in [0, 1), got " + icc);
    }
  }

  /**
   * The size of a class that is full.
   *
   * @param index from 0
   * @return 1 or more
   */
  public int size(int index) {
    return sizes.get(Math.min(index, sizes.size() - 1));
  }
}
