// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import static org.assertj.core.api.Assertions.assertThat;

import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.ArmValues;
import org.equipoise.evidence.Moments;

/** Two arms from what a table or a paper gives. */
final class Arms {
  private Arms() {}

  static TwoArms<Moments> of(int n1, double m1, double s1, int n2, double m2, double s2) {
    return new TwoArms<>(Moments.of(n1, m1, s1), Moments.of(n2, m2, s2));
  }

  static TwoArms<Moments> of(double[] experimental, double[] control) {
    return new TwoArms<>(
        Moments.of(ArmValues.copyOf(experimental)), Moments.of(ArmValues.copyOf(control)));
  }

  static Estimate estimated(Estimation estimation) {
    assertThat(estimation).isInstanceOf(Estimate.class);
    return (Estimate) estimation;
  }
}
