// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import org.equipoise.claim.Margin;
import org.equipoise.core.Estimate;

/**
 * An estimate held against a margin. Numbers are on the analysis scale: a difference, or a log
 * ratio.
 *
 * @param margin the margin as it was planned
 * @param low its lower bound on the analysis scale
 * @param high its upper bound on the analysis scale
 * @param standardDeviation the SD by which an SMD margin was multiplied; 1 for the other margins
 * @param basis what that SD is, in words; empty for the other margins
 * @param test the claim's own test: TOST with its 1-2alpha interval, or the one-sided test of
 *     non-inferiority
 * @param powerAtZero the power of that test if the arms did not differ at all, with the observed
 *     standard error taken as the true one
 * @param marginWith80 the symmetric margin that would have 80 % power at no difference, on the
 *     analysis scale
 */
public record MarginAssessment(
    Margin margin,
    double low,
    double high,
    double standardDeviation,
    String basis,
    Estimate test,
    double powerAtZero,
    double marginWith80) {

  /**
   * The margin with 80 % power in the unit of the planned margin.
   *
   * @return in SDs for an SMD margin, as a ratio above 1 for a ratio margin, else in the outcome's
   *     unit
   */
  public double marginWith80InItsUnit() {
    return margin instanceof Margin.Ratio
        ? Math.exp(marginWith80)
        : marginWith80 / standardDeviation;
  }
}
