// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;

/** How many participants a method asks of each arm. */
final class Participation {
  private Participation() {}

  static boolean lacking(TwoArms<double[]> arms, int needed) {
    return Math.min(arms.experimental().length, arms.control().length) < needed;
  }

  static NotEstimable tooFew(TwoArms<double[]> arms, int needed) {
    boolean first = arms.experimental().length < needed;
    int n = first ? arms.experimental().length : arms.control().length;
    return new NotEstimable(
        Reason.TOO_FEW,
        "the "
            + (first ? "experimental" : "control")
            + " arm has "
            + n
            + (n == 1 ? " participant" : " participants")
            + ", and "
            + needed
            + " or more are needed");
  }
}
