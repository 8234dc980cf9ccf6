// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.equipoise.core.Require;

/**
 * Curves over a common axis, such as power over n, with points on them and guides across them.
 *
 * @param caption the words around the figure; without alt text, one is made from the points
 * @param x the title of the horizontal axis
 * @param y the title of the vertical axis, which holds probabilities from 0 to 1
 * @param curves one or more, told apart by colour and dash
 * @param guides lines from end to end
 */
public record CurvePlot(
    Caption caption, String x, String y, List<Curve> curves, List<Guide> guides) {
  private static final Size SIZE = new Size(760, 460);

  /**
   * Checks that there is something to draw.
   *
   * @throws IllegalArgumentException if there are no curves
   */
  public CurvePlot {
    Objects.requireNonNull(caption, "caption");
    Objects.requireNonNull(x, "x");
    Objects.requireNonNull(y, "y");
    curves = Checks.notEmpty(curves, "curves");
    guides = List.copyOf(guides);
  }

  /**
   * One curve.
   *
   * @param name for the legend; empty for no entry
   * @param vertices from left to right, 2 or more, with a y in [0, 1]
   * @param marked the places on it that matter, such as answers; may be empty
   */
  public record Curve(String name, List<Vertex> vertices, List<Vertex> marked) {
    /**
     * Checks the vertices.
     *
     * @throws IllegalArgumentException if there are fewer than 2 vertices or a y is outside [0, 1]
     */
    public Curve {
      Objects.requireNonNull(name, "name");
      vertices = List.copyOf(vertices);
      marked = List.copyOf(marked);
      Require.atLeast(vertices.size(), 2, "number of vertices");
      vertices.forEach(each -> Require.closedUnit(each.y(), "y"));
      marked.forEach(each -> Require.closedUnit(each.y(), "y"));
    }
  }

  /**
   * A line from end to end.
   *
   * @param name for the legend
   * @param direction horizontal at a probability, or vertical at an x
   * @param at where
   */
  public record Guide(String name, Direction direction, double at) {
    /**
     * Checks the place.
     *
     * @throws IllegalArgumentException if the name is blank or the place not finite
     */
    public Guide {
      Require.notBlank(name, "name");
      Objects.requireNonNull(direction, "direction");
      Require.finite(at, "at");
    }
  }

  /**
   * The figure.
   *
   * @return its marks and words
   */
  public Figure figure() {
    List<Double> xs = new ArrayList<>();
    curves.forEach(curve -> curve.vertices().forEach(each -> xs.add(each.x())));
    Axis horizontal = Axis.of(x, Scale.LINEAR, Range.around(xs, Scale.LINEAR));
    Axis vertical = Axis.of(y, Scale.LINEAR, new Range(-0.02, 1.04));
    List<Mark> marks = new ArrayList<>();
    for (Guide guide : guides) {
      marks.add(
          new ReferenceLine(
              guide.name(), guide.direction(), guide.at(), Role.REFERENCE, Dash.DASHED));
    }
    for (int i = 0; i < curves.size(); i++) {
      Curve curve = curves.get(i);
      CurveStyle style = CurveStyle.of(i);
      marks.add(new Lines(curve.name(), curve.vertices(), style.role(), style.dash(), 2));
      points(curve, style.role()).ifPresent(marks::add);
    }
    Panel panel = Panel.of(Axes.of(horizontal, vertical), marks);
    return Figure.of(caption.withAltTextIfNone(altText()), panel, SIZE);
  }

  private Optional<Points> points(Curve curve, Role role) {
    if (curve.marked().isEmpty()) {
      return Optional.empty();
    }
    List<Points.Point> points =
        curve.marked().stream()
            .map(at -> new Points.Point(at.x(), at.y(), 10, words(curve, at).replace(": ", "\n")))
            .toList();
    return Optional.of(new Points("", points, Symbol.CIRCLE, role, 1));
  }

  private String altText() {
    return curves.stream()
        .map(this::words)
        .collect(Collectors.joining("; ", "Curves of " + y + " over " + x + ". ", "."));
  }

  private String words(Curve curve) {
    Vertex first = curve.vertices().get(0);
    Vertex last = curve.vertices().get(curve.vertices().size() - 1);
    List<Vertex> told = curve.marked().isEmpty() ? List.of(first, last) : curve.marked();
    return told.stream().map(at -> words(curve, at)).collect(Collectors.joining(", "));
  }

  private static String words(Curve curve, Vertex at) {
    String name = curve.name().isEmpty() ? "" : TextWrap.oneLine(curve.name()) + ": ";
    return name + NumberText.brief(at.y()) + " at " + NumberText.brief(at.x());
  }
}
