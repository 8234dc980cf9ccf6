// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import org.equipoise.core.Reported;
import org.equipoise.core.Require;

/**
 * A printed correlation of an outcome between two visits, pooled within arms.
 *
 * @param outcome the outcome's id
 * @param visit1 one visit's id
 * @param visit2 the other visit's id
 * @param r the correlation, in [-1, 1]
 * @param provenance where it is from
 */
public record PublishedCorrelation(
    String outcome, String visit1, String visit2, Reported r, Provenance provenance) {
  /**
   * Checks the correlation.
   *
   * @throws IllegalArgumentException if r is outside [-1, 1]
   */
  public PublishedCorrelation {
    Require.notBlank(outcome, "outcome");
    Require.notBlank(visit1, "visit1");
    Require.notBlank(visit2, "visit2");
    Require.correlation(r.value(), "r");
  }

  boolean joins(Measurement a, Measurement b) {
    boolean forward = visit1.equals(a.visit()) && visit2.equals(b.visit());
    boolean backward = visit2.equals(a.visit()) && visit1.equals(b.visit());
    return outcome.equals(a.outcome()) && outcome.equals(b.outcome()) && (forward || backward);
  }
}
