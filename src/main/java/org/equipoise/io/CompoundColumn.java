// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A column that holds several numbers in one cell, and says what each is.
 *
 * @param name the column, such as mean_sd1
 * @param example what a cell looks like
 * @param quantities what its numbers are, in order
 */
record CompoundColumn(String name, String example, List<String> quantities) {
  private static final Map<String, CompoundColumn> ALL = all();
  private static final Map<String, List<CompoundColumn>> BY_QUANTITY = byQuantity();

  CompoundColumn {
    quantities = List.copyOf(quantities);
  }

  /** Those that hold a quantity. */
  static List<CompoundColumn> holding(String quantity) {
    return BY_QUANTITY.getOrDefault(quantity, List.of());
  }

  private static Map<String, List<CompoundColumn>> byQuantity() {
    Map<String, List<CompoundColumn>> all = new HashMap<>();
    for (CompoundColumn each : ALL.values()) {
      for (String quantity : each.quantities) {
        all.computeIfAbsent(quantity, name -> new ArrayList<>()).add(each);
      }
    }
    return all;
  }

  /** All of a table. */
  static List<CompoundColumn> in(CsvTable table) {
    return ALL.values().stream().filter(each -> table.has(each.name)).toList();
  }

  private static Map<String, CompoundColumn> all() {
    List<CompoundColumn> list = new ArrayList<>();
    for (String arm : List.of("1", "2")) {
      add(list, arm, "mean_sd", "1.2 (0.3)", "mean", "sd");
      add(list, arm, "mean_se", "1.2 (0.3)", "mean", "se");
      add(list, arm, "mean_ci", "1.2 (0.6 to 1.8)", "mean", "ci_low", "ci_high");
      add(list, arm, "median_iqr", "12 (8 to 15)", "median", "q1_", "q3_");
      add(list, arm, "median_range", "12 (2 to 31)", "median", "min", "max");
      add(list, arm, "pre_sd", "1.2 (0.3)", "pre", "sdpre");
      add(list, arm, "post_sd", "1.2 (0.3)", "post", "sdpost");
      add(list, arm, "change_sd", "1.2 (0.3)", "change", "sdchange");
      add(list, arm, "change_se", "1.2 (0.3)", "change", "sechange");
      add(list, arm, "change_ci", "1.2 (0.6 to 1.8)", "change", "cichange_low", "cichange_high");
      add(list, arm, "adj_ci", "1.2 (0.6 to 1.8)", "adj", "adj_ci_low", "adj_ci_high");
    }
    add(list, "", "md_ci", "1.2 (0.6 to 1.8)", "md", "md_ci_low", "md_ci_high");
    add(list, "", "adj_md_ci", "1.2 (0.6 to 1.8)", "adj_md", "adj_md_ci_low", "adj_md_ci_high");
    for (String ratio : List.of("or", "rr", "rd")) {
      add(list, "", ratio + "_ci", "1.37 [1.03, 1.82]", ratio, ratio + "_low", ratio + "_high");
    }
    Map<String, CompoundColumn> all = new LinkedHashMap<>();
    list.forEach(each -> all.put(each.name, each));
    return all;
  }

  private static void add(
      List<CompoundColumn> list, String arm, String name, String example, String... quantities) {
    list.add(
        new CompoundColumn(
            name + arm, example, List.of(quantities).stream().map(each -> each + arm).toList()));
  }
}
