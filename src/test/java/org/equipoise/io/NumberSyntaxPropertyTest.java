// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberSyntaxPropertyTest {
  private static final Pattern GRAMMAR =
      Pattern.compile("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?");

  private static final String LETTERS = "0123456789..--++eeE x,dfN\u0663";

  @Test
  void the_scan_accepts_what_the_grammar_does() {
    RandomGenerator random =
        RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(20241128L);
    int accepted = 0;
    for (int i = 0; i < 200_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(8);
      for (int c = 0; c < length; c++) {
        text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      boolean number = GRAMMAR.matcher(text).matches();
      assertThat(NumberSyntax.matches(text.toString())).as(text.toString()).isEqualTo(number);
      accepted += number ? 1 : 0;
    }
    assertThat(accepted).isGreaterThan(1000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "-1.", "+.5", "1e5", "1.5E-300", "00012"})
  void these_are_numbers(String text) {
    assertThat(NumberSyntax.matches(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "-", "1e", "e5", "1.2.3", "0x10", "1d", "NaN", "1 2", "--1"})
  void no_numbers(String text) {
    assertThat(NumberSyntax.matches(text)).isFalse();
  }
}
