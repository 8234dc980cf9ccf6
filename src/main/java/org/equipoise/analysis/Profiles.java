// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.core.Interval;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Outcome;
import org.equipoise.design.Scale;
import org.equipoise.design.Trial;
import org.equipoise.design.Visit;
import org.equipoise.evidence.Evidence;
import org.equipoise.evidence.Measurement;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.Variable;
import org.equipoise.numeric.StudentT;

/** Means by visit and minute, with t intervals; geometric means on log-scale outcomes. */
final class Profiles {
  private final Trial trial;
  private final Evidence evidence;

  Profiles(Trial trial, Evidence evidence) {
    this.trial = trial;
    this.evidence = evidence;
  }

  List<ProfilePoint> points() {
    List<ProfilePoint> points = new ArrayList<>();
    for (Outcome outcome : trial.outcomes()) {
      for (Visit visit : trial.visits()) {
        if (outcome.sampledWithinVisit()) {
          for (double minute : outcome.minutes()) {
            add(points, outcome, visit, OptionalDouble.of(minute));
          }
        } else {
          add(points, outcome, visit, OptionalDouble.empty());
        }
      }
    }
    return points;
  }

  private void add(List<ProfilePoint> points, Outcome outcome, Visit visit, OptionalDouble minute) {
    Measurement measurement = new Measurement(outcome.id(), visit.id(), minute);
    Optional<TwoArms<Moments>> arms =
        Reductions.moments(evidence, new Variable(measurement, outcome.scale()));
    if (arms.isPresent()) {
      TwoArms<String> ids = evidence.arms();
      Moments experimental = arms.get().experimental();
      points.add(point(visit, measurement, ids.experimental(), experimental, outcome.scale()));
      points.add(point(visit, measurement, ids.control(), arms.get().control(), outcome.scale()));
    }
  }

  private ProfilePoint point(
      Visit visit, Measurement measurement, String arm, Moments moments, Scale scale) {
    ResultScale shown = scale == Scale.LOG ? ResultScale.RATIO : ResultScale.DIFFERENCE;
    return new ProfilePoint(
        visit,
        measurement,
        arm,
        moments.n(),
        shown.shown(moments.mean(0)),
        interval(moments).map(shown::shown));
  }

  private Optional<Interval> interval(Moments moments) {
    int n = moments.n();
    if (n < 2) {
      return Optional.empty();
    }
    double level = trial.plan().level();
    double half =
        -StudentT.quantile((1 - level) / 2, n - 1) * moments.standardDeviation(0) / Math.sqrt(n);
    return Optional.of(new Interval(moments.mean(0) - half, moments.mean(0) + half, level));
  }
}
