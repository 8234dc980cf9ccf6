// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.equipoise.Tolerance.CLOSED_FORM;
import static org.equipoise.Tolerance.EXACT;
import static org.equipoise.Tolerance.SPECIAL_FUNCTION;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.equipoise.ReferenceTable;
import org.equipoise.ReferenceTable.Row;
import org.equipoise.compare.WestfallYoung.Adjusted;
import org.equipoise.compare.WestfallYoung.Adjustment;
import org.equipoise.core.Alternative;
import org.equipoise.core.TwoArms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the step-down enumeration in R. */
class WestfallYoungReferenceTest {
  private static final Resampling DRAW = new Resampling(3, 9999);

  private static List<Row> rows(String table, int dataset) {
    return ReferenceTable.read(WestfallYoungReferenceTest.class, table).stream()
        .filter(row -> row.count("dataset") == dataset)
        .toList();
  }

  private static List<TwoArms<double[]>> outcomes(int dataset) {
    List<Row> data = rows("maxt_data.csv", dataset);
    int k = data.stream().mapToInt(row -> row.count("outcome")).max().orElseThrow();
    return IntStream.rangeClosed(1, k)
        .mapToObj(o -> new TwoArms<>(arm(data, o, "E"), arm(data, o, "C")))
        .toList();
  }

  private static double[] arm(List<Row> data, int outcome, String arm) {
    return data.stream()
        .filter(row -> row.count("outcome") == outcome && row.text("arm").equals(arm))
        .mapToDouble(row -> row.number("value"))
        .toArray();
  }

  private static Adjustment adjust(List<TwoArms<double[]>> outcomes, Alternative alternative) {
    return WestfallYoung.adjust(outcomes, Optional.empty(), alternative, DRAW);
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "4"})
  void adjusted_p_values_are_those_of_the_enumeration(int dataset) {
    for (Alternative alternative : Alternative.values()) {
      Adjustment ours = adjust(outcomes(dataset), alternative);
      rows("maxt_expected.csv", dataset).stream()
          .filter(row -> row.text("alternative").equals(alternative.label()))
          .forEach(
              row -> {
                Adjusted one = ours.outcomes().get(row.count("outcome") - 1);
                SPECIAL_FUNCTION.check(row.number("t"), one.statistic(), "t");
                CLOSED_FORM.check(row.number("p"), one.p(), "p");
                CLOSED_FORM.check(row.number("adjusted"), one.adjusted(), "adjusted");
              });
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "4"})
  void the_order_of_outcomes_and_the_names_of_arms_do_not_matter(int dataset) {
    List<TwoArms<double[]>> outcomes = outcomes(dataset);
    List<TwoArms<double[]>> reversed = new ArrayList<>(outcomes);
    Collections.reverse(reversed);
    List<Adjusted> ours = adjust(outcomes, Alternative.TWO_SIDED).outcomes();
    List<Adjusted> theirs = adjust(reversed, Alternative.TWO_SIDED).outcomes();
    List<TwoArms<double[]>> swapped = outcomes.stream().map(TwoArms::swapped).toList();
    List<Adjusted> other = adjust(swapped, Alternative.TWO_SIDED).outcomes();

    for (int o = 0; o < ours.size(); o++) {
      assertThat(theirs.get(ours.size() - 1 - o)).isEqualTo(ours.get(o));
      assertThat(other.get(o).adjusted()).isEqualTo(ours.get(o).adjusted());
      assertThat(ours.get(o).adjusted()).isBetween(ours.get(o).p(), 1.0);
    }
  }

  @Test
  void one_outcome_is_the_permutation_test_and_a_copy_of_it_costs_nothing() {
    TwoArms<double[]> outcome = outcomes(2).get(3);
    double p =
        Arms.estimated(
                PermutationComparison.STUDENTIZED.compare(
                    outcome, Optional.empty(), Inference.twoSided(0.9), DRAW))
            .p()
            .orElseThrow();

    EXACT.check(
        p, adjust(List.of(outcome), Alternative.TWO_SIDED).outcomes().get(0).adjusted(), "one");
    EXACT.check(
        p,
        adjust(List.of(outcome, outcome), Alternative.TWO_SIDED).outcomes().get(0).adjusted(),
        "copy");
  }

  @Test
  void an_outcome_that_does_not_vary_has_p_1_and_changes_no_other() {
    TwoArms<double[]> outcome = outcomes(2).get(4);
    TwoArms<double[]> constant =
        outcome.map(
            arm -> {
              double[] same = new double[arm.length];
              Arrays.fill(same, 0.3);
              return same;
            });
    List<Adjusted> both = adjust(List.of(constant, outcome), Alternative.TWO_SIDED).outcomes();

    EXACT.check(1, both.get(0).adjusted(), "constant");
    EXACT.check(both.get(1).p(), both.get(1).adjusted(), "other");
  }

  @Test
  void drawn_allocations_never_give_a_p_of_0() {
    double[] high = new double[20];
    Arrays.setAll(high, i -> 100 + Math.sin(i));
    double[] low = new double[20];
    Arrays.setAll(low, i -> Math.cos(i));
    Adjustment drawn =
        adjust(
            List.of(new TwoArms<>(high, low), new TwoArms<>(low, low.clone())),
            Alternative.TWO_SIDED);

    assertThat(drawn.allocations()).isEqualTo(9999);
    EXACT.check(1e-4, drawn.outcomes().get(0).adjusted(), "smallest");
    EXACT.check(1, drawn.outcomes().get(1).adjusted(), "no difference at all");
  }

  @Test
  void outcomes_of_different_participants_are_refused() {
    TwoArms<double[]> three = new TwoArms<>(new double[3], new double[3]);
    TwoArms<double[]> four = new TwoArms<>(new double[3], new double[4]);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> adjust(List.of(three, four), Alternative.LESS))
        .withMessage("outcomes must have the same participants, 3 and 3, got 3 and 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> adjust(List.of(), Alternative.LESS))
        .withMessage("the number of outcomes must be 1 or more, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> adjust(List.of(new TwoArms<>(new double[1], new double[3])), Alternative.LESS))
        .withMessage("the number of participants in an arm must be 2 or more, got 1");
  }
}
