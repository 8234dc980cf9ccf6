// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** The ticks of an axis with as many labels as have room. */
final class StaticTicks {
  private static final int MOST = 7;

  /** Between two labels, in ems. */
  private static final double APART = 0.8;

  private final Axis axis;
  private final AxisMap map;
  private final double size;

  StaticTicks(Axis axis, AxisMap map, double size) {
    this.axis = axis;
    this.map = map;
    this.size = size;
  }

  /**
   * One tick.
   *
   * @param at its place in pixels
   * @param middle of its label, which may be moved to stay on the paper
   * @param label its text; without lines where there was no room
   */
  record Placed(double at, double middle, TextBlock label) {
    double from() {
      return middle - label.width() / 2;
    }

    double to() {
      return middle + label.width() / 2;
    }
  }

  /** The ticks below a horizontal axis, with labels inside these bounds. */
  List<Placed> across(double low, double high) {
    if (!isRound()) {
      return named(low, high);
    }
    List<Placed> ticks = List.of();
    for (int wanted = MOST; wanted > 0; wanted--) {
      ticks = placed(round(wanted), low, high, 1);
      if (!overlap(ticks)) {
        return ticks;
      }
    }
    return thinned(ticks);
  }

  /** Named ticks: rather in more lines than without a name, and rather numbered than that. */
  private List<Placed> named(double low, double high) {
    List<Tick> ticks = axis.drawnTicks();
    return whole(low, high)
        .orElseGet(
            () ->
                TickKey.haveNames(ticks) || TickKey.isNumbered(ticks)
                    ? numbered(low, high)
                    : thinned(placed(ticks, low, high, 1)));
  }

  /** All names, when they have room. */
  private Optional<List<Placed>> whole(double low, double high) {
    return Arrays.stream(SHARES)
        .mapToObj(share -> placed(axis.drawnTicks(), low, high, share))
        .filter(narrower -> thinned(narrower).equals(narrower))
        .findFirst();
  }

  private List<Placed> numbered(double low, double high) {
    return TickKey.numbered(
            axis.drawnTicks(),
            map::at,
            number -> TextBlock.of(number, size, false).width() + APART * size)
        .stream()
        .map(tick -> inside(tick, TextBlock.of(tick.label(), size, false), low, high))
        .toList();
  }

  /** The names that the numbers below the axis stand for; empty when the names are there. */
  Optional<String> key(double low, double high) {
    boolean numbered =
        !isRound() && TickKey.haveNames(axis.drawnTicks()) && whole(low, high).isEmpty();
    return numbered
        ? Optional.of(TickKey.words(axis.drawnTicks().stream().map(Tick::label).toList()))
        : Optional.empty();
  }

  /** Of the room between two ticks, which a label that was moved onto the paper takes from both. */
  private static final double[] SHARES = {1, 0.8, 0.65, 0.5};

  /** The ticks beside a vertical axis, with labels of at most this width. */
  List<Placed> along(double width) {
    if (!isRound()) {
      return axis.drawnTicks().stream()
          .map(tick -> beside(tick, TextBlock.wrapped(tick.label(), width, size, false)))
          .toList();
    }
    List<Tick> ticks = round(MOST);
    for (int wanted = MOST; wanted > 1 && crowded(ticks); wanted--) {
      ticks = round(wanted - 1);
    }
    return ticks.stream()
        .map(tick -> beside(tick, TextBlock.of(tick.label(), size, false)))
        .toList();
  }

  private boolean isRound() {
    return axis.ticks().isEmpty() && axis.scale() != Scale.CATEGORY;
  }

  private List<Tick> round(int wanted) {
    IntFunction<List<Tick>> ticks =
        axis.scale() == Scale.LOG
            ? most -> Ticks.log(axis.range(), most)
            : most -> Ticks.linear(axis.range(), most);
    return ticks.apply(wanted);
  }

  private Placed beside(Tick tick, TextBlock label) {
    double at = map.at(tick.position());
    return new Placed(at, at, label);
  }

  private boolean crowded(List<Tick> ticks) {
    for (int i = 1; i < ticks.size(); i++) {
      double step = map.at(ticks.get(i).position()) - map.at(ticks.get(i - 1).position());
      if (Math.abs(step) < 1.5 * TextBlock.LINE * size) {
        return true;
      }
    }
    return false;
  }

  private List<Placed> placed(List<Tick> ticks, double low, double high, double share) {
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < ticks.size(); i++) {
      double room =
          Math.max(4 * size, Math.min(share * (room(ticks, i) - APART * size), high - low));
      TextBlock label =
          isRound()
              ? TextBlock.of(ticks.get(i).label(), size, false)
              : TextBlock.wrapped(TextWrap.oneLine(ticks.get(i).label()), room, size, false);
      placed.add(inside(ticks.get(i), label, low, high));
    }
    return placed;
  }

  private Placed inside(Tick tick, TextBlock label, double low, double high) {
    double at = map.at(tick.position());
    double half = label.width() / 2;
    return new Placed(at, Math.max(low + half, Math.min(at, high - half)), label);
  }

  /** To the nearest neighbour. */
  private double room(List<Tick> ticks, int index) {
    double at = map.at(ticks.get(index).position());
    double room = Double.POSITIVE_INFINITY;
    for (int i = 0; i < ticks.size(); i++) {
      if (i != index && !ticks.get(i).label().isBlank()) {
        room = Math.min(room, Math.abs(at - map.at(ticks.get(i).position())));
      }
    }
    return room;
  }

  private boolean overlap(List<Placed> ticks) {
    for (int i = 1; i < ticks.size(); i++) {
      if (ticks.get(i).from() < ticks.get(i - 1).to() + APART * size) {
        return true;
      }
    }
    return false;
  }

  /** Without the labels that would run into the one before. */
  private List<Placed> thinned(List<Placed> ticks) {
    List<Placed> kept = new ArrayList<>();
    double free = Double.NEGATIVE_INFINITY;
    for (Placed tick : ticks) {
      boolean fits = tick.from() >= free;
      kept.add(fits ? tick : new Placed(tick.at(), tick.at(), TextBlock.of("", size, false)));
      free = fits && !tick.label().isEmpty() ? tick.to() + APART * size / 2 : free;
    }
    return kept;
  }

  static double width(List<Placed> ticks) {
    return ticks.stream().mapToDouble(tick -> tick.label().width()).max().orElse(0);
  }

  static double height(List<Placed> ticks) {
    return ticks.stream().mapToDouble(tick -> tick.label().height()).max().orElse(0);
  }
}
