// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equipoise.core.InvalidInputException;
import org.equipoise.core.Problem;

/**
 * A CSV file of any columns, as text that knows its lines. UTF-8 with or without a byte order mark;
 * the separator (comma, semicolon or tab) is read off the header; lines that begin with {@code #}
 * are comments.
 *
 * <p>Reading a cell never throws: what is wrong is added to {@link #problems()}, together with what
 * was wrong with the table itself (rows of another length, column names that are there twice), and
 * whoever reads asks at the end for {@link Problems#throwIfAny()}.
 *
 * <p>Limits, so that a huge file is refused before the memory ends: 100 000 characters a row, 10⁹
 * characters, and an eighth of the memory that Java was given, some 150 bytes a short row.
 */
public final class CsvTable {
  private final String file;
  private final int headerLine;
  private final List<String> columns;
  private final Map<String, Integer> index = new LinkedHashMap<>();
  private final List<CsvRow> rows = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private final DecimalMark mark;
  private final Problems problems;

  CsvTable(CsvRecords.Line header, CsvRecords records, DecimalMark mark) {
    this.file = records.file();
    this.headerLine = header.line();
    this.columns = header.cells().stream().map(String::strip).toList();
    this.mark = mark;
    this.problems = new Problems();
    indexColumns();
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param mark the decimal mark of its numbers
   * @return the table
   * @throws InvalidInputException if the file cannot be read, is empty, is no UTF-8 text, is no CSV
   *     or is beyond a limit
   */
  public static CsvTable read(Path file, DecimalMark mark) {
    String name = file.toString();
    try (InputStream in = InputFile.open(file)) {
      return read(in, name, mark);
    } catch (IOException e) {
      throw InputFile.unreadable(name, e);
    }
  }

  /**
   * Reads a stream, such as standard input.
   *
   * @param in the stream; not closed
   * @param name its name in messages
   * @param mark the decimal mark of its numbers
   * @return the table
   * @throws InvalidInputException if the stream cannot be read, is empty, is no UTF-8 text, is no
   *     CSV or is beyond a limit
   */
  public static CsvTable read(InputStream in, String name, DecimalMark mark) {
    CsvRecords records = new CsvRecords(in, name);
    CsvRecords.Line header = records.next().orElseThrow(() -> empty(name));
    CsvTable table = new CsvTable(header, records, mark);
    records.forEachRemaining(table::add);
    return table;
  }

  private static InvalidInputException empty(String name) {
    return new InvalidInputException(
        new Problem(name, 0, "", "is empty", "must begin with a line of column names"));
  }

  private void indexColumns() {
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i);
      // Columns without a name, such as the row numbers that R writes, cannot be asked for.
      if (!name.isEmpty() && index.putIfAbsent(name, i) != null) {
        problems.add(at(headerLine, name, "is the name of two columns", "must be there once"));
      }
    }
  }

  private void add(CsvRecords.Line line) {
    if (line.cells().size() != columns.size()) {
      Unread row = new Unread(line.line(), line.cells().size());
      unread.add(row);
      problems.add(wrongLength(row));
      return;
    }
    rows.add(new CsvRow(this, line));
  }

  private record Unread(int line, int fields) {}

  private Problem wrongLength(Unread row) {
    String found = "has " + row.fields() + (row.fields() == 1 ? " field" : " fields");
    return at(row.line(), "", found, "must have " + columns.size() + ", as the header has");
  }

  /** The rows that have no cells since their length is wrong, in order. */
  List<InvalidRow> unread() {
    return unread.stream()
        .map(each -> new InvalidRow(each.line(), "", List.of(wrongLength(each))))
        .toList();
  }

  /**
   * The file as the user named it.
   *
   * @return its name in messages
   */
  public String file() {
    return file;
  }

  /**
   * The line of the column names.
   *
   * @return from 1
   */
  public int headerLine() {
    return headerLine;
  }

  /**
   * The names of the columns.
   *
   * @return in order, those without a name as ""
   */
  public List<String> columns() {
    return columns;
  }

  /**
   * Whether there is a column.
   *
   * @param column its name
   * @return true when there is
   */
  public boolean has(String column) {
    return index.containsKey(column);
  }

  /**
   * The rows, those of a wrong length left out (they are problems).
   *
   * @return in order
   */
  public List<CsvRow> rows() {
    return List.copyOf(rows);
  }

  /**
   * What is wrong with the table, and with the cells read so far.
   *
   * @return the collector
   */
  public Problems problems() {
    return problems;
  }

  /**
   * Asks for columns; each that is missing is a problem.
   *
   * @param names the names
   * @return whether all are there
   */
  public boolean require(List<String> names) {
    List<String> missing = names.stream().filter(each -> !has(each)).toList();
    for (String name : missing) {
      List<String> named = columns.stream().filter(each -> !each.isEmpty()).toList();
      String found = "there is no such column" + Shown.hint(name, named);
      problems.add(at(headerLine, name, found, "the columns are " + shown(named)));
    }
    return missing.isEmpty();
  }

  /**
   * Refuses columns that are not known; each is a problem.
   *
   * @param known the names that are allowed
   */
  public void refuseOthers(List<String> known) {
    for (String name : index.keySet()) {
      if (!known.contains(name)) {
        String found = "unknown column" + Shown.hint(name, known);
        problems.add(at(headerLine, name, found, Shown.oneOf(known)));
      }
    }
  }

  /**
   * Asks for at least one row; that there is none is a problem.
   *
   * @return whether there is one
   */
  public boolean requireRows() {
    if (rows.isEmpty() && problems.isEmpty()) {
      problems.add(at(headerLine, "", "has no rows below its header", "must have one or more"));
    }
    return !rows.isEmpty();
  }

  DecimalMark mark() {
    return mark;
  }

  int indexOf(String column) {
    return index.getOrDefault(column, -1);
  }

  Problem at(int line, String column, String found, String allowed) {
    return new Problem(file, line, column, found, allowed);
  }

  private static String shown(List<String> names) {
    int most = 40; // a wide file would hide the message
    String some = String.join(", ", names.subList(0, Math.min(most, names.size())));
    return names.size() > most ? some + ", ..." : some;
  }
}
