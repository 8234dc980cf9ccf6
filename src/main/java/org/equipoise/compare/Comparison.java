// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import org.equipoise.core.Estimation;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;

/**
 * A comparison of two arms that needs no more than their moments, so that participants, printed
 * tables and simulations use the same one.
 */
public sealed interface Comparison
    permits StudentComparison, WelchComparison, ChangeComparison, AncovaComparison, JzsComparison {
  /**
   * Compares the arms.
   *
   * <p>Sign: experimental minus control. Units: those of the outcome.
   *
   * @param arms the moments of both arms: the outcome first, then the covariates that it needs
   * @param inference level and alternative
   * @return the difference with its standard error, interval and t test, or why there is none
   */
  Estimation compare(TwoArms<Moments> arms, Inference inference);
}
