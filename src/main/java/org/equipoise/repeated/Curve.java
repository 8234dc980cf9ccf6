// SPDX-License-Identifier: Apache-2.0
package org.equipoise.repeated;

import java.util.List;
import java.util.Optional;
import org.equipoise.core.Require;
import org.equipoise.evidence.Observation;

/**
 * The samples of one participant at one visit.
 *
 * @param minutes when a sample was planned, increasing, finite, two or more
 * @param samples one a minute, empty when missing, on the raw scale
 */
public record Curve(List<Double> minutes, List<Optional<Observation>> samples) {
  /**
   * Checks the parts against each other and copies them.
   *
   * @throws IllegalArgumentException if there are fewer than two minutes, they do not increase or
   *     are not finite, or there is not one sample a minute
   */
  public Curve {
    minutes = List.copyOf(minutes);
    samples = List.copyOf(samples);
    Require.atLeast(minutes.size(), 2, "the number of minutes");
    for (int i = 0; i < minutes.size(); i++) {
      Require.finite(minutes.get(i), "minute");
      if (i > 0 && !(minutes.get(i - 1) < minutes.get(i))) {
        throw new IllegalArgumentException("minutes must increase, got " + minutes);
      }
    }
    if (samples.size() != minutes.size()) {
      throw new IllegalArgumentException(
          "samples must have " + minutes.size() + " entries, got " + samples.size());
    }
  }

  boolean missing(int i) {
    return samples.get(i).isEmpty();
  }

  boolean censored(int i) {
    return samples.get(i).map(each -> each.kind() == Observation.Kind.BELOW_LIMIT).orElse(false);
  }

  int size() {
    return minutes.size();
  }
}
