// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import org.equipoise.claim.Margin;
import org.equipoise.core.Conventions;
import org.equipoise.core.Require;

/**
 * A margin on the scale of the analysis.
 *
 * @param low the lower bound: a difference, or a log ratio; below 0
 * @param high the upper bound; above 0
 * @param standardDeviation the SD by which an SMD margin was multiplied; 1 for the others
 * @param basis what that SD is, in words; empty for the others
 */
public record MarginBounds(double low, double high, double standardDeviation, String basis) {
  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException unless low &lt; 0 &lt; high, both finite
   */
  public MarginBounds {
    Require.finite(low, "margin low");
    Require.finite(high, "margin high");
    Require.positiveFinite(standardDeviation, "standardDeviation");
    if (!(low < 0 && high > 0)) {
      throw new IllegalArgumentException("margin must enclose 0, got " + low + " to " + high);
    }
  }

  /**
   * A raw or ratio margin.
   *
   * @param margin raw, or a ratio, which becomes log ratios
   * @return the bounds
   * @throws IllegalArgumentException for an SMD margin, which needs a standard deviation
   */
  public static MarginBounds of(Margin margin) {
    if (margin instanceof Margin.Smd) {
      throw new IllegalArgumentException("margin must be raw or ratio here, got " + margin.text());
    }
    return margin instanceof Margin.Ratio ratio
        ? new MarginBounds(Math.log(ratio.low()), Math.log(ratio.high()), 1, "")
        : new MarginBounds(margin.low(), margin.high(), 1, "");
  }

  /**
   * An SMD margin times a standard deviation that is taken as known.
   *
   * @param margin the margin in SDs
   * @param standardDeviation the SD, positive, on the scale of the analysis
   * @param basis what that SD is, in words
   * @return the bounds
   */
  public static MarginBounds of(Margin.Smd margin, double standardDeviation, String basis) {
    Require.positiveFinite(standardDeviation, "standardDeviation");
    return new MarginBounds(
        margin.low() * standardDeviation,
        margin.high() * standardDeviation,
        standardDeviation,
        basis);
  }

  /**
   * The conventions of an SMD margin.
   *
   * @return what the SD is; empty for the other margins
   */
  public Conventions conventions() {
    return basis.isEmpty()
        ? Conventions.none()
        : Conventions.of("smd margin", "the margin in SDs times the " + basis + ", taken as known");
  }
}
