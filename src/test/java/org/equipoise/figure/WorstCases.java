// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures that are hard to lay out: what has overlapped or been cut off somewhere before. */
final class WorstCases {
  static final String SHORT = "IL6";
  static final String SIXTY = "Perceived stress, ten-item scale, at the four-month follow-up";

  private WorstCases() {}

  /** All of them by name. */
  static Map<String, Figure> all() {
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (int rows : List.of(1, 6, 34)) {
      figures.put("forest-" + rows + "-short", forest(rows, SHORT, 1).figure());
      figures.put("forest-" + rows + "-long", forest(rows, SIXTY, 1).figure());
    }
    figures.put("forest-huge", forest(6, SIXTY, 1e9).figure());
    figures.put("forest-tiny", forest(6, SHORT, 1e-9).figure());
    figures.put("forest-missing", missing().figure());
    figures.put("forest-ratios", ratios().figure());
    figures.put("forest-wide", wide().figure());
    figures.put("forest-word", forest(3, "x".repeat(90), 1).figure());
    figures.put("estimation", Samples.estimation().figure());
    figures.put("estimation-long", estimation(SIXTY, 24, 1).figure());
    figures.put("estimation-one-each", estimation(SHORT, 1, 1).figure());
    figures.put("estimation-huge", estimation(SHORT, 30, 1e12).figure());
    figures.put("estimation-tiny", estimation(SIXTY, 30, 1e-12).figure());
    figures.put("estimation-none", notEstimable().figure());
    figures.put("profile", profile(SHORT, 3).figure());
    figures.put("profile-long", profile(SIXTY, 9).figure());
    figures.put("profile-many", profile(SHORT, 34).figure());
    figures.put("profile-periods", periods().figure());
    figures.put("profile-uneven", uneven().figure());
    figures.put("panels", panels(Arrangement.SIDE_BY_SIDE));
    figures.put("panels-stacked", panels(Arrangement.STACKED));
    figures.putAll(WorstGallery.all());
    return figures;
  }

  static ForestPlot forest(int count, String name, double scale) {
    List<ForestPlot.Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double estimate = scale * (0.8 * Math.sin(i + 1) - 0.2);
      double half = scale * (0.3 + 0.1 * (i % 4));
      ForestPlot.Value value = ForestPlot.Value.of(estimate, estimate - half, estimate + half);
      String text = AltText.of(value);
      rows.add(
          new ForestPlot.Estimated(
              name + " " + (i + 1), value, Optional.empty(), List.of("25 / 24", text)));
    }
    return new ForestPlot(
        Caption.of("Effects of " + name).withFootnote("g: Hedges' g; an interval of 95 %."),
        new ForestPlot.Measure(
            "Standardized mean difference (Hedges' g)",
            Scale.LINEAR,
            0,
            new AxisEnds("favours MBSR", "favours Health Enhancement Program")),
        rows,
        List.of("Outcome", "n", "g [95% CI]"),
        Optional.of(new Margin("equivalence margin", new Span(-0.5 * scale, 0.5 * scale))));
  }

  private static ForestPlot missing() {
    List<ForestPlot.Row> rows = new ArrayList<>(forest(4, SIXTY, 1).rows());
    String reason = "an arm has fewer than two values, so there is no standard deviation";
    List<String> blank = List.of("1 / 1", "");
    rows.add(1, new ForestPlot.NotEstimated(SIXTY, reason, blank));
    rows.add(3, new ForestPlot.NotEstimated(SHORT, reason, blank));
    rows.add(0, new ForestPlot.Heading("Primary outcomes"));
    rows.add(4, new ForestPlot.Heading("Secondary outcomes, none of them in a family"));
    return with(forest(1, SHORT, 1), rows);
  }

  private static ForestPlot with(ForestPlot plot, List<ForestPlot.Row> rows) {
    return new ForestPlot(plot.caption(), plot.measure(), rows, plot.headings(), plot.margin());
  }

  private static ForestPlot ratios() {
    return new ForestPlot(
        Caption.of("Ratios"),
        new ForestPlot.Measure(
            "Ratio of geometric means", Scale.LOG, 1, new AxisEnds("lower in A", "lower in B")),
        List.of(
            Samples.row(SIXTY, 0.001, 0.0001, 0.01),
            Samples.row(SHORT, 1.2, 0.9, Double.POSITIVE_INFINITY),
            Samples.row(SHORT, 250, 100, 900)),
        List.of("Outcome", "ratio"),
        Optional.empty());
  }

  /** More columns of numbers than there is paper. */
  private static ForestPlot wide() {
    List<ForestPlot.Row> rows = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      ForestPlot.Value value = ForestPlot.Value.of(i, i - 2.5, i + 2.5);
      List<String> columns =
          List.of("12.345 (6.789)", "11.345 (6.789)", AltText.of(value), "p = .0123", "superior");
      rows.add(new ForestPlot.Estimated(SIXTY, value, Optional.empty(), columns));
    }
    return new ForestPlot(
        Caption.of("Many columns").withSubtitle(SIXTY + "; " + SIXTY),
        new ForestPlot.Measure("Difference (nmol/L)", Scale.LINEAR, 0, AxisEnds.none()),
        rows,
        List.of("Outcome", "MBSR", "HEP", "Difference [95% CI]", "p", "Verdict"),
        Optional.empty());
  }

  static EstimationPlot estimation(String name, int perArm, double scale) {
    return new EstimationPlot(
        Caption.of("Flare, post"),
        new EstimationPlot.Measure(
            "Flare after capsaicin, area of the reddened skin (cm²)",
            "Difference between the arms (cm²)",
            Scale.LINEAR,
            "mean ± SD"),
        Samples.arm(name, 3.25 * scale, 1.1 * scale, values(perArm, scale, 3.25)),
        Samples.arm(name + " control", 4.5 * scale, 1.2 * scale, values(perArm, scale, 4.5)),
        new EstimationPlot.Difference(
            -1.25 * scale,
            new Span(-2.4 * scale, -0.1 * scale),
            "95% CI",
            Optional.of(new EstimationPlot.Curve(0.5 * scale, 10)),
            Optional.of(new Margin("margin of " + name, new Span(-scale, scale)))));
  }

  private static Double[] values(int count, double scale, double middle) {
    Double[] values = new Double[count];
    for (int i = 0; i < count; i++) {
      values[i] = scale * (middle + 1.5 * Math.sin(7.0 * i));
    }
    return values;
  }

  static EstimationPlot notEstimable() {
    EstimationPlot plot = estimation(SIXTY, 1, 1);
    return new EstimationPlot(
        plot.caption(),
        plot.measure(),
        plot.experimental(),
        plot.control(),
        new EstimationPlot.NoDifference("an arm has fewer than two values"));
  }

  static ProfilePlot profile(String name, int count) {
    return profile(name, count, 1, Scale.LINEAR);
  }

  static ProfilePlot profile(String name, int count, double size, Scale scale) {
    List<ProfilePlot.Visit> visits = new ArrayList<>();
    Integer[] all = new Integer[count];
    for (int i = 0; i < count; i++) {
      visits.add(new ProfilePlot.Visit(name + " " + i, i * 15.0));
      all[i] = i;
    }
    return new ProfilePlot(
        Caption.of("Cortisol over the stress test"),
        new ProfilePlot.Measure("Minutes", "Salivary cortisol (nmol/L)", scale, "95% CI"),
        visits,
        List.of(
            sized(Samples.course(name, Role.EXPERIMENTAL, all), size),
            sized(Samples.course(name + " control", Role.CONTROL, all), size)),
        List.of(
            new ProfilePlot.Period("preparation", new Span(0, 6)),
            new ProfilePlot.Period("Trier social stress test", new Span(6, 20))));
  }

  /** Periods with long names beside each other. */
  private static ProfilePlot periods() {
    ProfilePlot plot = profile(SHORT, 4);
    return new ProfilePlot(
        plot.caption(),
        plot.measure(),
        plot.visits(),
        plot.arms(),
        List.of(
            new ProfilePlot.Period(SIXTY, new Span(0, 3)),
            new ProfilePlot.Period("rest", new Span(3, 5)),
            new ProfilePlot.Period(SIXTY + ", once more", new Span(5, 9)),
            new ProfilePlot.Period(SIXTY, new Span(20, 44))));
  }

  /** Visits much closer together than others. */
  private static ProfilePlot uneven() {
    ProfilePlot plot = profile(SIXTY, 5);
    List<ProfilePlot.Visit> visits = new ArrayList<>();
    for (double at : new double[] {0, 0.5, 1, 60, 400}) {
      visits.add(new ProfilePlot.Visit("visit after " + at + " days", at));
    }
    return new ProfilePlot(
        plot.caption(), plot.measure(), visits, plot.arms(), plot.periods().subList(0, 1));
  }

  private static ProfilePlot.Arm sized(ProfilePlot.Arm arm, double size) {
    List<ProfilePlot.Mean> means =
        arm.means().stream()
            .map(
                mean ->
                    new ProfilePlot.Mean(
                        mean.visit(),
                        size * mean.mean(),
                        mean.interval()
                            .map(span -> new Span(size * span.low(), size * span.high())),
                        mean.n()))
            .toList();
    return new ProfilePlot.Arm(arm.name(), arm.role(), means);
  }

  private static Figure panels(Arrangement arrangement) {
    Figure forest = forest(6, SIXTY, 1).figure();
    Figure profile = profile(SHORT, 3).figure();
    List<Panel> panels = List.of(forest.panels().get(0), profile.panels().get(0));
    return new Figure(
        forest.caption().withAltText("Two panels"), panels, arrangement, new Size(1200, 700));
  }
}
