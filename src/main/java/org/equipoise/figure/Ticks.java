// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.equipoise.core.Require;

/** Round places for ticks, with labels that do not depend on the machine's language. */
public final class Ticks {
  /** About as many ticks as are wanted on an axis. */
  private static final int WANTED = 6;

  /** At most as many ticks as labels have room on a log axis. */
  private static final int MOST = 9;

  /** Below this ratio of the ends, multiples of one step look even enough on a log axis. */
  private static final double NARROW_RATIO = 2.5;

  private static final List<List<Double>> MANTISSAS =
      List.of(
          List.of(1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0),
          List.of(1.0, 1.5, 2.0, 3.0, 5.0, 7.0),
          List.of(1.0, 2.0, 5.0),
          List.of(1.0, 3.0),
          List.of(1.0));

  private Ticks() {}

  /**
   * Multiples of 1, 2 or 5 times a power of ten inside a range, about six of them.
   *
   * @param range the axis's range
   * @return increasing ticks
   */
  public static List<Tick> linear(Range range) {
    return linear(range, WANTED);
  }

  /** About as many ticks as wanted. */
  static List<Tick> linear(Range range, int wanted) {
    double width = range.highest() - range.lowest();
    double step = roundStep(width / wanted);
    if (!(step > 0) || Double.isInfinite(width)) {
      return List.of();
    }
    BigDecimal exactStep = new BigDecimal(step).round(new MathContext(1));
    long first = (long) Math.ceil(range.lowest() / step - 1e-9);
    long last = (long) Math.floor(range.highest() / step + 1e-9);
    return LongStream.rangeClosed(first, Math.min(last, first + 10L * WANTED))
        .mapToObj(i -> exactStep.multiply(BigDecimal.valueOf(i)))
        .map(value -> new Tick(value.doubleValue(), NumberText.plain(value)))
        .toList();
  }

  /**
   * Round ratios inside a range: the densest of 1-1.2-1.5-2-…, 1-2-5, 1-3 and powers of ten that
   * leaves room for the labels; multiples of one step when the ends are close.
   *
   * @param range the axis's range, positive
   * @return increasing ticks
   */
  public static List<Tick> log(Range range) {
    return log(range, MOST);
  }

  /** At most so many ticks, or about as many where the ends are close. */
  static List<Tick> log(Range range, int most) {
    Require.positiveFinite(range.lowest(), "range");
    if (range.highest() / range.lowest() < NARROW_RATIO) {
      return linear(range, Math.min(most, WANTED));
    }
    List<Tick> ticks = List.of();
    for (List<Double> mantissas : MANTISSAS) {
      ticks = multiples(range, mantissas);
      if (ticks.size() <= most) {
        return ticks;
      }
    }
    return everyOther(ticks, most);
  }

  private static List<Tick> everyOther(List<Tick> ticks, int most) {
    int keep = (ticks.size() + most - 1) / most;
    return IntStream.range(0, ticks.size())
        .filter(i -> i % keep == 0)
        .mapToObj(ticks::get)
        .toList();
  }

  private static List<Tick> multiples(Range range, List<Double> mantissas) {
    List<Tick> ticks = new ArrayList<>();
    int last = (int) Math.floor(Math.log10(range.highest()));
    for (int power = (int) Math.floor(Math.log10(range.lowest())); power <= last; power++) {
      for (double mantissa : mantissas) {
        BigDecimal value = BigDecimal.valueOf(mantissa).scaleByPowerOfTen(power);
        double position = value.doubleValue();
        if (position >= range.lowest() && position <= range.highest()) {
          ticks.add(new Tick(position, NumberText.plain(value)));
        }
      }
    }
    return List.copyOf(ticks);
  }

  private static double roundStep(double atLeast) {
    double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
    double mantissa = atLeast / power;
    return power * (mantissa <= 1 ? 1 : mantissa <= 2 ? 2 : mantissa <= 5 ? 5 : 10);
  }
}
