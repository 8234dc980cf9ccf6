// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.equipoise.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignChangesBruteForceTest {
  private static List<Double> of(DoubleUnaryOperator function) {
    return SignChanges.of(r -> OptionalDouble.of(function.applyAsDouble(r)), -0.999, 0.999);
  }

  @Test
  void all_roots_of_polynomials_are_found() {
    RandomGenerator rng = RandomGeneratorFactory.of("L64X128MixRandom").create(20240917L);
    for (int i = 0; i < 50; i++) {
      double[] roots = rng.doubles(4, -0.95, 0.95).sorted().toArray();
      List<Double> found =
          of(r -> (r - roots[0]) * (r - roots[1]) * (r - roots[2]) * (r - roots[3]));
      assertThat(found).hasSize(4);
      IntStream.range(0, 4)
          .forEach(k -> Tolerance.ITERATIVE.check(roots[k], found.get(k), 1, "root " + k));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-2, 1e-4, 1e-6, 1e-8})
  void two_changes_within_a_step_are_not_missed(double apart) {
    List<Double> found = of(r -> (r - 0.3) * (r - 0.3 - apart));
    assertThat(found).hasSize(2);
    Tolerance.ITERATIVE.check(0.3, found.get(0), 1, "first");
    Tolerance.ITERATIVE.check(0.3 + apart, found.get(1), 1, "second");
  }

  @Test
  void touching_is_no_change_and_a_gap_hides_none_beside_it() {
    assertThat(of(r -> 1 + r * r)).isEmpty();
    List<Double> found =
        SignChanges.of(
            r -> r > 0.5 ? OptionalDouble.empty() : OptionalDouble.of(r + 0.25), -0.999, 0.999);
    assertThat(found).hasSize(1);
    Tolerance.ITERATIVE.check(-0.25, found.get(0), "root");
  }
}
