// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * How far rounding alone can move what was computed from printed numbers: the smallest and largest
 * value of a quantity over all values that round to the printed texts.
 *
 * <p>With {@value #MOST_CORNERS} rounded numbers or fewer all corners of their box are visited,
 * which is exact for a quantity that rises or falls in each number while the others are held (the
 * direction may depend on the others), as estimates do over intervals this small. From the best
 * corner each number is then moved in turn through {@value #PROBES} places, and by golden section
 * between them, until nothing improves: that finds the turn that a p-value has where the estimate
 * passes through 0, or a standard error at a correlation of 0; and for p the same once more from a
 * place where the statistic changes its sign, if there is one. With more numbers the corner is the
 * one to which each number points on its own. What is found is always reached by possible numbers;
 * a quantity with several peaks within rounding could have a higher one, which tests by random
 * search have not found.
 *
 * @param <T> what is computed
 */
public final class RoundingSearch<T> {
  /** 2^10 corners are visited; with more numbers, two a number. */
  private static final int MOST_CORNERS = 10;

  private static final int PROBES = 5;
  private static final int MOST_SWEEPS = 12;

  /**
   * A better value than this share of a quantity's size is an improvement, and not its rounding.
   */
  private static final double IMPROVEMENT = 1e-13;

  /** The bracket of the golden section ends at this share of a number's rounding interval. */
  private static final double NARROW = 1e-9;

  /** Halvings of the way across a crest: to the resolution of doubles. */
  private static final int HALVINGS = 52;

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private final Rounded<T> rounded;
  private final List<Integer> free = new ArrayList<>();
  private final Map<List<Double>, Optional<T>> visited = new LinkedHashMap<>();
  private final List<List<Double>> corners = new ArrayList<>();
  private final List<Double> printed;

  /**
   * Prepares a search; the corners are visited with the first question.
   *
   * @param rounded what was computed, and from which numbers
   */
  public RoundingSearch(Rounded<T> rounded) {
    this.rounded = rounded;
    this.printed = rounded.numbers().stream().map(each -> each.printed().value()).toList();
    for (int i = 0; i < printed.size(); i++) {
      if (rounded.numbers().get(i).low() < rounded.numbers().get(i).high()) {
        free.add(i);
      }
    }
    visited.put(printed, Optional.of(rounded.printed()));
  }

  /**
   * From where to where a quantity can be.
   *
   * @param low the smallest value that was reached
   * @param high the largest value that was reached
   */
  public record Range(double low, double high) {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException unless low &lt;= high
     */
    public Range {
      if (!(low <= high)) { // also rejects NaN
        throw new IllegalArgumentException("low must be <= high, got [" + low + ", " + high + "]");
      }
    }

    /**
     * Whether some value is in both.
     *
     * @param other another range
     * @return true when they touch or overlap
     */
    public boolean meets(Range other) {
      return low <= other.high && other.low <= high;
    }
  }

  /**
   * The range of a quantity over all numbers that round to the printed ones.
   *
   * @param quantity the quantity, empty where there is none; not NaN
   * @return from the smallest to the largest; empty when there is none at the printed numbers
   */
  public Optional<Range> range(Function<T, OptionalDouble> quantity) {
    return range(quantity, result -> OptionalDouble.empty());
  }

  /**
   * The same of a quantity with a crest or a valley that may run across several numbers, such as p
   * where the estimate is 0: the search begins there too.
   *
   * @param quantity the quantity, empty where there is none; not NaN
   * @param side what changes its sign on the crest, such as the statistic; empty where there is
   *     none
   * @return from the smallest to the largest; empty when there is none at the printed numbers
   */
  public Optional<Range> range(
      Function<T, OptionalDouble> quantity, Function<T, OptionalDouble> side) {
    if (quantity.apply(rounded.printed()).isEmpty()) {
      return Optional.empty();
    }
    Function<T, OptionalDouble> negative = result -> negative(quantity.apply(result));
    starts(quantity); // visits the corners, from which the crest is looked for
    List<List<Double>> crest = crest(side);
    double low = 0.0 - highest(negative, crest); // not -0.0
    return Optional.of(new Range(low, highest(quantity, crest)));
  }

  private static OptionalDouble negative(OptionalDouble value) {
    return value.isPresent() ? OptionalDouble.of(-value.getAsDouble()) : value;
  }

  /**
   * Everything that was computed on the way, the printed numbers first: whatever is here can be had
   * by rounding.
   *
   * @return the results at possible numbers
   */
  public Collection<T> reached() {
    return visited.values().stream().flatMap(Optional::stream).toList();
  }

  private double highest(Function<T, OptionalDouble> quantity, List<List<Double>> crest) {
    double highest = fromCorners(quantity);
    for (List<Double> start : crest) {
      highest = Math.max(highest, climb(start, at(start, quantity), quantity));
    }
    return highest;
  }

  /**
   * Places on both sides of a crest, as near to it as doubles come; none where there is no crest.
   */
  private List<List<Double>> crest(Function<T, OptionalDouble> side) {
    List<Double> below = null;
    List<Double> above = null;
    for (List<Double> place : List.copyOf(visited.keySet())) {
      double value = at(place, side);
      if (value < 0 && value > Double.NEGATIVE_INFINITY) {
        below = place;
      } else if (value > 0) {
        above = place;
      }
    }
    return below == null || above == null ? List.of() : halved(below, above, side);
  }

  private List<List<Double>> halved(
      List<Double> from, List<Double> to, Function<T, OptionalDouble> side) {
    List<Double> below = from;
    List<Double> above = to;
    for (int i = 0; i < HALVINGS; i++) {
      List<Double> middle = middle(below, above);
      if (at(middle, side) < 0) {
        below = middle;
      } else {
        above = middle;
      }
    }
    return List.of(below, above);
  }

  private static List<Double> middle(List<Double> a, List<Double> b) {
    List<Double> middle = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      middle.add(a.get(i) / 2 + b.get(i) / 2);
    }
    return List.copyOf(middle);
  }

  private double fromCorners(Function<T, OptionalDouble> quantity) {
    List<Double> best = printed;
    double value = at(best, quantity);
    for (List<Double> corner : starts(quantity)) {
      double there = at(corner, quantity);
      if (there > value) {
        best = corner;
        value = there;
      }
    }
    return climb(best, value, quantity);
  }

  private double climb(List<Double> from, double value, Function<T, OptionalDouble> quantity) {
    List<Double> place = from;
    double best = value;
    for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      double before = best;
      for (int number : free) {
        Step step = along(place, best, number, quantity);
        place = step.place();
        best = step.value();
      }
      if (!improves(best, before)) {
        break;
      }
    }
    return best;
  }

  /** A place with the quantity there. */
  private record Step(List<Double> place, double value) {}

  private Step along(
      List<Double> place, double value, int number, Function<T, OptionalDouble> quantity) {
    double low = rounded.numbers().get(number).low();
    double step = (rounded.numbers().get(number).high() - low) / (PROBES - 1);
    Step best = new Step(place, value);
    double at = place.get(number);
    for (int i = 0; i < PROBES; i++) {
      List<Double> probe = moved(place, number, end(i, low, step, number));
      double there = at(probe, quantity);
      if (improves(there, best.value())) {
        best = new Step(probe, there);
        at = probe.get(number);
      }
    }
    boolean inside = at > low && at < rounded.numbers().get(number).high();
    return inside ? golden(best, number, step, quantity) : best;
  }

  private double end(int i, double low, double step, int number) {
    return i == PROBES - 1 ? rounded.numbers().get(number).high() : low + i * step;
  }

  private Step golden(Step from, int number, double step, Function<T, OptionalDouble> quantity) {
    double at = from.place().get(number);
    double a = Math.max(rounded.numbers().get(number).low(), at - step);
    double b = Math.min(rounded.numbers().get(number).high(), at + step);
    double stop = NARROW * (b - a);
    Step best = from;
    double c = b - GOLDEN * (b - a);
    double d = a + GOLDEN * (b - a);
    while (b - a > stop) {
      Step left = step(from.place(), number, c, quantity);
      Step right = step(from.place(), number, d, quantity);
      Step better = left.value() >= right.value() ? left : right;
      best = better.value() > best.value() ? better : best;
      if (left.value() >= right.value()) {
        b = d;
      } else {
        a = c;
      }
      c = b - GOLDEN * (b - a);
      d = a + GOLDEN * (b - a);
    }
    return best;
  }

  private Step step(
      List<Double> place, int number, double to, Function<T, OptionalDouble> quantity) {
    List<Double> there = moved(place, number, to);
    return new Step(there, at(there, quantity));
  }

  private static boolean improves(double value, double than) {
    return value > than
        && (Double.isInfinite(value)
            || Double.isInfinite(than)
            || value - than > IMPROVEMENT * Math.max(Math.abs(value), Math.abs(than)));
  }

  private List<List<Double>> starts(Function<T, OptionalDouble> quantity) {
    if (free.size() > MOST_CORNERS) {
      return List.of(pointed(quantity));
    }
    if (corners.isEmpty()) {
      for (int which = 0; which < 1 << free.size(); which++) {
        corners.add(corner(which));
      }
    }
    return corners;
  }

  private List<Double> corner(int which) {
    List<Double> corner = new ArrayList<>(printed);
    for (int i = 0; i < free.size(); i++) {
      RoundedNumber number = rounded.numbers().get(free.get(i));
      corner.set(free.get(i), (which >> i & 1) == 0 ? number.low() : number.high());
    }
    return List.copyOf(corner);
  }

  /** The corner to which each number points on its own. */
  private List<Double> pointed(Function<T, OptionalDouble> quantity) {
    List<Double> corner = new ArrayList<>(printed);
    for (int number : free) {
      double low = rounded.numbers().get(number).low();
      double high = rounded.numbers().get(number).high();
      boolean falls =
          at(moved(printed, number, low), quantity) > at(moved(printed, number, high), quantity);
      corner.set(number, falls ? low : high);
    }
    return List.copyOf(corner);
  }

  private static List<Double> moved(List<Double> place, int number, double to) {
    List<Double> moved = new ArrayList<>(place);
    moved.set(number, to);
    return List.copyOf(moved);
  }

  /** Where there is no such quantity, nothing can be the highest. */
  private double at(List<Double> place, Function<T, OptionalDouble> quantity) {
    Optional<T> result = visited.computeIfAbsent(place, rounded.reread());
    return result.isPresent()
        ? quantity.apply(result.get()).orElse(Double.NEGATIVE_INFINITY)
        : Double.NEGATIVE_INFINITY;
  }
}
