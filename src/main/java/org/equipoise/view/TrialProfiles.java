// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.equipoise.analysis.AnalysisResult;
import org.equipoise.analysis.ProfilePoint;
import org.equipoise.core.Interval;
import org.equipoise.core.TwoArms;
import org.equipoise.design.ChallengePhase;
import org.equipoise.design.Outcome;
import org.equipoise.design.Visit;
import org.equipoise.figure.Caption;
import org.equipoise.figure.Figure;
import org.equipoise.figure.ProfilePlot;
import org.equipoise.figure.Role;
import org.equipoise.figure.Scale;
import org.equipoise.figure.Span;
import org.equipoise.table.Rounding;

/** The arms' means over time, one figure an outcome, or a visit of a sampled outcome. */
final class TrialProfiles {
  private final AnalysisResult analysis;

  TrialProfiles(AnalysisResult analysis) {
    this.analysis = analysis;
  }

  List<Figure> figures() {
    return analysis.trial().outcomes().stream()
        .flatMap(outcome -> figures(outcome, analysis.trial().visits()).stream())
        .toList();
  }

  /** Of one outcome; the visits choose among those of an outcome that is sampled within them. */
  List<Figure> figures(Outcome outcome, List<Visit> visits) {
    List<Figure> figures = new ArrayList<>();
    List<ProfilePoint> points = analysis.profile(outcome);
    if (outcome.sampledWithinVisit()) {
      visits.forEach(visit -> addMinutes(figures, outcome, visit, points));
    } else if (points.stream().map(ProfilePoint::visit).distinct().count() > 1) {
      figures.add(overVisits(outcome, points));
    }
    return figures;
  }

  private void addMinutes(
      List<Figure> figures, Outcome outcome, Visit visit, List<ProfilePoint> points) {
    List<ProfilePoint> own =
        points.stream()
            .filter(point -> point.visit().equals(visit))
            .filter(point -> point.measurement().minute().isPresent())
            .toList();
    if (!own.isEmpty()) {
      Caption caption =
          Caption.of(outcome.name() + " at " + visit.id()).withSubtitle(middle(outcome));
      figures.add(plot(caption, outcome, Time.MINUTES, own));
    }
  }

  private Figure overVisits(Outcome outcome, List<ProfilePoint> points) {
    Caption caption = Caption.of(outcome.name() + " over time").withSubtitle(middle(outcome));
    boolean weeksDiffer =
        points.stream().map(point -> point.visit().week()).distinct().count()
            == points.stream().map(ProfilePoint::visit).distinct().count();
    return plot(caption, outcome, weeksDiffer ? Time.WEEKS : Time.STEPS, points);
  }

  private String middle(Outcome outcome) {
    String level = Rounding.percent(analysis.trial().plan().level());
    boolean log = outcome.scale() == org.equipoise.design.Scale.LOG;
    return (log ? "Geometric means" : "Means") + " with their " + level + " intervals, by arm";
  }

  /** What the x axis counts. */
  private enum Time {
    MINUTES("Minutes from the stressor's onset"),
    WEEKS("Visit (week)"),
    STEPS("");

    private final String title;

    Time(String title) {
      this.title = title;
    }
  }

  private Figure plot(Caption caption, Outcome outcome, Time time, List<ProfilePoint> points) {
    ToDoubleFunction<ProfilePoint> position = position(time);
    Set<Double> positions = new TreeSet<>();
    points.forEach(point -> positions.add(position.applyAsDouble(point)));
    List<Double> order = List.copyOf(positions);
    List<ProfilePlot.Visit> visits =
        order.stream()
            .map(at -> new ProfilePlot.Visit(label(time, at, points, position), at))
            .toList();
    TwoArms<String> arms = analysis.trial().armIds();
    return new ProfilePlot(
            caption,
            measure(outcome, time),
            visits,
            List.of(
                arm(arms.experimental(), Role.EXPERIMENTAL, points, order, position),
                arm(arms.control(), Role.CONTROL, points, order, position)),
            time == Time.MINUTES ? periods() : List.of())
        .figure();
  }

  private ToDoubleFunction<ProfilePoint> position(Time time) {
    return switch (time) {
      case MINUTES -> point -> point.measurement().minute().orElseThrow();
      case WEEKS -> point -> point.visit().week();
      case STEPS -> point -> analysis.trial().visits().indexOf(point.visit());
    };
  }

  private static String label(
      Time time, double at, List<ProfilePoint> points, ToDoubleFunction<ProfilePoint> position) {
    if (time == Time.MINUTES) {
      return Words.typeset(Words.plain(at));
    }
    return points.stream()
        .filter(point -> position.applyAsDouble(point) == at)
        .findFirst()
        .map(point -> label(time, point.visit()))
        .orElse("");
  }

  private static String label(Time time, Visit visit) {
    return time == Time.WEEKS
        ? visit.id() + " (" + Words.typeset(Words.plain(visit.week())) + ")"
        : visit.id();
  }

  private ProfilePlot.Measure measure(Outcome outcome, Time time) {
    boolean log = outcome.scale() == org.equipoise.design.Scale.LOG;
    return new ProfilePlot.Measure(
        time.title,
        TrialEstimationPlot.withUnit(outcome.name(), outcome.unit()),
        log ? Scale.LOG : Scale.LINEAR,
        intervalName(log));
  }

  private String intervalName(boolean log) {
    String level = Rounding.percent(analysis.trial().plan().level());
    return level + (log ? " CI of the geometric mean" : " CI of the mean");
  }

  private static ProfilePlot.Arm arm(
      String arm,
      Role role,
      List<ProfilePoint> points,
      List<Double> order,
      ToDoubleFunction<ProfilePoint> position) {
    List<ProfilePlot.Mean> means = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      double at = order.get(i);
      int visit = i;
      points.stream()
          .filter(point -> point.arm().equals(arm) && position.applyAsDouble(point) == at)
          .findFirst()
          .ifPresent(point -> means.add(mean(visit, point)));
    }
    return new ProfilePlot.Arm(arm, role, means);
  }

  private static ProfilePlot.Mean mean(int visit, ProfilePoint point) {
    return new ProfilePlot.Mean(
        visit, point.mean(), point.interval().map(TrialProfiles::span), point.n());
  }

  private static Span span(Interval interval) {
    return new Span(interval.lower(), interval.upper());
  }

  private List<ProfilePlot.Period> periods() {
    return analysis.trial().challenge().stream().map(TrialProfiles::period).toList();
  }

  private static ProfilePlot.Period period(ChallengePhase phase) {
    return new ProfilePlot.Period(phase.name(), new Span(phase.from(), phase.to()));
  }
}
