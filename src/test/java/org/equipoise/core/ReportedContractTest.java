// SPDX-License-Identifier: Apache-2.0
package org.equipoise.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportedContractTest {
  @ParameterizedTest
  @CsvSource({
    "3.40, 3.4, 2, 3.395, 3.405",
    "3.4, 3.4, 1, 3.35, 3.45",
    ".05, 0.05, 2, 0.045, 0.055",
    "-2.3, -2.3, 1, -2.35, -2.25",
    "\u22121, -1, 0, -1.5, -0.5",
    "\u2212.5, -0.5, 1, -0.55, -0.45",
    "+7, 7, 0, 6.5, 7.5",
    "7., 7, 0, 6.5, 7.5",
    "0, 0, 0, -0.5, 0.5",
    "0.000, 0, 3, -0.0005, 0.0005",
    "1e3, 1000, 0, 500, 1500",
    "1.5E-4, 0.00015, 5, 0.000145, 0.000155",
    "12.0e1, 120, 0, 119.5, 120.5",
    "00012, 12, 0, 11.5, 12.5",
    "81.55, 81.55, 2, 81.545, 81.555"
  })
  void a_printed_number_keeps_text_decimals_and_rounding_interval(
      String text, double value, int decimals, double low, double high) {
    Reported reported = Reported.parse(text);

    assertThat(reported).isEqualTo(new Reported(text, value, decimals));
    assertThat(reported.roundingLow()).isEqualTo(low);
    assertThat(reported.roundingHigh()).isEqualTo(high);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        " 1",
        "1 ",
        "1,000",
        "1,5",
        ".",
        "-",
        "e3",
        "1e",
        "1e1000",
        "NaN",
        "Infinity",
        "0x1p3",
        "1d",
        "1f",
        "--1",
        "<.001",
        "1.2.3",
        "5%",
        "1_000",
        "\u0661",
        "n.s.",
        "1\n"
      })
  void any_other_form_is_refused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Reported.parse(text))
        .withMessage(
            "number must be digits with a decimal point, such as 3.40, got \"" + text + "\"");
  }

  @Test
  void a_number_beyond_double_precision_is_refused() {
    assertThat(Reported.parse("1e308").value()).isEqualTo(1e308);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Reported.parse("1e309"))
        .withMessage("value must be finite, got Infinity");
  }

  @Test
  void its_parts_are_checked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Reported("3", 3, -1))
        .withMessage("decimals must be 0 or more, got -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Reported("3", Double.NaN, 0))
        .withMessage("value must be finite, got NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Reported("", 3, 0))
        .withMessage("text must not be blank, got \"\"");
  }
}
