// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.Tolerance.SPECIAL_FUNCTION;
import static org.equipoise.compare.Arms.estimated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.equipoise.core.Alternative;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;
import org.equipoise.design.AllocationScheme;
import org.equipoise.design.AllocationScheme.BiasedCoin;
import org.equipoise.design.AllocationScheme.Fixed;
import org.equipoise.design.AllocationScheme.Minimization;
import org.equipoise.design.AllocationScheme.PermutedBlock;
import org.equipoise.design.AllocationScheme.Simple;
import org.equipoise.design.AllocationScheme.Stratified;
import org.equipoise.design.AllocationScheme.Urn;
import org.equipoise.evidence.ArmValues;
import org.equipoise.evidence.Sample;
import org.equipoise.evidence.SampleColumn;
import org.equipoise.evidence.SampleColumn.Role;
import org.junit.jupiter.api.Test;

/** Against allocations that are listed here by hand, and Welch's t by its textbook formula. */
class RerandomizationBruteForceTest {
  private static final double[] VALUES = {3.1, 5.2, 2.7, 6.4, 4.4, 7.9, 3.3, 5.0};
  private static final String OBSERVED = "CECEECCE";

  private static Sample sample(String arms, int[] places, int[] strata) {
    return sample(arms, places, strata, Role.STRATUM);
  }

  private static Sample sample(String arms, int[] places, int[] strata, Role role) {
    List<List<double[]>> rows = List.of(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < arms.length(); i++) {
      rows.get(arms.charAt(i) == 'E' ? 0 : 1).add(new double[] {VALUES[i], strata[i], places[i]});
    }
    List<SampleColumn> about =
        List.of(
            SampleColumn.number(Role.OUTCOME, "outcome"),
            new SampleColumn(role, "sex", List.of("a", "b")),
            SampleColumn.number(Role.ORDER, "order"));
    return new Sample(new TwoArms<>(values(about, rows.get(0)), values(about, rows.get(1))));
  }

  private static ArmValues values(List<SampleColumn> about, List<double[]> rows) {
    double[][] columns = new double[3][rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      for (int c = 0; c < 3; c++) {
        columns[c][i] = rows.get(i)[c];
      }
    }
    return ArmValues.copyOf(about, columns);
  }

  private static int[] places(int... places) {
    return places;
  }

  private static final int[] IN_ORDER = {0, 1, 2, 3, 4, 5, 6, 7};

  private static Estimation compare(
      Sample sample, AllocationScheme scheme, Alternative alternative, int resamples) {
    Settings settings =
        Settings.of(new Inference(0.95, alternative))
            .withChance(new Settings.Chance(11, OptionalInt.of(resamples), Optional.of(scheme)));
    return RerandomizationComparison.RERANDOMIZATION.compare(sample, settings);
  }

  /** Welch's t by its textbook formula; NaN with fewer than 2 in an arm. */
  private static double t(int code) {
    double[] n = new double[2];
    double[] sum = new double[2];
    double[] squares = new double[2];
    for (int i = 0; i < 8; i++) {
      int arm = code >> i & 1;
      n[arm]++;
      sum[arm] += VALUES[i];
      squares[arm] += VALUES[i] * VALUES[i];
    }
    double v = 0;
    for (int arm = 0; arm < 2; arm++) {
      v += (squares[arm] - sum[arm] * sum[arm] / n[arm]) / (n[arm] - 1) / n[arm];
    }
    return n[0] < 2 || n[1] < 2 ? Double.NaN : (sum[1] / n[1] - sum[0] / n[0]) / Math.sqrt(v);
  }

  private static int observed() {
    int code = 0;
    for (int i = 0; i < 8; i++) {
      code |= OBSERVED.charAt(i) == 'E' ? 1 << i : 0;
    }
    return code;
  }

  private interface Weight {
    double of(int code);
  }

  private static double p(Weight weight, Alternative alternative) {
    double observed = t(observed());
    double share = 0;
    double all = 0;
    for (int code = 0; code < 256; code++) {
      double t = t(code);
      boolean extreme =
          switch (alternative) {
            case TWO_SIDED -> Math.abs(t) >= Math.abs(observed) - 1e-9;
            case GREATER -> t >= observed - 1e-9;
            case LESS -> t <= observed + 1e-9;
          };
      all += weight.of(code);
      share += extreme || Double.isNaN(t) ? weight.of(code) : 0;
    }
    return share / all;
  }

  private static int experimental(int code, int from, int to) {
    return Integer.bitCount((code >> from) & ((1 << (to - from)) - 1));
  }

  private static void same(AllocationScheme scheme, Weight weight) {
    for (Alternative alternative : Alternative.values()) {
      Sample sample = sample(OBSERVED, IN_ORDER, new int[] {0, 0, 1, 1, 0, 0, 1, 1});
      Estimate ours = estimated(compare(sample, scheme, alternative, 99));
      SPECIAL_FUNCTION.check(p(weight, alternative), ours.p().orElseThrow(), alternative.label());
      SPECIAL_FUNCTION.check(t(observed()), ours.test().orElseThrow().statistic(), "t");
      assertThat(ours.interval()).isEmpty();
      assertThat(ours.more()).containsEntry("p_mcse", 0.0);
    }
  }

  @Test
  void each_scheme_weighs_its_own_allocations() {
    same(new Fixed(), code -> Integer.bitCount(code) == 4 ? 1 : 0);
    same(new Simple(1, 1), code -> 1);
    same(new Simple(2, 1), code -> Math.pow(2, Integer.bitCount(code)));
    same(
        new PermutedBlock(1, 1, List.of(4)),
        code -> experimental(code, 0, 4) == 2 && experimental(code, 4, 8) == 2 ? 1 : 0);
    same(new BiasedCoin(0.7), RerandomizationBruteForceTest::coin);
    same(new Urn(1, 2), RerandomizationBruteForceTest::urn);
    // In each stratum one block of four: 0, 1, 4, 5 and 2, 3, 6, 7.
    same(
        new Stratified(List.of("sex"), List.of(4)),
        code -> {
          int first = experimental(code, 0, 2) + experimental(code, 4, 6);
          int second = experimental(code, 2, 4) + experimental(code, 6, 8);
          return first == 2 && second == 2 ? 1 : 0;
        });
  }

  private static double coin(int code) {
    double product = 1;
    for (int i = 0; i < 8; i++) {
      int ahead = 2 * experimental(code, 0, i) - i;
      double p = ahead == 0 ? 0.5 : ahead < 0 ? 0.7 : 0.3;
      product *= (code >> i & 1) == 1 ? p : 1 - p;
    }
    return product;
  }

  private static double urn(int code) {
    double product = 1;
    for (int i = 0; i < 8; i++) {
      int own = experimental(code, i, i + 1);
      int same = own == 1 ? experimental(code, 0, i) : i - experimental(code, 0, i);
      product *= (1 + 2.0 * (i - same)) / (2 + 2 * i); // balls of the arm over all balls
    }
    return product;
  }

  @Test
  void minimization_weighs_by_the_participants_levels() {
    int[] sex = {0, 0, 1, 1, 0, 0, 1, 1};
    Minimization scheme = new Minimization(List.of("sex"), 0.8);
    Sample asStrata = sample(OBSERVED, IN_ORDER, sex);
    refused(
        compare(asStrata, scheme, Alternative.LESS, 99),
        Reason.UNSUITABLE,
        "the factors that minimization balanced are not known");

    Sample sample = sample(OBSERVED, IN_ORDER, sex, Role.FACTOR);
    Weight weight =
        code -> {
          double product = 1;
          int[] ahead = new int[2];
          for (int i = 0; i < 8; i++) {
            int arm = (code >> i & 1) == 1 ? 1 : -1;
            int lead = arm * ahead[sex[i]];
            product *= lead == 0 ? 0.5 : lead < 0 ? 0.8 : 0.2;
            ahead[sex[i]] += arm;
          }
          return product;
        };
    Estimate ours = estimated(compare(sample, scheme, Alternative.TWO_SIDED, 99));
    SPECIAL_FUNCTION.check(p(weight, Alternative.TWO_SIDED), ours.p().orElseThrow(), "p");
  }

  @Test
  void places_of_those_without_an_outcome_are_drawn_too() {
    // Nine were recruited, the third has no outcome: blocks are of the nine.
    int[] places = places(0, 1, 3, 4, 5, 6, 7, 8);
    Sample sample = sample(OBSERVED, places, new int[8]);
    Estimate drawn =
        estimated(
            compare(sample, new PermutedBlock(1, 1, List.of(2)), Alternative.TWO_SIDED, 40_000));
    double p =
        p(
            // 0 1 | 3 alone | 4 5 | 6 7 | 8 alone, by their places; here one less from the third on
            code ->
                experimental(code, 0, 2) == 1
                        && experimental(code, 3, 5) == 1
                        && experimental(code, 5, 7) == 1
                    ? 1
                    : 0,
            Alternative.TWO_SIDED);

    assertThat(drawn.more().get("p_mcse")).isPositive();
    assertThat(Math.abs(drawn.p().orElseThrow() - p)).isLessThan(5 * drawn.more().get("p_mcse"));
  }

  @Test
  void what_is_not_known_or_cannot_be_is_a_reason() {
    Sample sample = sample(OBSERVED, IN_ORDER, new int[8]);
    Sample sorted = sample("EEEECCCC", IN_ORDER, new int[8]);
    AllocationScheme blocks = new PermutedBlock(1, 1, List.of(4));

    refused(compare(sorted, blocks, Alternative.LESS, 99), Reason.INCONSISTENT, "permuted-block");
    refused(
        compare(Sample.of(new double[] {1, 2}, new double[] {3, 4}), blocks, Alternative.LESS, 99),
        Reason.UNSUITABLE,
        "order");
    refused(
        RerandomizationComparison.RERANDOMIZATION.compare(
            sample, Settings.of(Inference.twoSided(0.9))),
        Reason.UNSUITABLE,
        "scheme");
  }

  private static void refused(Estimation estimation, Reason reason, String part) {
    assertThat(estimation).isInstanceOf(NotEstimable.class);
    assertThat(((NotEstimable) estimation).reason()).isEqualTo(reason);
    assertThat(((NotEstimable) estimation).detail()).contains(part);
  }
}
