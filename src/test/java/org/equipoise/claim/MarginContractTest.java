// SPDX-License-Identifier: Apache-2.0
package org.equipoise.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarginContractTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | Raw | -2 | 2",
        "-1,2 | Raw | -1 | 2",
        "'-1, 2.5' | Raw | -1 | 2.5",
        "1e-3 | Raw | -0.001 | 0.001",
        "smd:0.5 | Smd | -0.5 | 0.5",
        "smd:-0.3,0.5 | Smd | -0.3 | 0.5",
        "ratio:1.25 | Ratio | 0.8 | 1.25",
        "ratio:0.9,1.25 | Ratio | 0.9 | 1.25"
      })
  void the_documented_forms_are_read(String text, String kind, double low, double high) {
    Margin margin = Margin.parse(text);

    assertThat(margin.getClass().getSimpleName()).isEqualTo(kind);
    assertThat(margin.low()).isEqualTo(low);
    assertThat(margin.high()).isEqualTo(high);
    assertThat(Margin.parse(margin.text())).as(margin.text()).isEqualTo(margin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "smd:",
        "smd",
        "d:0.5",
        "SMD:0.5",
        "1,2,3",
        "1,",
        ",1",
        "x",
        "smd:x",
        "1;2",
        "ratio:1.1:2",
        "2d",
        "0x1p1",
        "1f",
        "NaN",
        "Infinity",
        "smd:NaN",
        "-Infinity,2"
      })
  void any_other_form_is_refused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Margin.parse(text))
        .withMessage("margin must be like 2, -1,2, smd:0.5 or ratio:1.25, got " + text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | margin must be positive and finite, got 0.0",
        "-2 | margin must be positive and finite, got -2.0",
        "smd:-0.5 | margin must be positive and finite, got -0.5",
        "smd:0 | margin must be positive and finite, got 0.0",
        "1,2 | margin must enclose 0.0, got 1.0 to 2.0",
        "1,000 | margin must enclose 0.0, got 1.0 to 0.0",
        "0,2 | margin must enclose 0.0, got 0.0 to 2.0",
        "-2,0 | margin must enclose 0.0, got -2.0 to 0.0",
        "2,-1 | margin must enclose 0.0, got 2.0 to -1.0",
        "smd:0.1,0.5 | margin must enclose 0.0, got 0.1 to 0.5",
        "ratio:1 | margin must enclose 1.0, got 1.0 to 1.0",
        "ratio:0.8 | margin must enclose 1.0, got 1.25 to 0.8",
        "ratio:-1.25 | margin must be positive and finite, got -1.25",
        "ratio:-0.8,1.25 | margin low must be positive and finite, got -0.8",
        "ratio:0,1.25 | margin low must be positive and finite, got 0.0",
        "1e999 | margin must be positive and finite, got Infinity",
        "-1,1e999 | margin high must be finite, got Infinity"
      })
  void bounds_that_do_not_enclose_no_difference_are_refused(String text, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> Margin.parse(text)).withMessage(message);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void a_bound_that_is_not_finite_is_refused(double bad) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Margin.Raw(bad, 1))
        .withMessage("margin low must be finite, got " + bad);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Margin.Smd(-1, bad))
        .withMessage("margin high must be finite, got " + bad);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Margin.Ratio.symmetric(bad))
        .withMessage("margin must be positive and finite, got " + bad);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Margin.Smd.symmetric(bad))
        .withMessage("margin must be positive and finite, got " + bad);
  }

  @Test
  void the_smallest_margins_are_accepted() {
    double tiny = Double.MIN_VALUE;
    assertThat(Margin.Raw.symmetric(tiny)).isEqualTo(new Margin.Raw(-tiny, tiny));
    assertThat(new Margin.Ratio(Math.nextDown(1), Math.nextUp(1)).high()).isGreaterThan(1);
  }
}
