// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.table.Audience;
import org.equipoise.table.Cell;
import org.equipoise.table.Column;
import org.equipoise.table.Field;
import org.equipoise.table.Rounding;
import org.equipoise.table.Style;

/**
 * The numbers that only some methods have, such as how many resamples were drawn. Data has a column
 * for each; people read those of a row in one cell, since columns for every method would make a
 * table that is wide and mostly empty.
 */
final class FurtherFields {
  /** The p-values of the two arms' tests of normality. */
  private static final Set<String> P_OF_AN_ARM = Set.of("p1", "p2");

  private FurtherFields() {}

  static <T> List<Field<T>> of(List<T> rows, Function<T, Estimation> estimation) {
    Set<String> names = new LinkedHashSet<>();
    rows.forEach(row -> names.addAll(more(estimation.apply(row)).keySet()));
    List<Field<T>> fields = new ArrayList<>();
    for (String name : names) {
      fields.add(
          new Field<>(
              Column.of(name, style(name)).withHeading(words(name)).withAudience(Audience.DATA),
              row ->
                  EstimateFields.number(
                      Optional.ofNullable(more(estimation.apply(row)).get(name)))));
    }
    if (!names.isEmpty()) {
      fields.add(
          new Field<>(
              Column.text("further").withHeading("Further").withAudience(Audience.PEOPLE),
              row -> Cell.text(text(more(estimation.apply(row))))));
    }
    return fields;
  }

  private static Map<String, Double> more(Estimation estimation) {
    return estimation instanceof Estimate estimate ? estimate.more() : Map.of();
  }

  private static String text(Map<String, Double> more) {
    return more.entrySet().stream()
        .map(each -> words(each.getKey()) + " " + rounded(each.getKey(), each.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String rounded(String name, double value) {
    if (style(name) == Style.P_VALUE) {
      return Rounding.p(value);
    }
    return Rounding.fixed(value, value == Math.rint(value) ? 0 : Rounding.decimals(value));
  }

  private static Style style(String name) {
    return name.startsWith("p_") || P_OF_AN_ARM.contains(name) ? Style.P_VALUE : Style.STATISTIC;
  }

  private static String words(String name) {
    return name.replace('_', ' ');
  }
}
