// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.equipoise.core.Require;

/**
 * Two normal densities with the same standard deviation, d of them apart, and the area that both
 * share: what a standardized difference means if outcomes are normal.
 *
 * @param caption the words around the figure; without alt text, one is made from the differences
 * @param experimental the name of the experimental arm
 * @param control the name of the control arm, whose mean is at 0
 * @param parts one a panel, from top to bottom, 1 or more
 */
public record OverlapPlot(Caption caption, String experimental, String control, List<Part> parts) {
  private static final int WIDTH = 760;
  private static final int AROUND = 60;
  private static final int PANEL = 290;
  private static final int STEPS = 160;

  /** A normal density is too low to be seen beyond so many standard deviations. */
  private static final double REACH = 3.6;

  /** Farther apart two densities are two lines, and a screen shows neither. */
  private static final double FARTHEST = 1e6;

  /**
   * Checks that there is something to draw.
   *
   * @throws IllegalArgumentException if there are no parts
   */
  public OverlapPlot {
    Objects.requireNonNull(caption, "caption");
    Objects.requireNonNull(experimental, "experimental");
    Objects.requireNonNull(control, "control");
    parts = Checks.notEmpty(parts, "parts");
  }

  /**
   * One difference.
   *
   * @param title above its panel; may be empty
   * @param d the standardized difference, in [-1e6, 1e6]
   */
  public record Part(String title, double d) {
    /**
     * Checks the difference.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public Part {
      Objects.requireNonNull(title, "title");
      if (!(Math.abs(d) <= FARTHEST)) {
        throw new IllegalArgumentException("d must be in [-1e6, 1e6], got " + d);
      }
      Require.finite(d, "d");
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
    double d = part.d();
    List<Mark> marks = new ArrayList<>();
    marks.add(area(d));
    marks.add(density(TextWrap.oneLine(experimental), d, Role.EXPERIMENTAL, Dash.SOLID));
    marks.add(density(TextWrap.oneLine(control), 0, Role.CONTROL, Dash.DASHED));
    marks.add(mean(d, Role.EXPERIMENTAL));
    marks.add(mean(0, Role.CONTROL));
    Range range = new Range(Math.min(0, d) - REACH, Math.max(0, d) + REACH);
    Axis x = Axis.of("Standard deviations from the mean of " + control, Scale.LINEAR, range);
    Axis y = Axis.of("Density", Scale.LINEAR, new Range(0, 1.08 * at(0, 0)));
    return new Panel(part.title(), Axes.of(x, y), marks, List.of(), List.of());
  }

  private static double at(double x, double mean) {
    return Math.exp(-(x - mean) * (x - mean) / 2) / Math.sqrt(2 * Math.PI);
  }

  private static Lines mean(double at, Role role) {
    List<Vertex> ends = List.of(new Vertex(at, 0), new Vertex(at, at(0, 0)));
    return new Lines("", ends, role, Dash.DOTTED, 1.5);
  }

  private static Lines density(String name, double mean, Role role, Dash dash) {
    return new Lines(
        name, curve(new Span(mean - REACH, mean + REACH), x -> at(x, mean)), role, dash, 2);
  }

  /** What both densities cover: from the left of the one to the right of the other. */
  private static Density area(double d) {
    double middle = d / 2;
    double half = REACH + Math.abs(middle);
    List<Vertex> outline =
        curve(new Span(middle - half, middle + half), x -> Math.min(at(x, 0), at(x, d)));
    return new Density(outline, Role.MARGIN, 0.35, "shared area");
  }

  private static List<Vertex> curve(Span between, DoubleUnaryOperator height) {
    double step = (between.high() - between.low()) / STEPS;
    return IntStream.rangeClosed(0, STEPS)
        .mapToDouble(i -> between.low() + i * step)
        .mapToObj(x -> new Vertex(x, height.applyAsDouble(x)))
        .toList();
  }

  private String altText() {
    return parts.stream()
        .map(part -> (part.title().isBlank() ? "" : part.title() + ": ") + words(part))
        .map(TextWrap::oneLine)
        .collect(Collectors.joining("; ", "Two normal densities. ", "."));
  }

  private String words(Part part) {
    return "the mean of "
        + experimental
        + " is "
        + NumberText.brief(part.d())
        + " standard deviations from that of "
        + control;
  }
}
