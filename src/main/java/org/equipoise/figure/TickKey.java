// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Numbers in the place of names that have no room at an axis, and the names in a footnote: nothing
 * is cut off or left out.
 */
final class TickKey {
  private static final Pattern NUMBER = Pattern.compile("[-+\u2212]?[0-9]+([.,][0-9]+)?");

  private TickKey() {}

  /** Whether one at least has a name, which a number does not stand for. */
  static boolean haveNames(List<Tick> ticks) {
    return ticks.stream()
        .map(tick -> TextWrap.oneLine(tick.label()))
        .anyMatch(label -> !label.isEmpty() && !NUMBER.matcher(label).matches());
  }

  /** Whether the labels are 1, 2, 3 and so on already. */
  static boolean isNumbered(List<Tick> ticks) {
    return IntStream.range(0, ticks.size())
        .allMatch(i -> TextWrap.oneLine(ticks.get(i).label()).equals(Integer.toString(i + 1)));
  }

  /** The names, each after its number. */
  static String words(List<String> names) {
    return IntStream.range(0, names.size())
        .mapToObj(i -> (i + 1) + ": " + TextWrap.oneLine(names.get(i)))
        .collect(Collectors.joining("; ", "Below the axis: ", "."));
  }

  /**
   * The ticks with 1, 2, 3 and so on, one that would run into another a line further down.
   *
   * @param ticks from left to right
   * @param place of a position, in pixels or any other unit
   * @param width of a label, in the same unit
   */
  static List<Tick> numbered(
      List<Tick> ticks, DoubleUnaryOperator place, ToDoubleFunction<String> width) {
    List<Double> free = new ArrayList<>(); // by line, from where on
    List<Tick> numbered = new ArrayList<>();
    for (Tick tick : ticks) {
      String number = Integer.toString(numbered.size() + 1);
      double half = width.applyAsDouble(number) / 2;
      double at = place.applyAsDouble(tick.position());
      int line = 0;
      while (line < free.size() && at - half < free.get(line)) {
        line++;
      }
      if (line == free.size()) {
        free.add(0.0);
      }
      free.set(line, at + half);
      numbered.add(new Tick(tick.position(), "\n".repeat(line) + number));
    }
    return numbered;
  }
}
