// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.core.TwoArms;
import org.equipoise.design.ScenarioDropout;

/**
 * Decides at which visit a participant drops out. One uniform number u decides over all visits: who
 * has u below the probability of a visit is out by then. Probabilities do not fall, so who is out
 * stays out.
 */
final class DropoutModel {
  private final int[] visits;
  private final double[] experimental;
  private final double[] control;
  private final double slope;

  /**
   * Solves the intercepts.
   *
   * @param dropout the rates
   * @param allVisits the ids of the trial's visits
   * @param z the distribution, by arm, of what dropout depends on
   */
  DropoutModel(ScenarioDropout dropout, List<String> allVisits, TwoArms<NormalValue> z) {
    List<TwoArms<Double>> rates = new ArrayList<>(dropout.rates().values());
    this.slope = dropout.slope();
    this.visits = dropout.rates().keySet().stream().mapToInt(allVisits::indexOf).toArray();
    this.experimental =
        rates.stream()
            .mapToDouble(rate -> z.experimental().intercept(rate.experimental(), slope))
            .toArray();
    this.control =
        rates.stream().mapToDouble(rate -> z.control().intercept(rate.control(), slope)).toArray();
  }

  /**
   * The index of the first visit without the participant; more than all visits for one who stays.
   */
  int firstMissed(boolean inExperimental, double z, double uniform) {
    double[] intercepts = inExperimental ? experimental : control;
    for (int k = 0; k < visits.length; k++) {
      if (uniform < NormalValue.logistic(intercepts[k] + slope * z)) {
        return visits[k];
      }
    }
    return Integer.MAX_VALUE;
  }
}
