// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.List;
import org.equipoise.design.ResampledValues;
import org.equipoise.design.ScenarioVisit;

/**
 * The persons that an outcome is resampled from: how far each is from the mean in standard
 * deviations, and the value in the control arm. That is the file's own number, to the last digit,
 * where the scenario has the file's mean and standard deviation.
 */
final class ResampledDraw {
  private final double[][] deviations;
  private final double[][] values;
  private int person;

  /** By visit of the outcome. */
  ResampledDraw(ResampledValues from, List<ScenarioVisit> visits) {
    int persons = from.persons();
    this.deviations = new double[visits.size()][persons];
    this.values = new double[visits.size()][persons];
    for (int v = 0; v < visits.size(); v++) {
      ScenarioVisit visit = visits.get(v);
      boolean own = visit.mean() == from.mean(v) && visit.sd() == from.sd(v);
      for (int i = 0; i < persons; i++) {
        deviations[v][i] = (from.value(v, i) - from.mean(v)) / from.sd(v);
        values[v][i] = own ? from.value(v, i) : visit.mean() + visit.sd() * deviations[v][i];
      }
    }
  }

  int persons() {
    return deviations[0].length;
  }

  /** Takes a person by a uniform number in [0, 1). */
  void draw(double uniform, double[] into) {
    take((int) (uniform * persons()), into);
  }

  /** Takes a person, whose deviations are written. */
  void take(int index, double[] into) {
    person = index;
    for (int v = 0; v < deviations.length; v++) {
      into[v] = deviations[v][index];
    }
  }

  /** The value of the person in the control arm. */
  double value(int visit) {
    return values[visit][person];
  }
}
