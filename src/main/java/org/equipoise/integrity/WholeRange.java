// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.math.BigInteger;

/**
 * Consecutive whole numbers, none if the first is above the last.
 *
 * @param first the first
 * @param last the last
 */
record WholeRange(BigInteger first, BigInteger last) {
  boolean isEmpty() {
    return first.compareTo(last) > 0;
  }

  /** What of it lies between two whole numbers. */
  WholeRange within(BigInteger lowest, BigInteger highest) {
    return new WholeRange(first.max(lowest), last.min(highest));
  }

  /** How many they are, at most a limit that fits an int. */
  int sizeUpTo(int limit) {
    if (isEmpty()) {
      return 0;
    }
    BigInteger size = last.subtract(first).add(BigInteger.ONE);
    return size.min(BigInteger.valueOf(limit)).intValueExact();
  }
}
