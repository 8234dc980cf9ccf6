// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;

/**
 * Uniform whole numbers below a bound, several of each 64-bit word, for samples with and without
 * replacement. Exactly uniform: a word that would favour some is drawn again.
 *
 * <p>A word times a bound has the first number in its high half, and in its low half what is left
 * of the chance, which times the next bound gives the second number, and so on (Brackett-Rozinsky
 * and Lemire 2024). The numbers are biased only where the last low half is below 2^64 modulo the
 * product of the bounds. Not thread-safe: one a thread.
 *
 * @see <a href="https://doi.org/10.1145/3230636">Lemire (2019), ACM Trans. Model. Comput. Simul.
 *     29, 3: one number a word</a>
 */
public final class BoundedDraws {
  /** The product of a word's bounds has no more binary digits: 1 word in 2^16 needs a division. */
  private static final int LARGEST_DIGITS = 48;

  private final XoShiRo256PlusPlus random;

  /**
   * Draws from a seed.
   *
   * @param seed any number
   */
  public BoundedDraws(long seed) {
    this.random = SeededGenerator.of(seed);
  }

  /**
   * Moves a random sample without replacement to the front of a range, every sample equally likely
   * whatever the order before: the first steps of Fisher and Yates' shuffle.
   *
   * @param items the items, of which the range is shuffled in place
   * @param from where the range begins
   * @param size how long the range is, 1 or more
   * @param sample how many of it to sample, 0 to size
   */
  public void sample(int[] items, int from, int size, int sample) {
    int batch = batch(size);
    int i = from;
    while (i < from + sample) {
      int stop = Math.min(i + batch, from + sample);
      // What a refused word has moved stays moved: the next one starts from any order alike.
      if (moved(items, i, stop, from + size)) {
        i = stop;
      }
    }
  }

  private boolean moved(int[] items, int start, int stop, int end) {
    long left = random.nextLong();
    long product = 1;
    for (int i = start; i < stop; i++) {
      long bound = (long) end - i;
      int other = i + (int) high(left, bound);
      left *= bound;
      product *= bound;
      int kept = items[i];
      items[i] = items[other];
      items[other] = kept;
    }
    return fair(left, product);
  }

  /**
   * The same, and adds up what was sampled, which is faster at once than one after the other.
   *
   * @param items the items, each an index of values, of which the range is shuffled in place
   * @param range where the range begins, how long it is and how many of it to sample
   * @param values the value of each item
   * @param sums to the first the values of the sampled items are added, to the second their squares
   */
  public void sample(int[] items, SampledRange range, double[] values, double[] sums) {
    int batch = batch(range.size());
    int end = range.from() + range.size();
    int last = range.from() + range.sample();
    int i = range.from();
    while (i < last) {
      int stop = Math.min(i + batch, last);
      long left = random.nextLong();
      long product = 1;
      double sum = 0;
      double squares = 0;
      for (int j = i; j < stop; j++) {
        long bound = (long) end - j;
        int other = j + (int) high(left, bound);
        left *= bound;
        product *= bound;
        int chosen = items[other];
        items[other] = items[j];
        items[j] = chosen;
        double value = values[chosen];
        sum += value;
        squares += value * value;
      }
      if (fair(left, product)) {
        sums[0] += sum;
        sums[1] += squares;
        i = stop;
      }
    }
  }

  /**
   * A range of items and how many of it are sampled.
   *
   * @param from where it begins
   * @param size how long it is, 1 or more
   * @param sample how many, 0 to size
   */
  public record SampledRange(int from, int size, int sample) {}

  /**
   * The sum of as many values as there are, drawn with replacement.
   *
   * @param values the values, 1 or more
   * @return the sum of a resample
   */
  public double resampledSum(double[] values) {
    int batch = batch(values.length);
    double total = 0;
    int i = 0;
    while (i < values.length) {
      int stop = Math.min(i + batch, values.length);
      long left = random.nextLong();
      long product = 1;
      double sum = 0;
      for (int j = i; j < stop; j++) {
        sum += values[(int) high(left, values.length)];
        left *= values.length;
        product *= values.length;
      }
      if (fair(left, product)) {
        total += sum;
        i = stop;
      }
    }
    return total;
  }

  /**
   * Fills an array with numbers below a bound, independent of each other: a sample with
   * replacement.
   *
   * @param target filled from its beginning to its end
   * @param bound the numbers are 0 to bound − 1; 1 or more
   */
  public void fill(int[] target, int bound) {
    int batch = batch(bound);
    int i = 0;
    while (i < target.length) {
      int stop = Math.min(i + batch, target.length);
      long left = random.nextLong();
      long product = 1;
      for (int j = i; j < stop; j++) {
        target[j] = (int) high(left, bound);
        left *= bound;
        product *= bound;
      }
      if (fair(left, product)) {
        i = stop;
      }
    }
  }

  /** How many numbers below the bound one word gives. */
  private static int batch(int bound) {
    int digits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(bound - 1));
    return Math.max(1, LARGEST_DIGITS / digits);
  }

  private static boolean fair(long left, long product) {
    return Long.compareUnsigned(left, product) >= 0
        || Long.compareUnsigned(left, Long.remainderUnsigned(-product, product)) >= 0;
  }

  /** The high half of the product of an unsigned word and a bound that is not negative. */
  private static long high(long word, long bound) {
    return Math.multiplyHigh(word, bound) + ((word >> 63) & bound);
  }
}
