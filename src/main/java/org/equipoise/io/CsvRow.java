// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.equipoise.core.Problem;
import org.equipoise.core.Reported;
import org.equipoise.evidence.Observation;

/**
 * One row of a {@link CsvTable}. A cell is missing when it is empty, when its column is not there,
 * or, read as a number, when it is {@code NA}. What is wrong is added to the table's problems, and
 * the reading is empty then.
 */
public final class CsvRow {
  private final CsvTable table;
  private final CsvRows.Block block;
  private final int row; // within the block

  CsvRow(CsvTable table, CsvRows.Block block, int row) {
    this.table = table;
    this.block = block;
    this.row = row;
  }

  /**
   * Where the row begins.
   *
   * @return the line, from 1
   */
  public int line() {
    return block.line(row);
  }

  /**
   * All cells as they are in the file.
   *
   * @return in the order of {@link CsvTable#columns()}
   */
  public List<String> cells() {
    return IntStream.range(0, table.columns().size()).mapToObj(i -> block.cell(row, i)).toList();
  }

  /**
   * A cell as text.
   *
   * @param column the column
   * @return the text without blanks around it; "" when missing
   */
  public String text(String column) {
    int i = table.indexOf(column);
    return i < 0 ? "" : block.cell(row, i).strip();
  }

  /** The table that it is a row of. */
  CsvTable table() {
    return table;
  }

  /** Whether the table has a column. */
  boolean has(String column) {
    return table.has(column);
  }

  /**
   * Whether a numeric cell is missing.
   *
   * @param column the column
   * @return true when it is empty or NA, or there is no such column
   */
  public boolean missing(String column) {
    return isMissing(text(column));
  }

  private static boolean isMissing(String text) {
    return text.isEmpty() || text.equals("NA");
  }

  /**
   * A cell that must hold a text.
   *
   * @param column the column
   * @return the text, empty when missing
   */
  public Optional<String> requiredText(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      problem(column, "is empty", "must be given");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /**
   * A cell that must hold one of some texts, such as known ids.
   *
   * @param column the column
   * @param allowed the texts
   * @return the text, empty when it is missing or another one
   */
  public Optional<String> choice(String column, Collection<String> allowed) {
    String text = text(column);
    if (allowed.contains(text)) {
      return Optional.of(text);
    }
    problem(column, Shown.unknown(text, allowed), Shown.oneOf(allowed));
    return Optional.empty();
  }

  /**
   * A number, which may be missing.
   *
   * @param column the column
   * @return the number, finite
   */
  public OptionalDouble number(String column) {
    String text = text(column);
    return isMissing(text) ? OptionalDouble.empty() : parse(column, text, "must be a number");
  }

  /**
   * A number that must be there.
   *
   * @param column the column
   * @return the number, finite
   */
  public OptionalDouble requiredNumber(String column) {
    if (missing(column)) {
      problem(column, Shown.got(text(column)), "must be a number");
    }
    return number(column);
  }

  /**
   * A number of 0 or more, such as a standard deviation, which may be missing.
   *
   * @param column the column
   * @return the number, finite
   */
  public OptionalDouble nonNegative(String column) {
    OptionalDouble number = number(column);
    if (number.isPresent() && number.getAsDouble() < 0) {
      problem(column, Shown.got(text(column)), "must be 0 or more");
      return OptionalDouble.empty();
    }
    return number;
  }

  /**
   * A whole number, such as participants, which may be missing.
   *
   * @param column the column
   * @param least the smallest that is allowed
   * @return the count
   */
  public OptionalInt count(String column, int least) {
    OptionalDouble number = number(column);
    if (number.isEmpty()) {
      return OptionalInt.empty();
    }
    double value = number.getAsDouble();
    if (value >= least && value <= Integer.MAX_VALUE && value == Math.rint(value)) {
      return OptionalInt.of((int) value);
    }
    problem(column, Shown.got(text(column)), "must be a whole number of " + least + " or more");
    return OptionalInt.empty();
  }

  /**
   * A whole number that must be there.
   *
   * @param column the column
   * @param least the smallest that is allowed
   * @return the count
   */
  public OptionalInt requiredCount(String column, int least) {
    if (missing(column)) {
      problem(column, Shown.got(text(column)), "must be a whole number of " + least + " or more");
    }
    return count(column, least);
  }

  /**
   * A number as it was printed, which may be missing. With a decimal comma its text gets a point.
   *
   * @param column the column
   * @return the number with its text
   */
  public Optional<Reported> reported(String column) {
    if (missing(column)) {
      return Optional.empty();
    }
    PrintedText printed = PrintedText.parse(text(column), table.mark());
    if (printed instanceof PrintedText.Plain number) {
      return Optional.of(number.value());
    }
    if (printed instanceof PrintedText.Unreadable cell && !cell.why().isEmpty()) {
      problem(column, cell.why(), cell.allowed());
    } else {
      problem(column, Shown.got(text(column)), "must be a number as printed, such as 3.40");
    }
    return Optional.empty();
  }

  /**
   * A cell as printed: a number, a bound, a count with its share, or a value with what is beside
   * it.
   *
   * @param column the column
   * @return what it says; empty when it is missing
   */
  public Optional<PrintedText> printed(String column) {
    return missing(column)
        ? Optional.empty()
        : Optional.of(PrintedText.parse(text(column), table.mark()));
  }

  /**
   * An observed value, or {@code <0.5} for one below the detection limit 0.5; may be missing.
   *
   * @param column the column
   * @return the observation
   */
  public Optional<Observation> observation(String column) {
    String text = text(column);
    if (isMissing(text)) {
      return Optional.empty();
    }
    String allowed = "must be a number, <LIMIT when below a detection limit, or NA";
    boolean censored = text.startsWith("<");
    OptionalDouble number = parse(column, censored ? text.substring(1).strip() : text, allowed);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    double value = number.getAsDouble();
    return Optional.of(censored ? Observation.below(value) : Observation.of(value));
  }

  /**
   * Adds a problem of this row to the table's.
   *
   * @param column the column; "" when the whole row is meant
   * @param found what is wrong, with what was found
   * @param allowed what is allowed; may be empty
   */
  public void problem(String column, String found, String allowed) {
    Problem problem = table.at(line(), column, found, allowed);
    table.problems().add(problem);
  }

  private OptionalDouble parse(String column, String text, String allowed) {
    Optional<String> plain = plain(text).filter(NumberSyntax::matches);
    double value = plain.isPresent() ? Double.parseDouble(plain.get()) : Double.NaN;
    if (Double.isFinite(value)) {
      return OptionalDouble.of(value);
    }
    problem(column, Shown.got(text(column)), allowed + commaHint(text));
    return OptionalDouble.empty();
  }

  private String commaHint(String text) {
    boolean comma = NumberSyntax.matches(text.replace(',', '.'));
    boolean point = NumberSyntax.matches(text);
    if (table.mark() != DecimalMark.COMMA && comma && !point) {
      return " with a decimal point (effect and compare read commas with --decimal comma)";
    }
    return table.mark() == DecimalMark.COMMA && point ? " with a decimal comma, as asked for" : "";
  }

  /** The text with a decimal point and an ASCII minus; empty when it has the wrong mark. */
  private Optional<String> plain(String text) {
    String minus = text.replace('\u2212', '-');
    if (table.mark() != DecimalMark.COMMA) {
      return Optional.of(minus);
    }
    return minus.indexOf('.') >= 0 ? Optional.empty() : Optional.of(minus.replace(',', '.'));
  }
}
