// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

/** The least and the largest sum of squares of numbers with a given sum. */
final class SumBounds {
  private SumBounds() {}

  /** Of whole numbers: as equal as can be. */
  static long least(long size, long sum) {
    long quotient = Math.floorDiv(sum, size);
    long larger = sum - quotient * size;
    return (size - larger) * quotient * quotient + larger * (quotient + 1) * (quotient + 1);
  }

  /** Of numbers from 0 to a top: all at the ends but one. The sum is 0 to size times top. */
  static long most(long top, long sum) {
    if (top == 0) {
      return 0;
    }
    long atTop = sum / top;
    long between = sum - atTop * top;
    return atTop * top * top + between * between;
  }
}
