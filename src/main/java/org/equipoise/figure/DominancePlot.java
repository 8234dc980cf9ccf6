// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The share of each arm above a value, drawn against each other for all values: the area under the
 * curve is the probability that one of the experimental arm is above one of the control arm, ties
 * counted half. Ties between the arms are sloping pieces. Without a difference the curve follows
 * the diagonal.
 *
 * @param caption the words around the figure; without alt text, one is made from the values
 * @param experimental the name of the experimental arm
 * @param control the name of the control arm
 * @param parts one a panel, from top to bottom, 1 or more
 * @see <a href="https://doi.org/10.1016/0022-2496(75)90001-2">Bamber (1975), J Math Psychol 12,
 *     387-415</a>
 */
public record DominancePlot(
    Caption caption, String experimental, String control, List<Part> parts) {
  private static final int WIDTH = 560;
  private static final int AROUND = 60;
  private static final int PANEL = 430;
  private static final Range SHARES = new Range(-0.02, 1.02);

  /**
   * Checks that there is something to draw.
   *
   * @throws IllegalArgumentException if there are no parts
   */
  public DominancePlot {
    Objects.requireNonNull(caption, "caption");
    Objects.requireNonNull(experimental, "experimental");
    Objects.requireNonNull(control, "control");
    parts = Checks.notEmpty(parts, "parts");
  }

  /**
   * Two arms' values.
   *
   * @param title above its panel; may be empty
   * @param experimental of the experimental arm, 1 or more; -∞ for values below a detection limit
   * @param control of the control arm, the same
   */
  public record Part(String title, List<Double> experimental, List<Double> control) {
    /**
     * Sorts the values.
     *
     * @throws IllegalArgumentException if an arm is empty
     */
    public Part {
      Objects.requireNonNull(title, "title");
      experimental = Checks.notEmpty(experimental.stream().sorted().toList(), "experimental");
      control = Checks.notEmpty(control.stream().sorted().toList(), "control");
    }

    /** From nobody above the largest value to everybody above none. */
    List<Vertex> curve() {
      List<Vertex> vertices = new ArrayList<>(List.of(new Vertex(0, 0)));
      TreeSet<Double> places = new TreeSet<>(experimental);
      places.addAll(control);
      int i = experimental.size();
      int j = control.size();
      for (double value : places.descendingSet()) {
        i = from(experimental, i, value);
        j = from(control, j, value);
        vertices.add(new Vertex(above(control, j), above(experimental, i)));
      }
      return vertices;
    }

    private static int from(List<Double> sorted, int end, double value) {
      int i = end;
      while (i > 0 && sorted.get(i - 1) >= value) {
        i--;
      }
      return i;
    }

    private static double above(List<Double> sorted, int i) {
      return (double) (sorted.size() - i) / sorted.size();
    }

    /**
     * The area under the curve.
     *
     * @return the probability of superiority, in [0, 1]
     */
    public double area() {
      List<Vertex> curve = curve();
      double area = 0;
      for (int k = 1; k < curve.size(); k++) {
        Vertex before = curve.get(k - 1);
        Vertex after = curve.get(k);
        area += (after.x() - before.x()) * (after.y() + before.y()) / 2;
      }
      return area;
    }
  }

  /**
   * The figure.
   *
   * @return its marks and words
   */
  public Figure figure() {
    Size size = new Size(WIDTH, AROUND + PANEL * parts.size());
    List<Panel> panels = parts.stream().map(this::panel).toList();
    return new Figure(caption.withAltTextIfNone(altText()), panels, Arrangement.STACKED, size);
  }

  private Panel panel(Part part) {
    List<Vertex> curve = part.curve();
    List<Vertex> outline = new ArrayList<>(curve);
    outline.add(new Vertex(1, 0));
    List<Vertex> diagonal = List.of(new Vertex(0, 0), new Vertex(1, 1));
    List<Mark> marks =
        List.of(
            new Density(outline, Role.MARGIN, 0.3, "area " + NumberText.brief(part.area())),
            new Lines("no difference", diagonal, Role.REFERENCE, Dash.DASHED, 1.5),
            new Lines("", curve, Role.ESTIMATE, Dash.SOLID, 2));
    Axis x = Axis.of("Share above a value, " + control, Scale.LINEAR, SHARES);
    Axis y = Axis.of("Share above it, " + experimental, Scale.LINEAR, SHARES);
    return new Panel(part.title(), Axes.of(x, y), marks, List.of(), List.of());
  }

  private String altText() {
    return parts.stream()
        .map(
            part ->
                (part.title().isBlank() ? "" : TextWrap.oneLine(part.title()) + ": ")
                    + "area "
                    + NumberText.brief(part.area()))
        .collect(
            Collectors.joining(
                "; ",
                "Shares of "
                    + TextWrap.oneLine(experimental)
                    + " above a value against those of "
                    + TextWrap.oneLine(control)
                    + ": ",
                "."));
  }
}
