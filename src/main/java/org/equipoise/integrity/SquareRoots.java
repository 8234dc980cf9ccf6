// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

/** Exact roots of whole numbers. */
final class SquareRoots {
  private SquareRoots() {}

  /** The largest k with k squared at most the value, which is 0 to 2^62. */
  static long floor(long value) {
    long root = (long) Math.sqrt((double) value);
    while (root * root > value) {
      root--;
    }
    while ((root + 1) * (root + 1) <= value) {
      root++;
    }
    return root;
  }

  /** The smallest k with k squared at least the value; 0 for a negative value. */
  static long ceiling(long value) {
    if (value <= 0) {
      return 0;
    }
    long root = floor(value);
    return root * root == value ? root : root + 1;
  }
}
