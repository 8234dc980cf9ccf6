// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.compare.Arms.estimated;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;
import org.equipoise.claim.Better;
import org.equipoise.core.Estimate;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.junit.jupiter.api.Test;

/**
 * Simulated trials with no true difference against the power at no difference, at four Monte Carlo
 * standard errors: a false alarm in 16 000 for another seed; with this seed, the same every time.
 */
class MarginPowerSimulationTest {
  private static final int TRIALS = 20000;
  private static final double SE = Math.sqrt(1.0 / 12 + 1.0 / 9);

  private static TwoArms<Moments> draw(RandomGenerator random) {
    return Arms.of(normal(random, 12), normal(random, 9));
  }

  private static double[] normal(RandomGenerator random, int n) {
    return DoubleStream.generate(random::nextGaussian).limit(n).toArray();
  }

  private static RandomGenerator random() {
    return RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(49L);
  }

  private static void within4(double power, int passed) {
    double mcse = Math.sqrt(power * (1 - power) / TRIALS);
    assertThat((double) passed / TRIALS).isBetween(power - 4 * mcse, power + 4 * mcse);
  }

  @Test
  void equivalence_passes_as_often_as_its_power_says() {
    MarginBounds margin = new MarginBounds(-1.1, 1.3, 1, "");
    RandomGenerator random = random();
    int passed = 0;
    for (int i = 0; i < TRIALS; i++) {
      Estimate student =
          estimated(StudentComparison.STUDENT.compare(draw(random), Inference.twoSided(0.95)));
      passed += Tost.of(student, margin, 0.95).p().orElseThrow() < 0.05 ? 1 : 0;
    }
    within4(MarginPower.of(SE, 19, 0.05).equivalence(-1.1, 1.3), passed);
  }

  @Test
  void noninferiority_passes_as_often_as_its_power_says() {
    MarginBounds margin = new MarginBounds(-9, 0.8, 1, "");
    RandomGenerator random = random();
    int passed = 0;
    for (int i = 0; i < TRIALS; i++) {
      Estimate student =
          estimated(StudentComparison.STUDENT.compare(draw(random), Inference.twoSided(0.95)));
      passed += NonInferiority.of(student, margin, Better.LOWER).p().orElseThrow() < 0.025 ? 1 : 0;
    }
    within4(MarginPower.of(SE, 19, 0.025).nonInferiority(0.8), passed);
  }
}
