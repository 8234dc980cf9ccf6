// SPDX-License-Identifier: Apache-2.0
package org.equipoise.repeated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.design.Derivation;
import org.equipoise.design.Outcome;
import org.equipoise.design.Trial;
import org.equipoise.design.Visit;
import org.equipoise.evidence.Measurement;
import org.equipoise.evidence.Observation;
import org.equipoise.evidence.Participants;

/**
 * Participants with the outcomes that their trial derives from others, and what became of each.
 *
 * @param participants the participants, with a measurement for each derived outcome and visit
 * @param derived one entry a derived outcome and visit with samples, in the order of the trial
 */
public record DerivedOutcomes(Participants participants, List<DerivedOutcome> derived) {
  /** Copies the list. */
  public DerivedOutcomes {
    derived = List.copyOf(derived);
  }

  /**
   * Computes every derived outcome of a trial at every visit, from the raw samples whatever the
   * scale of their outcome is; a missing sample makes its area missing.
   *
   * @param trial the trial that says which outcomes are derived
   * @param participants the observations
   * @return the participants with the derived outcomes; an outcome of that name that was already
   *     there is replaced
   * @throws IllegalArgumentException if an outcome is derived from one that the trial does not have
   *     or that has fewer than two minutes
   */
  public static DerivedOutcomes add(Trial trial, Participants participants) {
    return add(trial, participants, Gaps.MISSING);
  }

  /**
   * Computes every derived outcome of a trial at every visit.
   *
   * @param trial the trial that says which outcomes are derived
   * @param participants the observations
   * @param gaps what is done about a missing sample inside a curve
   * @return the participants with the derived outcomes; an outcome of that name that was already
   *     there is replaced
   * @throws IllegalArgumentException if an outcome is derived from one that the trial does not have
   *     or that has fewer than two minutes
   */
  public static DerivedOutcomes add(Trial trial, Participants participants, Gaps gaps) {
    Participants with = participants;
    List<DerivedOutcome> derived = new ArrayList<>();
    for (Outcome outcome : trial.outcomes()) {
      if (outcome.derivation().isPresent()) {
        Derivation derivation = outcome.derivation().get();
        Outcome source = source(trial, derivation);
        ResponseArea procedure = ResponseArea.of(derivation.measure()).withGaps(gaps);
        for (Visit visit : trial.visits()) {
          if (sampled(participants, source, visit)) {
            List<Area> areas = areas(participants, source, visit, procedure);
            Measurement measurement = Measurement.of(outcome.id(), visit.id());
            with = with.with(measurement, areas.stream().map(Area::observation).toList());
            int unplanned = unplanned(participants, source, visit);
            derived.add(DerivedOutcome.of(measurement, areas, unplanned, procedure.conventions()));
          }
        }
      }
    }
    return new DerivedOutcomes(with, derived);
  }

  private static Outcome source(Trial trial, Derivation derivation) {
    Outcome source = trial.outcome(derivation.from());
    if (source.minutes().size() < 2) {
      throw new IllegalArgumentException(
          "from must name an outcome with two or more minutes, got " + source.id());
    }
    return source;
  }

  private static List<Area> areas(
      Participants participants, Outcome source, Visit visit, ResponseArea procedure) {
    List<Area> areas = new ArrayList<>();
    for (int i = 0; i < participants.list().size(); i++) {
      List<Optional<Observation>> samples = new ArrayList<>();
      for (double minute : source.minutes()) {
        Measurement sample = Measurement.at(source.id(), visit.id(), minute);
        samples.add(participants.observation(sample, i));
      }
      areas.add(procedure.compute(new Curve(source.minutes(), samples)));
    }
    return areas;
  }

  private static boolean sampled(Participants participants, Outcome source, Visit visit) {
    return participants.measurements().stream().anyMatch(each -> of(each, source, visit));
  }

  private static int unplanned(Participants participants, Outcome source, Visit visit) {
    int count = 0;
    for (Measurement each : participants.measurements()) {
      if (of(each, source, visit)
          && (each.minute().isEmpty() || !source.minutes().contains(each.minute().getAsDouble()))) {
        for (int i = 0; i < participants.list().size(); i++) {
          count += participants.observation(each, i).isPresent() ? 1 : 0;
        }
      }
    }
    return count;
  }

  private static boolean of(Measurement measurement, Outcome source, Visit visit) {
    return measurement.outcome().equals(source.id()) && measurement.visit().equals(visit.id());
  }
}
