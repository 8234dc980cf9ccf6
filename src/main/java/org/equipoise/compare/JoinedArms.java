// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Optional;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;

/** The outcomes of both arms in one array, the experimental arm first. */
final class JoinedArms {
  private JoinedArms() {}

  /** With a shift taken from the experimental arm. */
  static double[] of(TwoArms<double[]> outcome, double shift) {
    double[] first = outcome.experimental();
    double[] second = outcome.control();
    double[] joined = new double[first.length + second.length];
    for (int i = 0; i < first.length; i++) {
      joined[i] = first[i] - shift;
    }
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  /** The reason why there is no variance within an arm. */
  static Optional<NotEstimable> tooFew(TwoArms<Integer> sizes) {
    if (sizes.experimental() >= 2 && sizes.control() >= 2) {
      return Optional.empty();
    }
    String arm = sizes.experimental() < 2 ? "experimental" : "control";
    int n = sizes.experimental() < 2 ? sizes.experimental() : sizes.control();
    return Optional.of(
        new NotEstimable(
            n == 0 ? Reason.NO_DATA : Reason.TOO_FEW,
            "the " + arm + " arm has " + n + " participants, and 2 or more are needed"));
  }
}
