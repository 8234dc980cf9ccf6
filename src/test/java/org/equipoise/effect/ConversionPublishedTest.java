// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import static org.equipoise.Tolerance.published;
import static org.equipoise.effect.Arms.estimated;

import java.util.OptionalDouble;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.EventCounts;
import org.equipoise.evidence.Moments;
import org.junit.jupiter.api.Test;

/**
 * Conversions between effect sizes as the tests of effectsize and dmetar print them; odds ratios
 * from Chen, Cohen and Chen (2010), table 1.
 */
class ConversionPublishedTest {
  private static final NumberNeededFromD KRAEMER = new NumberNeededFromD(OptionalDouble.empty());

  /** x 1 2 3, y 1 1 2 3. */
  @Test
  void common_language_measures_are_as_effectsize_prints_them() {
    TwoArms<Moments> arms = Arms.of(new double[] {1, 2, 3}, new double[] {1, 1, 2, 3});
    // Printed 0.5719 and 0.8979, which were cut: they are 0.57196 and 0.89795.
    published("0.572", estimated(NormalOverlap.CL.estimate(arms, 0.95)).value(), "cl");
    published("0.6012", estimated(NormalOverlap.U3.estimate(arms, 0.95)).value(), "u3");
    published("0.898", estimated(NormalOverlap.OVERLAP.estimate(arms, 0.95)).value(), "overlap");
  }

  @Test
  void risks_of_4_and_7_in_10_have_the_printed_measures() {
    TwoArms<EventCounts> arms = new TwoArms<>(new EventCounts(7, 10), new EventCounts(4, 10));
    MeasureSettings plain = MeasureSettings.defaults();
    published("1.75", Math.exp(value("rr", arms, plain)), "rr");
    published("3.5", Math.exp(value("or", arms, plain)), "or");
    published("0.3", value("rd", arms, plain), "rd");
    published("3.3333", value("nnt", arms, plain), "nnt");
  }

  private static double value(String id, TwoArms<EventCounts> arms, MeasureSettings settings) {
    EventMeasure measure = (EventMeasure) EffectMeasures.find(id, settings).orElseThrow();
    return estimated(measure.estimate(arms, 0.95)).value();
  }

  @Test
  void odds_ratio_d_and_r_convert_as_printed() {
    published("-0.887", OddsToD.LOGISTIC.toD(Math.log(0.2)), "OR 0.2");
    published("0.5", PointBiserial.ofD(1.1547, 50, 50), "d 1.1547");
    published("1.1547", PointBiserial.toD(0.5, 7, 7), "r 0.5");
  }

  @Test
  void numbers_needed_to_treat_of_d_are_as_dmetar_prints_them() {
    published("5.952524", 1 / KRAEMER.shareDifference(0.3), "d 0.3");
    published("3.618909", 1 / KRAEMER.shareDifference(0.5), "d 0.5");
    published("2.334309", 1 / KRAEMER.shareDifference(0.8), "d 0.8");
  }

  @Test
  void odds_ratios_equivalent_to_d_at_a_control_risk_are_chens() {
    // Printed 1.5228, 2.7416, 4.7233: the definition gives 1.5239, as R does. Two decimals agree.
    String[] printed = {"1.52", "2.74", "4.72"};
    double[] ds = {0.2, 0.5, 0.8};
    NumberNeededFromD furukawa = new NumberNeededFromD(OptionalDouble.of(0.05));
    for (int i = 0; i < ds.length; i++) {
      double p = 0.05 + furukawa.shareDifference(ds[i]);
      published(printed[i], p / (1 - p) * 0.95 / 0.05, "d " + ds[i]);
    }
  }
}
