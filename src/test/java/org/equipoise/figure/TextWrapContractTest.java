// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextWrapContractTest {
  private static final TextWrap WRAP = new TextWrap(10, 3);

  @Test
  void lines_are_within_the_width_and_nothing_is_lost_while_there_is_room() {
    String wrapped = WRAP.wrap("one two  three\nfour\tfive");
    assertThat(wrapped.replace('\n', ' ')).isEqualTo("one two three four five");
    assertThat(wrapped.lines()).allMatch(line -> TextWidth.ems(line) <= 10);
  }

  @Test
  void a_name_of_300_letters_ends_in_an_ellipsis() {
    String wrapped = WRAP.wrap(Samples.LONG);
    assertThat(wrapped).endsWith("…");
    assertThat(wrapped.lines()).hasSize(3).allMatch(line -> TextWidth.ems(line) <= 10);
  }

  @Test
  void a_word_longer_than_a_line_is_cut_between_letters_and_never_within_one() {
    String wrapped = WRAP.wrap("\uD83D\uDE00".repeat(20));
    assertThat(wrapped.lines())
        .allMatch(line -> line.codePoints().noneMatch(TextWrapContractTest::half));
    assertThat(wrapped.lines()).allMatch(line -> TextWidth.ems(line) <= 10);
    String shortened = WRAP.wrap("\uD83D\uDE00".repeat(200));
    assertThat(shortened).endsWith("…");
    assertThat(shortened.codePoints()).noneMatch(TextWrapContractTest::half);
  }

  @Test
  void an_empty_text_has_no_lines() {
    assertThat(TextWidth.lines(WRAP.wrap("  "))).isZero();
    assertThat(TextWidth.pixels("", 13)).isZero();
  }

  private static boolean half(int letter) {
    return letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
  }
}
