// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.function.IntFunction;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;

/**
 * Any method of the catalogue, asked as for a trial. What a method throws is a failure of that
 * replicate, counted with its address, since one replicate of a million must not end the run.
 */
final class CatalogueAnalysis implements ReplicateAnalysis {
  private final IntFunction<Estimation> method;
  private final double[] alphas;

  /** A method as what it makes of one of those that were drawn last, by its place among them. */
  CatalogueAnalysis(IntFunction<Estimation> method, double[] alphas) {
    this.method = method;
    this.alphas = alphas.clone();
  }

  @Override
  public void analyse(int which, AnalysisResult result) {
    Estimation estimation;
    try {
      estimation = method.apply(which);
    } catch (RuntimeException e) { // a defect of the method: counted, and --replay shows it
      result.fail(AnalysisResult.THREW);
      return;
    }
    if (estimation instanceof Estimate estimate) {
      write(estimate, result);
    } else {
      result.fail(AnalysisResult.number(((NotEstimable) estimation).reason()));
    }
  }

  private void write(Estimate estimate, AnalysisResult result) {
    result.failure = AnalysisResult.ESTIMATED;
    result.estimate = estimate.value();
    result.standardError = estimate.standardError().orElse(Double.NaN);
    result.low = estimate.interval().map(each -> each.lower()).orElse(Double.NaN);
    result.high = estimate.interval().map(each -> each.upper()).orElse(Double.NaN);
    result.tested = estimate.p().isPresent();
    result.rejected = 0;
    for (int i = 0; i < alphas.length; i++) {
      if (result.tested && estimate.p().getAsDouble() < alphas[i]) {
        result.rejected |= 1 << i;
      }
    }
  }
}
