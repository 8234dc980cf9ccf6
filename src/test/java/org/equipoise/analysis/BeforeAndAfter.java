// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.Map;
import java.util.OptionalDouble;
import org.equipoise.core.Conventions;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.ArmSummaries;
import org.equipoise.evidence.PrePostSummary;
import org.equipoise.evidence.Reduction;

/** Summaries of before and after from the columns that files have. */
final class BeforeAndAfter {
  private BeforeAndAfter() {}

  static ArmSummaries summaries(Map<String, String> cells) {
    return summaries(new TwoArms<>(arm(cells, 1), arm(cells, 2)));
  }

  static ArmSummaries summaries(TwoArms<PrePostSummary> arms) {
    return ArmSummaries.ofChanges(
        "",
        new Reduction.Reduced<>(
            arms, arms.experimental().n(), arms.control().n(), Conventions.none()));
  }

  private static PrePostSummary arm(Map<String, String> cells, int arm) {
    return arm(
        Integer.parseInt(cells.get("n" + arm)),
        Double.parseDouble(cells.get("pre" + arm)),
        Double.parseDouble(cells.get("post" + arm)),
        Double.parseDouble(cells.get("sdpre" + arm)),
        Double.parseDouble(cells.get("sdpost" + arm)));
  }

  static PrePostSummary arm(int n, double pre, double post, double sdPre, double sdPost) {
    return new PrePostSummary(
        n, pre, post, sdPre, OptionalDouble.of(sdPost), OptionalDouble.empty());
  }
}
