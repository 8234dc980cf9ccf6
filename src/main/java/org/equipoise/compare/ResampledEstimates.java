// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.ArmValues;
import org.equipoise.evidence.Moments;
import org.equipoise.numeric.BoundedDraws;

/**
 * What an estimator from moments, adjusted ones included, makes of participants drawn with
 * replacement within each arm: a participant keeps all of his or her values together.
 *
 * @see <a href="https://doi.org/10.1017/CBO9780511802843">Davison and Hinkley (1997), Bootstrap
 *     Methods and their Application, 3.2</a>
 */
public final class ResampledEstimates {
  private ResampledEstimates() {}

  /**
   * The estimates.
   *
   * @param arms the participants of both arms
   * @param estimator makes an estimate of the moments of both arms
   * @param draw seed and number; fewer are drawn of a very large trial
   * @return the estimates in increasing order, without those of resamples that have none
   */
  public static List<Double> of(
      TwoArms<ArmValues> arms, Function<TwoArms<Moments>, Estimation> estimator, Resampling draw) {
    BoundedDraws draws = new BoundedDraws(draw.seed());
    int participants = arms.experimental().n() + arms.control().n();
    int count = draw.within((double) participants * arms.control().dimension());
    List<Double> estimates = new ArrayList<>(count);
    for (int r = 0; r < count; r++) {
      TwoArms<Moments> resample = arms.map(arm -> Moments.of(resample(arm, draws)));
      if (estimator.apply(resample) instanceof Estimate estimate) {
        estimates.add(estimate.value());
      }
    }
    estimates.sort(null);
    return List.copyOf(estimates);
  }

  private static ArmValues resample(ArmValues arm, BoundedDraws draws) {
    int[] chosen = new int[arm.n()];
    draws.fill(chosen, arm.n());
    double[][] columns = new double[arm.dimension()][arm.n()];
    for (int v = 0; v < columns.length; v++) {
      for (int i = 0; i < chosen.length; i++) {
        columns[v][i] = arm.value(v, chosen[i]);
      }
    }
    return ArmValues.copyOf(arm.about(), columns);
  }
}
