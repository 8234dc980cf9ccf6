// SPDX-License-Identifier: Apache-2.0
package org.equipoise.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.Tolerance.SPECIAL_FUNCTION;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.equipoise.core.TwoArms;
import org.equipoise.design.AllocationScheme.BiasedCoin;
import org.equipoise.design.AllocationScheme.Minimization;
import org.equipoise.design.AllocationScheme.Urn;
import org.equipoise.numeric.SeededGenerator;
import org.junit.jupiter.api.Test;

/**
 * Biased coin, urn and minimization: laws that are known in closed form, from the probabilities of
 * all sequences.
 */
class SequentialBruteForceTest {
  private static final int N = 10;
  private static final int DRAWS = 20_000;

  /** The expectation of a function of the difference of the arm sizes. */
  private static double expected(Allocator allocator, IntToDoubleFunction of) {
    int n = allocator.participants();
    double sum = 0;
    for (int code = 0; code < 1 << n; code++) {
      double p = Math.exp(allocator.logProbability(bits(code, n)));
      sum += p * of.applyAsDouble(2 * Integer.bitCount(code) - n);
    }
    return sum;
  }

  private static AllocationSequence bits(int code, int n) {
    AllocationSequence bits = new AllocationSequence(n);
    for (int i = 0; i < n; i++) {
      bits.set(i, (code >> i & 1) == 1);
    }
    return bits;
  }

  private static TwoArms<Integer> sizes(int total) {
    return new TwoArms<>(total / 2, total - total / 2);
  }

  @Test
  void the_coin_walks_as_its_markov_chain_of_differences() {
    double p = 0.7;
    double[] chain = new double[2 * N + 1]; // of the difference plus N
    chain[N] = 1;
    for (int step = 0; step < N; step++) {
      double[] next = new double[2 * N + 1];
      for (int at = 1; at < 2 * N; at++) {
        double up = at == N ? 0.5 : at < N ? p : 1 - p;
        next[at + 1] += chain[at] * up;
        next[at - 1] += chain[at] * (1 - up);
      }
      chain = next;
    }
    Allocator allocator = Allocator.of(new BiasedCoin(p), sizes(N));
    for (int difference = -N; difference <= N; difference += 2) {
      int wanted = difference;
      SPECIAL_FUNCTION.check(
          chain[N + difference], expected(allocator, d -> d == wanted ? 1 : 0), "P " + difference);
    }
  }

  /** Efron (1971): balance after an even number has the limit 1 - q/p, one half at p = 2/3. */
  @Test
  void the_coin_balances_as_often_as_efron_says() {
    for (double p : new double[] {2.0 / 3, 0.75, 0.9}) {
      double limit = 1 - (1 - p) / p;
      double error = Math.sqrt(limit * (1 - limit) / DRAWS);
      double share = balanced(Allocator.of(new BiasedCoin(p), sizes(400)));
      assertThat(Math.abs(share - limit)).as("p = %s: %s", p, share).isLessThan(5 * error);
    }
  }

  private static double balanced(Allocator allocator) {
    UniformRandomProvider random = SeededGenerator.of(7);
    AllocationSequence drawn = new AllocationSequence(allocator.participants());
    int count = 0;
    for (int i = 0; i < DRAWS; i++) {
      allocator.draw(drawn, random);
      count += difference(drawn, drawn.participants()) == 0 ? 1 : 0;
    }
    return (double) count / DRAWS;
  }

  private static int difference(AllocationSequence drawn, int first) {
    int sum = 0;
    for (int i = 0; i < first; i++) {
      sum += drawn.isExperimental(i) ? 1 : -1;
    }
    return sum;
  }

  /**
   * The difference D of the arms has E(D'^2 | D) = 1 + D^2 (1 - 2 beta/(2 alpha + n beta)), which
   * for an urn that begins empty gives Var(D) = n/3 exactly from n = 3 on.
   */
  @Test
  void the_urn_has_the_variance_that_its_recursion_gives() {
    for (int n = 3; n <= N; n++) {
      Allocator empty = Allocator.of(new Urn(0, 1), sizes(n));
      SPECIAL_FUNCTION.check(n / 3.0, expected(empty, d -> d * d), "UD(0,1), n = " + n);
    }
    double variance = 0;
    for (int n = 0; n < N; n++) {
      variance = 1 + variance * (1 - 2 * 3.0 / (2 * 2 + n * 3));
    }
    Allocator urn = Allocator.of(new Urn(2, 3), sizes(N));
    SPECIAL_FUNCTION.check(variance, expected(urn, d -> d * d), "UD(2,3)");
  }

  @Test
  void the_arms_are_exchangeable() {
    for (Allocator each :
        List.of(
            Allocator.of(new BiasedCoin(0.7), sizes(6)), Allocator.of(new Urn(1, 2), sizes(6)))) {
      for (int code = 0; code < 64; code++) {
        SPECIAL_FUNCTION.check(
            each.logProbability(bits(code, 6)), each.logProbability(bits(63 - code, 6)), "swapped");
      }
    }
  }

  @Test
  void the_degenerate_ones_are_fair_coins() {
    for (Allocator each :
        List.of(
            Allocator.of(new BiasedCoin(0.5), sizes(6)),
            Allocator.of(new Urn(3, 0), sizes(6)),
            Allocator.of(new Urn(0, 0), sizes(6)))) {
      SPECIAL_FUNCTION.check(1.0 / 64, Math.exp(each.logProbability(bits(5, 6))), "fair");
    }
  }

  private static final int[] SEX = {0, 1, 0, 0, 1, 1, 0, 1};
  private static final int[] AGE = {2, 0, 0, 1, 1, 0, 2, 0};
  private static final Minimization SCHEME = new Minimization(List.of("sex", "age"), 0.8);

  /** From the counts of both arms at the participant's levels, written out. */
  private static double byHand(AllocationSequence allocation) {
    double product = 1;
    for (int i = 0; i < allocation.participants(); i++) {
      double[] imbalance = new double[2];
      for (int arm = 0; arm < 2; arm++) {
        for (int[] factor : List.of(SEX, AGE)) {
          int[] counts = new int[2];
          counts[arm] = 1;
          for (int j = 0; j < i; j++) {
            counts[allocation.isExperimental(j) ? 1 : 0] += factor[j] == factor[i] ? 1 : 0;
          }
          imbalance[arm] += Math.max(counts[0], counts[1]) - Math.min(counts[0], counts[1]);
        }
      }
      double tie = imbalance[0] == imbalance[1] ? 0.5 : 0;
      double experimental = tie > 0 ? tie : imbalance[1] < imbalance[0] ? 0.8 : 1 - 0.8;
      product *= allocation.isExperimental(i) ? experimental : 1 - experimental;
    }
    return product;
  }

  @Test
  void minimization_has_the_probabilities_of_its_definition_and_they_sum_to_1() {
    Allocator allocator = Allocator.of(SCHEME, List.of(SEX, AGE));
    double sum = 0;
    for (int code = 0; code < 256; code++) {
      AllocationSequence allocation = bits(code, 8);
      double p = Math.exp(allocator.logProbability(allocation));
      SPECIAL_FUNCTION.check(byHand(allocation), p, "sequence " + code);
      sum += p;
    }
    SPECIAL_FUNCTION.check(1, sum, "sum");
  }

  @Test
  void a_certain_coin_alternates_and_certain_minimization_balances_every_level() {
    UniformRandomProvider random = SeededGenerator.of(3);
    AllocationSequence drawn = new AllocationSequence(200);
    int[] levels = new int[200];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = i * i % 7 % 3;
    }
    Minimization one = new Minimization(List.of("site"), 1);
    Allocator.of(one, List.of(levels)).draw(drawn, random);
    int[] ahead = new int[3];
    for (int i = 0; i < levels.length; i++) {
      ahead[levels[i]] += drawn.isExperimental(i) ? 1 : -1;
      assertThat(ahead[levels[i]]).isBetween(-1, 1);
    }
    Allocator.of(new BiasedCoin(1), sizes(200)).draw(drawn, random);
    for (int i = 2; i <= 200; i += 2) {
      assertThat(difference(drawn, i)).isZero();
    }
  }

  @Test
  void a_longer_list_begins_as_the_shorter_one() {
    AllocationSequence shorter = new AllocationSequence(10);
    AllocationSequence longer = new AllocationSequence(30);
    for (var scheme : List.of(new BiasedCoin(0.7), new Urn(1, 1))) {
      Allocator.of(scheme, sizes(10)).draw(shorter, SeededGenerator.of(5));
      Allocator.of(scheme, sizes(30)).draw(longer, SeededGenerator.of(5));
      assertThat(longer.toString()).startsWith(shorter.toString());
    }
  }
}
