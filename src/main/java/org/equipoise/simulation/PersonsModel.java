// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioDistribution;
import org.equipoise.design.ScenarioOutcome;

/**
 * Which persons of a file participants are: one uniform number a participant and source, from a
 * stream of its own. Outcomes that are resampled from the same source get the same person.
 */
final class PersonsModel {
  private static final int NONE = -1;

  private final ReplicateRandom random = new ReplicateRandom();
  private final int[] sources;
  private final double[] uniforms;

  private PersonsModel(int[] sources, int count) {
    this.sources = sources;
    this.uniforms = new double[count];
  }

  /** That of a scenario; none when no outcome is resampled. */
  static Optional<PersonsModel> of(Scenario scenario) {
    List<ScenarioDistribution.PersonsSource> known = new ArrayList<>();
    List<ScenarioOutcome> outcomes = scenario.outcomes();
    int[] sources = new int[outcomes.size()];
    for (int o = 0; o < sources.length; o++) {
      sources[o] = NONE;
      if (outcomes.get(o).distribution() instanceof ScenarioDistribution.Resample resample) {
        if (!known.contains(resample.from())) {
          known.add(resample.from());
        }
        sources[o] = known.indexOf(resample.from());
      }
    }
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(new PersonsModel(sources, known.size()));
  }

  void begin(Streams streams, long replicate) {
    streams.begin(Component.PERSONS, replicate, random);
  }

  /** Draws for the next participant. */
  void next() {
    for (int i = 0; i < uniforms.length; i++) {
      uniforms[i] = random.nextDouble();
    }
  }

  /** The participant's uniform number for an outcome. */
  double uniform(int outcome) {
    return uniforms[sources[outcome]];
  }
}
