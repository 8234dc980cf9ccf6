// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.equipoise.compare.Settings;
import org.equipoise.core.Estimation;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Scale;
import org.equipoise.design.Scenario;
import org.equipoise.evidence.Measurement;
import org.equipoise.evidence.Participants;
import org.equipoise.evidence.Reduction;
import org.equipoise.evidence.Sample;
import org.equipoise.evidence.SampleRequest;
import org.equipoise.evidence.Variable;
import org.equipoise.method.Method.OfMoments;
import org.equipoise.method.Method.OfSample;

/** Draws every participant, into arrays that are written again for each replicate. */
final class ParticipantsDrawer implements Drawer {
  private final ParticipantsModel model;
  private final Draws draws;
  private final List<Measurement> measurements;
  private final DrawnParticipants drawn;
  private final Streams streams;
  private final ReplicateRandom analysisRandom = new ReplicateRandom();
  private final Map<ReplicateMoments.Columns, ReplicateMoments> asked = new HashMap<>();
  private ReplicateMoments[] reductions = new ReplicateMoments[0];
  private int atOnce;
  private boolean readsValues;
  private boolean written;
  private Participants participants;
  private long first;
  private long replicate;

  ParticipantsDrawer(Scenario scenario) {
    this.model = ParticipantsModel.of(scenario);
    this.atOnce = model.atOnce();
    this.draws = model.newDraws();
    this.measurements = model.columns().stream().map(Column::measurement).toList();
    this.drawn = new DrawnParticipants(scenario, model.columns());
    this.streams = Streams.of(scenario);
  }

  @Override
  public int atOnce() {
    return atOnce;
  }

  @Override
  public void draw(long from, int count) {
    first = from;
    begin(from, count);
    if (readsValues) {
      write();
    }
    for (ReplicateMoments each : reductions) {
      for (int place = 0; place < count; place++) {
        each.reduce(place);
      }
    }
  }

  private void begin(long from, int count) {
    replicate = from;
    participants = null;
    written = false;
    model.begin(from, count, draws);
  }

  private void write() {
    if (!written) {
      model.write(draws);
      written = true;
    }
  }

  @Override
  public ReplicateAnalysis analysis(AnalysisPlan plan, CriticalValues critical) {
    ReplicateAnalysis whole = new CatalogueAnalysis(which -> run(which, plan), critical.alphas());
    if (plan.kernel().isEmpty()) {
      atOnce = 1; // its values are those of one replicate
      return whole;
    }
    ReplicateMoments moments = reduction(plan);
    return new KernelAnalysis(
        plan.kernel().get(),
        moments,
        new int[] {0, 1},
        critical.of(1, Math.max(2, model.participants() - 2.0)),
        whole);
  }

  private Estimation run(int which, AnalysisPlan plan) {
    if (replicate != first + which) { // another one was drawn since
      begin(first + which, 1);
    }
    if (participants == null) {
      write();
      participants = drawn.of(draws);
    }
    SampleRequest request = plan.request().only(plan.method().uses());
    Settings told = settings(plan);
    if (plan.method().procedure() instanceof OfMoments moments) {
      return run(participants.moments(request), arms -> moments.estimate(arms, told));
    }
    OfSample values = (OfSample) plan.method().procedure();
    return run(
        participants.values(request), arms -> values.comparison().compare(new Sample(arms), told));
  }

  private static <T> Estimation run(
      Reduction<T> reduction, Function<TwoArms<T>, Estimation> estimator) {
    return reduction instanceof Reduction.Reduced<T> reduced
        ? estimator.apply(reduced.arms())
        : ((Reduction.Refused<T>) reduction).why();
  }

  // A method that draws at random draws the same numbers when the replicate is replayed.
  private Settings settings(AnalysisPlan plan) {
    streams.begin(Component.ANALYSIS, replicate, analysisRandom);
    Settings.Chance chance = plan.settings().chance();
    return plan.settings()
        .withChance(
            new Settings.Chance(analysisRandom.nextLong(), chance.resamples(), chance.scheme()));
  }

  private ReplicateMoments reduction(AnalysisPlan plan) {
    Variable outcome = plan.request().outcome();
    Optional<Integer> baseline =
        plan.request()
            .baseline()
            .filter(each -> plan.variables().baseline().isPresent())
            .map(each -> measurements.indexOf(each.measurement()));
    ReplicateMoments.Columns columns =
        new ReplicateMoments.Columns(
            measurements.indexOf(outcome.measurement()),
            baseline.orElse(-1),
            outcome.scale() == Scale.LOG);
    ReplicateMoments found = asked.computeIfAbsent(columns, wanted -> model.moments(draws, wanted));
    reductions = asked.values().toArray(ReplicateMoments[]::new);
    if (found.readsValues()) {
      readsValues = true;
      atOnce = 1; // there is one array of values
    }
    return found;
  }
}
