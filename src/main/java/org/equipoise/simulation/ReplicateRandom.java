// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.equipoise.allocation.ShuffleSource;

/**
 * A replicate's generator that is set to the beginning of another replicate's numbers, so that
 * samplers are made once a thread and no replicate allocates.
 */
final class ReplicateRandom extends XoShiRo256PlusPlus implements ShuffleSource {
  private static final long LOW = 0xffff_ffffL;
  private static final long NONE = -1;

  private final NormalLayers layers = new NormalLayers(this);
  private long waiting = NONE; // the upper half of a number whose lower half was asked for

  ReplicateRandom() {
    super(1, 0, 0, 0);
  }

  /** Sets the state; an all-zero one, from which it would never leave, is moved to 1. */
  void begin(long word0, long word1, long word2, long word3) {
    boolean zero = (word0 | word1 | word2 | word3) == 0;
    state0 = zero ? 1 : word0;
    state1 = word1;
    state2 = word2;
    state3 = word3;
    waiting = NONE;
    resetCachedState();
  }

  /**
   * Sets the state to the source's next four numbers, mixed: a generator must not be seeded with
   * the plain output of one of its own kind.
   */
  void beginFrom(ReplicateRandom source) {
    begin(
        mix(source.nextLong()),
        mix(source.nextLong()),
        mix(source.nextLong()),
        mix(source.nextLong()));
  }

  // The finalizer of MurmurHash3 with Stafford's constants (mix 13), a bijection.
  private static long mix(long word) {
    long z = (word ^ (word >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /**
   * Fills the first places with the standard normals that the library's ziggurat would give one by
   * one, number for number: the generator's state stays in registers, and only the one number in 85
   * that falls on the edge of a layer, and at times its neighbour, goes to the library.
   */
  void fillNormals(double[] into, int count) {
    int i = fillWhole(into, 0, count);
    while (i < count) {
      into[i] = layers.sample();
      i = fillWhole(into, i + 1, count);
    }
  }

  /**
   * Fills places by twos up to the first two of which one is on an edge, or there is but one, and
   * returns where they are; they are not drawn yet. By twos, since one conversion to double would
   * wait for the product that the one before it left in the same register.
   */
  private int fillWhole(double[] into, int from, int count) {
    double[] widths = NormalLayers.WIDTHS;
    long s0 = state0;
    long s1 = state1;
    long s2 = state2;
    long s3 = state3;
    int i = from;
    for (; i < count - 1; i += 2) {
      long first = Long.rotateLeft(s0 + s3, 23) + s0;
      long t2 = s2 ^ s0;
      long t3 = s3 ^ s1;
      long t1 = s1 ^ t2;
      long t0 = s0 ^ t3;
      t2 ^= s1 << 17;
      t3 = Long.rotateLeft(t3, 45);
      long second = Long.rotateLeft(t0 + t3, 23) + t0;
      int layer1 = (int) first & 0xff;
      int layer2 = (int) second & 0xff;
      if (Math.max(layer1, layer2) >= NormalLayers.WHOLE) {
        break;
      }
      double width1 = widths[layer1];
      double width2 = widths[layer2];
      into[i] = first * width1;
      into[i + 1] = second * width2;
      s2 = t2 ^ t0;
      s3 = t3 ^ t1;
      s1 = t1 ^ s2;
      s0 = t0 ^ s3;
      s2 ^= t1 << 17;
      s3 = Long.rotateLeft(s3, 45);
    }
    set(s0, s1, s2, s3);
    return i;
  }

  /** The library's: the halves of a 64-bit number, the lower one first. */
  @Override
  public int nextInt() {
    long bits = waiting;
    if (bits < 0) {
      bits = next();
      waiting = bits >>> Integer.SIZE;
    } else {
      waiting = NONE;
    }
    return (int) bits;
  }

  /**
   * The library's number, by Lemire's multiplication (2019, <a
   * href="https://doi.org/10.1145/3230636">doi:10.1145/3230636</a>), without its way through an
   * interface.
   */
  @Override
  public int nextInt(int n) {
    long product = (nextInt() & LOW) * n;
    return n > 0 && (product & LOW) >= n ? (int) (product >>> Integer.SIZE) : rare(product, n);
  }

  /** Two a step, of one 64-bit number; the generator's state stays in registers. */
  @Override
  public void fillPartners(int[] into, int count) {
    int i = count - 1;
    while (i > 0) {
      if (waiting != NONE || i == 1) {
        into[i] = nextInt(i + 1);
        i--;
      } else {
        i = fillPairs(into, i);
        if (i > 1) { // a number that may have to be drawn again
          into[i] = nextInt(i + 1);
          into[i - 1] = nextInt(i);
          i -= 2;
        }
      }
    }
  }

  /** Fills places from one downwards by twos; returns the first that it left, 1 or 0 at the end. */
  private int fillPairs(int[] into, int from) {
    long s0 = state0;
    long s1 = state1;
    long s2 = state2;
    long s3 = state3;
    int i = from;
    while (i > 1) {
      long bits = Long.rotateLeft(s0 + s3, 23) + s0;
      long first = (bits & LOW) * (i + 1L);
      long second = (bits >>> Integer.SIZE) * i;
      if ((first & LOW) <= i || (second & LOW) < i) {
        break;
      }
      into[i] = (int) (first >>> Integer.SIZE);
      into[i - 1] = (int) (second >>> Integer.SIZE);
      i -= 2;
      long t = s1 << 17;
      s2 ^= s0;
      s3 ^= s1;
      s1 ^= s2;
      s0 ^= s3;
      s2 ^= t;
      s3 = Long.rotateLeft(s3, 45);
    }
    set(s0, s1, s2, s3);
    return i;
  }

  // Where the low half is below n it may have to be drawn again, for all numbers to be as likely.
  private int rare(long product, int n) {
    if (n <= 0) {
      throw new IllegalArgumentException("n must be above 0, got " + n);
    }
    long least = (1L << Integer.SIZE) % n;
    long next = product;
    while ((next & LOW) < least) {
      next = (nextInt() & LOW) * n;
    }
    return (int) (next >>> Integer.SIZE);
  }

  private void set(long word0, long word1, long word2, long word3) {
    state0 = word0;
    state1 = word1;
    state2 = word2;
    state3 = word3;
  }
}
