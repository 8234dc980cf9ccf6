// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.equipoise.analysis.ResultScale;
import org.equipoise.analysis.RoundingReach;
import org.equipoise.core.Conventions;
import org.equipoise.evidence.RoundingSearch.Range;
import org.equipoise.table.Audience;
import org.equipoise.table.Cell;
import org.equipoise.table.Column;
import org.equipoise.table.Field;
import org.equipoise.table.Rounding;
import org.equipoise.table.Style;

/**
 * How far rounding alone could move an estimate, its limits and its p, and what could be concluded.
 *
 * @param <T> what a row is made from
 */
final class RoundingFields<T> {
  private static final String GROUP = "rounding";
  private static final Conventions CONVENTIONS =
      Conventions.of(
          "rounding",
          "every printed number may be any that rounds to its text, ends included, all at once;"
              + " counts are exact, and an assumed correlation is taken as it is");

  private final Function<T, Optional<RoundingReach>> reach;
  private final Function<T, ResultScale> scale;

  RoundingFields(Function<T, Optional<RoundingReach>> reach, Function<T, ResultScale> scale) {
    this.reach = reach;
    this.scale = scale;
  }

  static Conventions conventions() {
    return CONVENTIONS;
  }

  List<Field<T>> estimate() {
    List<Field<T>> fields = new ArrayList<>();
    fields.addAll(
        limits("rounding", "Estimate, rounding alone", each -> Optional.of(each.estimate())));
    fields.addAll(limits("rounding_ci", "CI at its widest", RoundingReach::interval));
    return fields;
  }

  private List<Field<T>> limits(
      String name, String heading, Function<RoundingReach, Optional<Range>> of) {
    return List.of(
        data(name + "_low", Style.ESTIMATE, row -> shown(row, of).map(Range::low)),
        data(name + "_high", Style.ESTIMATE, row -> shown(row, of).map(Range::high)),
        new Field<>(
            Column.text(name + "_range").withHeading(heading).withAudience(Audience.PEOPLE),
            row -> Cell.text(shown(row, of).map(RoundingFields::words).orElse(""))));
  }

  /** With as many decimals as it takes to tell the ends apart, up to three more than usual. */
  private static String words(Range range) {
    int usual = Rounding.decimals(range.low(), range.high());
    int decimals = usual;
    while (decimals < usual + 3
        && Rounding.fixed(range.low(), decimals).equals(Rounding.fixed(range.high(), decimals))) {
      decimals++;
    }
    return Rounding.fixed(range.low(), decimals) + " to " + Rounding.fixed(range.high(), decimals);
  }

  private Optional<Range> shown(T row, Function<RoundingReach, Optional<Range>> of) {
    ResultScale as = scale.apply(row);
    return reach
        .apply(row)
        .flatMap(of)
        .map(range -> new Range(as.shown(range.low()), as.shown(range.high())));
  }

  List<Field<T>> p() {
    return List.of(
        data("rounding_p_low", Style.P_VALUE, row -> p(row).map(Range::low)),
        data("rounding_p_high", Style.P_VALUE, row -> p(row).map(Range::high)),
        new Field<>(
            Column.text("rounding_p")
                .withHeading("p, rounding alone")
                .withAudience(Audience.PEOPLE),
            row ->
                Cell.text(
                    p(row)
                        .map(each -> Rounding.p(each.low()) + " to " + Rounding.p(each.high()))
                        .orElse(""))));
  }

  private Optional<Range> p(T row) {
    return reach.apply(row).flatMap(RoundingReach::p);
  }

  Field<T> verdicts() {
    return new Field<>(
        Column.text("rounding_verdicts").withHeading("Verdict, rounding alone"),
        row ->
            Cell.text(
                reach.apply(row).map(each -> String.join("; ", each.conclusions())).orElse("")));
  }

  private Field<T> data(String name, Style style, Function<T, Optional<Double>> value) {
    Column column = Column.of(name, style).withAudience(Audience.DATA);
    return new Field<>(
        style == Style.P_VALUE ? column : column.withGroup(GROUP),
        row -> EstimateFields.number(value.apply(row)));
  }
}
