// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.equipoise.core.Require;

/**
 * Several positive numbers of each of some rows, as points on a common log axis, with one guide.
 *
 * @param caption the words around the figure; without alt text, one is made from the numbers
 * @param title of the axis
 * @param labels of the rows, from top to bottom
 * @param series the kinds of numbers
 * @param guide a line across all rows
 */
public record DotPlot(
    Caption caption, String title, List<String> labels, List<Series> series, Guide guide) {
  private static final int WIDTH = 760;
  private static final int ROW = 26;
  private static final int POINT = 11;
  private static final int FRAME = 150;

  /** Points of one row keep apart by this share of the row. */
  private static final double DODGE = 0.8;

  private static final TextWrap LABEL = new TextWrap(18, 12);

  /**
   * Checks that the parts go together.
   *
   * @throws IllegalArgumentException if there are no rows or series, or a series has another number
   *     of values
   */
  public DotPlot {
    Objects.requireNonNull(caption, "caption");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(guide, "guide");
    labels = Checks.notEmpty(labels, "labels");
    series = Checks.notEmpty(series, "series");
    for (Series each : series) {
      if (each.values().size() != labels.size()) {
        throw new IllegalArgumentException(
            "values must be one for each of "
                + labels.size()
                + " rows, got "
                + each.values().size());
      }
    }
  }

  /**
   * One kind of numbers.
   *
   * @param name for the legend
   * @param symbol its shape
   * @param role whose colour it has
   * @param values one a row, positive and finite
   */
  public record Series(String name, Symbol symbol, Role role, List<Double> values) {
    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the name is blank or a value is not positive and finite
     */
    public Series {
      Require.notBlank(name, "name");
      Objects.requireNonNull(symbol, "symbol");
      Objects.requireNonNull(role, "role");
      values = List.copyOf(values);
      values.forEach(value -> Require.positiveFinite(value, "value on a log scale"));
    }
  }

  /**
   * A line across all rows.
   *
   * @param name for the legend
   * @param at its place, positive and finite
   */
  public record Guide(String name, double at) {
    /**
     * Checks the place.
     *
     * @throws IllegalArgumentException if the name is blank or the place not positive and finite
     */
    public Guide {
      Require.notBlank(name, "name");
      Require.positiveFinite(at, "at");
    }
  }

  /**
   * The figure.
   *
   * @return its marks and words
   */
  public Figure figure() {
    List<Double> all = new ArrayList<>(List.of(guide.at()));
    series.forEach(each -> all.addAll(each.values()));
    List<Tick> ticks =
        IntStream.range(0, labels.size())
            .mapToObj(i -> new Tick(i, LABEL.wrap(labels.get(i))))
            .toList();
    Axis x = Axis.of(title, Scale.LOG, Range.around(all, Scale.LOG));
    Axis y = Axis.of("", Scale.CATEGORY, new Range(labels.size() - 0.4, -0.6)).withTicks(ticks);
    List<Mark> marks = new ArrayList<>();
    marks.add(
        new ReferenceLine(
            guide.name(), Direction.VERTICAL, guide.at(), Role.REFERENCE, Dash.DASHED));
    for (int i = 0; i < series.size(); i++) {
      marks.add(points(series.get(i), (i + 0.5) / series.size() - 0.5));
    }
    int lines = ticks.stream().mapToInt(tick -> TextWidth.lines(tick.label())).max().orElse(1);
    int row = Math.max(ROW + (lines - 1) * PanelGeometry.LINE, POINT * series.size());
    Size size = new Size(WIDTH, FRAME + row * labels.size());
    return Figure.of(caption.withAltTextIfNone(altText()), Panel.of(Axes.of(x, y), marks), size);
  }

  private Points points(Series each, double offset) {
    List<Points.Point> points =
        IntStream.range(0, labels.size())
            .mapToObj(
                i ->
                    new Points.Point(
                        each.values().get(i),
                        i + DODGE * offset,
                        8,
                        labels.get(i)
                            + "\n"
                            + each.name()
                            + ": "
                            + NumberText.brief(each.values().get(i))))
            .toList();
    return new Points(each.name(), points, each.symbol(), each.role(), 1);
  }

  private String altText() {
    return IntStream.range(0, labels.size())
        .mapToObj(i -> TextWrap.oneLine(labels.get(i)) + ": " + words(i))
        .collect(Collectors.joining("; ", "Dot plot, " + title + ". ", "."));
  }

  private String words(int row) {
    return series.stream()
        .map(each -> each.name() + " " + NumberText.brief(each.values().get(row)))
        .collect(Collectors.joining(", "));
  }
}
