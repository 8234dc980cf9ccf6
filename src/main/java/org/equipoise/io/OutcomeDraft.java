// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.List;
import java.util.Optional;
import org.equipoise.design.CorrelationMatrix;
import org.equipoise.design.Ids;
import org.equipoise.design.ScenarioDistribution;
import org.equipoise.design.ScenarioEffect;
import org.equipoise.design.ScenarioOutcome;
import org.equipoise.design.ScenarioRecording;
import org.equipoise.design.ScenarioSamples;
import org.equipoise.design.ScenarioVisit;

/**
 * An outcome of a scenario as far as it is right, so that other parts of the file can be held
 * against what is known of it. What is wrong with it has been said.
 *
 * @param id its key in the file
 * @param derived whether it is computed from another
 * @param visits the keys of its visits; empty when there are none to be read
 * @param distribution how it is distributed; empty when that is wrong
 * @param samples its samples within a visit; empty when they are wrong
 * @param recording how it is recorded; empty when that is wrong
 * @param outcome the outcome; empty when anything is wrong with it
 */
record OutcomeDraft(
    String id,
    boolean derived,
    List<String> visits,
    Optional<ScenarioDistribution> distribution,
    Optional<ScenarioSamples> samples,
    Optional<ScenarioRecording> recording,
    Optional<ScenarioOutcome> outcome) {
  OutcomeDraft {
    visits = List.copyOf(visits);
  }

  /** One of which nothing is known. */
  static OutcomeDraft unknown(String id) {
    return new OutcomeDraft(
        id,
        false,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The first of those with the most visits, which tells their order. */
  static OutcomeDraft longest(List<OutcomeDraft> outcomes) {
    OutcomeDraft longest = outcomes.get(0);
    for (OutcomeDraft each : outcomes) {
      longest = each.visits().size() > longest.visits().size() ? each : longest;
    }
    return longest;
  }

  OutcomeDraft withOutcome(Optional<ScenarioOutcome> value) {
    return new OutcomeDraft(id, derived, visits, distribution, samples, recording, value);
  }

  /** Whether its distribution, samples and recording are right, each alone. */
  boolean isRight() {
    return distribution.isPresent() && samples.isPresent() && recording.isPresent();
  }

  /** Whether others may be computed from its samples, as far as these are known. */
  boolean canBeDerivedFrom() {
    return samples.map(each -> each.minutes().size() > 1).orElse(true)
        && recording.map(each -> each.detectionLimit().isEmpty()).orElse(true);
  }

  /** Whether others can be computed from its samples, since all that they need is right. */
  boolean isSampled() {
    return isNamed()
        && samples.isPresent()
        && recording.isPresent()
        && canBeDerivedFrom()
        && plain().samples().minutes().size() > 1;
  }

  /** Whether it has names that a scenario can have. */
  boolean isNamed() {
    return Ids.valid(id) && !visits.isEmpty() && visits.stream().allMatch(Ids::valid);
  }

  /**
   * An outcome with these names and this distribution whose numbers nothing can be wrong with.
   *
   * @throws IllegalArgumentException unless {@link #isNamed()}
   */
  ScenarioOutcome plain() {
    ScenarioDistribution shape = distribution.orElse(ScenarioDistribution.NORMAL);
    boolean sampled =
        shape instanceof ScenarioDistribution.Normal
            || shape instanceof ScenarioDistribution.Lognormal;
    ScenarioSamples own = samples.filter(any -> sampled).orElse(ScenarioSamples.none());
    return new ScenarioOutcome(
        id,
        shape,
        visits.stream().map(OutcomeDraft::plainVisit).toList(),
        CorrelationMatrix.equal(visits.size(), 0),
        1,
        0,
        new ScenarioSamples(own.minutes(), own.response(), own.correlation()), // without a curve
        ScenarioRecording.exact());
  }

  /** A visit whose numbers nothing can be wrong with. */
  static ScenarioVisit plainVisit(String id) {
    return new ScenarioVisit(id, 1, 1, ScenarioEffect.NONE);
  }
}
