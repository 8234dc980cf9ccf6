// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import static org.equipoise.figure.WorstCases.SHORT;
import static org.equipoise.figure.WorstCases.SIXTY;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The other plots of the gallery where they are hard to lay out. */
final class WorstGallery {
  private static final double TINY = 1e-9;
  private static final double HUGE = 1e12;
  private static final AxisEnds ENDS =
      new AxisEnds("favours MBSR", "favours Health Enhancement Program");

  private WorstGallery() {}

  /** All of them by name. */
  static Map<String, Figure> all() {
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (String name : List.of(SHORT, SIXTY)) {
      for (int rows : List.of(1, 6, 34)) {
        String end = "-" + rows + "-" + name.length();
        figures.put("equivalence" + end, equivalence(rows, name, 1, Scale.LINEAR).figure());
        figures.put("equivalence-log" + end, equivalence(rows, name, 1, Scale.LOG).figure());
        figures.put("balance" + end, balance(rows, name, 1).figure());
        figures.put("studies" + end, studies(rows, name, Scale.LINEAR).figure());
        figures.put("studies-log" + end, studies(rows, name, Scale.LOG).figure());
        figures.put("flow" + end, flow(name, rows).figure());
        figures.put("replications" + end, replications(rows, name, 1).figure());
        figures.put("expected" + end, expected(rows, name, 1).figure());
      }
      for (int parts : List.of(1, 3)) {
        WorstDistributions.add(figures, name, parts);
      }
      figures.put("sweep-r-" + name.length(), SweepSamples.figure(name, 1));
      GridSamples.add(figures, name);
      for (int each : List.of(0, 1, 34)) {
        String end = "-" + each + "-" + name.length();
        addPeople(figures, end, name, each);
      }
    }
    addSizes(figures);
    return figures;
  }

  private static void addPeople(Map<String, Figure> figures, String end, String name, int each) {
    for (Scale scale : List.of(Scale.LINEAR, Scale.LOG)) {
      figures.put("raincloud-" + scale + end, raincloud(name, each, 1, scale).figure());
      figures.put("slope-" + scale + end, slope(name, each, 1, scale).figure());
    }
    if (each > 0) {
      figures.put("residuals" + end, residuals(name, each, 1).figure());
      figures.put("cumming" + end, WorstCases.estimation(name, each, 1).below());
    }
  }

  private static void addSizes(Map<String, Figure> figures) {
    for (double size : List.of(TINY, HUGE)) {
      String end = "-" + size;
      figures.put("equivalence" + end, equivalence(1, SIXTY, size, Scale.LINEAR).figure());
      figures.put("balance" + end, balance(6, SIXTY, size).figure());
      figures.put("raincloud" + end, raincloud(SIXTY, 34, size, Scale.LINEAR).figure());
      figures.put("raincloud-log" + end, raincloud(SHORT, 34, size, Scale.LOG).figure());
      figures.put("slope" + end, slope(SIXTY, 34, size, Scale.LINEAR).figure());
      figures.put("slope-log" + end, slope(SHORT, 34, size, Scale.LOG).figure());
      figures.put("residuals" + end, residuals(SIXTY, 34, size).figure());
      figures.put("sweep-r" + end, SweepSamples.figure(SIXTY, size));
      figures.put("cumming" + end, WorstCases.estimation(SIXTY, 30, size).below());
      figures.put("forest" + end, WorstCases.forest(6, SIXTY, size).figure());
      figures.put("profile" + end, WorstCases.profile(SIXTY, 4, size, Scale.LINEAR).figure());
      figures.put("profile-log" + end, WorstCases.profile(SHORT, 4, size, Scale.LOG).figure());
      figures.put("replications" + end, replications(2, SIXTY, size).figure());
      figures.put("expected" + end, expected(6, SIXTY, size).figure());
      figures.put("margins" + end, margins(2, SIXTY, size).figure());
      figures.put("resamples" + end, WorstDistributions.resamples(SHORT, 1, size).figure());
      figures.put("tails" + end, WorstDistributions.tails(SHORT, 1, size).figure());
      figures.put("ecdf" + end, WorstDistributions.ecdf(SIXTY, 1, size, Scale.LINEAR).figure());
      figures.put("ecdf-log" + end, WorstDistributions.ecdf(SHORT, 1, size, Scale.LOG).figure());
      figures.put(
          "overlap" + end, WorstDistributions.overlap(SHORT, 1, size > 1 ? 1e6 : 0).figure());
      figures.put("nested-loop" + end, GridSamples.nestedLoop(SIXTY, 2, size, 2, 4).figure());
      figures.put("flow" + end, flow(SIXTY, size > 1 ? 999_999_999 : 0).figure());
    }
    figures.put("cumming-none", WorstCases.notEstimable().below());
  }

  static EquivalencePlot equivalence(int count, String name, double size, Scale scale) {
    List<EquivalencePlot.Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String verdict = i % 3 == 0 ? "not equivalent" : "inconclusive, and not superior either";
      rows.add(
          i % 5 == 3
              ? new EquivalencePlot.NotTested(
                  name + " " + i, "an arm has fewer than two values", "not tested")
              : new EquivalencePlot.Tested(
                  name + " " + i,
                  on(0.3 * Math.sin(i), size, scale),
                  new EquivalencePlot.TwoIntervals(
                      new Span(on(-0.9 - 0.1 * i, size, scale), on(0.9, size, scale)),
                      new Span(on(-0.6, size, scale), on(0.7, size, scale))),
                  new Margin(
                      "margin of " + SIXTY, new Span(on(-1, size, scale), on(1, size, scale))),
                  scale,
                  verdict));
    }
    return new EquivalencePlot(
        Caption.of("Claims about " + name), name, ENDS, List.of("Outcome", "Verdict"), rows);
  }

  private static double on(double effect, double size, Scale scale) {
    return scale == Scale.LOG ? Math.exp(effect) : size * effect;
  }

  static BalancePlot balance(int count, String name, double size) {
    List<BalancePlot.Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double difference = size * 0.3 * Math.sin(i + 1);
      rows.add(
          i % 5 == 4
              ? new BalancePlot.Row(name + " " + i, OptionalDouble.empty(), "")
              : new BalancePlot.Row(
                  name + " " + i, OptionalDouble.of(difference), NumberText.brief(difference)));
    }
    return new BalancePlot(
        Caption.of("Balance at baseline"),
        "Standardized difference, MBSR minus Health Enhancement Program",
        0.1,
        List.of("Characteristic", "difference / SD"),
        rows);
  }

  /** Studies with weights, their sum and a prediction. */
  static ForestPlot studies(int count, String name, Scale scale) {
    List<ForestPlot.Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ForestPlot.Value value =
          new ForestPlot.Value(
              on(Math.sin(i), 1, scale),
              new Span(on(Math.sin(i) - 0.5, 1, scale), on(Math.sin(i) + 0.5, 1, scale)),
              OptionalDouble.of(1 + i % 7));
      String weight = (1 + i % 7) + "%";
      rows.add(
          new ForestPlot.Estimated(
              name + " " + i, value, Optional.empty(), List.of(weight, words(value))));
    }
    ForestPlot.Value all =
        ForestPlot.Value.of(on(0.2, 1, scale), on(0.1, 1, scale), on(0.3, 1, scale));
    ForestPlot.Value next =
        ForestPlot.Value.of(on(0.2, 1, scale), on(-1.4, 1, scale), on(1.8, 1, scale));
    rows.add(new ForestPlot.Summary("All of " + name, all, List.of("100%", words(all))));
    rows.add(new ForestPlot.Prediction("Next of " + name, next, List.of("", words(next))));
    return new ForestPlot(
        Caption.of("Studies of " + name),
        new ForestPlot.Measure("Effect", scale, scale == Scale.LOG ? 1 : 0, ENDS),
        rows,
        List.of("Study", "weight", "effect [95% CI]"),
        Optional.empty());
  }

  private static String words(ForestPlot.Value value) {
    return AltText.withInterval(value.estimate(), value.interval());
  }

  /** Originals and replications with all of their intervals. */
  static ForestPlot replications(int count, String name, double size) {
    List<ForestPlot.Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double at = size * Math.sin(i + 1);
      ForestPlot.Value value = ForestPlot.Value.of(at, at - size, at + size);
      ForestPlot.Value pooled = ForestPlot.Value.of(at, at - size / 2, at + size / 2);
      rows.add(new ForestPlot.Heading(name + " " + i));
      rows.add(
          new ForestPlot.Estimated("Original", value, Optional.empty(), List.of(words(value))));
      rows.add(new ForestPlot.Summary("Pooled", pooled, List.of(words(pooled))));
      rows.add(new ForestPlot.Prediction("Expected", value, List.of(words(value))));
    }
    return forest(rows, "95% interval");
  }

  /** Replications where they were expected, some of them outside. */
  static ForestPlot expected(int count, String name, double size) {
    List<ForestPlot.Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double at = size * 2 * Math.sin(i + 1);
      ForestPlot.Value value = ForestPlot.Value.of(at, -size, size);
      rows.add(
          i % 5 == 4
              ? new ForestPlot.NotEstimated(name + " " + i, "no standard error", List.of(""))
              : new ForestPlot.Located(
                  name + " " + i, at, value.interval(), List.of(words(value))));
    }
    return forest(rows, "replication (expected)");
  }

  private static ForestPlot forest(List<ForestPlot.Row> rows, String heading) {
    return new ForestPlot(
        Caption.of("Replications").withFootnote("Bars: where it was to be expected."),
        new ForestPlot.Measure("Effect", Scale.LINEAR, 0, AxisEnds.none()),
        rows,
        List.of("", heading),
        Optional.empty());
  }

  /** p over the margin, a curve a replication. */
  static CurvePlot margins(int count, String name, double size) {
    List<CurvePlot.Curve> curves = new ArrayList<>();
    for (int k = 1; k <= count; k++) {
      List<Vertex> vertices = new ArrayList<>();
      for (int i = 0; i <= 20; i++) {
        vertices.add(new Vertex(size * i / 10, Math.exp(-k * i / 10.0)));
      }
      curves.add(new CurvePlot.Curve(name + " " + k, vertices, List.of(vertices.get(4 * k))));
    }
    return new CurvePlot(
        Caption.of("Replication and the margin"),
        "Margin, in the original's direction",
        "p",
        curves,
        List.of(new CurvePlot.Guide("α .05", Direction.HORIZONTAL, 0.05)));
  }

  static FlowPlot flow(String name, int each) {
    return new FlowPlot(
        Caption.of("Participants of " + name),
        List.of(
            new FlowPlot.Arm(name, each, each / 3, each - each / 3),
            new FlowPlot.Arm(name + " control", each, each, 0)));
  }

  private static List<Double> values(int count, double size, Scale scale, double middle) {
    return IntStream.range(0, count)
        .mapToObj(i -> Math.sin(7.0 * i + middle))
        .map(value -> scale == Scale.LOG ? size * Math.exp(3 * value) : size * (middle + value))
        .toList();
  }

  static RaincloudPlot raincloud(String name, int each, double size, Scale scale) {
    return new RaincloudPlot(
        Caption.of("Participants"),
        "Salivary cortisol, area under the curve with respect to ground (nmol/L · min)",
        scale,
        new AxisEnds("better for MBSR and for the program", "worse for MBSR and for the program"),
        List.of(
            new RaincloudPlot.Arm(name, Role.EXPERIMENTAL, values(each, size, scale, 3)),
            new RaincloudPlot.Arm(name + " control", Role.CONTROL, values(1, size, scale, 4))));
  }

  static SlopePlot slope(String name, int each, double size, Scale scale) {
    List<Double> before = values(each, size, scale, 3);
    List<Double> after = values(each, size, scale, 2);
    List<SlopePlot.Course> courses =
        IntStream.range(0, each)
            .mapToObj(i -> new SlopePlot.Course(before.get(i), after.get(i)))
            .toList();
    return new SlopePlot(
        Caption.of("Participants of " + name),
        "Salivary cortisol, area under the curve with respect to ground (nmol/L · min)",
        scale,
        List.of(name, name + " later"),
        List.of(
            new SlopePlot.Arm(name, Role.EXPERIMENTAL, courses),
            new SlopePlot.Arm(name + " control", Role.CONTROL, List.of())));
  }

  static ResidualPlot residuals(String name, int each, double size) {
    return new ResidualPlot(
        Caption.of("Residuals of " + name),
        "Residual of " + name + " (nmol/L)",
        List.of(
            new ResidualPlot.Group(name, Role.EXPERIMENTAL, values(each, size, Scale.LINEAR, 0)),
            new ResidualPlot.Group(
                name + " control", Role.CONTROL, values(each, size, Scale.LINEAR, 1))));
  }
}
