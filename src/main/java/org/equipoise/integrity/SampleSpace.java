// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The samples of a scale in steps from its lowest score: how often each step must be there, how
 * often it may be there besides, and the sums that the printed numbers allow for the rest.
 */
final class SampleSpace {
  /** The longest scale, in steps. */
  private static final int LONGEST = 100_000;

  /** Scores times steps, so that squares of sums fit a long. */
  private static final long LARGEST = 1L << 30;

  /** How many totals a printed mean may stand for. */
  private static final int TOTALS = 50_000;

  private final Granularity granularity;
  private final int[] must;
  private final int[] may;
  private final int free;
  private final boolean unrestricted;
  private final List<Target> targets = new ArrayList<>();

  /** A sum of the free scores and the range of their sum of squares. */
  record Target(long sum, long least, long most) {
    /** How far a sum of squares is from the range. */
    long distance(long squares) {
      return squares < least ? least - squares : Math.max(0, squares - most);
    }
  }

  private SampleSpace(Granularity granularity, int[] must, int[] may, int free) {
    this.granularity = granularity;
    this.must = must;
    this.may = may;
    this.free = free;
    this.unrestricted = Arrays.stream(may).allMatch(count -> count >= free);
  }

  /**
   * The samples of n scores that meet restrictions; nothing if the scale or the sample is too large
   * to be searched.
   *
   * @throws IllegalArgumentException if a restriction is not of the scale, is given twice, or they
   *     need more than n scores
   */
  static Optional<SampleSpace> of(Granularity granularity, List<Restriction> restrictions, int n) {
    BigInteger steps = granularity.highestStep().orElseThrow();
    if (steps.compareTo(BigInteger.valueOf(LONGEST)) > 0 || n > LARGEST / (steps.intValue() + 1)) {
      return Optional.empty();
    }
    int top = steps.intValue();
    int[] must = new int[top + 1];
    int[] may = new int[top + 1];
    Arrays.fill(may, n);
    boolean[] seen = new boolean[top + 1];
    for (Restriction restriction : restrictions) {
      int step = granularity.step(restriction.score());
      if (seen[step]) {
        throw new IllegalArgumentException(
            "a score must be restricted once only, got " + restriction.score().text() + " again");
      }
      seen[step] = true;
      must[step] = restriction.atLeast();
      may[step] = restriction.atMost() - restriction.atLeast();
    }
    long fixed = Arrays.stream(must).asLongStream().sum();
    if (fixed > n) {
      throw new IllegalArgumentException(
          "the restrictions must not need more than n = " + n + " scores, got " + fixed);
    }
    return Optional.of(new SampleSpace(granularity, must, may, (int) (n - fixed)));
  }

  /** Adds what the printed mean and standard deviation allow; false if that is too much. */
  boolean allow(WholeRange totals, WholeRange squares, int n) {
    if (totals.sizeUpTo(TOTALS) == TOTALS) {
      return false;
    }
    long fixedSum = 0;
    long fixedSquares = 0;
    for (int step = 0; step <= top(); step++) {
      fixedSum += (long) must[step] * step;
      fixedSquares += (long) must[step] * step * step;
    }
    long most = (long) n * n * top() * top();
    WholeRange range = squares.within(BigInteger.ZERO, BigInteger.valueOf(most));
    for (int i = 0; i < totals.sizeUpTo(TOTALS) && !range.isEmpty(); i++) {
      long sum = totals.first().longValue() + i;
      long low = -Math.floorDiv(-(range.first().longValue() + sum * sum), n) - fixedSquares;
      long high = Math.floorDiv(range.last().longValue() + sum * sum, n) - fixedSquares;
      Target target = new Target(sum - fixedSum, low, high);
      if (isWithinReach(target)) {
        targets.add(target);
      }
    }
    return true;
  }

  private boolean isWithinReach(Target target) {
    if (free == 0) {
      return target.sum() == 0 && target.distance(0) == 0;
    }
    return target.sum() >= 0
        && target.sum() <= (long) free * top()
        && target.most() >= SumBounds.least(free, target.sum())
        && target.least() <= SumBounds.most(top(), target.sum());
  }

  int top() {
    return must.length - 1;
  }

  boolean isUnrestricted() {
    return unrestricted;
  }

  int free() {
    return free;
  }

  int may(int step) {
    return may[step];
  }

  List<Target> targets() {
    return targets;
  }

  /** The sample of the free scores and those that must be there. */
  ScoreCounts sample(int[] freeCounts) {
    SortedMap<BigDecimal, Integer> counts = new TreeMap<>();
    for (int step = 0; step <= top(); step++) {
      int count = must[step] + freeCounts[step];
      if (count > 0) {
        counts.put(granularity.score(step), count);
      }
    }
    return new ScoreCounts(counts);
  }

  /** The longest run of steps that nobody may have. */
  int longestGap() {
    int longest = 0;
    int run = 0;
    for (int step = 0; step <= top(); step++) {
      run = may[step] == 0 ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
