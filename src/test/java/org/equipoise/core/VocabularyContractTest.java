// SPDX-License-Identifier: Apache-2.0
package org.equipoise.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.core.NotEstimable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyContractTest {
  private static final double INF = Double.POSITIVE_INFINITY;
  private static final Conventions NAMED = Conventions.of("test", "Welch", Reference.WELCH_1947);

  @ParameterizedTest
  @CsvSource({"two-sided,TWO_SIDED", "greater,GREATER", "less,LESS"})
  void an_alternative_is_read_by_its_label(String text, Alternative alternative) {
    assertThat(Alternative.parse(text)).isEqualTo(alternative);
    assertThat(alternative.label()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "TWO_SIDED", "two.sided", "Greater", "less "})
  void another_alternative_is_refused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Alternative.parse(text))
        .withMessage("alternative must be two-sided, greater or less, got " + text);
  }

  @Test
  void conventions_are_listed_once_in_the_order_of_first_use() {
    Conventions one = Conventions.of("a", "1", Reference.WELCH_1947, Reference.STUDENT_1908);
    Conventions two = Conventions.of("b", "2", Reference.HEDGES_1981, Reference.WELCH_1947);

    Conventions all = Conventions.union(List.of(two, one, two)).and(one).and("c", "3");

    assertThat(all.list()).extracting(Convention::topic).containsExactly("b", "a", "c");
    assertThat(all.references())
        .containsExactly(Reference.HEDGES_1981, Reference.WELCH_1947, Reference.STUDENT_1908);
    assertThat(Conventions.none().list()).isEmpty();
    assertThat(Conventions.none().references()).isEmpty();
  }

  @Test
  void conventions_with_the_same_topic_and_another_choice_are_both_kept() {
    assertThat(Conventions.of("a", "1").and("a", "2").list()).hasSize(2);
  }

  @Test
  void a_convention_needs_topic_and_choice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Conventions.of(" ", "x"))
        .withMessage("topic must not be blank, got \" \"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Conventions.of("x", ""))
        .withMessage("choice must not be blank, got \"\"");
  }

  @ParameterizedTest
  @EnumSource(Reference.class)
  void every_reference_has_author_year_and_a_bare_doi(Reference reference) {
    assertThat(reference.text()).containsPattern("\\(\\d{4}\\)").endsWith(".");
    assertThat(reference.doi()).matches("|10\\.\\d{4,}/\\S+");
  }

  @Test
  void a_problem_is_one_line_without_its_empty_parts() {
    assertThat(new Problem("t.csv", 3, "sd1", "found -1", "0 or more").message())
        .isEqualTo("t.csv:3: sd1: found -1; 0 or more");
    assertThat(new Problem("t.csv", 0, "", "is empty", "").message()).isEqualTo("t.csv: is empty");
    assertThat(new Problem("--level", 0, "", "found 2", "in (0, 1)").message())
        .isEqualTo("--level: found 2; in (0, 1)");
    assertThat(new Problem("a\nb", 1, "c\td", "e\u001b[31m", "f\r").message())
        .isEqualTo("a b:1: c d: e [31m; f ");
  }

  @Test
  void a_problem_needs_a_line_of_0_or_more_and_what_was_found() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Problem("f", -1, "", "x", ""))
        .withMessage("line must be 0 or more, got -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Problem("f", 1, "", "", ""))
        .withMessage("found must not be blank, got \"\"");
  }

  @Test
  void invalid_input_says_everything_at_once() {
    Problem first = new Problem("f", 1, "a", "is x", "y");
    Problem second = new Problem("f", 2, "b", "is z", "");
    List<Problem> given = new ArrayList<>(List.of(first, second));

    InvalidInputException error = new InvalidInputException(given);
    given.clear();

    assertThat(error).hasMessage("f:1: a: is x; y\nf:2: b: is z");
    assertThat(error.problems()).containsExactly(first, second);
    assertThat(new InvalidInputException(first).problems()).containsExactly(first);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new InvalidInputException(List.of()))
        .withMessage("problems must not be empty");
  }

  @Test
  void two_arms_are_mapped_and_swapped_together() {
    TwoArms<String> arms = new TwoArms<>("MBSR", "HEP");

    assertThat(arms.map(String::length)).isEqualTo(new TwoArms<>(4, 3));
    assertThat(arms.swapped()).isEqualTo(new TwoArms<>("HEP", "MBSR"));
    assertThatNullPointerException()
        .isThrownBy(() -> new TwoArms<>(null, "x"))
        .withMessage("experimental");
    assertThatNullPointerException()
        .isThrownBy(() -> new TwoArms<>("x", null))
        .withMessage("control");
  }

  @Test
  void an_estimate_grows_by_copies() {
    Interval interval = new Interval(-1, 3, 0.9);
    SignificanceTest test =
        new SignificanceTest(2, OptionalDouble.of(10), 0.07, Alternative.TWO_SIDED);
    Estimate bare = Estimate.of(1, NAMED);

    Estimate full =
        bare.withStandardError(0.5)
            .withInterval(interval)
            .withTest(test)
            .with("z", -INF)
            .with("a", 2);

    assertThat(bare).isEqualTo(Estimate.of(1, NAMED));
    assertThat(bare.p()).isEmpty();
    assertThat(full.value()).isEqualTo(1);
    assertThat(full.standardError()).hasValue(0.5);
    assertThat(full.interval()).contains(interval);
    assertThat(full.test()).contains(test);
    assertThat(full.p()).hasValue(0.07);
    assertThat(full.more()).containsExactly(Map.entry("z", -INF), Map.entry("a", 2.0));
    assertThat(full.withConventions(Conventions.none()).conventions().list()).isEmpty();
  }

  @Test
  void an_estimate_does_not_share_its_map() {
    Map<String, Double> map = new HashMap<>(Map.of("a", 1.0));
    Estimate estimate =
        new Estimate(0, OptionalDouble.empty(), Optional.empty(), Optional.empty(), map, NAMED);
    map.put("a", 2.0);

    assertThat(estimate.more()).containsEntry("a", 1.0);
    org.assertj.core.api.Assertions.assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> estimate.more().put("b", 1.0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void no_estimate_holds_nan_or_infinity(double bad) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Estimate.of(bad, NAMED))
        .withMessage("value must be finite, got " + bad);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Estimate.of(0, NAMED).withStandardError(bad))
        .withMessage("standardError must be 0 or more and finite, got " + bad);
  }

  @Test
  void a_standard_error_may_be_0_and_not_below_and_a_further_number_not_nan() {
    assertThat(Estimate.of(0, NAMED).withStandardError(0).standardError()).hasValue(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Estimate.of(0, NAMED).withStandardError(-Double.MIN_VALUE))
        .withMessage("standardError must be 0 or more and finite, got -4.9E-324");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Estimate.of(0, NAMED).with("bf10", Double.NaN))
        .withMessage("bf10 must be a number, got NaN");
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {-Double.MIN_VALUE, 1.0000000000000002, Double.NaN, Double.POSITIVE_INFINITY})
  void a_p_value_outside_0_to_1_is_refused(double p) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SignificanceTest(0, OptionalDouble.empty(), p, Alternative.LESS))
        .withMessage("p must be in [0, 1], got " + p);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.NEGATIVE_INFINITY})
  void degrees_of_freedom_are_positive(double df) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SignificanceTest(0, OptionalDouble.of(df), 0, Alternative.LESS))
        .withMessage("degreesOfFreedom must be positive, got " + df);
  }

  @Test
  void a_statistic_may_be_infinite_and_not_nan() {
    SignificanceTest test = new SignificanceTest(-INF, OptionalDouble.of(INF), 0, Alternative.LESS);
    assertThat(test.statistic()).isEqualTo(-INF);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new SignificanceTest(Double.NaN, OptionalDouble.empty(), 0, Alternative.LESS))
        .withMessage("statistic must be a number, got NaN");
  }

  @Test
  void not_estimable_says_why_and_has_no_conventions() {
    NotEstimable why = new NotEstimable(Reason.TOO_FEW, "1 participant");
    assertThat(why.conventions()).isEqualTo(Conventions.none());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NotEstimable(Reason.TOO_FEW, " "))
        .withMessage("detail must not be blank, got \" \"");
    assertThatNullPointerException()
        .isThrownBy(() -> new NotEstimable(null, "x"))
        .withMessage("reason");
  }

  @Test
  void the_version_is_that_of_the_build() {
    assertThat(Version.current()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
  }
}
