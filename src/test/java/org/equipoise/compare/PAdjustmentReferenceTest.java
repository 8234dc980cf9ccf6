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
  void every_method_matches_r() {
    List<Row> rows = ReferenceTable.read(PAdjustmentReferenceTest.class, "adjust.csv");
    for (String set : rows.stream().map(row -> row.text("set")).distinct().toList()) {
      List<Row> own = rows.stream().filter(row -> row.text("set").equals(set)).toList();
      List<Double> p = own.stream().map(row -> row.number("p")).toList();
      for (PAdjustment method : PAdjustment.values()) {
        String column = method == PAdjustment.FIXED_SEQUENCE ? "fixed" : method.label();
        List<Double> adjusted = method.adjust(p);
        for (int i = 0; i < p.size(); i++) {
          double expected = own.get(i).number(column);
          Tolerance.CLOSED_FORM.check(expected, adjusted.get(i), set + " " + column + " " + i);
        }
      }
    }
  }

  @Test
  void gatekeeping_matches_the_closed_test() {
    List<Row> rows = ReferenceTable.read(PAdjustmentReferenceTest.class, "gatekeeping.csv");
    for (String id : rows.stream().map(row -> row.text("case")).distinct().toList()) {
      List<Row> own = rows.stream().filter(row -> row.text("case").equals(id)).toList();
      List<Double> p = own.stream().map(row -> row.number("p")).toList();
      List<Integer> families = own.stream().map(row -> row.count("family")).toList();
      List<Double> serial = Gatekeeping.SERIAL_GATEKEEPING.adjust(p, families);
      List<Double> parallel = Gatekeeping.PARALLEL_GATEKEEPING.adjust(p, families);
      for (int i = 0; i < p.size(); i++) {
        Tolerance.CLOSED_FORM.check(own.get(i).number("serial"), serial.get(i), id + " serial");
        Tolerance.SPECIAL_FUNCTION.check(
            own.get(i).number("parallel"), parallel.get(i), id + " parallel");
      }
    }
  }

  @Test
  void families_with_a_gap_or_of_another_length_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Gatekeeping.SERIAL_GATEKEEPING.adjust(List.of(0.1, 0.2), List.of(0, 2)))
        .withMessage("families must be 0, 1, 2, … without a gap, got [0, 2]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Gatekeeping.PARALLEL_GATEKEEPING.adjust(List.of(0.1), List.of()))
        .withMessage("family must have one entry for each of the 1 p, got 0");
    assertThat(Gatekeeping.PARALLEL_GATEKEEPING.adjust(List.of(), List.of())).isEmpty();
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
        .withMessage(
            "multiplicity method must be among bonferroni, holm, hochberg, hommel, bh, by,"
                + " fixed-sequence, got Holm");
  }
}
