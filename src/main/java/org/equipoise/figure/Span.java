// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What lies between two values on one axis: an interval, a spread or a margin. Either end may be
 * infinite, which says that there is no bound on that side.
 *
 * @param low the lower end, not NaN, may be negative infinity
 * @param high the upper end, not NaN, at least {@code low}, may be infinity
 */
public record Span(double low, double high) {
  /**
   * Checks the order of the ends.
   *
   * @throws IllegalArgumentException unless low &lt;= high, or if both ends are the same infinity
   */
  public Span {
    if (!(low <= high) || low == Double.POSITIVE_INFINITY || high == Double.NEGATIVE_INFINITY) {
      throw new IllegalArgumentException("low must be <= high, got [" + low + ", " + high + "]");
    }
  }

  /**
   * The ends that are numbers.
   *
   * @return none, one or two finite values, in increasing order
   */
  public List<Double> finiteEnds() {
    return DoubleStream.of(low, high).filter(Double::isFinite).boxed().toList();
  }

  /**
   * What of this span is inside an axis.
   *
   * @param range the axis's range
   * @return the visible part, and how each of its ends is drawn
   */
  public Cut within(Range range) {
    double lowest = range.lowest();
    double highest = range.highest();
    return new Cut(
        Math.min(Math.max(low, lowest), highest),
        Math.max(Math.min(high, highest), lowest),
        low < lowest ? Ending.ARROW : low > highest ? Ending.HIDDEN : Ending.SHOWN,
        high > highest ? Ending.ARROW : high < lowest ? Ending.HIDDEN : Ending.SHOWN);
  }

  /** How one end of a span appears on an axis. */
  public enum Ending {
    /** The end is on the axis. */
    SHOWN,
    /** The span goes on beyond the axis on this side. */
    ARROW,
    /** The whole span lies beyond the other end of the axis. */
    HIDDEN
  }

  /**
   * The part of a span that an axis shows.
   *
   * @param from the lower visible place
   * @param to the upper visible place
   * @param lowEnding how the lower end appears
   * @param highEnding how the upper end appears
   */
  public record Cut(double from, double to, Ending lowEnding, Ending highEnding) {
    /**
     * Whether the axis shows less than the whole span.
     *
     * @return true when an end is not on the axis
     */
    public boolean isCut() {
      return lowEnding != Ending.SHOWN || highEnding != Ending.SHOWN;
    }
  }
}
