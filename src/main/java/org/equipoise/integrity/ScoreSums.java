// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.math.BigInteger;
import java.util.Optional;

/** Whether n scores can have a given total and spread, in steps of their granularity. */
final class ScoreSums {
  /** Squares beyond this are not told apart; 2^61, so that twice as much fits a long. */
  private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(61);

  /** Size times scale up to which the search for bounded scores is exact in long arithmetic. */
  private static final long LARGEST_SUM = 1L << 30;

  /** How many totals are tried before giving up. */
  private static final int TOTALS = 50_000;

  private final int n;
  private final Optional<BigInteger> lowest;
  private final Optional<BigInteger> highest;
  private final BoundedSums bounded;

  /** At most so many states are searched for scores at the limits of their scale. */
  ScoreSums(Granularity granularity, int n, int budget) {
    this.n = n;
    this.bounded = new BoundedSums(budget);
    this.lowest = granularity.lowestStep();
    this.highest = granularity.highestStep();
  }

  boolean isBounded() {
    return lowest.isPresent() || highest.isPresent();
  }

  /** Whether n scores of a total have n times the sum of squared deviations in a range. */
  Reach attains(BigInteger total, WholeRange squares) {
    WholeRange possible = squares.within(BigInteger.ZERO, mostSquares().orElse(squares.last()));
    if (possible.isEmpty()) {
      return Reach.NO;
    }
    if (possible.first().compareTo(LARGEST) > 0) {
      return isAlwaysHit(possible) ? Reach.YES : Reach.UNKNOWN;
    }
    WholeRange tractable = possible.within(BigInteger.ZERO, LARGEST);
    Reach reach = centred(total, tractable.first().longValue(), tractable.last().longValue());
    return reach == Reach.NO && !tractable.equals(possible) ? Reach.UNKNOWN : reach;
  }

  /** Unbounded scores have every sum of squares of one parity: steps of 2n. */
  private boolean isAlwaysHit(WholeRange squares) {
    return !isBounded()
        && n >= UnboundedSums.EVERY
        && n < 1 << 30
        && squares.sizeUpTo(2 * n) == 2 * n;
  }

  /** The first n or fewer of the totals; without limits, others repeat the same. */
  Reach attainsAny(WholeRange totals, WholeRange squares) {
    int count = totals.sizeUpTo(isBounded() ? TOTALS : Math.min(n, TOTALS));
    Reach reach = Reach.NO;
    for (int i = 0; i < count && reach != Reach.YES; i++) {
      Reach one = attains(totals.first().add(BigInteger.valueOf(i)), squares);
      reach = one == Reach.NO ? reach : one;
    }
    boolean complete = count < TOTALS || totals.sizeUpTo(TOTALS + 1) == count;
    return reach == Reach.NO && !complete ? Reach.UNKNOWN : reach;
  }

  /** Half of the scores at each end. */
  private Optional<BigInteger> mostSquares() {
    return lowest.flatMap(
        low ->
            highest.map(
                high -> high.subtract(low).multiply(BigInteger.valueOf(n)).pow(2).shiftRight(2)));
  }

  /** Counts from the whole number below the mean, which moves no deviation. */
  private Reach centred(BigInteger total, long least, long most) {
    BigInteger size = BigInteger.valueOf(n);
    BigInteger rest = total.mod(size);
    BigInteger below = total.subtract(rest).divide(size);
    // Samuelson's inequality: no score is further from the mean than this.
    long reach = (long) Math.ceil(Math.sqrt((double) most / n) * (1 + 1e-12)) + 1;
    long low = clamp(lowest.map(step -> step.subtract(below)), -reach);
    long high = clamp(highest.map(step -> step.subtract(below)), reach);
    Reach free = UnboundedSums.attains(n, rest.longValue(), least, most);
    if (free == Reach.NO || !isBounded() || (low == -reach && high == reach)) {
      return free;
    }
    if (high - low > LARGEST_SUM / n) {
      return Reach.UNKNOWN;
    }
    return within(high - low, rest.longValue() - n * low, least, most);
  }

  /** The limit if it is nearer to 0 than the number, else the number. */
  private static long clamp(Optional<BigInteger> limit, long furthest) {
    BigInteger far = BigInteger.valueOf(furthest);
    return limit.map(step -> furthest < 0 ? step.max(far) : step.min(far)).orElse(far).longValue();
  }

  /** Every sum of squares in the range, the smallest first: they are the easiest to have. */
  private Reach within(long top, long sum, long least, long most) {
    if (sum < 0 || sum > n * top) {
      return Reach.NO;
    }
    long first = Math.max(SumBounds.least(n, sum), -Math.floorDiv(-(least + sum * sum), n));
    long last = Math.min(SumBounds.most(top, sum), Math.floorDiv(most + sum * sum, n));
    for (long squares = first + ((first ^ sum) & 1); squares <= last; squares += 2) {
      Reach reach = bounded.attains(top, n, sum, squares);
      if (reach != Reach.NO) {
        return reach;
      }
    }
    return Reach.NO;
  }
}
