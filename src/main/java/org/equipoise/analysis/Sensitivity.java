// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import org.equipoise.claim.Verdict;
import org.equipoise.core.Estimation;

/**
 * The same hypothesis under another method.
 *
 * @param method the id of the method
 * @param estimation its estimate on the analysis scale, or why there is none
 * @param n1 participants of the experimental arm
 * @param n2 participants of the control arm
 * @param verdict what it would allow to conclude, without adjustment for multiplicity
 * @param agreement whether that is the verdict of the planned method without adjustment
 */
public record Sensitivity(
    String method, Estimation estimation, int n1, int n2, Verdict verdict, Agreement agreement) {

  /** Whether two methods come to the same verdict. */
  public enum Agreement {
    /** The same verdict. */
    SAME,
    /** Another verdict. */
    DIFFERENT,
    /** One of them has no estimate. */
    NOT_COMPARABLE
  }
}
