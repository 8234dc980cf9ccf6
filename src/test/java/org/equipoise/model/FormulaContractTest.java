// SPDX-License-Identifier: Apache-2.0
package org.equipoise.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.equipoise.core.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaContractTest {
  private static final String ALLOWED =
      "; a formula is like y ~ arm*visit + baseline: names, + - : * ^ ( ) 0 1";

  private static String shown(String text) {
    Formula formula = Formula.parse(text);
    String terms =
        formula.terms().stream().map(t -> String.join(":", t)).collect(Collectors.joining(" "));
    return (formula.intercept() ? "1 " : "0 ") + terms;
  }

  @ParameterizedTest
  @CsvSource({
    "y ~ a, 1 a",
    "y~1, '1 '",
    "y ~ 0 + a, 0 a",
    "y ~ a - 1, 0 a",
    "y ~ -1 + a + 1, 1 a",
    "y ~ a - 0 - 1, 0 a",
    "y ~ a + a, 1 a",
    "y ~ a:b + b + a, 1 b a a:b",
    "y ~ b:a + b:a + a:b, 1 b:a",
    "y ~ a*b*c - a:b:c, 1 a b c a:b a:c b:c",
    "y ~ (a + b + c)^2, 1 a b c a:b a:c b:c",
    "y ~ (a + b):c, 1 a:c b:c",
    "y ~ a*b - a, 1 b a:b",
    "y ~ a^3, 1 a",
    "y ~ `my column` + é.2_x, 1 my column é.2_x",
    "~ a, 1 a"
  })
  void formulas_are_read_as_r_reads_them(String text, String terms) {
    assertThat(shown(text)).isEqualTo(terms);
  }

  @Test
  void the_response_and_the_variables_are_known_by_name() {
    Formula formula = Formula.parse("`FEV 1` ~ ARMCD*AVISIT + RACE");
    assertThat(formula.response()).contains("FEV 1");
    assertThat(formula.variables()).isEqualTo(List.of("ARMCD", "AVISIT", "RACE"));
    assertThat(Formula.parse("~ a").response()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1, 'a term is missing'",
    "y, 2, '~ is missing after the response'",
    "y ~, 4, 'there is nothing after ~'",
    "y ~ a +, 8, 'a term is missing'",
    "y ~ a ++ b, 8, 'a term is missing before ''+'''",
    "y ~ a b, 7, 'unexpected ''b'''",
    "y ~ (a + b, 5, '( is never closed'",
    "y ~ a), 6, 'unexpected '')'''",
    "y ~ log(a), 5, 'log(...) is a function, and formulas have none: make a column of it'",
    "y ~ a^0, 7, 'after ^ comes a whole number from 1 to 9, not ''0'''",
    "y ~ 2*a, 5, 'a term is missing before ''2'''",
    "y ~ a + y, 3, 'the response y is also on the right'",
    "y ~ `a, 5, 'the name after ` is empty or its closing ` is missing'",
    "y ~ a / b, 7, 'unexpected ''/'''"
  })
  void mistakes_are_located(String text, int character, String found) {
    assertThatThrownBy(() -> Formula.parse(text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("formula: character " + character + ": " + found + ALLOWED);
  }

  @Test
  void formulas_that_would_not_end_are_refused() {
    assertThatThrownBy(() -> Formula.parse("y ~ " + "(".repeat(100_000)))
        .hasMessageContaining("more than 50 brackets within each other");
    assertThatThrownBy(() -> Formula.parse("y ~ a*b*c*d*e*f*g*h*i*j*k*l*m*n*o*p*q*r*s*t*u*v"))
        .hasMessageContaining("more than 2000 terms");
  }

  @Test
  void a_column_that_is_not_there_is_named_with_those_that_are() {
    Frame frame = Frame.of(List.of(Variable.numeric("y", 1, 2), Variable.numeric("age", 3, 4)));
    assertThatThrownBy(() -> DesignMatrix.of(Formula.parse("y ~ agee"), frame))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("formula: agee: there is no such column; there are y, age");
  }
}
