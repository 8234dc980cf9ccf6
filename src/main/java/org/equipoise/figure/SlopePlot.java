// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.equipoise.core.Require;

/**
 * Every participant's way from one visit to another, one panel an arm, with the arm's mean
 * (geometric on a log scale) over the participants drawn. All panels have the same axis.
 *
 * @param caption the words around the figure; without alt text, one is made from the means
 * @param title what the axis shows, with its unit
 * @param scale linear, or log
 * @param visits the names of the first and the second visit
 * @param arms from left to right, 1 or more
 */
public record SlopePlot(
    Caption caption, String title, Scale scale, List<String> visits, List<Arm> arms) {
  private static final Size SIZE = new Size(760, 460);
  private static final Range ACROSS = new Range(-0.35, 1.35);
  private static final TextWrap VISIT = new TextWrap(9, 12);
  private static final double POINT = 5;
  private static final double MEAN_POINT = 11;

  /**
   * Checks that all values have a place.
   *
   * @throws IllegalArgumentException if there are no arms, not two visits, the scale is of
   *     categories, or a value on a log scale is not positive
   */
  public SlopePlot {
    Objects.requireNonNull(caption, "caption");
    Objects.requireNonNull(title, "title");
    Checks.measured(scale);
    visits = List.copyOf(visits);
    arms = Checks.notEmpty(arms, "arms");
    if (visits.size() != 2) {
      throw new IllegalArgumentException("visits must be 2, got " + visits.size());
    }
    if (scale == Scale.LOG) {
      heights(arms).forEach(value -> Require.positiveFinite(value, "values on a log scale"));
    }
  }

  /**
   * One arm.
   *
   * @param name its name
   * @param role whose colour it has
   * @param courses one a participant with both values; may be empty
   */
  public record Arm(String name, Role role, List<Course> courses) {
    /** Copies the courses. */
    public Arm {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(role, "role");
      courses = List.copyOf(courses);
    }
  }

  /**
   * One participant.
   *
   * @param before the value at the first visit, finite
   * @param after the value at the second visit, finite
   */
  public record Course(double before, double after) {
    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is not finite
     */
    public Course {
      Require.finite(before, "before");
      Require.finite(after, "after");
    }
  }

  /**
   * The figure.
   *
   * @return its marks and words
   */
  public Figure figure() {
    List<Double> heights = heights(arms);
    Range range = Range.around(heights.isEmpty() ? List.of(1.0) : heights, scale);
    List<Panel> panels = arms.stream().map(arm -> panel(arm, range)).toList();
    return new Figure(caption.withAltTextIfNone(altText()), panels, Arrangement.SIDE_BY_SIDE, SIZE);
  }

  private static List<Double> heights(List<Arm> arms) {
    return arms.stream()
        .flatMap(arm -> arm.courses().stream())
        .flatMap(course -> Stream.of(course.before(), course.after()))
        .toList();
  }

  private Panel panel(Arm arm, Range range) {
    List<Tick> ticks =
        List.of(new Tick(0, VISIT.wrap(visits.get(0))), new Tick(1, VISIT.wrap(visits.get(1))));
    Axis x = Axis.of("", Scale.CATEGORY, ACROSS).withTicks(ticks);
    String name = TextWrap.oneLine(arm.name()) + ", n = " + arm.courses().size();
    Axes axes = Axes.of(x, Axis.of(title, scale, range));
    return new Panel(name, axes, marks(arm, range), List.of(), List.of());
  }

  private List<Mark> marks(Arm arm, Range range) {
    List<Mark> marks = new ArrayList<>();
    if (arm.courses().isEmpty()) {
      return List.of(nobody(range));
    }
    List<Points.Point> points = new ArrayList<>();
    for (Course course : arm.courses()) {
      marks.add(line(course, Role.CONTEXT, 0.9));
      points.addAll(
          ends(
              course,
              POINT,
              NumberText.brief(course.before()) + " → " + NumberText.brief(course.after())));
    }
    Symbol symbol = ProfileLayout.symbol(arm.role());
    marks.add(new Points("", points, symbol, arm.role(), 0.7));
    Course mean = mean(arm);
    marks.add(line(mean, arm.role(), 3.5));
    marks.add(new Points("", ends(mean, MEAN_POINT, words(arm)), Symbol.DIAMOND, arm.role(), 1));
    return marks;
  }

  private TextAnnotation nobody(Range range) {
    double middle =
        scale == Scale.LOG
            ? Math.sqrt(range.start()) * Math.sqrt(range.end())
            : range.start() / 2 + range.end() / 2;
    String text = "no participant\nwith both values";
    return new TextAnnotation(new Vertex(0.5, middle), text, Anchor.MIDDLE, Role.NEUTRAL);
  }

  private static Lines line(Course course, Role role, double width) {
    List<Vertex> ends = List.of(new Vertex(0, course.before()), new Vertex(1, course.after()));
    return new Lines("", ends, role, Dash.SOLID, width);
  }

  private static List<Points.Point> ends(Course course, double size, String hover) {
    return List.of(
        new Points.Point(0, course.before(), size, hover),
        new Points.Point(1, course.after(), size, hover));
  }

  private Course mean(Arm arm) {
    return new Course(mean(arm, Course::before), mean(arm, Course::after));
  }

  private double mean(Arm arm, ToDoubleFunction<Course> value) {
    int n = arm.courses().size();
    boolean log = scale == Scale.LOG;
    double sum =
        arm.courses().stream()
            .mapToDouble(value)
            .map(each -> (log ? Math.log(each) : each) / n)
            .sum();
    return log ? Math.exp(sum) : sum;
  }

  private String words(Arm arm) {
    Course mean = mean(arm);
    String kind = scale == Scale.LOG ? "geometric mean " : "mean ";
    return TextWrap.oneLine(arm.name())
        + ", n = "
        + arm.courses().size()
        + ": "
        + kind
        + NumberText.brief(mean.before())
        + " → "
        + NumberText.brief(mean.after());
  }

  private String altText() {
    List<String> texts =
        arms.stream()
            .map(arm -> arm.courses().isEmpty() ? arm.name() + ", n = 0" : words(arm))
            .toList();
    return "Slope graph of single participants from "
        + visits.get(0)
        + " to "
        + visits.get(1)
        + ", "
        + title
        + ". "
        + String.join("; ", texts)
        + ".";
  }
}
