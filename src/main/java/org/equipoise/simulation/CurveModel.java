// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.equipoise.core.TwoArms;
import org.equipoise.design.ScenarioCurve;
import org.equipoise.design.ScenarioVisit;

/**
 * The curve of one participant at the visits of an outcome. Rise, peak, half-life and response each
 * deviate by a normal number a visit, which correlates between visits as the outcome does.
 */
final class CurveModel {
  /** What deviates: the numbers that a visit takes. */
  static final int PARTS = 4;

  private static final int RISE = 0;
  private static final int PEAK = 1;
  private static final int HALF_LIFE = 2;
  private static final int RESPONSE = 3;
  private static final double LOG_2 = 0x1.62e42fefa39efp-1;

  private final double[] minutes;
  private final double onset;
  private final ScenarioCurve.Spread spread;
  private final double threshold;

  /** By arm, the experimental one first, and visit. */
  private final ScenarioCurve.Shape[][] shapes;

  private final double[] rise;
  private final double[] untilPeak;
  private final double[] halfLife;

  CurveModel(ScenarioCurve curve, List<Double> minutes, List<ScenarioVisit> visits) {
    this.minutes = minutes.stream().mapToDouble(x -> x).toArray();
    this.onset = curve.shape().onset();
    this.spread = curve.spread();
    this.threshold = NormalDistribution.of(0, 1).inverseCumulativeProbability(curve.responders());
    int count = visits.size();
    this.shapes = new ScenarioCurve.Shape[2][count];
    for (int v = 0; v < count; v++) {
      TwoArms<ScenarioCurve.Shape> both = curve.shapes(visits.get(v).id());
      shapes[0][v] = both.experimental();
      shapes[1][v] = both.control();
    }
    this.rise = new double[count];
    this.untilPeak = new double[count];
    this.halfLife = new double[count];
  }

  /** Sets the participant's curve at a visit by standard normal deviates of its parts. */
  void set(int v, boolean experimental, double[] deviations) {
    ScenarioCurve.Shape shape = shapes[experimental ? 0 : 1][v];
    boolean responds = deviations[RESPONSE] < threshold;
    rise[v] = responds ? shape.rise() + spread.rise() * deviations[RISE] : 0;
    untilPeak[v] = (shape.peak() - onset) * StrictMath.exp(spread.peak() * deviations[PEAK]);
    halfLife[v] = shape.halfLife() * StrictMath.exp(spread.halfLife() * deviations[HALF_LIFE]);
  }

  /** What the curve adds to a sample. */
  double at(int v, int minute) {
    double since = minutes[minute] - onset;
    if (!(since > 0)) {
      return 0;
    }
    return since <= untilPeak[v]
        ? rise[v] * (since / untilPeak[v])
        : rise[v] * StrictMath.exp(-LOG_2 * (since - untilPeak[v]) / halfLife[v]);
  }
}
