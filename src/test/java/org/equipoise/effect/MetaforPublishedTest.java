// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import static org.equipoise.Tolerance.published;
import static org.equipoise.effect.Arms.estimated;

import java.util.OptionalDouble;
import org.equipoise.core.Estimate;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.EventCounts;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.PairedEvents;
import org.equipoise.evidence.PrePostSummary;
import org.junit.jupiter.api.Test;

/** The numbers that metafor's own tests of its effect sizes print (test_misc_escalc.r). */
class MetaforPublishedTest {
  private static Estimate of(String id, TwoArms<Moments> arms) {
    return estimated(EffectMeasures.find(id).orElseThrow().estimate(arms, 0.95));
  }

  private static void check(String value, String variance, Estimate found) {
    published(value, found.value(), "estimate");
    double se = found.standardError().orElseThrow();
    published(variance, se * se, "variance");
  }

  /** Length of stay in four trials of stroke units (Normand 1999). */
  @Test
  void stroke_units_have_the_printed_differences_and_ratios() {
    TwoArms<Moments> edinburgh = Arms.of(155, 55, 47, 156, 75, 64);
    TwoArms<Moments> mild = Arms.of(31, 27, 7, 32, 29, 4);
    TwoArms<Moments> moderate = Arms.of(75, 64, 17, 71, 119, 29);
    TwoArms<Moments> severe = Arms.of(18, 66, 20, 18, 137, 48);
    check("-0.3552", "0.0131", of("smd", edinburgh));
    check("-0.3479", "0.0645", of("smd", mild));
    check("-2.3176", "0.0458", of("smd", moderate));
    check("-1.8880", "0.1606", of("smd", severe));
    published("-0.3553", of("smdh", edinburgh).value(), "smdh");
    published("-0.3465", of("smdh", mild).value(), "smdh");
    published("-2.3018", of("smdh", moderate).value(), "smdh");
    published("-1.8880", of("smdh", severe).value(), "smdh");
    check("-0.3102", "0.0094", of("rom", edinburgh));
    check("-0.0715", "0.0028", of("rom", mild));
    check("-0.6202", "0.0018", of("rom", moderate));
    check("-0.7303", "0.0119", of("rom", severe));
    check("0.0014", "0.0159", of("cvr", edinburgh));
    check("-0.3087", "0.0065", of("vr", edinburgh));
  }

  @Test
  void the_three_variances_of_smd_have_the_printed_digits() {
    TwoArms<Moments> edinburgh = Arms.of(155, 55, 47, 156, 75, 64);
    check("-0.355169641", "0.0130646755", smd(VarianceForm.LS, edinburgh));
    check("-0.355169641", "0.0130022562", smd(VarianceForm.LS2, edinburgh));
    check("-0.355169641", "0.0130671504", smd(VarianceForm.UB, edinburgh));
  }

  private static Estimate smd(VarianceForm form, TwoArms<Moments> arms) {
    return estimated(new MetaAnalyticG(form).estimate(arms, 0.95));
  }

  /** Handbook of Research Synthesis, table 13.4, all strata together: 135 15, 40 10. */
  @Test
  void an_odds_ratio_stands_for_the_printed_differences() {
    TwoArms<EventCounts> arms = new TwoArms<>(new EventCounts(135, 150), new EventCounts(40, 50));
    Estimate logistic =
        estimated(new DFromOdds(OddsToD.LOGISTIC, ZeroCells.ONLY0).estimate(arms, 0.95));
    Estimate cox = estimated(new DFromOdds(OddsToD.COX, ZeroCells.ONLY0).estimate(arms, 0.95));
    published("0.4471", logistic.value(), "logistic");
    published("0.2460", logistic.standardError().orElseThrow(), "logistic se");
    published("0.4915", cox.value(), "cox");
    published("0.2704", cox.standardError().orElseThrow(), "cox se");
  }

  /** Asthma self-management (Gibson 2002), the first four trials. */
  @Test
  void a_standardized_difference_stands_for_the_printed_odds_ratios() {
    check("-0.4315", "0.1276", of("lor", Arms.of(50, 2.20, 12.73, 54, 5.20, 12.50)));
    check("-0.9285", "0.0493", of("lor", Arms.of(140, 17.60, 24.20, 136, 34.10, 38.80)));
    check("0.5932", "0.3204", of("lor", Arms.of(23, 0.38, 0.56, 19, 0.23, 0.29)));
    check("-0.1890", "0.0690", of("lor", Arms.of(97, 2.09, 5.93, 94, 2.66, 4.95)));
    published("-0.3925", of("lor-cox", Arms.of(50, 2.20, 12.73, 54, 5.20, 12.50)).value(), "cox");
    published("-0.8447", of("lor-cox", Arms.of(140, 17.6, 24.2, 136, 34.1, 38.8)).value(), "cox");
    published("0.5397", of("lor-cox", Arms.of(23, 0.38, 0.56, 19, 0.23, 0.29)).value(), "cox");
    published("-0.1719", of("lor-cox", Arms.of(97, 2.09, 5.93, 94, 2.66, 4.95)).value(), "cox");
  }

  /** Means 26 and 22, variances 30 and 20, n 60, r .7; the first SD is the standardizer. */
  @Test
  void changes_of_one_arm_have_the_printed_numbers() {
    PrePostSummary arm =
        new PrePostSummary(
            60, 22, 26, Math.sqrt(30), OptionalDouble.of(Math.sqrt(20)), OptionalDouble.of(0.7));
    check("4.0", "0.2618", estimated(ChangeMeasure.MC.estimate(arm, 0.95)));
    check("0.7210", "0.0133", estimated(ChangeMeasure.SMCRH.estimate(arm, 0.95)));
    PrePostSummary own = // here each mean has its own SD
        new PrePostSummary(
            60, 22, 26, Math.sqrt(20), OptionalDouble.of(Math.sqrt(30)), OptionalDouble.of(0.7));
    check("0.1671", "0.0004", estimated(ChangeMeasure.ROMC.estimate(own, 0.95)));
  }

  @Test
  void matched_pairs_have_the_printed_numbers() {
    pairs(PairedEventMeasure.Of.RISK_DIFFERENCE, "0.0909", "0.0048");
    pairs(PairedEventMeasure.Of.RISK_RATIO, "0.1823", "0.0200");
    pairs(PairedEventMeasure.Of.MARGINAL_ODDS, "0.3646", "0.0782");
    pairs(PairedEventMeasure.Of.CONDITIONAL_ODDS, "0.6931", "0.3000");
    pairs(PairedEventMeasure.Of.PETO, "0.6667", "0.2667");
  }

  private static void pairs(PairedEventMeasure.Of of, String value, String variance) {
    PairedEvents pairs = new PairedEvents(20, 10, 5, 20);
    check(
        value,
        variance,
        estimated(new PairedEventMeasure(of, ZeroCells.ONLY0).estimate(pairs, 0.95)));
  }
}
