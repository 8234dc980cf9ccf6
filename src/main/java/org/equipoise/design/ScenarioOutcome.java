// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.equipoise.core.Require;

/**
 * An outcome of a simulated trial.
 *
 * <p>On the scale of the distribution the control arm is mean + sd U at each visit, with U standard
 * normal and correlated between visits. In the experimental arm the effect is added, and at visits
 * after the baseline U is multiplied by sdRatio and interaction x U of the baseline is added.
 *
 * @param id its id
 * @param distribution how it is distributed
 * @param visits its visits in order; one or more
 * @param correlation between its visits
 * @param sdRatio standard deviation of the experimental arm over that of the control arm, above 0;
 *     of the visits after the baseline, since randomized arms do not differ before
 * @param interaction change of the effect per standard deviation of the baseline, in standard
 *     deviations of the visit
 * @param samples its samples within a visit
 * @param recording how its values are written down
 */
public record ScenarioOutcome(
    String id,
    ScenarioDistribution distribution,
    List<ScenarioVisit> visits,
    CorrelationMatrix correlation,
    double sdRatio,
    double interaction,
    ScenarioSamples samples,
    ScenarioRecording recording) {
  /**
   * Checks the parts against each other.
   *
   * @throws IllegalArgumentException if there is no visit, a visit is there twice, the correlation
   *     matrix has another size than there are visits, sdRatio is not positive, interaction is not
   *     finite, or the distribution cannot have the moments, the samples or the recording
   */
  public ScenarioOutcome {
    Ids.require(id, "outcome id");
    Objects.requireNonNull(distribution, "distribution");
    visits = List.copyOf(visits);
    Require.atLeast(visits.size(), 1, "the number of visits");
    if (visits.stream().map(ScenarioVisit::id).distinct().count() < visits.size()) {
      throw new IllegalArgumentException("visits must each be there once, got " + ids(visits));
    }
    if (correlation.size() != visits.size()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "correlation must have %d rows, one a visit, got %d",
              visits.size(),
              correlation.size()));
    }
    Require.positiveFinite(sdRatio, "sdRatio");
    Require.finite(interaction, "interaction");
    Objects.requireNonNull(samples, "samples");
    Objects.requireNonNull(recording, "recording");
    checkKeys(distribution, samples, recording);
    if (distribution instanceof ScenarioDistribution.Resample resample
        && resample.values().visits() != visits.size()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "values to resample must have %d visits, got %d",
              visits.size(),
              resample.values().visits()));
    }
    if (distribution instanceof ScenarioDistribution.Gamma) {
      for (int v = 0; v < visits.size(); v++) {
        double followed = spread(correlation.value(v, 0), sdRatio, interaction);
        checkGamma(visits.get(v), v == 0 ? Math.max(1, sdRatio) : followed);
      }
    }
  }

  private static void checkKeys(
      ScenarioDistribution distribution, ScenarioSamples samples, ScenarioRecording recording) {
    boolean gaussian =
        distribution instanceof ScenarioDistribution.Normal
            || distribution instanceof ScenarioDistribution.Lognormal;
    if (!gaussian && !samples.minutes().isEmpty()) {
      throw new IllegalArgumentException(
          "minutes must be left out when the distribution is " + distribution.label());
    }
    if (distribution instanceof ScenarioDistribution.Ordinal
        && !recording.equals(ScenarioRecording.exact())) {
      throw new IllegalArgumentException(
          "detectionLimit, range and decimals must be left out when the distribution is ordinal");
    }
  }

  private static double spread(double r, double ratio, double c) {
    return Math.sqrt(ratio * ratio + c * c + 2 * ratio * c * r);
  }

  private static void checkGamma(ScenarioVisit visit, double spread) {
    double shifted = visit.mean() + visit.effect().difference(visit.sd());
    double least = Math.min(visit.mean(), shifted);
    double variation = visit.sd() * Math.max(1 / visit.mean(), spread / shifted);
    if (!(least > 0 && variation <= ScenarioDistribution.Gamma.MOST_VARIATION)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "mean of gamma must be above 0 and sd at most 4 times the mean in both arms, got mean"
                  + " %s and %s with sd %s at %s",
              visit.mean(),
              shifted,
              visit.sd(),
              visit.id()));
    }
  }

  private static List<String> ids(List<ScenarioVisit> visits) {
    return visits.stream().map(ScenarioVisit::id).toList();
  }

  /**
   * An outcome that is computed from the samples of this one, at the same visits.
   *
   * @param id its id
   * @param measure what is computed
   * @param decimals how many decimals it is recorded with
   * @return the outcome; its means and standard deviations are not known
   */
  public ScenarioOutcome derived(String id, Derivation.Measure measure, OptionalInt decimals) {
    return new ScenarioOutcome(
        id,
        new ScenarioDistribution.Derived(new Derivation(measure, this.id)),
        visits.stream()
            .map(visit -> new ScenarioVisit(visit.id(), 0, 1, ScenarioEffect.NONE))
            .toList(),
        CorrelationMatrix.equal(visits.size(), 0),
        1,
        0,
        ScenarioSamples.none(),
        new ScenarioRecording(OptionalDouble.empty(), Optional.empty(), decimals));
  }

  /**
   * Whether it is computed from another outcome.
   *
   * @return true when it is not drawn itself
   */
  public boolean isDerived() {
    return distribution instanceof ScenarioDistribution.Derived;
  }

  /**
   * The ids of its visits.
   *
   * @return in order
   */
  public List<String> visitIds() {
    return ids(visits);
  }
}
