// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.equipoise.core.Require;

/**
 * The few values that a number can have, beside what was printed: a point each, the printed number
 * as a line, and the band of values that are printed like that. A point within the band is a way to
 * the printed number.
 *
 * @param caption the words around the figure; without alt text, one is made from the values
 * @param title what the axis shows, with its unit
 * @param rows from top to bottom, 1 or more
 */
public record LatticePlot(Caption caption, String title, List<Row> rows) {
  private static final int WIDTH = 760;
  private static final int HEAD = 40;
  private static final int EACH = 116;
  private static final double POINT = 9;

  /** Half of a row's height, of 1, that its band takes. */
  private static final double HALF = 0.32;

  /**
   * Checks that there is something to draw.
   *
   * @throws IllegalArgumentException if there are no rows
   */
  public LatticePlot {
    Objects.requireNonNull(caption, "caption");
    Objects.requireNonNull(title, "title");
    rows = Checks.notEmpty(rows, "rows");
  }

  /**
   * One printed number.
   *
   * @param name what it is
   * @param printed the number
   * @param rounding the values that are printed like that
   * @param possible the possible values near it, 1 or more, ascending
   */
  public record Row(String name, double printed, Span rounding, List<Double> possible) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not finite or no value is possible
     */
    public Row {
      Objects.requireNonNull(name, "name");
      Require.finite(printed, "printed");
      Require.finite(rounding.low(), "rounding");
      Require.finite(rounding.high(), "rounding");
      possible = Checks.notEmpty(possible, "possible");
      possible.forEach(value -> Require.finite(value, "possible"));
    }

    private boolean holds(double value) {
      return rounding.low() <= value && value <= rounding.high();
    }

    private boolean isPossible() {
      return possible.stream().anyMatch(this::holds);
    }
  }

  /**
   * The figure.
   *
   * @return a panel a row, each with its own axis
   */
  public Figure figure() {
    List<Panel> panels = new ArrayList<>();
    for (Row row : rows) {
      panels.add(panel(row, panels.isEmpty()));
    }
    Size size = new Size(WIDTH, HEAD + EACH * rows.size());
    return new Figure(caption.withAltTextIfNone(altText()), panels, Arrangement.STACKED, size);
  }

  private Panel panel(Row row, boolean isFirst) {
    List<Double> xs = new ArrayList<>(row.possible());
    xs.addAll(row.rounding().finiteEnds());
    xs.add(row.printed());
    List<Mark> marks = new ArrayList<>(List.of(band(row, isFirst), printed(row, isFirst)));
    List<Points.Point> within = new ArrayList<>();
    List<Points.Point> outside = new ArrayList<>();
    for (double value : row.possible()) {
      String hover = row.name() + "\n" + NumberText.brief(value);
      (row.holds(value) ? within : outside).add(new Points.Point(value, 0, POINT, hover));
    }
    add(marks, "possible, not printed like that", outside, Symbol.CIRCLE_OPEN, Role.NEUTRAL);
    add(marks, "possible, and printed like that", within, Symbol.CIRCLE, Role.ESTIMATE);
    boolean last = row.equals(rows.get(rows.size() - 1));
    Axis x = Axis.of(last ? title : "", Scale.LINEAR, Range.around(xs, Scale.LINEAR));
    Axis y = Axis.of("", Scale.CATEGORY, new Range(-0.5, 0.5));
    return new Panel(row.name(), Axes.of(x, y), marks, List.of(), List.of());
  }

  private static void add(
      List<Mark> marks, String name, List<Points.Point> points, Symbol symbol, Role role) {
    if (!points.isEmpty()) {
      marks.add(new Points(name, points, symbol, role, 1));
    }
  }

  private static Mark band(Row row, boolean isFirst) {
    return new Band(
        isFirst ? "rounded to the printed number" : "",
        Direction.VERTICAL,
        row.rounding(),
        Optional.of(new Range(-HALF, HALF)),
        Role.CONTEXT);
  }

  private static Mark printed(Row row, boolean isFirst) {
    return new Lines(
        isFirst ? "printed" : "",
        List.of(new Vertex(row.printed(), -HALF), new Vertex(row.printed(), HALF)),
        Role.MARGIN,
        Dash.SOLID,
        2);
  }

  private String altText() {
    StringBuilder text = new StringBuilder("Possible values of ").append(title).append('.');
    for (Row row : rows) {
      text.append(' ')
          .append(row.name())
          .append(": ")
          .append(NumberText.brief(row.printed()))
          .append(row.isPossible() ? " is possible." : " is not among them.");
    }
    return text.toString();
  }
}
