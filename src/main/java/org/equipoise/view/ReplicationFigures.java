// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.analysis.JudgedPair;
import org.equipoise.core.Interval;
import org.equipoise.figure.AxisEnds;
import org.equipoise.figure.Caption;
import org.equipoise.figure.CurvePlot;
import org.equipoise.figure.Direction;
import org.equipoise.figure.Figure;
import org.equipoise.figure.ForestPlot;
import org.equipoise.figure.Scale;
import org.equipoise.figure.Span;
import org.equipoise.figure.Vertex;
import org.equipoise.replication.Judgement;
import org.equipoise.replication.ReplicationCriterion;
import org.equipoise.replication.ReplicationPair;
import org.equipoise.replication.Thresholds;
import org.equipoise.table.Rounding;

/** Originals and replications drawn, with the numbers of their judgements. */
final class ReplicationFigures {
  private static final ForestPlot.Measure EFFECT =
      new ForestPlot.Measure("Effect", Scale.LINEAR, 0, AxisEnds.none());

  /** Curves that colour and dash tell apart. */
  private static final int CURVES = 9;

  private static final int STEPS = 120;

  /** The axis ends where every p is this small. */
  private static final double FAR = 3;

  private static final double LARGEST = 1e300;

  private final List<JudgedPair> pairs;
  private final Thresholds limits;

  ReplicationFigures(List<JudgedPair> pairs, Thresholds limits) {
    this.pairs = pairs;
    this.limits = limits;
  }

  private String name(JudgedPair pair) {
    return pair.id().isEmpty() ? "pair " + (pairs.indexOf(pair) + 1) : pair.id();
  }

  private String percent() {
    return Rounding.percent(limits.level());
  }

  Optional<Figure> intervals() {
    if (pairs.stream().noneMatch(pair -> drawn(pair).isPresent())) {
      return Optional.empty();
    }
    List<ForestPlot.Row> rows = new ArrayList<>();
    for (JudgedPair pair : pairs) {
      rows.add(new ForestPlot.Heading(name(pair)));
      drawn(pair)
          .ifPresentOrElse(found -> addStudies(rows, pair, found), () -> addNone(rows, pair));
    }
    Caption caption =
        Caption.of("Original and replication")
            .withSubtitle(percent() + " intervals")
            .withFootnote(
                "Bars: where the replication's estimate was to be expected from the original, with the"
                    + " error of both studies (expected) and with the original taken for the truth."
                    + " Diamond: both studies pooled.");
    return Optional.of(forest(caption, rows, percent() + " interval"));
  }

  /** The pair, where the numbers are within what can be drawn. */
  private static Optional<ReplicationPair> drawn(JudgedPair pair) {
    boolean finite =
        pair.judgements().get(ReplicationCriterion.PREDICTION_INTERVAL) instanceof Judgement.Judged;
    return pair.pair().filter(found -> finite);
  }

  private void addNone(List<ForestPlot.Row> rows, JudgedPair pair) {
    Judgement why = pair.judgements().get(ReplicationCriterion.PREDICTION_INTERVAL);
    if (why instanceof Judgement.Refused refused) {
      rows.add(new ForestPlot.NotEstimated("", refused.why().detail(), List.of("")));
    }
  }

  private void addStudies(List<ForestPlot.Row> rows, JudgedPair pair, ReplicationPair found) {
    double original = found.original().estimate();
    double replication = found.replication().estimate();
    Interval ofOriginal = found.original().interval(limits.level());
    rows.add(estimated("Original", original, ofOriginal));
    rows.add(estimated("Replication", replication, found.replication().interval(limits.level())));
    judged(pair, ReplicationCriterion.POOLED)
        .flatMap(pooled -> pooled.interval().map(own -> summary(pooled.value(), own)))
        .ifPresent(rows::add);
    expected(pair, ReplicationCriterion.PREDICTION_INTERVAL)
        .map(own -> prediction("Expected", original, own))
        .ifPresent(rows::add);
    expected(pair, ReplicationCriterion.PREDICTION_INTERVAL_CONDITIONAL)
        .map(own -> prediction("Expected, original true", original, own))
        .ifPresent(rows::add);
  }

  private static Optional<Judgement.Judged> judged(
      JudgedPair pair, ReplicationCriterion criterion) {
    return pair.judgements().get(criterion) instanceof Judgement.Judged found
        ? Optional.of(found)
        : Optional.empty();
  }

  private static Optional<Interval> expected(JudgedPair pair, ReplicationCriterion criterion) {
    return judged(pair, criterion).flatMap(Judgement.Judged::interval);
  }

  private static ForestPlot.Row estimated(String label, double estimate, Interval interval) {
    return new ForestPlot.Estimated(
        label, value(estimate, interval), Optional.empty(), List.of(words(estimate, interval)));
  }

  private static ForestPlot.Row summary(double estimate, Interval interval) {
    return new ForestPlot.Summary(
        "Pooled", value(estimate, interval), List.of(words(estimate, interval)));
  }

  private static ForestPlot.Row prediction(String label, double centre, Interval interval) {
    return new ForestPlot.Prediction(
        label, value(centre, interval), List.of(Words.typeset(Words.limits(interval))));
  }

  private static ForestPlot.Value value(double estimate, Interval interval) {
    return ForestPlot.Value.of(estimate, interval.lower(), interval.upper());
  }

  private static String words(double estimate, Interval interval) {
    int decimals = Rounding.decimals(estimate, interval.lower(), interval.upper());
    return Words.typeset(
        Rounding.fixed(estimate, decimals)
            + " ("
            + Rounding.fixed(interval.lower(), decimals)
            + " to "
            + Rounding.fixed(interval.upper(), decimals)
            + ")");
  }

  private static Figure forest(Caption caption, List<ForestPlot.Row> rows, String heading) {
    return new ForestPlot(caption, EFFECT, rows, List.of("", heading), Optional.empty()).figure();
  }

  Optional<Figure> prediction() {
    if (pairs.stream().noneMatch(pair -> drawn(pair).isPresent())) {
      return Optional.empty();
    }
    List<ForestPlot.Row> rows = pairs.stream().map(this::located).toList();
    long inside =
        pairs.stream()
            .flatMap(pair -> judged(pair, ReplicationCriterion.PREDICTION_INTERVAL).stream())
            .filter(Judgement.Judged::holds)
            .count();
    long all = pairs.stream().filter(pair -> drawn(pair).isPresent()).count();
    Caption caption =
        Caption.of("Replications where they were expected")
            .withSubtitle(
                "Inside the " + percent() + " prediction interval: " + inside + " of " + all)
            .withFootnote(
                "Bars: where the replication's estimate was to be expected from the original, with the"
                    + " error of both studies. Points: where it came to lie.");
    return Optional.of(forest(caption, rows, "replication (expected)"));
  }

  private ForestPlot.Row located(JudgedPair pair) {
    Judgement judgement = pair.judgements().get(ReplicationCriterion.PREDICTION_INTERVAL);
    if (judgement instanceof Judgement.Refused refused) {
      return new ForestPlot.NotEstimated(name(pair), refused.why().detail(), List.of(""));
    }
    Judgement.Judged found = (Judgement.Judged) judgement;
    Interval interval = found.interval().orElseThrow();
    return new ForestPlot.Located(
        name(pair),
        found.value(),
        new Span(interval.lower(), interval.upper()),
        List.of(words(found.value(), interval)));
  }

  Optional<Figure> marginCurves() {
    List<JudgedPair> directed =
        pairs.stream()
            .filter(pair -> judged(pair, ReplicationCriterion.SMALL_TELESCOPES).isPresent())
            .filter(pair -> end(pair) < LARGEST)
            .toList();
    if (directed.isEmpty()) {
      return Optional.empty();
    }
    List<JudgedPair> shown = directed.subList(0, Math.min(CURVES, directed.size()));
    double end = shown.stream().mapToDouble(ReplicationFigures::end).max().orElseThrow();
    List<CurvePlot.Curve> curves = shown.stream().map(pair -> curve(pair, end)).toList();
    Caption caption =
        Caption.of("Replication and the margin")
            .withSubtitle("p of a true effect of at least the margin, from the replication alone")
            .withFootnote(
                "Points: the effect that the original had a power of 33% to find. Below α the"
                    + " replication excludes an effect as large as the margin.");
    if (shown.size() < pairs.size()) {
      caption =
          caption.withFootnote(
              "Drawn: "
                  + shown.size()
                  + " of "
                  + pairs.size()
                  + " pairs, at most the first "
                  + CURVES
                  + " whose original has a direction.");
    }
    CurvePlot.Guide guide =
        new CurvePlot.Guide(
            "α " + Words.alpha(limits.alpha()), Direction.HORIZONTAL, limits.alpha());
    return Optional.of(
        new CurvePlot(caption, "Margin, in the original's direction", "p", curves, List.of(guide))
            .figure());
  }

  private static double end(JudgedPair pair) {
    ReplicationPair found = pair.pair().orElseThrow();
    double towards = found.direction() * found.replication().estimate();
    return Math.max(found.detectable() * 1.2, towards + FAR * found.replication().standardError());
  }

  private CurvePlot.Curve curve(JudgedPair pair, double end) {
    ReplicationPair found = pair.pair().orElseThrow();
    List<Vertex> vertices = new ArrayList<>();
    for (int i = 0; i <= STEPS; i++) {
      double margin = end * i / STEPS;
      vertices.add(new Vertex(margin, found.pOfAtLeast(margin)));
    }
    Judgement.Judged judged = judged(pair, ReplicationCriterion.SMALL_TELESCOPES).orElseThrow();
    Vertex telescope = new Vertex(Math.abs(judged.value()), judged.p().orElseThrow());
    return new CurvePlot.Curve(name(pair), vertices, List.of(telescope));
  }
}
