// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.equipoise.analysis.ReplicationDesign;
import org.equipoise.analysis.SimulatedReplications;
import org.equipoise.analysis.SimulatedReplications.CriterionShare;
import org.equipoise.analysis.SimulatedReplications.Draws;
import org.equipoise.figure.Arrangement;
import org.equipoise.figure.Axes;
import org.equipoise.figure.Axis;
import org.equipoise.figure.Caps;
import org.equipoise.figure.Caption;
import org.equipoise.figure.Direction;
import org.equipoise.figure.Figure;
import org.equipoise.figure.Intervals;
import org.equipoise.figure.Mark;
import org.equipoise.figure.Panel;
import org.equipoise.figure.Points;
import org.equipoise.figure.Range;
import org.equipoise.figure.Role;
import org.equipoise.figure.Scale;
import org.equipoise.figure.Size;
import org.equipoise.figure.Span;
import org.equipoise.figure.Symbol;
import org.equipoise.figure.Tick;
import org.equipoise.replication.ReplicationCriterion;

/** How often each criterion holds, a panel a comparison, its ways to draw within it. */
final class SimulatedReplicationsFigure {
  private static final double NORMAL_95 = 1.959963984540054;
  private static final int MOST_PANELS = 4;

  private final List<SimulatedReplications> replications;
  private final List<ReplicationCriterion> criteria;

  SimulatedReplicationsFigure(
      List<SimulatedReplications> replications, List<ReplicationCriterion> criteria) {
    this.replications = replications.stream().filter(each -> each.tally().isPresent()).toList();
    this.criteria = criteria;
  }

  Optional<Figure> figure(ReplicationDesign design) {
    List<SimulatedReplications> normal =
        replications.stream().filter(each -> each.question().draws() == Draws.NORMAL).toList();
    if (normal.isEmpty() || normal.size() > MOST_PANELS) {
      return Optional.empty();
    }
    List<Panel> panels = new ArrayList<>();
    normal.forEach(each -> panels.add(panel(each, panels.isEmpty())));
    Caption caption =
        Caption.of("How often a replication succeeds, by criterion")
            .withSubtitle(
                "Simulated, "
                    + design.run().replicates()
                    + " replications; truth: "
                    + truth(design))
            .withFootnote("Bars: 1.96 Monte Carlo standard errors either way.")
            .withAltText(altText());
    Size size = new Size(320 + 330 * panels.size(), 160 + 30 * criteria.size());
    return Optional.of(new Figure(caption, panels, Arrangement.SIDE_BY_SIDE, size));
  }

  private static String truth(ReplicationDesign design) {
    return switch (design.truth()) {
      case ORIGINAL -> "the original's estimate";
      case NULL -> "no effect";
      case HALF -> "half of the original's estimate";
      case SHRUNKEN -> "the original's estimate, shrunken";
    };
  }

  private Panel panel(SimulatedReplications normal, boolean first) {
    List<Mark> marks = new ArrayList<>();
    Optional<SimulatedReplications> scores = scores(normal);
    String name = scores.isPresent() ? "normal" : "";
    double aside = scores.isPresent() ? 0.15 : 0;
    add(normal, new Look(name, -aside, Role.ESTIMATE, Symbol.CIRCLE), marks);
    scores.ifPresent(
        each -> add(each, new Look("scores by SPRITE", aside, Role.MARGIN, Symbol.SQUARE), marks));
    List<Tick> ticks = new ArrayList<>();
    for (int at = 0; at < criteria.size(); at++) {
      ticks.add(new Tick(at, criteria.get(at).id().replace('_', ' ')));
    }
    Axis x = Axis.of("Holds in a share of", Scale.LINEAR, new Range(-0.02, 1.02));
    Axis y = Axis.of("", Scale.CATEGORY, new Range(criteria.size() - 0.4, -0.6));
    Axes axes = Axes.of(x, first ? y.withTicks(ticks) : y);
    return new Panel(title(normal), axes, marks, List.of(), List.of());
  }

  private Optional<SimulatedReplications> scores(SimulatedReplications normal) {
    SimulatedReplications.Question wanted = normal.question();
    return replications.stream()
        .filter(each -> each.question().draws() == Draws.SPRITE)
        .filter(each -> each.question().outcome().equals(wanted.outcome()))
        .filter(each -> each.question().visit().equals(wanted.visit()))
        .filter(each -> each.question().method().equals(wanted.method()))
        .findFirst();
  }

  /** How the points of one way to draw look, and how far they are from the middle of their row. */
  private record Look(String name, double aside, Role role, Symbol symbol) {}

  private void add(SimulatedReplications of, Look look, List<Mark> marks) {
    List<Points.Point> points = new ArrayList<>();
    List<Intervals.Bar> bars = new ArrayList<>();
    for (int at = 0; at < criteria.size(); at++) {
      CriterionShare share = of.tally().orElseThrow().criteria().get(criteria.get(at));
      if (share.refusal().isEmpty()) {
        double half = NORMAL_95 * share.mcse();
        double y = at + look.aside();
        bars.add(new Intervals.Bar(y, new Span(share.value() - half, share.value() + half)));
        points.add(
            new Points.Point(
                share.value(), y, 7, criteria.get(at).id() + "\n" + Words.number(share.value())));
      }
    }
    if (!points.isEmpty()) {
      marks.add(new Intervals(Direction.HORIZONTAL, bars, look.role(), 1.5, Caps.SHORT));
      marks.add(new Points(look.name(), points, look.symbol(), look.role(), 1));
    }
  }

  private static String title(SimulatedReplications of) {
    return of.question().outcome().id()
        + " "
        + of.question().visit().id()
        + ", "
        + of.question().method()
        + ": "
        + of.sizes().experimental()
        + " + "
        + of.sizes().control()
        + " participants";
  }

  private String altText() {
    return replications.stream()
            .map(
                each ->
                    title(each)
                        + " ("
                        + each.question().draws().id()
                        + "): "
                        + criteria.stream()
                            .map(criterion -> words(each, criterion))
                            .collect(Collectors.joining(", ")))
            .collect(Collectors.joining("; "))
        + ".";
  }

  private static String words(SimulatedReplications of, ReplicationCriterion criterion) {
    CriterionShare share = of.tally().orElseThrow().criteria().get(criterion);
    return criterion.id().replace('_', ' ') + " " + Words.number(share.value());
  }
}
