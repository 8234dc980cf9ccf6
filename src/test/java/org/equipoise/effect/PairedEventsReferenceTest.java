// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.equipoise.effect.Arms.estimated;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.equipoise.ReferenceTable;
import org.equipoise.ReferenceTable.Row;
import org.equipoise.Tolerance;
import org.equipoise.core.Estimate;
import org.equipoise.core.Interval;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.OrderedCounts;
import org.equipoise.evidence.PairedEvents;
import org.equipoise.evidence.PrePostSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Matched pairs, standardized changes and ordered categories. */
class PairedEventsReferenceTest {
  static List<Row> pairs() {
    return ReferenceTable.read(PairedEventsReferenceTest.class, "paired_events.csv");
  }

  static List<Row> changes() {
    return ReferenceTable.read(PairedEventsReferenceTest.class, "d_z.csv");
  }

  static List<Row> ordered() {
    return ReferenceTable.read(PairedEventsReferenceTest.class, "ordered.csv");
  }

  private static PairedEventMeasure measure(String id, ZeroCells zero) {
    return Arrays.stream(PairedEventMeasure.Of.values())
        .map(of -> new PairedEventMeasure(of, zero))
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void measures_of_pairs_match_metafor(Row row) {
    PairedEvents pairs =
        new PairedEvents(
            row.count("both"), row.count("only1"), row.count("only2"), row.count("neither"));
    Estimate ours = estimated(measure(row.text("measure"), ZeroCells.ONLY0).estimate(pairs, 0.95));
    double se = ours.standardError().orElseThrow();
    Tolerance.CLOSED_FORM.check(row.number("estimate"), ours.value(), 1, row.toString());
    Tolerance.SPECIAL_FUNCTION.check(row.number("variance"), se * se, row.toString());
  }

  @Test
  void exchanging_the_members_flips_the_sign_and_ratios_of_zeros_have_reasons() {
    for (PairedEventMeasure.Of of : PairedEventMeasure.Of.values()) {
      PairedEventMeasure measure = new PairedEventMeasure(of, ZeroCells.NONE);
      Estimate there = estimated(measure.estimate(new PairedEvents(7, 9, 4, 12), 0.9));
      Estimate back = estimated(measure.estimate(new PairedEvents(7, 4, 9, 12), 0.9));
      Tolerance.CLOSED_FORM.check(-there.value(), back.value(), 1, measure.id());
      Tolerance.CLOSED_FORM.check(
          there.standardError().orElseThrow(), back.standardError().orElseThrow(), measure.id());
    }
    for (String id : List.of("or-conditional", "or-paired", "rr-paired")) {
      assertThat(measure(id, ZeroCells.NONE).estimate(new PairedEvents(0, 0, 5, 0), 0.95))
          .isInstanceOf(NotEstimable.class);
    }
    assertThat(measure("peto-paired", ZeroCells.ALL).estimate(new PairedEvents(3, 0, 0, 4), 0.95))
        .isInstanceOf(NotEstimable.class);
    assertThat(measure("rd-paired", ZeroCells.ALL).estimate(new PairedEvents(3, 0, 0, 4), 0.95))
        .isInstanceOf(NotEstimable.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PairedEvents(0, 0, 0, 0))
        .withMessage("the number of pairs must be in [1, 2147483647], got 0");
    assertThatIllegalArgumentException().isThrownBy(() -> new PairedEvents(-1, 0, 0, 2));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void the_standardized_change_has_its_interval_by_the_noncentral_t(Row row) {
    PrePostSummary arm =
        new PrePostSummary(
            row.count("n"),
            row.number("pre"),
            row.number("post"),
            row.number("sdpre"),
            OptionalDouble.of(row.number("sdpost")),
            OptionalDouble.of(row.number("r")));
    Estimate ours = estimated(ChangeMeasure.D_Z.estimate(arm, row.number("level")));
    Interval interval = ours.interval().orElseThrow();
    Tolerance.SPECIAL_FUNCTION.check(row.number("d"), ours.value(), "d_z");
    Tolerance.ITERATIVE.check(row.number("low"), interval.lower(), "low");
    Tolerance.ITERATIVE.check(row.number("high"), interval.upper(), "high");
  }

  private static OrderedCounts counts(String text) {
    return new OrderedCounts(Arrays.stream(text.split(" ", -1)).map(Integer::valueOf).toList());
  }

  @ParameterizedTest
  @MethodSource("ordered")
  void ordered_categories_are_ranked_as_participants(Row row) {
    TwoArms<OrderedCounts> arms =
        new TwoArms<>(counts(row.text("counts1")), counts(row.text("counts2")));
    Estimate superiority = OrderedMeasure.SUPERIORITY.estimate(arms, 0.95);
    Tolerance.CLOSED_FORM.check(row.number("superiority"), superiority.value(), "superiority");
    Tolerance.SPECIAL_FUNCTION.check(
        row.number("se"), superiority.standardError().orElseThrow(), "se");
    Tolerance.SPECIAL_FUNCTION.check(
        row.number("delta"), OrderedMeasure.CLIFF.estimate(arms, 0.95).value(), "Cliff's delta");
    assertThat(OrderedMeasure.SUPERIORITY_LOGIT.estimate(arms, 0.95).value())
        .isEqualTo(superiority.value());
  }

  @Test
  void categories_that_differ_or_hold_nobody_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                OrderedMeasure.CLIFF.estimate(new TwoArms<>(counts("1 2"), counts("1 2 3")), 0.95))
        .withMessage("both arms must have the same categories, got 2 and 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> counts("0 0"))
        .withMessage("counts must add up to [1, 10000000], got 0");
    assertThatIllegalArgumentException().isThrownBy(() -> counts("5"));
    assertThatIllegalArgumentException().isThrownBy(() -> counts("5 -1"));
  }
}
