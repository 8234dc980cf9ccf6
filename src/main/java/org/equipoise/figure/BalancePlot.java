// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.core.Require;

/**
 * Baseline balance (Love plot): the standardized difference of each characteristic before the
 * intervention as a point, with lines at ± a guide.
 *
 * <p>Austin (2009) reports 0.1 as the size below which matched samples in observational studies are
 * taken for balanced. In a randomized trial it is a guide for the eye only: allocation was by
 * chance, and in a small trial chance alone often goes beyond it, with a standard error of about
 * √(1/n1 + 1/n2).
 *
 * @param caption the words around the figure; without alt text, one is made from the rows
 * @param title of the axis
 * @param guide where the lines stand to both sides of 0, positive
 * @param headings above the labels and the numbers
 * @param rows from top to bottom
 * @see <a href="https://doi.org/10.1002/sim.3697">Austin (2009), Statistics in Medicine 28,
 *     3083-3107</a>
 */
public record BalancePlot(
    Caption caption, String title, double guide, List<String> headings, List<Row> rows) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if there are no rows, not two headings, or the guide is not
   *     positive
   */
  public BalancePlot {
    Objects.requireNonNull(caption, "caption");
    Objects.requireNonNull(title, "title");
    Require.positiveFinite(guide, "guide");
    headings = List.copyOf(headings);
    rows = Checks.notEmpty(rows, "rows");
    if (headings.size() != 2) {
      throw new IllegalArgumentException("headings must be 2, got " + headings.size());
    }
  }

  /**
   * One characteristic.
   *
   * @param label its name
   * @param difference standardized, finite; empty where there is none
   * @param text beside it, such as the difference in numbers
   */
  public record Row(String label, OptionalDouble difference, String text) {
    /**
     * Checks the difference.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public Row {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(text, "text");
      difference.ifPresent(value -> Require.finite(value, "difference"));
    }
  }

  /**
   * The figure.
   *
   * @return its marks and words
   */
  public Figure figure() {
    List<ForestPlot.Row> drawn = new ArrayList<>();
    rows.forEach(row -> drawn.add(drawn(row)));
    ForestPlot.Measure measure = new ForestPlot.Measure(title, Scale.LINEAR, 0, AxisEnds.none());
    ForestPlot forest = new ForestPlot(caption, measure, drawn, headings, Optional.empty());
    return new ForestLayout(forest, List.of(line(-guide), line(guide))).figure();
  }

  private static ForestPlot.Row drawn(Row row) {
    return row.difference().isPresent()
        ? new ForestPlot.Dot(row.label(), row.difference().getAsDouble(), List.of(row.text()))
        : new ForestPlot.NotEstimated(
            row.label(), "no standardized difference", List.of(row.text()));
  }

  private ReferenceLine line(double at) {
    String name = "guide, ±" + NumberText.brief(guide);
    return new ReferenceLine(name, Direction.VERTICAL, at, Role.CONTEXT, Dash.DOTTED);
  }
}
