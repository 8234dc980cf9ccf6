// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

/**
 * Which sums of squares n whole numbers of any sign can have together with a given sum S. With Q
 * the sum of squares, D = nQ - S² is n times the sum of squared deviations.
 *
 * <p>Since y² and y have the same parity, Q ≡ S (mod 2) always. How much of that can be had depends
 * on n only:
 *
 * <ul>
 *   <li>n = 2: D = d², d the difference, d ≡ S (mod 2).
 *   <li>n = 3: with t one of them, u = 3t - S and d the difference of the others, 2D = u² + 3d².
 *   <li>n = 4: D is a sum of three squares (Cauchy's lemma), that is, not 4^a (8b + 7).
 *   <li>n ≥ 5: every Q of that parity from the least one on. For n = 5, take t from the five so
 *       that S - t is odd; then the other four need only 4(Q - t²) ≥ (S - t)², by the line above (a
 *       number that is 3 mod 8 is a sum of three squares). Such a t is within 1 of S/5, which
 *       suffices for D ≥ 6.25; below that are D = 0, 4 and 6, the balanced samples, which have the
 *       least Q. For n ≥ 6, take one of the balanced values away: the rest is n - 1 numbers whose
 *       least Q is the balanced one again.
 * </ul>
 */
final class UnboundedSums {
  /** How many values of one of three numbers are tried before giving up. */
  private static final long TRIED = 2_000_000;

  /** From this size on, every sum of squares of the right parity is had. */
  static final int EVERY = 5;

  private UnboundedSums() {}

  /**
   * Whether n numbers of sum r have D in a range; r stands for every sum that is r mod n, since
   * adding 1 to each number changes no deviation.
   */
  static Reach attains(int n, long r, long least, long most) {
    return switch (n) {
      case 1 -> reach(least <= 0 && most >= 0);
      case 2 -> reach(rootOfParity(r, least, most));
      case 3 -> three(r, least, most);
      case 4 -> reach(four(r, least, most));
      default -> reach(five(n, r, least, most));
    };
  }

  private static Reach reach(boolean found) {
    return found ? Reach.YES : Reach.NO;
  }

  /** Whether the square of a number with the parity of another lies in a range. */
  private static boolean rootOfParity(long parity, long least, long most) {
    if (most < 0) {
      return false;
    }
    long root = SquareRoots.ceiling(least);
    return root + ((root - parity) & 1) <= SquareRoots.floor(most);
  }

  /** The largest of the three is tried from the mean outwards. */
  private static Reach three(long r, long least, long most) {
    long first = Math.floorDiv(r + 2, 3);
    for (long t = first; t - first < TRIED; t++) {
      long u = 3 * t - r;
      if (u * u > 2 * most) {
        return Reach.NO;
      }
      if (rootOfParity(r - t, ceilThird(2 * least - u * u), (2 * most - u * u) / 3)) {
        return Reach.YES;
      }
    }
    return Reach.UNKNOWN;
  }

  private static long ceilThird(long value) {
    return -Math.floorDiv(-value, 3);
  }

  private static boolean four(long r, long least, long most) {
    for (long d = firstAtLeast(Math.max(0, least), 4 * r - r * r, 8); d <= most; d += 8) {
      if (isSumOfThreeSquares(d)) {
        return true;
      }
    }
    return false;
  }

  /** Legendre's theorem. */
  private static boolean isSumOfThreeSquares(long value) {
    long odd = value;
    while (odd != 0 && odd % 4 == 0) {
      odd /= 4;
    }
    return odd % 8 != 7;
  }

  private static boolean five(int n, long r, long least, long most) {
    long rest = Math.floorMod(r, (long) n);
    long balanced = rest * (n - rest);
    return firstAtLeast(Math.max(balanced, least), balanced, 2L * n) <= most;
  }

  /** The first number from a start on that is a value modulo a step. */
  private static long firstAtLeast(long start, long value, long step) {
    return start + Math.floorMod(value - start, step);
  }
}
