// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import org.equipoise.analysis.HypothesisResult;
import org.equipoise.analysis.ResultScale;
import org.equipoise.claim.Better;
import org.equipoise.core.TwoArms;
import org.equipoise.figure.AxisEnds;

/** Which arm each side of no difference favours, in words. */
final class Favours {
  private Favours() {}

  /** Under an axis of experimental minus control, or over it. */
  static AxisEnds ends(Better better, TwoArms<String> arms) {
    String experimental = "favours " + arms.experimental();
    String control = "favours " + arms.control();
    return better == Better.LOWER
        ? new AxisEnds(experimental, control)
        : new AxisEnds(control, experimental);
  }

  /** Under an axis of the outcome itself. */
  static AxisEnds values(Better better) {
    return better == Better.LOWER
        ? new AxisEnds("better", "worse")
        : new AxisEnds("worse", "better");
  }

  /** Such as "Lower is better: below 0 favours MBSR, above 0 HEP." */
  static String sentence(HypothesisResult result, TwoArms<String> arms) {
    boolean lower = result.outcome().better() == Better.LOWER;
    String none = result.scale() == ResultScale.RATIO ? "1" : "0";
    return (lower ? "Lower" : "Higher")
        + " is better: below "
        + none
        + " favours "
        + (lower ? arms.experimental() : arms.control())
        + ", above "
        + none
        + " "
        + (lower ? arms.control() : arms.experimental())
        + ".";
  }
}
