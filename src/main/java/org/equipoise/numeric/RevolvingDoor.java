// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

/**
 * All subsets of a given size of 0 to n − 1, each once, in an order in which one element leaves and
 * one enters at each step. It begins with the first t numbers, and from the last subset one more
 * exchange leads back to them. Not thread-safe.
 *
 * <p>Algorithm R of Knuth, The Art of Computer Programming, volume 4A, 7.2.1.3 (Payne and Ives
 * 1979).
 */
public final class RevolvingDoor {
  private final int t;
  private final int n;

  /** From 1: the chosen, increasing; at t + 1 stands n. */
  private final int[] c;

  private int leaving;
  private int entering;

  /**
   * At the first subset.
   *
   * @param n how many there are, 0 or more
   * @param t how many are chosen, 0 to n
   */
  public RevolvingDoor(int n, int t) {
    this.t = t;
    this.n = n;
    this.c = new int[t + 2];
    restart();
  }

  private void restart() {
    for (int j = 1; j <= t; j++) {
      c[j] = j - 1;
    }
    c[t + 1] = n;
  }

  /**
   * Goes on to the next subset.
   *
   * @return whether there was one; if not, it is back at the first, and what left and entered is
   *     the exchange that leads there, none where both are the same
   */
  public boolean next() {
    if (t > 0 && advance()) {
      return true;
    }
    boolean one = t == 0 || t == n;
    leaving = one ? 0 : c[t];
    entering = one ? 0 : t - 1;
    restart();
    return false;
  }

  private boolean advance() {
    int j = 2;
    if (t % 2 == 1) {
      if (c[1] + 1 < c[2]) {
        return exchange(c[1], ++c[1]);
      }
    } else {
      if (c[1] > 0) {
        return exchange(c[1], --c[1]);
      }
      if (increased(j++)) {
        return true;
      }
    }
    for (; j <= t; j++) {
      if (c[j] >= j) {
        int from = c[j];
        c[j] = c[j - 1];
        c[j - 1] = j - 2;
        return exchange(from, j - 2);
      }
      if (increased(++j)) {
        return true;
      }
    }
    return false;
  }

  private boolean increased(int j) {
    if (j > t || c[j] + 1 >= c[j + 1]) {
      return false;
    }
    c[j - 1] = c[j];
    c[j]++;
    return exchange(j - 2, c[j]);
  }

  private boolean exchange(int from, int to) {
    leaving = from;
    entering = to;
    return true;
  }

  /**
   * What left at the last step.
   *
   * @return from 0 to n − 1
   */
  public int leaving() {
    return leaving;
  }

  /**
   * What entered at the last step.
   *
   * @return from 0 to n − 1
   */
  public int entering() {
    return entering;
  }
}
