// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.equipoise.core.Reported;
import org.equipoise.evidence.PrintedRow;
import org.equipoise.evidence.RelatedNumber;

/**
 * Reads rows of printed numbers, whatever columns they have: numbers as printed text, whole numbers
 * of people, and what is no plain number. Columns of other names are passed over. A cell that is
 * empty was not printed.
 */
public final class PrintedRowReader {
  private static final List<String> SINGLE =
      List.of(
          "mean",
          "sd",
          "se",
          "median",
          "q1",
          "q3",
          "min",
          "max",
          "sdpre",
          "sdpost",
          "sdchange",
          "r",
          "change",
          "pre",
          "percent",
          "ci_low",
          "ci_high");
  private static final List<String> SHARED =
      List.of(
          "df1",
          "df2",
          "estimate",
          "ci_level",
          "t",
          "f",
          "d",
          "g",
          "unit",
          "scale_min",
          "scale_max");
  private static final List<String> SINGLE_COUNTS =
      List.of("n", "count", "randomized", "lost", "analysed");
  private static final Set<String> NOT_NEGATIVE = Set.of("sd", "se", "sdpre", "sdpost", "sdchange");
  private static final List<String> TESTS = List.of("t", "T", "F", "f", "z", "Z", "chi2", "r", "R");
  private static final List<String> SCALES = List.of("raw", "log");
  private static final List<String> TAILS = List.of("1", "2", "one", "two");

  private final CsvTable table;
  private final List<String> numbers = new ArrayList<>();
  private final List<String> counts = new ArrayList<>();

  private PrintedRowReader(CsvTable table) {
    this.table = table;
    known(SINGLE, numbers);
    known(SINGLE_COUNTS, counts);
    SHARED.stream().filter(table::has).forEach(numbers::add);
    List.of("items").stream().filter(table::has).forEach(counts::add);
  }

  /** Columns of a single group, plain and with the number of an arm. */
  private void known(List<String> names, List<String> found) {
    for (String name : names) {
      for (String suffix : List.of("", "1", "2", "_1", "_2")) {
        if (table.has(name + suffix)) {
          found.add(name + suffix);
        }
      }
    }
  }

  /**
   * Reads every row.
   *
   * @param table the table
   * @param rows the reader of its rows; one that is left out is a row that says why
   * @return one a row, in the order of the file
   * @throws org.equipoise.core.InvalidInputException with everything that is wrong
   */
  public static List<PrintedRow> read(CsvTable table, RowReader rows) {
    PrintedRowReader reader = new PrintedRowReader(table);
    table.requireRows();
    return rows.read(
        reader::row, invalid -> PrintedRow.leftOut(invalid.id(), invalid.line(), invalid.reason()));
  }

  private PrintedRow row(CsvRow row) {
    Map<String, Reported> printed = new LinkedHashMap<>();
    for (String column : numbers) {
      row.reported(column).ifPresent(number -> printed.put(column, checked(row, column, number)));
    }
    for (String column : counts) {
      if (row.count(column, least(column)).isPresent()) { // else its problem is said already
        row.reported(column).ifPresent(number -> printed.put(column, number));
      }
    }
    Map<String, String> texts = new LinkedHashMap<>();
    statistic(row).ifPresent(text -> texts.put("statistic", text));
    pValue(row).ifPresent(text -> texts.put("p", text));
    choice(row, "test", TESTS).ifPresent(text -> texts.put("test", text));
    choice(row, "scale", SCALES).ifPresent(text -> texts.put("scale", text));
    choice(row, "tails", TAILS).ifPresent(text -> texts.put("tails", text));
    parts(row).ifPresent(text -> texts.put("parts", text));
    String id = row.text(table.has("id") ? "id" : "study");
    return PrintedRow.of(id, row.line(), printed, texts);
  }

  private static int least(String column) {
    return column.startsWith("n") || column.equals("items") ? 1 : 0;
  }

  private static Reported checked(CsvRow row, String column, Reported number) {
    String base = column.replaceAll("_?[12]$", "");
    if (NOT_NEGATIVE.contains(base) && number.value() < 0) {
      row.problem(column, Shown.got(number.text()), "must be 0 or more");
    }
    return number;
  }

  private static Optional<String> choice(CsvRow row, String column, List<String> allowed) {
    return row.missing(column) ? Optional.empty() : row.choice(column, allowed);
  }

  private Optional<String> pValue(CsvRow row) {
    if (row.missing("p")) {
      return Optional.empty();
    }
    String text = pointed(row.text("p"));
    if (probability(text)) {
      return Optional.of(text);
    }
    row.problem(
        "p", Shown.got(row.text("p")), "must be a p-value as printed, such as .03, < .001 or ns");
    return Optional.empty();
  }

  private static boolean probability(String text) {
    try {
      double p = RelatedNumber.parse(text).number().map(Reported::value).orElse(0.0);
      return p >= 0 && p <= 1;
    } catch (IllegalArgumentException e) { // no number at all
      return false;
    }
  }

  /** A number with its sign, after whatever names the test. */
  private Optional<String> statistic(CsvRow row) {
    if (row.missing("statistic")) {
      return Optional.empty();
    }
    String text = pointed(row.text("statistic"));
    if (statistic(text)) {
      return Optional.of(text);
    }
    row.problem(
        "statistic",
        Shown.got(row.text("statistic")),
        "must be a number as printed, such as 2.20, < 1 or t(28) = 2.20");
    return Optional.empty();
  }

  private static boolean statistic(String text) {
    int sign = 0;
    for (char each : "=<>\u2264\u2265".toCharArray()) {
      sign = Math.max(sign, text.lastIndexOf(each));
    }
    try {
      return RelatedNumber.parse(text.substring(sign)).number().isPresent();
    } catch (IllegalArgumentException e) { // no number after the sign
      return false;
    }
  }

  private Optional<String> parts(CsvRow row) {
    if (row.missing("parts")) {
      return Optional.empty();
    }
    String text = pointed(row.text("parts"));
    try {
      for (String part : text.split("\\+", -1)) {
        Reported.parse(part.strip());
      }
      return Optional.of(text);
    } catch (IllegalArgumentException e) { // said where it is
      row.problem("parts", Shown.got(row.text("parts")), "must be numbers such as 20.07 + 15.80");
      return Optional.empty();
    }
  }

  private String pointed(String text) {
    return table.mark() == DecimalMark.COMMA ? text.replace(',', '.') : text;
  }

  /**
   * The columns that are read, for a message.
   *
   * @return their names without the number of an arm
   */
  public static List<String> columns() {
    List<String> all = new ArrayList<>(SINGLE_COUNTS);
    all.addAll(SINGLE);
    all.addAll(SHARED);
    all.addAll(List.of("items", "test", "statistic", "p", "tails", "scale", "parts"));
    return all.stream().map(each -> each.toLowerCase(Locale.ROOT)).distinct().toList();
  }
}
