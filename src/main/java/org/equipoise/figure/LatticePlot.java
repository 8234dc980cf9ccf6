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
  private static final int HEAD = 150;
  private static final int EACH = 44;
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
   * @return its marks and words
   */
  public Figure figure() {
    List<Double> xs = new ArrayList<>();
    List<Tick> names = new ArrayList<>();
    List<Points.Point> within = new ArrayList<>();
    List<Points.Point> outside = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      double y = rows.size() - 1.0 - i;
      names.add(new Tick(y, row.name()));
      xs.addAll(row.possible());
      xs.addAll(row.rounding().finiteEnds());
      marks.add(band(row, y, i == 0));
      marks.add(printed(row, y, i == 0));
      for (double value : row.possible()) {
        String hover = row.name() + "\n" + NumberText.brief(value);
        (row.holds(value) ? within : outside).add(new Points.Point(value, y, POINT, hover));
      }
    }
    add(marks, "possible, not printed like that", outside, Symbol.CIRCLE_OPEN, Role.NEUTRAL);
    add(marks, "possible, and printed like that", within, Symbol.CIRCLE, Role.ESTIMATE);
    Axis x = Axis.of(title, Scale.LINEAR, Range.around(xs, Scale.LINEAR));
    Axis y = Axis.of("", Scale.LINEAR, new Range(-0.6, rows.size() - 0.4)).withTicks(names);
    Panel panel = Panel.of(Axes.of(x, y), marks);
    Size size = new Size(WIDTH, HEAD + EACH * rows.size());
    return Figure.of(caption.withAltTextIfNone(altText()), panel, size);
  }

  private static void add(
      List<Mark> marks, String name, List<Points.Point> points, Symbol symbol, Role role) {
    if (!points.isEmpty()) {
      marks.add(new Points(name, points, symbol, role, 1));
    }
  }

  private static Mark band(Row row, double y, boolean isFirst) {
    return new Band(
        isFirst ? "rounded to the printed number" : "",
        Direction.VERTICAL,
        row.rounding(),
        Optional.of(new Range(y - HALF, y + HALF)),
        Role.CONTEXT);
  }

  private static Mark printed(Row row, double y, boolean isFirst) {
    return new Lines(
        isFirst ? "printed" : "",
        List.of(new Vertex(row.printed(), y - HALF), new Vertex(row.printed(), y + HALF)),
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
