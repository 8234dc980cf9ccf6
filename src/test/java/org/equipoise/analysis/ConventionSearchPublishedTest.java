// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.equipoise.analysis.ConventionMatch.Fit;
import org.equipoise.core.Reported;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.PrintedContrast;
import org.equipoise.evidence.PrintedContrast.Arm;
import org.equipoise.evidence.PrintedContrast.Quantity;
import org.junit.jupiter.api.Test;

/** Printed results whose convention is known. */
class ConventionSearchPublishedTest {
  private static List<ConventionMatch> search(
      Arm experimental, Arm control, Map<Quantity, String> printed) {
    Map<Quantity, Reported> numbers = new EnumMap<>(Quantity.class);
    printed.forEach((quantity, text) -> numbers.put(quantity, Reported.parse(text)));
    return ConventionSearch.search(
        PrintedContrast.of(new TwoArms<>(experimental, control), numbers));
  }

  private static Arm arm(int n, String mean, String sd) {
    return new Arm(n, Reported.parse(mean), Reported.parse(sd));
  }

  private static List<String> ids(List<ConventionMatch> matches) {
    return matches.stream().filter(ConventionMatch::reproduces).map(ConventionMatch::id).toList();
  }

  /** The worked example of the R package recalc: Student t 2.6514, Welch t 2.6573. */
  @Test
  void student_and_welch_are_told_apart_where_the_digits_suffice() {
    Arm experimental = arm(50, "10.3000000", "3.1200000");
    Arm control = arm(48, "8.7100000", "2.8000000");
    assertThat(ids(search(experimental, control, Map.of(Quantity.T, "2.6514128"))))
        .containsExactly("post/sd/student");
    assertThat(ids(search(experimental, control, Map.of(Quantity.T, "2.6573128"))))
        .containsExactly("post/sd/welch");
    assertThat(ids(search(experimental, control, Map.of(Quantity.P, ".00937755966"))))
        .containsExactly("post/sd/student");
    assertThat(ids(search(experimental, control, Map.of(Quantity.P, ".00923246"))))
        .containsExactly("post/sd/welch");
  }

  @Test
  void two_decimals_do_not_tell_them_apart_and_both_are_listed() {
    List<ConventionMatch> matches =
        search(
            arm(50, "10.30", "3.12"),
            arm(48, "8.71", "2.80"),
            Map.of(Quantity.T, "2.65", Quantity.P, ".009"));
    assertThat(ConventionSearch.joint(matches)).containsExactly("post/sd/student", "post/sd/welch");
  }

  /** Handbook of Research Synthesis p. 226: d 0.5970, g 0.5924. */
  @Test
  void hedges_correction_is_told_from_none() {
    Arm experimental = arm(50, "103.000", "5.5000");
    Arm control = arm(50, "100.000", "4.5000");
    assertThat(ids(search(experimental, control, Map.of(Quantity.D, "0.5970"))))
        .containsExactly("post/sd/d-pooled", "post/sd/d-average");
    assertThat(ids(search(experimental, control, Map.of(Quantity.D, "0.5924"))))
        .containsExactly("post/sd/g-pooled", "post/sd/g-average");
  }

  /** MOTE's example: d -1.882482, printed without its sign. */
  @Test
  void a_sign_that_was_dropped_is_said() {
    List<ConventionMatch> matches =
        search(arm(4, "17.75", "3.30"), arm(4, "23.00", "2.16"), Map.of(Quantity.D, "1.88"));
    assertThat(matches).first().extracting(ConventionMatch::fit).isEqualTo(Fit.REPRODUCES_REVERSED);
    assertThat(ids(matches)).contains("post/sd/d-pooled");
  }

  /** effectsize's t_to_d of t 4 with 68 df: 0.9701425, which is 2t/√df and no pooled d. */
  @Test
  void two_t_over_root_df_is_recognized() {
    Arm experimental = arm(35, "1.0000000", "1.0458250"); // so that t is 4
    Arm control = arm(35, "0.0000000", "1.0458250");
    assertThat(ids(search(experimental, control, Map.of(Quantity.T, "4.00000"))))
        .contains("post/sd/student");
    assertThat(ids(search(experimental, control, Map.of(Quantity.D, "0.970142"))))
        .containsExactly("post/sd/d-2t");
  }

  /** Statsmodels issue 6592: 13 (2.74) and 11 (2.24), 30 each; Satterthwaite's p .0030727. */
  @Test
  void one_tail_is_told_from_two() {
    Arm experimental = arm(30, "13.00000", "2.74000");
    Arm control = arm(30, "11.00000", "2.24000");
    assertThat(ids(search(experimental, control, Map.of(Quantity.P, ".0030727"))))
        .containsExactly("post/sd/welch");
    assertThat(ids(search(experimental, control, Map.of(Quantity.P, ".001536"))))
        .containsExactly("post/sd/welch-one-tail");
  }
}
