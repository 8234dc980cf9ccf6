// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.equipoise.analysis.ResultScale;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.SignificanceTest;
import org.equipoise.table.Audience;
import org.equipoise.table.Cell;
import org.equipoise.table.Column;
import org.equipoise.table.Field;
import org.equipoise.table.Rounding;
import org.equipoise.table.Style;

/**
 * The columns that every table of estimates has. People read the two limits as one column, headed
 * by the level when all rows have the same.
 *
 * @param <T> what a row is made from
 */
final class EstimateFields<T> {
  /** The columns of this group have the same decimals within a row. */
  static final String GROUP = "estimate";

  private final Function<T, Estimation> estimation;

  EstimateFields(Function<T, Estimation> estimation) {
    this.estimation = estimation;
  }

  Field<T> estimate() {
    return new Field<>(
        Column.of("estimate", Style.ESTIMATE).withHeading("Estimate").withGroup(GROUP),
        row -> number(estimate(row).map(Estimate::value)));
  }

  Field<T> standardError() {
    return new Field<>(
        Column.of("se", Style.SPREAD).withHeading("SE").withGroup(GROUP),
        row -> Cell.number(optional(estimate(row).map(Estimate::standardError))));
  }

  Field<T> statistic() {
    return new Field<>(
        Column.of("statistic", Style.STATISTIC).withHeading("Statistic"),
        row -> number(test(row).map(SignificanceTest::statistic)));
  }

  Field<T> degreesOfFreedom() {
    return new Field<>(
        Column.of("df", Style.DEGREES_OF_FREEDOM).withHeading("df"),
        row -> Cell.number(optional(test(row).map(SignificanceTest::degreesOfFreedom))));
  }

  Field<T> p() {
    return new Field<>(
        Column.of("p", Style.P_VALUE).withHeading("p"),
        row -> number(test(row).map(SignificanceTest::p)));
  }

  /** The limits and the level for data, and the interval as people read it. */
  List<Field<T>> interval(Collection<? extends T> rows) {
    return intervals("ci", "level", GROUP, row -> interval(row), rows);
  }

  /** The same where a row without an estimate has a level too. */
  List<Field<T>> interval(Collection<? extends T> rows, ToDoubleFunction<T> level) {
    List<Field<T>> fields = new ArrayList<>(interval(rows));
    Column column = fields.remove(fields.size() - 1).column();
    fields.add(new Field<>(column, row -> Cell.number(level.applyAsDouble(row))));
    return fields;
  }

  static <T> List<Field<T>> intervals(
      String name,
      String level,
      String group,
      Function<T, Optional<Interval>> interval,
      Collection<? extends T> rows) {
    Set<Double> levels = new TreeSet<>();
    rows.forEach(row -> interval.apply(row).ifPresent(each -> levels.add(each.level())));
    boolean oneLevel = levels.size() == 1;
    String heading = oneLevel ? Rounding.percent(levels.iterator().next()) + " CI" : "CI";
    List<Field<T>> fields = new ArrayList<>();
    fields.add(
        limit(name + "_low", group, row -> number(interval.apply(row).map(Interval::lower))));
    fields.add(
        limit(name + "_high", group, row -> number(interval.apply(row).map(Interval::upper))));
    fields.add(
        new Field<>(
            Column.of(name, Style.ESTIMATE)
                .withHeading(heading)
                .withGroup(group)
                .withAudience(Audience.PEOPLE),
            row ->
                interval
                    .apply(row)
                    .map(each -> Cell.range(each.lower(), each.upper()))
                    .orElse(Cell.missing())));
    fields.add(
        new Field<>(
            Column.of(level, Style.LEVEL)
                .withHeading("Level")
                .withAudience(oneLevel ? Audience.DATA : Audience.EVERYONE),
            row -> number(interval.apply(row).map(Interval::level))));
    return fields;
  }

  private static <T> Field<T> limit(String name, String group, Function<T, Cell> cell) {
    return new Field<>(
        Column.of(name, Style.ESTIMATE).withGroup(group).withAudience(Audience.DATA), cell);
  }

  Field<T> reason() {
    return new Field<>(
        Column.text("reason").withHeading("Reason"),
        row -> Cell.text(reason(estimation.apply(row))));
  }

  static String reason(Estimation estimation) {
    return estimation instanceof NotEstimable none ? none.detail() : "";
  }

  /** The estimate as it is shown; the standard error of a ratio stays that of its log. */
  static Estimation shown(ResultScale scale, Estimation estimation) {
    if (scale == ResultScale.DIFFERENCE || !(estimation instanceof Estimate estimate)) {
      return estimation;
    }
    return new Estimate(
        scale.shown(estimate.value()),
        estimate.standardError(),
        estimate.interval().map(scale::shown),
        estimate.test(),
        estimate.more(),
        estimate.conventions());
  }

  static Cell number(Optional<Double> value) {
    return value.map(Cell::number).orElse(Cell.missing());
  }

  static OptionalDouble optional(Optional<OptionalDouble> nested) {
    return nested.orElse(OptionalDouble.empty());
  }

  Optional<Estimate> estimate(T row) {
    return estimation.apply(row) instanceof Estimate found ? Optional.of(found) : Optional.empty();
  }

  private Optional<Interval> interval(T row) {
    return estimate(row).flatMap(Estimate::interval);
  }

  private Optional<SignificanceTest> test(T row) {
    return estimate(row).flatMap(Estimate::test);
  }
}
