// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.Arrays;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;

/** From participants' values to their moments, unless these leave the range of doubles. */
final class MomentReduction {
  private static final double SMALLEST_SPREAD = 0x1p-480;

  private MomentReduction() {}

  static Reduction<Moments> of(Reduction<ArmValues> values) {
    if (values instanceof Reduction.Refused<ArmValues> refused) {
      return new Reduction.Refused<>(refused.why(), refused.n1(), refused.n2());
    }
    Reduction.Reduced<ArmValues> reduced = (Reduction.Reduced<ArmValues>) values;
    if (underflows(reduced.arms().experimental()) || underflows(reduced.arms().control())) {
      NotEstimable why =
          new NotEstimable(Reason.OVERFLOW, "the values are too small for their variance");
      return new Reduction.Refused<>(why, reduced.n1(), reduced.n2());
    }
    TwoArms<Moments> moments;
    try {
      moments = reduced.arms().map(Moments::of);
    } catch (IllegalArgumentException e) { // only an overflow of the sums is left to go wrong
      NotEstimable why =
          new NotEstimable(Reason.OVERFLOW, "the values are too large for their variance");
      return new Reduction.Refused<>(why, reduced.n1(), reduced.n2());
    }
    return new Reduction.Reduced<>(moments, reduced.n1(), reduced.n2(), reduced.conventions());
  }

  private static boolean underflows(ArmValues arm) {
    for (int v = 0; v < arm.dimension(); v++) {
      double[] column = arm.column(v);
      double spread =
          Arrays.stream(column).max().orElseThrow() - Arrays.stream(column).min().orElseThrow();
      if (spread > 0 && spread < SMALLEST_SPREAD) {
        return true;
      }
    }
    return false;
  }
}
