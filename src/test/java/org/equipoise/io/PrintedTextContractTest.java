// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.equipoise.io.PrintedText.Bound;
import org.equipoise.io.PrintedText.Group;
import org.equipoise.io.PrintedText.Plain;
import org.equipoise.io.PrintedText.Share;
import org.equipoise.io.PrintedText.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells as papers print them: read in one way only, or refused. */
class PrintedTextContractTest {
  private static PrintedText parse(String text) {
    return PrintedText.parse(text, DecimalMark.POINT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POINT | 3.40 | 3.40",
        "POINT | .05 | .05",
        "POINT | +2 | +2",
        "POINT | \u22122.3 | -2.3",
        "POINT | \u20132.3 | -2.3",
        "POINT | \u2212 2.3 | -2.3",
        "POINT | 1e-3 | 1e-3",
        "POINT | 1,234.5 | 1234.5",
        "POINT | 1,234,567 | 1234567",
        "POINT | 12 345.6 | 12345.6",
        "POINT | 1\u00A0234 | 1234",
        "POINT | 1\u2009234\u2009567.0 | 1234567.0",
        "POINT | 1'234 | 1234",
        "POINT | \u22121,234.50 | -1234.50",
        "POINT | = .03 | .03",
        "POINT | p=.03 | .03",
        "STATED_POINT | 1,234 | 1234",
        "COMMA | 3,40 | 3.40",
        "COMMA | ,05 | .05",
        "COMMA | 1.234,5 | 1234.5",
        "COMMA | 1.234.567 | 1234567",
        "COMMA | 1 234,5 | 1234.5",
        "COMMA | \u22123,4 | -3.4"
      })
  void numbers_are_read_with_their_decimals(DecimalMark mark, String text, String plain) {
    assertThat(PrintedText.parse(text, mark))
        .isInstanceOfSatisfying(
            Plain.class, number -> assertThat(number.value().text()).isEqualTo(plain));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POINT | 1,23",
        "POINT | 0,123",
        "POINT | 12,34,567",
        "POINT | 1.234.567",
        "POINT | 1.234,5",
        "STATED_POINT | 1,23",
        "STATED_POINT | 0,123",
        "COMMA | 1.234",
        "COMMA | 3.40",
        "COMMA | 1,234,567",
        "POINT | 1 23",
        "POINT | 0 123",
        "POINT | 1-2",
        "POINT | 12%",
        "POINT | --2",
        "POINT | 1e999",
        "POINT | NaN",
        "POINT | Inf",
        "POINT | x",
        "POINT | (3)",
        "POINT | ± 3",
        "POINT | <",
        "POINT | < x",
        "POINT | 3 ±",
        "POINT | ns"
      })
  void what_is_no_number_or_could_be_two_is_refused(DecimalMark mark, String text) {
    assertThat(PrintedText.parse(text, mark)).isInstanceOf(Unreadable.class);
  }

  @Test
  void one_group_of_thousands_without_a_stated_mark_says_how_to_say_it() {
    assertThat(parse("1,234"))
        .isEqualTo(
            new Unreadable(
                "got \"1,234\", which is 1234 or 1.234",
                "--decimal point says that commas separate thousands, --decimal comma that they are"
                    + " decimal"));
  }

  @ParameterizedTest
  @CsvSource({"<.001,<.001", "< 0.05,<0.05", "p<.001,<.001", "P < .001,<.001", ">.05,>.05"})
  void bounds_stay_bounds(String text, String shown) {
    assertThat(parse(text))
        .isInstanceOfSatisfying(Bound.class, bound -> assertThat(bound.text()).isEqualTo(shown));
    assertThat(parse("\u2264.05")).isInstanceOf(Bound.class);
  }

  @Test
  void counts_have_their_share_and_what_they_are_of() {
    Share share = (Share) parse("12/40 (30.0%)");
    assertThat(share.count().value()).isEqualTo(12);
    assertThat(share.percent().orElseThrow().text()).isEqualTo("30.0");
    assertThat(share.of().orElseThrow().value()).isEqualTo(40);
    assertThat(((Share) parse("12 (30 %)")).of()).isEmpty();
    assertThat(((Share) parse("12 [30%]")).percent().orElseThrow().value()).isEqualTo(30);
    assertThat(((Share) parse("12/40")).percent()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2 ± 0.3", "1.2±.3", "1.2 +/- 0.3", "1.2 (0.3)", "1.2 [0.3]"})
  void a_value_with_something_beside_it_does_not_say_what_it_is(String text) {
    Group group = (Group) parse(text);
    assertThat(group.value().value()).isEqualTo(1.2);
    assertThat(group.beside()).hasSize(1);
    assertThat(group.beside().get(0).value()).isEqualTo(0.3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.2 (\u22120.5 to 2.9)",
        "1.2 [-0.5, 2.9]",
        "1.2 (-0.5; 2.9)",
        "1.2 (-0.5\u20132.9)",
        "1.2 (-0.5 - 2.9)",
        "1.2 (-0.5-2.9)"
      })
  void limits_are_two_numbers(String text) {
    Group group = (Group) parse(text);
    assertThat(group.beside()).extracting(each -> each.value()).containsExactly(-0.5, 2.9);
  }

  @Test
  void two_negative_limits_are_read_too() {
    Group group = (Group) parse("-1.2 (-2.5 - -0.4)");
    assertThat(group.beside()).extracting(each -> each.value()).containsExactly(-2.5, -0.4);
    Group comma = (Group) PrintedText.parse("-1,2 (-2,5; -0,4)", DecimalMark.COMMA);
    assertThat(comma.beside()).extracting(each -> each.value()).containsExactly(-2.5, -0.4);
  }

  @Test
  void a_long_cell_is_refused_in_no_time() {
    assertThat(parse("1 (" + "1 ".repeat(50_000) + ")")).isInstanceOf(Unreadable.class);
    assertThat(parse("-".repeat(90_000))).isInstanceOf(Unreadable.class);
    assertThat(parse("1".repeat(90_000) + " to")).isInstanceOf(Unreadable.class);
  }
}
