// SPDX-License-Identifier: Apache-2.0
package org.equipoise.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.Tolerance.SPECIAL_FUNCTION;
import static org.equipoise.Tolerance.published;

import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.equipoise.core.Interval;
import org.equipoise.numeric.Normal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Numbers printed elsewhere: the documentation and the tests of the R package ReplicationSuccess
 * (1.3), whose authors are those of the sceptical p-value, and Gelman and Carlin (2014), p. 643.
 */
class ReplicationPublishedTest {
  /** The package finds these by uniroot with R's default tolerance. */
  private static final double R_DEFAULT = 1e-4;

  /** And these by integrate with its default tolerance, over a variable with a singular end. */
  private static final double R_QUADRATURE = 2e-3;

  private static final double Z975 = Normal.quantile(0.975);

  private static double twoSidedZ(double p) {
    return -Normal.quantile(p / 2);
  }

  @ParameterizedTest
  @CsvSource({
    "GOLDEN, 4, 4, 0.5, 4.925216794611e-05",
    "GOLDEN, 2, 2, 0.5, 0.0257599721993693",
    "NOMINAL, 4, 4, 0.05, 0.000149544079762546",
    "NOMINAL, 2, 4, 0.05, 0.0236343314115514",
    "NOMINAL, 2, 2, 0.05, 0.0352998069509419",
    "NOMINAL, -4, 2, 0.05, 0.976365668588449",
    "NOMINAL, -4, 4, 0.05, 0.999850455920237",
    "NOMINAL, 0, 4, 0.05, 0.5"
  })
  void sceptical_p_values(ScepticalCalibration which, double zo, double zr, double c, String p) {
    published(p, which.p(zo, zr, Math.sqrt(c)), "p");
  }

  @Test
  void sceptical_p_values_of_the_manual() {
    double zo = twoSidedZ(0.01);
    double zr = twoSidedZ(0.02);
    published("0.05790852", ScepticalCalibration.NOMINAL.p(zo, zr, Math.sqrt(2)), "nominal");
    published("0.02273138", ScepticalCalibration.GOLDEN.p(zo, zr, Math.sqrt(2)), "golden");
    published("0.008786301", ScepticalCalibration.GOLDEN.p(zr, zo, Math.sqrt(0.5)), "reversed");
    published("1.531634", ScepticalZ.of(2, 3, Math.sqrt(2)), "z");
    published("1.531634", ScepticalZ.of(3, 2, Math.sqrt(2)), "z of the studies exchanged");
  }

  @Test
  void nominal_levels_of_the_recalibrations() {
    published("0.0616792794", ScepticalCalibration.GOLDEN.nominalLevel(0.025, 1), "golden");
    double controlled = ScepticalCalibration.CONTROLLED.nominalLevel(0.025, 1);
    assertThat(controlled).isCloseTo(0.06530978, Offset.offset(0.06530978 * R_DEFAULT));
    // Where both have the same error: half the tail of 2z is .025².
    double exact = Normal.survival(-Normal.quantile(2 * 0.025 * 0.025) / 2);
    SPECIAL_FUNCTION.check(exact, controlled, "controlled, closed form");
  }

  @ParameterizedTest
  @CsvSource({ // overall error at nominal level, one direction; halves of both are printed too
    "0.01, 1, 8.19058695927337e-07",
    "0.05, 1, 0.000250729166410241",
    "0.01, 10, 5.88921627094996e-12",
    "0.05, 10, 6.34481584097002e-07",
    "0.01, 1e-4, 9.94872305430807e-05",
    "0.05, 1e-4, 0.0024950514883354"
  })
  void overall_type_one_errors(double level, double c, double error) {
    double root = OverallError.root(-Normal.quantile(level), Math.sqrt(c));
    assertThat(root * root).isCloseTo(error, Offset.offset(error * R_QUADRATURE));
  }

  @ParameterizedTest
  @CsvSource({
    "CONDITIONAL, 4, 0, 0.386409827001236",
    "CONDITIONAL, 2, 0, 1.54563930800494",
    "PREDICTIVE, 4, 0, 0.44058712969053",
    "PREDICTIVE, -2, 0, 2.64240453254414",
    "CONDITIONAL, 2, 0.75, 24.7302289280791",
    "PREDICTIVE, 4, 0.75, 113.100183773898"
  })
  void sizes_for_significance_at_one_sided_5_per_cent(
      DesignPrior prior, double zo, double shrinkage, double c) {
    ReplicationPlan plan = new ReplicationPlan(PlanTarget.SIGNIFICANCE, prior, shrinkage, 0.8, 0.1);
    assertThat(ratio(plan, zo)).isCloseTo(c, Offset.offset(c * R_DEFAULT));
  }

  @Test
  void an_original_just_significant_needs_twice_its_size_for_80_per_cent() {
    ReplicationPlan plan =
        new ReplicationPlan(PlanTarget.SIGNIFICANCE, DesignPrior.CONDITIONAL, 0, 0.8, 0.05);
    published("2.04", ratio(plan, Z975), "c");
  }

  @Test
  void sizes_for_sceptical_p_values() {
    published("0.72048", golden(DesignPrior.CONDITIONAL), "conditional");
    published("0.95757", golden(DesignPrior.PREDICTIVE), "predictive");
    published("0.40746345", nominal(DesignPrior.CONDITIONAL), "nominal, conditional");
    published("0.46994678", nominal(DesignPrior.PREDICTIVE), "nominal, predictive");
  }

  private static double golden(DesignPrior prior) {
    ReplicationPlan plan = new ReplicationPlan(PlanTarget.SCEPTICAL_GOLDEN, prior, 0, 0.8, 0.05);
    return ratio(plan, twoSidedZ(0.0025));
  }

  private static double nominal(DesignPrior prior) {
    return ratio(new ReplicationPlan(PlanTarget.SCEPTICAL_NOMINAL, prior, 0, 0.8, 0.1), 4);
  }

  private static double ratio(ReplicationPlan plan, double zo) {
    return ((ReplicationPlan.Ratio) plan.size(new StudyEffect(zo, 1))).ratio();
  }

  @Test
  void the_conditional_prediction_interval_of_a_just_significant_original_begins_at_0() {
    ReplicationPair pair = new ReplicationPair(new StudyEffect(Z975, 1), new StudyEffect(1, 1));
    Judgement.Judged found =
        (Judgement.Judged)
            ReplicationCriterion.PREDICTION_INTERVAL_CONDITIONAL.judge(pair, Thresholds.of(0.95));
    Interval interval = found.interval().orElseThrow();
    assertThat(interval.lower()).isCloseTo(0, Offset.offset(Math.ulp(Z975)));
    assertThat(interval.upper()).isCloseTo(2 * Z975, Offset.offset(Math.ulp(2 * Z975)));
  }

  @ParameterizedTest
  @CsvSource({"0.1, 3.28, 0.05, 0.46, 77", "2, 8.1, 0.06, 0.24, 9.6"})
  void errors_of_the_designs_of_gelman_and_carlin(
      double truth, double se, String power, String typeS, double typeM) {
    DesignErrors errors = new DesignErrors(truth, se, OptionalDouble.empty(), 0.05);
    published(power, errors.power(), "power");
    published(typeS, errors.typeS().orElseThrow(), "type S");
    // Printed from 10 000 draws, of which some 500 are significant: about 1 % off.
    assertThat(errors.typeM().orElseThrow()).isCloseTo(typeM, Offset.offset(0.04 * typeM));
  }
}
