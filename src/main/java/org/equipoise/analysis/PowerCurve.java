// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.equipoise.compare.PowerQuestion;
import org.equipoise.core.TwoArms;

/**
 * Power over n, or over delta, at settings that answers have.
 *
 * @param against what it is drawn against
 * @param row an answer that lies on the curve
 * @param points from left to right
 */
public record PowerCurve(Against against, PowerRow row, List<Point> points) {
  private static final int POINTS = 48;

  /** How far beyond the largest answer a curve goes. */
  private static final double BEYOND = 1.4;

  /** A curve that says something has at least this n at its end. */
  private static final int SHORTEST = 12;

  /** Copies the list. */
  public PowerCurve {
    Objects.requireNonNull(against, "against");
    Objects.requireNonNull(row, "row");
    points = List.copyOf(points);
  }

  /** What power is drawn against. */
  public enum Against {
    /** Participants in the control arm. */
    N,
    /** The true difference. */
    DELTA
  }

  /**
   * A point of a curve.
   *
   * @param x n or delta
   * @param power a probability
   */
  public record Point(double x, double power) {}

  /**
   * The curves through some answers: against n when n varies among them or was found, else against
   * delta. Answers that lie on one curve share it.
   *
   * @param rows the answers; those without one have no curve
   * @return the curves in the order of the rows
   */
  public static List<PowerCurve> through(List<PowerRow> rows) {
    List<PowerRow> answered =
        rows.stream().filter(row -> row.solution().refusal().isEmpty()).toList();
    if (answered.isEmpty()) {
      return List.of();
    }
    boolean sizes =
        answered.stream().anyMatch(row -> row.question().n().isEmpty())
            || answered.stream().map(row -> row.solution().n()).distinct().count() > 1;
    boolean deltas =
        answered.stream().map(row -> row.solution().delta()).distinct().count() > 1
            || answered.stream().anyMatch(row -> row.question().delta().isEmpty());
    Against against = sizes || !deltas ? Against.N : Against.DELTA;
    Map<List<Object>, PowerRow> distinct = new LinkedHashMap<>();
    answered.forEach(row -> distinct.putIfAbsent(key(row, against), row));
    List<Double> grid = against == Against.N ? sizes(answered) : differences(answered);
    return distinct.values().stream().map(row -> curve(row, against, grid)).toList();
  }

  private static List<Object> key(PowerRow row, Against against) {
    Object fixed = against == Against.N ? row.solution().delta() : row.solution().n().orElseThrow();
    return List.of(row.question().design(), fixed, row.solution().alpha());
  }

  private static List<Double> sizes(List<PowerRow> rows) {
    int least = rows.stream().mapToInt(row -> row.question().design().least()).max().orElse(2);
    int most = rows.stream().mapToInt(row -> control(row)).max().orElse(least);
    double end = Math.max(SHORTEST, BEYOND * most);
    TreeSet<Double> grid = new TreeSet<>();
    IntStream.rangeClosed(0, POINTS)
        .forEach(i -> grid.add(Math.rint(least + (end - least) * i / POINTS)));
    rows.forEach(row -> grid.add((double) control(row)));
    return List.copyOf(grid);
  }

  private static int control(PowerRow row) {
    return row.solution().n().orElseThrow().control();
  }

  private static List<Double> differences(List<PowerRow> rows) {
    TreeSet<Double> given = new TreeSet<>();
    rows.forEach(row -> given.add(row.solution().delta().orElseThrow()));
    double low = Math.min(0, BEYOND * given.first());
    double high = Math.max(0, BEYOND * given.last());
    TreeSet<Double> grid = new TreeSet<>(given);
    IntStream.rangeClosed(0, POINTS).forEach(i -> grid.add(low + (high - low) * i / POINTS));
    return List.copyOf(grid);
  }

  private static PowerCurve curve(PowerRow row, Against against, List<Double> grid) {
    double alpha = row.solution().alpha().orElseThrow();
    TwoArms<Integer> n = row.solution().n().orElseThrow();
    OptionalDouble delta = row.solution().delta();
    PowerQuestion question = row.question();
    List<Point> points = new ArrayList<>();
    for (double x : grid) {
      if (against == Against.N) {
        points.add(new Point(x, question.powerAt(delta.orElseThrow(), scaled(n, x, row), alpha)));
      } else if (x > question.design().deltas().lower() && x < question.design().deltas().upper()) {
        points.add(new Point(x, question.powerAt(x, n, alpha)));
      }
    }
    return new PowerCurve(against, row, points);
  }

  /** The arms with the answer's ratio and another control arm. */
  private static TwoArms<Integer> scaled(TwoArms<Integer> n, double control, PowerRow row) {
    if (control == n.control()) {
      return n;
    }
    double experimental = Math.ceil(control * n.experimental() / n.control() * (1 - 1e-12));
    int least = row.question().design().least();
    return new TwoArms<>((int) Math.max(least, experimental), (int) control);
  }
}
