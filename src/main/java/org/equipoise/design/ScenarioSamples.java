// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.equipoise.core.Require;

/**
 * The samples within a visit: value = mean + response of the minute + sd (sqrt(r) U + sqrt(1 - r)
 * E), with U the participant's deviation at the visit (which carries the correlations between
 * visits and outcomes), E independent, both standard normal, and r the correlation of any two
 * samples of a visit.
 *
 * @param minutes minutes from the stressor's onset, increasing; empty for one value a visit
 * @param response what each minute adds to the visit's mean, on the scale of the distribution
 * @param correlation of any two samples of a visit, in [0, 1]; without what a curve adds
 * @param curve a curve of each participant's own, added to the response
 */
public record ScenarioSamples(
    List<Double> minutes,
    List<Double> response,
    double correlation,
    Optional<ScenarioCurve> curve) {
  /**
   * Checks the parts against each other.
   *
   * @throws IllegalArgumentException if minutes do not increase, there is not one response a
   *     minute, or the correlation is outside [0, 1]
   */
  public ScenarioSamples {
    minutes = List.copyOf(minutes);
    response = List.copyOf(response);
    Require.closedUnit(correlation, "minuteCorrelation");
    minutes.forEach(each -> Require.finite(each, "minute"));
    response.forEach(each -> Require.finite(each, "response"));
    for (int i = 1; i < minutes.size(); i++) {
      if (!(minutes.get(i - 1) < minutes.get(i))) {
        throw new IllegalArgumentException("minutes must increase, got " + minutes);
      }
    }
    if (response.size() != minutes.size()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "response must have one number a minute (%d), got %d",
              minutes.size(),
              response.size()));
    }
    if (curve.isPresent() && minutes.isEmpty()) {
      throw new IllegalArgumentException("curve must have minutes");
    }
  }

  /**
   * Samples with the same response of all participants.
   *
   * @param minutes minutes from the stressor's onset, increasing; empty for one value a visit
   * @param response what each minute adds to the visit's mean
   * @param correlation of any two samples of a visit, in [0, 1]
   */
  public ScenarioSamples(List<Double> minutes, List<Double> response, double correlation) {
    this(minutes, response, correlation, Optional.empty());
  }

  /**
   * A copy with a curve of each participant's own.
   *
   * @param value the curve
   * @return the copy
   */
  public ScenarioSamples withCurve(ScenarioCurve value) {
    return new ScenarioSamples(minutes, response, correlation, Optional.of(value));
  }

  /**
   * One value a visit.
   *
   * @return no minutes
   */
  public static ScenarioSamples none() {
    return new ScenarioSamples(List.of(), List.of(), 1);
  }

  /**
   * Samples without a response.
   *
   * @param minutes minutes from the stressor's onset, increasing
   * @param correlation of any two samples of a visit
   * @return the samples
   */
  public static ScenarioSamples flat(List<Double> minutes, double correlation) {
    return new ScenarioSamples(minutes, Collections.nCopies(minutes.size(), 0.0), correlation);
  }
}
