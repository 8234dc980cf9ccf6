// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.equipoise.compare.PAdjustment.HOLM;

import java.util.List;
import org.equipoise.ReferenceTable;
import org.equipoise.ReferenceTable.Row;
import org.equipoise.Tolerance;
import org.equipoise.core.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PAdjustmentReferenceTest {
  @Test
  void holm_matches_r() {
    List<Row> rows = ReferenceTable.read(PAdjustmentReferenceTest.class, "multiplicity.csv");
    List<Double> adjusted = HOLM.adjust(rows.stream().map(row -> row.number("p")).toList());
    for (int i = 0; i < rows.size(); i++) {
      Tolerance.CLOSED_FORM.check(rows.get(i).number("holm"), adjusted.get(i), "p " + i);
    }
  }

  @Test
  void holm_by_hand_keeps_the_order_and_never_decreases() {
    // Sorted: .01 x 4 = .04; .02 x 3 = .06; .03 x 2 = .06; .04 x 1 = .04, raised to .06
    List<Double> adjusted = HOLM.adjust(List.of(0.04, 0.01, 0.03, 0.02));
    assertThat(adjusted).containsExactly(0.06, 0.04, 0.06, 0.06);
  }

  @Test
  void ties_get_the_same_and_nothing_exceeds_1() {
    assertThat(HOLM.adjust(List.of(0.25, 0.5, 0.25))).containsExactly(0.75, 0.75, 0.75);
    assertThat(HOLM.adjust(List.of(0.6, 0.7, 1.0))).containsExactly(1.0, 1.0, 1.0);
    assertThat(HOLM.adjust(List.of(0.0, 1.0))).containsExactly(0.0, 1.0);
  }

  @Test
  void one_p_value_stays_and_none_is_none() {
    assertThat(HOLM.adjust(List.of(0.049))).containsExactly(0.049);
    assertThat(HOLM.adjust(List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e-300, 1.0000000000000002, Double.NaN, Double.POSITIVE_INFINITY})
  void what_is_no_p_value_is_refused(double bad) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HOLM.adjust(List.of(0.5, bad)))
        .withMessage("p must be in [0, 1], got " + bad);
  }

  @Test
  void holm_is_found_by_its_label() {
    assertThat(PAdjustment.parse("holm")).isEqualTo(HOLM);
    assertThat(HOLM.label()).isEqualTo("holm");
    assertThat(HOLM.conventions().references()).containsExactly(Reference.HOLM_1979);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PAdjustment.parse("Holm"))
        .withMessage("multiplicity method must be holm, got Holm");
  }
}
