// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Pinned: every result that is published with a seed rests on these numbers. */
class StreamsReferenceTest {
  @ParameterizedTest
  @CsvFileSource(resources = "streams.csv", useHeadersInDisplayName = true)
  void the_numbers_of_an_address_are_those_of_another_implementation(
      long seed, String component, long replicate, long first, long second) {
    UniformRandomProvider generator =
        Streams.of(Scenarios.of(seed, 5, 5, Scenarios.flare().build()))
            .generator(Component.valueOf(component.toUpperCase(Locale.ROOT)), replicate);

    assertThat(generator.nextLong()).isEqualTo(first);
    assertThat(generator.nextLong()).isEqualTo(second);
  }
}
