// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Where a reader of the paper would find a value: between the ticks, by their labels. An axis
 * without two ticks has its values in order, and no more is asked of it.
 */
final class PaperScale {
  private final boolean log;
  private final List<Vertex> ticks;
  private final List<Vertex> seen = new ArrayList<>();

  private PaperScale(boolean log, List<Vertex> ticks) {
    this.log = log;
    this.ticks = ticks.stream().sorted(Comparator.comparingDouble(Vertex::x)).toList();
  }

  static PaperScale bottom(PaperMarks.Sheet sheet, ToDoubleFunction<String> value, boolean log) {
    List<Vertex> ticks = new ArrayList<>();
    for (PaperMarks.Drawn line : ticks(sheet, true)) {
      double x = line.bounds().getX();
      nearest(sheet, word -> Math.abs((word.start() + word.end()) / 2 - x), line, true)
          .ifPresent(word -> add(ticks, value.applyAsDouble(word.text()), x));
    }
    return new PaperScale(log, ticks);
  }

  static PaperScale left(PaperMarks.Sheet sheet, ToDoubleFunction<String> value, boolean log) {
    return beside(sheet, value, log, true);
  }

  static PaperScale right(PaperMarks.Sheet sheet, ToDoubleFunction<String> value, boolean log) {
    return beside(sheet, value, log, false);
  }

  private static PaperScale beside(
      PaperMarks.Sheet sheet, ToDoubleFunction<String> value, boolean log, boolean left) {
    List<Vertex> ticks = new ArrayList<>();
    for (PaperMarks.Drawn line : ticks(sheet, false)) {
      ToDoubleFunction<PaperMarks.Word> distance =
          left
              ? word -> Math.abs(line.bounds().getMinX() - word.end() - 2) / 4
              : word -> Math.abs(word.start() - line.bounds().getMaxX() - 2) / 4;
      nearest(sheet, distance, line, false)
          .ifPresent(word -> add(ticks, value.applyAsDouble(word.text()), line.bounds().getY()));
    }
    return new PaperScale(log, ticks);
  }

  private static void add(List<Vertex> ticks, double value, double pixel) {
    if (Double.isFinite(value)) {
      ticks.add(new Vertex(value, pixel));
    }
  }

  private static List<PaperMarks.Drawn> ticks(PaperMarks.Sheet sheet, boolean upright) {
    return sheet.shapes().stream()
        .filter(line -> line.is(Role.NEUTRAL))
        .filter(line -> upright ? line.isUpright() : line.isLevel())
        .filter(line -> line.bounds().getWidth() + line.bounds().getHeight() < 6)
        .toList();
  }

  /** The label of a tick: on its height beside it, or the highest below it. */
  private static Optional<PaperMarks.Word> nearest(
      PaperMarks.Sheet sheet,
      ToDoubleFunction<PaperMarks.Word> distance,
      PaperMarks.Drawn tick,
      boolean below) {
    double from = tick.bounds().getMaxY();
    return sheet.words().stream()
        .filter(word -> distance.applyAsDouble(word) < 1)
        .filter(word -> below ? word.middle() > from : Math.abs(word.middle() - from) < 1)
        .min(Comparator.comparingDouble(word -> Math.abs(word.middle() - from)));
  }

  boolean isRead() {
    return ticks.size() > 1;
  }

  /** Whether a value may stand at this pixel. */
  boolean fits(double value, double pixel, double within) {
    return !isRead() || Math.abs(at(value) - pixel) < within;
  }

  /** Remembers a match, for the order of values. */
  void note(double value, double pixel) {
    seen.add(new Vertex(value, pixel));
  }

  /** Whether pixels go up, or down, with the values, and equal values are level. */
  boolean isInOrder() {
    List<Vertex> sorted = seen.stream().sorted(Comparator.comparingDouble(Vertex::x)).toList();
    int direction = 0;
    for (int i = 1; i < sorted.size(); i++) {
      double step = sorted.get(i).y() - sorted.get(i - 1).y();
      boolean same = sorted.get(i).x() - sorted.get(i - 1).x() < 1e-9;
      int sign = Math.abs(step) < 0.05 ? 0 : step > 0 ? 1 : -1;
      if (same ? sign != 0 : sign * direction < 0) {
        return false;
      }
      direction = sign == 0 ? direction : sign;
    }
    return true;
  }

  @Override
  public String toString() {
    return seen.toString();
  }

  private double at(double value) {
    Vertex first = ticks.get(0);
    Vertex last = ticks.get(ticks.size() - 1);
    double share = (scaled(value) - scaled(first.x())) / (scaled(last.x()) - scaled(first.x()));
    return first.y() + share * (last.y() - first.y());
  }

  private double scaled(double value) {
    return log ? Math.log(value) : value;
  }
}
