// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equipoise.Tolerance;
import org.equipoise.compare.Inference;
import org.equipoise.core.Estimate;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.PrePostSummary;
import org.equipoise.method.Catalogue;
import org.equipoise.method.Method;
import org.equipoise.numeric.StudentT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of the post score, the change score and ANCOVA over r. */
class CorrelationSweepPropertyTest {
  private static final Method STUDENT = Catalogue.find("student").orElseThrow();
  private static final Method CHANGE = Catalogue.find("change").orElseThrow();
  private static final Method ANCOVA = Catalogue.find("ancova").orElseThrow();

  private static CorrelationSweep sweep(TwoArms<PrePostSummary> arms) {
    return CorrelationSweep.of(
            "",
            BeforeAndAfter.summaries(arms),
            new ComparisonPlan(
                List.of(STUDENT, CHANGE, ANCOVA), Inference.twoSided(0.95), Optional.empty()))
        .orElseThrow();
  }

  private static double estimate(CorrelationSweep sweep, Method method, double r) {
    return ((Estimate) sweep.at(method, r).estimation()).value();
  }

  static Stream<Arguments> trials() {
    RandomGenerator rng = RandomGeneratorFactory.of("L64X128MixRandom").create(20240917L);
    return IntStream.range(0, 25).mapToObj(i -> Arguments.of(i, new TwoArms<>(arm(rng), arm(rng))));
  }

  private static PrePostSummary arm(RandomGenerator rng) {
    return BeforeAndAfter.arm(
        rng.nextInt(4, 50),
        20 + 3 * rng.nextGaussian(),
        18 + 4 * rng.nextGaussian(),
        rng.nextDouble(2, 9),
        rng.nextDouble(2, 9));
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("trials")
  void ancova_is_the_post_score_at_0_and_the_change_score_at_v_over_c(
      int id, TwoArms<PrePostSummary> arms) {
    CorrelationSweep sweep = sweep(arms);
    Tolerance.CLOSED_FORM.check(
        estimate(sweep, STUDENT, 0), estimate(sweep, ANCOVA, 0), 20, "at 0");
    sweep
        .ancovaIsChange()
        .ifPresent(
            r ->
                Tolerance.SPECIAL_FUNCTION.check(
                    estimate(sweep, CHANGE, r), estimate(sweep, ANCOVA, r), 20, "at " + r));
  }

  @Test
  void with_equal_sds_in_both_arms_that_is_at_sdpre_over_sdpost() {
    TwoArms<PrePostSummary> arms =
        new TwoArms<>(BeforeAndAfter.arm(25, 50, 41, 8, 10), BeforeAndAfter.arm(13, 49, 46, 8, 10));
    Tolerance.CLOSED_FORM.check(0.8, sweep(arms).ancovaIsChange().orElseThrow(), "r");
    TwoArms<PrePostSummary> wider =
        new TwoArms<>(BeforeAndAfter.arm(25, 50, 41, 10, 8), BeforeAndAfter.arm(13, 49, 46, 10, 8));
    assertThat(sweep(wider).ancovaIsChange()).isEmpty(); // 1.25 is no correlation
  }

  /**
   * ANCOVA's p is α where (D - r k d)² = c² K (1 - r² q²): a quadratic in r, solved here on its
   * own, with the pooled variances typed out.
   */
  @ParameterizedTest(name = "case {0}")
  @MethodSource("trials")
  void ancova_turns_at_the_roots_of_its_quadratic(int id, TwoArms<PrePostSummary> arms) {
    PrePostSummary a = arms.experimental();
    PrePostSummary b = arms.control();
    double w1 = a.n() - 1.0;
    double w2 = b.n() - 1.0;
    double vx = (w1 * a.sdPre() * a.sdPre() + w2 * b.sdPre() * b.sdPre()) / (w1 + w2);
    double sa = a.sdPost().orElseThrow();
    double sb = b.sdPost().orElseThrow();
    double vy = (w1 * sa * sa + w2 * sb * sb) / (w1 + w2);
    double c = (w1 * a.sdPre() * sa + w2 * b.sdPre() * sb) / (w1 + w2);
    double d = a.pre() - b.pre();
    double df = w1 + w2 - 1;
    double crit = StudentT.quantile(0.975, df);
    double spread =
        crit * crit * vy * (w1 + w2) / df * (1.0 / a.n() + 1.0 / b.n() + d * d / vx / (w1 + w2));
    double difference = a.post() - b.post();
    double slope = c / vx * d;
    double square = slope * slope + spread * c * c / vx / vy;
    double linear = -2 * difference * slope;
    double constant = difference * difference - spread;
    double root = linear * linear - 4 * square * constant;
    List<Double> expected = new ArrayList<>();
    if (root > 0) {
      expected.add((-linear - Math.sqrt(root)) / (2 * square));
      expected.add((-linear + Math.sqrt(root)) / (2 * square));
    }
    expected.removeIf(r -> Math.abs(r) > 1 - 1e-6);
    List<Double> actual =
        sweep(arms).turns().stream()
            .filter(turn -> turn.method().equals("ancova"))
            .map(CorrelationSweep.Turn::r)
            .toList();
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      Tolerance.ITERATIVE.check(expected.get(i), actual.get(i), 1, "turn " + i);
    }
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("trials")
  void p_is_at_its_limit_where_a_verdict_changes(int id, TwoArms<PrePostSummary> arms) {
    CorrelationSweep sweep = sweep(arms);
    for (CorrelationSweep.Turn turn : sweep.turns()) {
      Method method = Catalogue.find(turn.method()).orElseThrow();
      Estimate estimate = (Estimate) sweep.at(method, turn.r()).estimation();
      Tolerance.ITERATIVE.check(0.05, estimate.p().orElseThrow(), turn.toString());
      assertThat(turn.below()).isNotEqualTo(turn.above());
    }
  }
}
