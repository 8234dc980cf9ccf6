// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.analysis.ConventionMatch.Fit;
import org.equipoise.core.Reported;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.PrintedContrast;
import org.equipoise.evidence.PrintedContrast.Arm;
import org.equipoise.evidence.PrintedContrast.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two arms of 20: 41 (10) and 46 (10): Student's t -1.5811, p .1222, interval -11.40 to 1.40. */
class ConventionSearchContractTest {
  private static final TwoArms<Arm> OUTCOME =
      new TwoArms<>(arm("41.00", "10.00"), arm("46.00", "10.00"));

  private static Arm arm(String mean, String sd) {
    return new Arm(20, Reported.parse(mean), Reported.parse(sd));
  }

  private static Reported number(String text) {
    return Reported.parse(text);
  }

  private static List<String> ids(List<ConventionMatch> matches) {
    return matches.stream().filter(ConventionMatch::reproduces).map(ConventionMatch::id).toList();
  }

  @Test
  void a_standard_error_that_is_called_sd_is_found() {
    // the same arms with SE 10/√20 = 2.236 in the place of the SD
    TwoArms<Arm> outcome = new TwoArms<>(arm("41.00", "2.236"), arm("46.00", "2.236"));
    List<ConventionMatch> matches =
        ConventionSearch.search(
            PrintedContrast.of(
                outcome, Map.of(Quantity.T, number("-1.58"), Quantity.D, number("-0.50"))));
    assertThat(ConventionSearch.joint(matches)).containsExactly("post/se/student", "post/se/welch");
    assertThat(matches)
        .filteredOn(each -> each.id().equals("post/se/student"))
        .extracting(ConventionMatch::words)
        .containsExactly("Student's t, from the post scores, SD read as SE");
  }

  @Test
  void change_scores_are_tried_where_they_are_printed() {
    PrintedContrast contrast =
        new PrintedContrast(
            OUTCOME,
            Optional.of(new TwoArms<>(arm("-9.00", "8.00"), arm("-3.00", "8.00"))),
            Optional.empty(),
            Optional.empty(),
            Map.of(Quantity.D, number("-0.75")),
            0.95);
    assertThat(ids(ConventionSearch.search(contrast)))
        .containsExactly(
            "change/sd/d-pooled",
            "change/sd/d-average",
            "change/sd/d-control",
            "change/sd/d-experimental");
  }

  @Test
  void before_and_after_with_r_give_change_scores_and_ancova() {
    PrintedContrast contrast =
        new PrintedContrast(
            OUTCOME,
            Optional.empty(),
            Optional.of(new TwoArms<>(arm("50.00", "8.00"), arm("49.00", "8.00"))),
            Optional.of(new TwoArms<>(number("0.500"), number("0.500"))),
            // difference of change -6 over 8; ANCOVA's -5.625 over 10
            Map.of(Quantity.D, number("-0.7500")),
            0.95);
    assertThat(ids(ConventionSearch.search(contrast))).containsExactly("pre-post/r/d-baseline");
  }

  @ParameterizedTest
  @CsvSource({"-11.40,1.40,REPRODUCES", "-1.40,11.40,REPRODUCES_REVERSED"})
  void both_limits_must_fit_in_the_same_direction(String low, String high, Fit fit) {
    List<ConventionMatch> matches =
        ConventionSearch.search(
            PrintedContrast.of(
                OUTCOME, Map.of(Quantity.CI_LOW, number(low), Quantity.CI_HIGH, number(high))));
    assertThat(matches)
        .filteredOn(each -> each.id().equals("post/sd/student"))
        .extracting(ConventionMatch::fit)
        .containsExactly(fit, fit);
  }

  @Test
  void one_limit_that_fits_is_no_interval_that_fits() {
    List<ConventionMatch> matches =
        ConventionSearch.search(
            PrintedContrast.of(
                OUTCOME,
                Map.of(Quantity.CI_LOW, number("-11.40"), Quantity.CI_HIGH, number("3.00"))));
    assertThat(matches).extracting(ConventionMatch::fit).containsOnly(Fit.NEAREST);
  }

  @Test
  void what_nothing_reproduces_has_its_nearest_with_their_distance() {
    List<ConventionMatch> matches =
        ConventionSearch.search(PrintedContrast.of(OUTCOME, Map.of(Quantity.D, number("-0.70"))));
    assertThat(matches).hasSize(3);
    assertThat(matches).extracting(ConventionMatch::fit).containsOnly(Fit.NEAREST);
    assertThat(matches)
        .extracting(ConventionMatch::distance)
        .isSorted()
        .allMatch(distance -> distance > 0.1);
    assertThat(ConventionSearch.joint(matches)).isEmpty();
  }

  @Test
  void arms_that_do_not_vary_have_no_convention_and_no_nan() {
    TwoArms<Arm> outcome = new TwoArms<>(arm("41.00", "0"), arm("46.00", "0"));
    for (ConventionMatch match :
        ConventionSearch.search(PrintedContrast.of(outcome, Map.of(Quantity.T, number("2"))))) {
      assertThat(match.value()).isFinite();
    }
  }

  @Test
  void what_cannot_be_is_refused_by_name() {
    assertThatThrownBy(() -> PrintedContrast.of(OUTCOME, Map.of()))
        .hasMessage("the number of printed results must be 1 or more, got 0");
    assertThatThrownBy(() -> PrintedContrast.of(OUTCOME, Map.of(Quantity.P, number("1.2"))))
        .hasMessage("p must be in [0, 1], got 1.2");
    assertThatThrownBy(() -> arm("1", "-1"))
        .hasMessage("sd must be 0 or more and finite, got -1.0");
    assertThatThrownBy(() -> arm("1", "1e150")).hasMessage("sd must be below 1e150, got 1e150");
    assertThatThrownBy(() -> new Arm(1, number("1"), number("1")))
        .hasMessage("n must be 2 or more, got 1");
  }
}
