// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.equipoise.analysis.ResultScale;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.table.Audience;
import org.equipoise.table.Cell;
import org.equipoise.table.Column;
import org.equipoise.table.Field;
import org.equipoise.table.Style;

/** What people read beside a log ratio: the ratio and its interval. */
final class RatioFields {
  private RatioFields() {}

  /** Two columns for people, empty in the rows that are no log ratios. */
  static <T> List<Field<T>> of(Function<T, Estimation> estimation, Predicate<T> isLogRatio) {
    EstimateFields<T> ratios =
        new EstimateFields<>(row -> EstimateFields.shown(ResultScale.RATIO, estimation.apply(row)));
    Field<T> value = ratios.estimate();
    return List.of(
        new Field<>(
            column("ratio", "Ratio"),
            row -> isLogRatio.test(row) ? value.cell().apply(row) : Cell.missing()),
        new Field<>(
            column("ratio_ci", "Ratio's CI"),
            row -> isLogRatio.test(row) ? range(ratios, row) : Cell.missing()));
  }

  private static <T> Cell range(EstimateFields<T> ratios, T row) {
    return ratios
        .estimate(row)
        .flatMap(Estimate::interval)
        .map(each -> Cell.range(each.lower(), each.upper()))
        .orElse(Cell.missing());
  }

  private static Column column(String name, String heading) {
    return Column.of(name, Style.ESTIMATE)
        .withHeading(heading)
        .withGroup("ratio")
        .withAudience(Audience.PEOPLE);
  }
}
