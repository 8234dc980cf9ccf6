// SPDX-License-Identifier: Apache-2.0
package org.equipoise.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Widths as terminals show them, and wrapping that loses nothing. */
class DisplayTextContractTest {
  private static final String ALPHABET =
      "ab \u00E9e\u0301\u4E2D\uD83E\uDDD8\u200D\u2640\uFE0F\uD83C\uDDE9\uD83C\uDDEA\uD83C\uDFFD-";

  @Test
  void wide_combining_and_joined_characters_have_their_width() {
    assertThat(DisplayText.width("calm")).isEqualTo(4);
    assertThat(DisplayText.width("caf\u00E9")).isEqualTo(4);
    assertThat(DisplayText.width("cafe\u0301")).isEqualTo(4);
    assertThat(DisplayText.width("\u6B63\u5FF5")).isEqualTo(4);
    assertThat(DisplayText.width("\uD83E\uDDD8\uD83C\uDFFD\u200D\u2640\uFE0F")).isEqualTo(2);
    assertThat(DisplayText.width("\uD83C\uDDE9\uD83C\uDDEA\uD83C\uDDEB\uD83C\uDDF7")).isEqualTo(4);
    assertThat(DisplayText.width("\u2764\uFE0F")).isEqualTo(2);
    assertThat(DisplayText.width("\u2764")).isEqualTo(1);
    assertThat(DisplayText.width("\u0301")).isZero();
  }

  @Test
  void what_moves_the_cursor_becomes_a_space_and_half_a_character_is_replaced() {
    assertThat(DisplayText.printable("a\tb\r\nc\u001B[2J\u2028d\u202Ee"))
        .isEqualTo("a b  c [2J d e");
    assertThat(DisplayText.printable("x\uD83Ey")).isEqualTo("x\uFFFDy");
  }

  @Test
  void lines_break_at_spaces_and_long_words_anywhere() {
    assertThat(DisplayText.wrap("one two three", 7)).containsExactly("one two", "three");
    assertThat(DisplayText.wrap("abcdefghij k", 4)).containsExactly("abcd", "efgh", "ij k");
    assertThat(DisplayText.wrap("\u6B63\u5FF5\u6E1B", 5)).containsExactly("\u6B63\u5FF5", "\u6E1B");
    assertThat(DisplayText.wrap("", 5)).containsExactly("");
  }

  @Test
  void wrapping_loses_nothing_but_spaces_and_never_exceeds_the_width() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20240917L);
    for (int i = 0; i < 500; i++) {
      String text = DisplayText.printable(text(random));
      List<String> lines = DisplayText.wrap(text, 7);
      assertThat(String.join("", lines).replace(" ", ""))
          .as("case %d", i)
          .isEqualTo(text.replace(" ", ""));
      assertThat(lines).as("case %d", i).allMatch(line -> DisplayText.width(line) <= 7);
    }
  }

  private static String text(RandomGenerator random) {
    int[] points = ALPHABET.codePoints().toArray();
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      out.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return out.toString();
  }
}
