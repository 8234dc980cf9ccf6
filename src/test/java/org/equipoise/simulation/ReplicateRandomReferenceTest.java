// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Normals drawn many at once against those of Apache Commons RNG one by one. */
class ReplicateRandomReferenceTest {
  private static final int MANY = 1_000_000; // of which some 11,700 fall on a layer's edge

  @Test
  void normals_are_the_library_s_number_for_number() {
    ReplicateRandom together = begun();
    ReplicateRandom apart = begun();
    ContinuousSampler library = ZigguratSampler.NormalizedGaussian.of(apart);
    double[] normals = new double[MANY];
    double[] expected = new double[MANY];
    for (int i = 0; i < MANY; i++) {
      expected[i] = library.sample();
    }

    together.fillNormals(normals, MANY);

    assertThat(normals).isEqualTo(expected);
    assertThat(together.nextLong()).as("what comes next").isEqualTo(apart.nextLong());
  }

  @Test
  void normals_in_parts_are_the_same_normals() {
    ReplicateRandom whole = begun();
    ReplicateRandom parts = begun();
    double[] expected = new double[1000];
    double[] some = new double[7];
    whole.fillNormals(expected, expected.length);

    for (int i = 0; i + some.length <= expected.length; i += some.length) {
      parts.fillNormals(some, some.length);
      for (int k = 0; k < some.length; k++) {
        assertThat(some[k]).isEqualTo(expected[i + k]);
      }
    }
  }

  @Test
  void whole_numbers_are_the_library_s_number_for_number() {
    ReplicateRandom ours = begun();
    XoShiRo256PlusPlus library = new XoShiRo256PlusPlus(0x9E3779B97F4A7C15L, 20130101, -7, 42);
    for (int i = 0; i < MANY; i++) {
      int n =
          i % 3 == 0 ? 1 + i % 97 : Integer.MAX_VALUE - i; // large ones are drawn again at times
      assertThat(ours.nextInt(n)).isEqualTo(library.nextInt(n));
    }
    assertThat(ours.nextLong()).as("what comes next").isEqualTo(library.nextLong());
    assertThatThrownBy(() -> ours.nextInt(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 48, 49, 3_000_001}) // of the last some 1,000 are drawn again
  void numbers_of_a_shuffle_are_the_library_s_number_for_number(int count) {
    for (int before = 0; before < 3; before++) { // half a number may be left
      ReplicateRandom ours = begun();
      XoShiRo256PlusPlus library = new XoShiRo256PlusPlus(0x9E3779B97F4A7C15L, 20130101, -7, 42);
      for (int i = 0; i < before; i++) {
        assertThat(ours.nextInt()).isEqualTo(library.nextInt());
      }
      int[] expected = new int[count];
      for (int i = count - 1; i > 0; i--) {
        expected[i] = library.nextInt(i + 1);
      }
      int[] actual = new int[count];

      ours.fillPartners(actual, count);

      assertThat(actual).isEqualTo(expected);
      assertThat(ours.nextInt()).as("what comes next").isEqualTo(library.nextInt());
      assertThat(ours.nextLong()).as("and then").isEqualTo(library.nextLong());
    }
  }

  private static ReplicateRandom begun() {
    ReplicateRandom random = new ReplicateRandom();
    random.begin(0x9E3779B97F4A7C15L, 20130101, -7, 42);
    return random;
  }
}
