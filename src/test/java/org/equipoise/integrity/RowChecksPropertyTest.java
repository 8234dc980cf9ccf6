// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equipoise.core.Reported;
import org.equipoise.evidence.PrintedRow;
import org.equipoise.numeric.StudentT;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is computed from real samples and rounded always agrees with itself. */
class RowChecksPropertyTest {
  private static final Recompute RECOMPUTE = new Recompute(0.05);

  static Stream<Arguments> samples() {
    RandomGenerator rng =
        RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(20260804L);
    return IntStream.range(0, 300)
        .mapToObj(
            i -> {
              double scale = Math.exp(rng.nextDouble(-2, 4));
              double[] one = sample(rng, rng.nextInt(3, 30), scale);
              double[] two = sample(rng, rng.nextInt(3, 30), scale);
              return Arguments.of(i, one, two, i % 4);
            });
  }

  private static double[] sample(RandomGenerator rng, int n, double scale) {
    return rng.doubles(n).map(u -> scale * (1 - Math.log(1 - u))).toArray();
  }

  private static double mean(double... values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double pooledSd(double[] a, double[] b) {
    double va = Math.pow(SampleRows.sd(a), 2) * (a.length - 1);
    double vb = Math.pow(SampleRows.sd(b), 2) * (b.length - 1);
    return Math.sqrt((va + vb) / (a.length + b.length - 2));
  }

  private static String shown(double value, int decimals) {
    return SampleRows.printed(value, decimals);
  }

  private static void agrees(Finding found) {
    assertThat(found.outcome()).as(found.sentence()).isEqualTo(Outcome.CONSISTENT);
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("samples")
  void a_samples_own_numbers_are_in_order_and_its_se_is_its_sd_over_root_n(
      int id, double[] one, double[] two, int decimals) {
    PrintedRow row = SampleRows.summary(one, decimals);
    agrees(ValueOrder.ORDER.check(row));
    agrees(SpreadLabel.SPREAD.check(row));
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("samples")
  void students_test_of_two_samples_agrees_with_itself(
      int id, double[] one, double[] two, int decimals) {
    int df = one.length + two.length - 2;
    double se = pooledSd(one, two) * Math.sqrt(1.0 / one.length + 1.0 / two.length);
    double difference = mean(one) - mean(two);
    double t = difference / se;
    double p = StudentT.twoSided(t, df);
    double half = StudentT.quantile(0.975, df) * se;
    PrintedRow row =
        Rows.of(
            "test=t",
            "statistic=" + shown(t, decimals),
            "df1=" + df,
            "p=" + shown(p, decimals + 1),
            "n1=" + one.length,
            "n2=" + two.length,
            "estimate=" + shown(difference, decimals),
            "ci_low=" + shown(difference - half, decimals),
            "ci_high=" + shown(difference + half, decimals),
            "se=" + shown(se, decimals));
    agrees(RECOMPUTE.check(row));
    assertThat(RECOMPUTE.decision(row))
        .hasValueSatisfying(each -> assertThat(each).isNotEqualTo(Decision.DIFFERS));
    agrees(FittingDf.DF.check(row));
    agrees(CiSymmetry.CI_SYMMETRY.check(row));
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("samples")
  void welchs_degrees_of_freedom_agree_rounded_or_not(
      int id, double[] one, double[] two, int decimals) {
    double v1 = Math.pow(SampleRows.sd(one), 2) / one.length;
    double v2 = Math.pow(SampleRows.sd(two), 2) / two.length;
    double df = (v1 + v2) * (v1 + v2) / (v1 * v1 / (one.length - 1) + v2 * v2 / (two.length - 1));
    for (boolean sds : List.of(true, false)) {
      agrees(
          FittingDf.DF.check(
              Rows.of(
                  "statistic=t(" + shown(df, decimals) + ") = 1.2",
                  "n1=" + one.length,
                  "n2=" + two.length,
                  "sd1=" + (sds ? shown(SampleRows.sd(one), 4) : ""),
                  "sd2=" + (sds ? shown(SampleRows.sd(two), 4) : ""))));
    }
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("samples")
  void the_sds_of_before_after_and_change_imply_a_possible_correlation(
      int id, double[] one, double[] two, int decimals) {
    int n = Math.min(one.length, two.length);
    double[] change = IntStream.range(0, n).mapToDouble(i -> two[i] - one[i]).toArray();
    Finding found =
        ImpliedR.IMPLIED_R.check(
            Rows.of(
                "sdpre=" + shown(SampleRows.sd(Arrays.copyOf(one, n)), decimals + 1),
                "sdpost=" + shown(SampleRows.sd(Arrays.copyOf(two, n)), decimals + 1),
                "sdchange=" + shown(SampleRows.sd(change), decimals + 1)));
    assertThat(found.outcome()).as(found.sentence()).isNotEqualTo(Outcome.INCONSISTENT);
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("samples")
  void rounded_parts_sum_to_their_rounded_total(int id, double[] one, double[] two, int decimals) {
    BigDecimal sum = BigDecimal.ZERO;
    StringBuilder parts = new StringBuilder();
    for (double each : one) {
      BigDecimal exact = new BigDecimal(each);
      sum = sum.add(exact);
      parts.append(parts.length() == 0 ? "" : " + ");
      parts.append(exact.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString());
    }
    String total = sum.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    agrees(SumOfParts.SUM.check(Rows.of("mean=" + total, "parts=" + parts)));
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("samples")
  void a_ratio_is_symmetric_on_the_log_scale(int id, double[] one, double[] two, int decimals) {
    double ratio = mean(one) / mean(two);
    double factor = Math.exp(1.96 * 0.3);
    agrees(
        CiSymmetry.CI_SYMMETRY.check(
            Rows.of(
                "estimate=" + shown(ratio, decimals + 2),
                "ci_low=" + shown(ratio / factor, decimals + 2),
                "ci_high=" + shown(ratio * factor, decimals + 2),
                "scale=log")));
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("samples")
  void exchanging_the_arms_changes_no_baseline_p(int id, double[] one, double[] two, int decimals) {
    BaselineVariable.ArmMean first = arm(one, decimals);
    BaselineVariable.ArmMean second = arm(two, decimals);
    assertThat(new BaselineVariable("", first, second).p())
        .isEqualTo(new BaselineVariable("", second, first).p());
  }

  private static BaselineVariable.ArmMean arm(double[] values, int decimals) {
    return new BaselineVariable.ArmMean(
        values.length,
        Reported.parse(shown(mean(values), decimals)),
        Reported.parse(shown(SampleRows.sd(values), decimals)));
  }
}
