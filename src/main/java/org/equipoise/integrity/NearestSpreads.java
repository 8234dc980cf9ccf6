// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.equipoise.core.Reported;

/** The possible standard deviations next to an impossible one. */
final class NearestSpreads {
  /** Totals whose neighbours are looked for. */
  private static final int TOTALS = 20;

  private static final int BUDGET = 200_000;

  /** How often the window in which a neighbour is looked for is doubled. */
  private static final int DOUBLINGS = 24;

  private final Granularity granularity;
  private final Spread spread;
  private final int n;
  private final ScoreSums sums;

  NearestSpreads(Granularity granularity, Spread spread, int n) {
    this.granularity = granularity;
    this.spread = spread;
    this.n = n;
    this.sums = new ScoreSums(granularity, n, BUDGET);
  }

  /** The nearest below and above the printed one, as text; what is not found is left out. */
  List<String> of(WholeRange totals, Rounding rounding, Reported sd) {
    WholeRange squares = granularity.squares(rounding.range(sd), spread, n);
    // Where no square is in the range, its ends are crossed: from between them outwards.
    BigInteger below = squares.first().subtract(BigInteger.ONE);
    BigInteger above = squares.last().add(BigInteger.ONE);
    List<BigInteger> lower = new ArrayList<>();
    List<BigInteger> upper = new ArrayList<>();
    for (int i = 0; i < totals.sizeUpTo(TOTALS); i++) {
      BigInteger total = totals.first().add(BigInteger.valueOf(i));
      nearest(total, below, -1).ifPresent(lower::add);
      nearest(total, above, 1).ifPresent(upper::add);
    }
    return Stream.of(
            lower.stream().max(BigInteger::compareTo), upper.stream().min(BigInteger::compareTo))
        .flatMap(Optional::stream)
        .map(found -> Decimals.shown(granularity.spread(found, spread, n), sd))
        .distinct()
        .toList();
  }

  /** The first number from a start on, downwards or upwards, that a total has. */
  private Optional<BigInteger> nearest(BigInteger total, BigInteger start, int direction) {
    BigInteger width = BigInteger.valueOf(2L * n);
    for (int i = 0; i < DOUBLINGS; i++) {
      BigInteger end = start.add(width.multiply(BigInteger.valueOf(direction)));
      if (attains(total, start, end)) {
        return Optional.of(bisect(total, start, end));
      }
      if (end.signum() < 0) {
        return Optional.empty();
      }
      width = width.shiftLeft(1);
    }
    return Optional.empty();
  }

  private BigInteger bisect(BigInteger total, BigInteger start, BigInteger end) {
    BigInteger from = start;
    BigInteger to = end;
    while (!from.equals(to)) {
      // Rounded towards the start, so that the part without the end is never empty.
      BigInteger middle = from.add(to.subtract(from).divide(BigInteger.TWO));
      if (attains(total, from, middle)) {
        to = middle;
      } else {
        from = middle.add(BigInteger.valueOf(to.compareTo(from)));
      }
    }
    return from;
  }

  private boolean attains(BigInteger total, BigInteger one, BigInteger other) {
    return sums.attains(total, new WholeRange(one.min(other), one.max(other))) == Reach.YES;
  }
}
