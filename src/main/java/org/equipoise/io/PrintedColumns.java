// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.equipoise.evidence.QuantileModel;
import org.equipoise.evidence.Relations;

/** The columns of printed summaries. */
final class PrintedColumns {
  static final String R_SQUARED = "r_squared";
  static final String R2 = "r2";

  /** What could be read before there were relations: no conversion is told of in a column. */
  private static final Set<String> FIRST =
      Stream.of("n mean sd se ci_low ci_high events pre post sdpre sdpost r".split(" "))
          .flatMap(each -> Stream.of(each + "1", each + "2"))
          .collect(Collectors.toCollection(HashSet::new));

  static {
    FIRST.addAll(List.of("t", "f", "p", "sign", "ci_level"));
  }

  /** What must not be above what. */
  record Order(String low, String high, String allowed) {}

  static final List<Order> ORDERED = ordered();

  private PrintedColumns() {}

  /** Whether a table has columns that say more than n, means, SDs, tests, counts, pre and post. */
  static boolean converts(CsvTable table) {
    Set<String> known = Relations.of(QuantileModel.NORMAL).quantities();
    return PrintedCells.quantities(table).stream()
        .anyMatch(each -> known.contains(each) && !FIRST.contains(each));
  }

  /** Whether r2 is R²: in a table of an ANCOVA without the correlation of the first arm. */
  static boolean isShareOfVariance(CsvTable table) {
    return table.has(R2)
        && !table.has("r1")
        && !table.has(R_SQUARED)
        && table.columns().stream()
            .anyMatch(each -> each.startsWith("ancova_") || each.startsWith("adj"));
  }

  /** The compound columns that would say what stands beside a number of this column. */
  static String saying(String column) {
    return CompoundColumn.holding(column).stream()
        .filter(each -> each.quantities().get(0).equals(column))
        .map(CompoundColumn::name)
        .collect(Collectors.joining(" or "));
  }

  private static List<Order> ordered() {
    List<Order> all = new ArrayList<>();
    for (String arm : List.of("1", "2")) {
      for (String name : List.of("ci", "cipre", "cipost", "cichange", "adj_ci")) {
        all.add(new Order(name + "_low" + arm, name + "_high" + arm, "must be the lower limit"));
      }
      chain(all, List.of("min" + arm, "q1_" + arm, "median" + arm, "q3_" + arm, "max" + arm));
    }
    for (String name : List.of("md_ci", "adj_md_ci", "rd")) {
      all.add(new Order(name + "_low", name + "_high", "must be the lower limit"));
    }
    for (String name : List.of("or", "rr")) {
      chain(all, List.of(name + "_low", name, name + "_high"));
    }
    return List.copyOf(all);
  }

  private static void chain(List<Order> all, List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        all.add(new Order(names.get(i), names.get(j), "must not be above it"));
      }
    }
  }
}
