// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equipoise.core.Reported;
import org.equipoise.evidence.PrintedRow;

/** Printed rows for tests, from pairs of a column and its text. */
final class Rows {
  private static final List<String> TEXTS =
      List.of("test", "statistic", "p", "tails", "scale", "parts");

  private Rows() {}

  /** A row of "column=text" cells; an empty text was not printed. */
  static PrintedRow of(String... cells) {
    Map<String, Reported> numbers = new LinkedHashMap<>();
    Map<String, String> texts = new LinkedHashMap<>();
    for (String cell : cells) {
      int at = cell.indexOf('=');
      String column = cell.substring(0, at);
      String text = cell.substring(at + 1);
      if (TEXTS.contains(column)) {
        texts.put(column, text);
      } else if (!text.isEmpty()) {
        numbers.put(column, Reported.parse(text));
      }
    }
    return PrintedRow.of("", 0, numbers, texts);
  }
}
