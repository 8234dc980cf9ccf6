// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.List;
import org.equipoise.analysis.AnalysisResult;
import org.equipoise.analysis.HypothesisResult;
import org.equipoise.analysis.Planned;

/** What a reader is told of: every planned result, and of the others those with observations. */
final class Observed {
  private Observed() {}

  static List<HypothesisResult> of(AnalysisResult analysis) {
    return analysis.results().stream().filter(Observed::tells).toList();
  }

  private static boolean tells(HypothesisResult result) {
    boolean planned = result.planned() != Planned.ESTIMATION_ONLY;
    return planned || result.n1() + result.n2() > 0;
  }
}
