// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.equipoise.core.Require;

/**
 * A pair of axes with what is drawn in them. Marks are drawn in their order, bands first.
 *
 * @param title above the axes; empty for none
 * @param axes the axes
 * @param marks what is drawn on the x axis and the y axis
 * @param secondMarks what is drawn on the x axis and the second y axis
 * @param columns texts beside the axes, in line with the y axis
 */
public record Panel(
    String title, Axes axes, List<Mark> marks, List<Mark> secondMarks, List<TextColumn> columns) {
  /**
   * Checks that every mark has a place on its axes.
   *
   * @throws IllegalArgumentException if there are marks for a second axis that is not there, or a
   *     coordinate on a log axis is not positive
   */
  public Panel {
    Objects.requireNonNull(title, "title");
    marks = List.copyOf(marks);
    secondMarks = List.copyOf(secondMarks);
    columns = List.copyOf(columns);
    requirePlaces(axes.x(), axes.y(), marks);
    if (axes.secondY().isPresent()) {
      requirePlaces(axes.x(), axes.secondY().get(), secondMarks);
    } else if (!secondMarks.isEmpty()) {
      throw new IllegalArgumentException(
          "secondMarks must be empty without a second y axis, got " + secondMarks.size());
    }
  }

  /**
   * A panel without title, second axis and columns.
   *
   * @param axes the axes
   * @param marks what is drawn in them
   * @return the panel
   */
  public static Panel of(Axes axes, List<Mark> marks) {
    return new Panel("", axes, marks, List.of(), List.of());
  }

  /**
   * All marks, those of the second axis last.
   *
   * @return the marks in the order of drawing
   */
  public List<Mark> allMarks() {
    return Stream.concat(marks.stream(), secondMarks.stream()).toList();
  }

  private static void requirePlaces(Axis x, Axis y, List<Mark> marks) {
    for (Mark mark : marks) {
      requirePlaces(x, mark.xs(), "x");
      requirePlaces(y, mark.ys(), "y");
    }
  }

  private static void requirePlaces(Axis axis, List<Double> places, String name) {
    if (axis.scale() == Scale.LOG) {
      places.forEach(place -> Require.positiveFinite(place, name + " on a log axis"));
    }
  }
}
