// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.equipoise.core.Reported;
import org.equipoise.core.Require;

/**
 * One row of printed numbers by the names of their columns, such as n, mean and sd. What was not
 * printed is not there.
 *
 * @param id what names the row; may be empty
 * @param line the line of the file, from 1; 0 when it is from no file
 * @param numbers the numbers by column, as printed
 * @param texts what is no plain number, such as a p-value "&lt; .001", by column
 * @param reason why the row could not be read and was left out; empty when it was read
 */
public record PrintedRow(
    String id,
    int line,
    Map<String, Reported> numbers,
    Map<String, String> texts,
    Optional<String> reason) {
  /**
   * Copies the maps.
   *
   * @throws IllegalArgumentException if the line is negative
   */
  public PrintedRow {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(reason, "reason");
    Require.atLeast(line, 0, "line");
    numbers = Map.copyOf(numbers);
    texts = Map.copyOf(texts);
  }

  /**
   * A row that was read.
   *
   * @param id what names it; may be empty
   * @param line its line, 0 when it is from no file
   * @param numbers the numbers by column
   * @param texts the texts by column
   * @return the row
   */
  public static PrintedRow of(
      String id, int line, Map<String, Reported> numbers, Map<String, String> texts) {
    return new PrintedRow(id, line, numbers, texts, Optional.empty());
  }

  /**
   * A row that could not be read.
   *
   * @param id what names it; may be empty
   * @param line its line
   * @param reason what is wrong with it
   * @return the row, with nothing in it
   */
  public static PrintedRow leftOut(String id, int line, String reason) {
    return new PrintedRow(id, line, Map.of(), Map.of(), Optional.of(reason));
  }

  /**
   * A printed number.
   *
   * @param column its column
   * @return the number, empty when it was not printed
   */
  public Optional<Reported> number(String column) {
    return Optional.ofNullable(numbers.get(column));
  }

  /**
   * A printed number that is known to be there.
   *
   * @param column its column
   * @return the number
   * @throws IllegalArgumentException if it was not printed
   */
  public Reported get(String column) {
    return number(column)
        .orElseThrow(() -> new IllegalArgumentException(column + " must be printed, got none"));
  }

  /**
   * A whole number of people or things.
   *
   * @param column its column
   * @return the count, empty when it was not printed or is not whole
   */
  public OptionalInt count(String column) {
    return number(column)
        .map(Reported::value)
        .filter(value -> value == Math.rint(value) && Math.abs(value) <= Integer.MAX_VALUE)
        .map(value -> OptionalInt.of(value.intValue()))
        .orElse(OptionalInt.empty());
  }

  /**
   * A text.
   *
   * @param column its column
   * @return the text, "" when it was not printed
   */
  public String text(String column) {
    return texts.getOrDefault(column, "");
  }

  /**
   * Which of some columns are empty here.
   *
   * @param columns their names
   * @return those without a number or a text, in order
   */
  public List<String> missing(List<String> columns) {
    return columns.stream()
        .filter(each -> !numbers.containsKey(each) && text(each).isEmpty())
        .toList();
  }

  /**
   * The row of one arm, where columns end in the arm's number: mean1 becomes mean. What both arms
   * share, such as scale_min, stays.
   *
   * @param arm 1 or 2
   * @return the row without the other arm's columns
   */
  public PrintedRow arm(int arm) {
    Map<String, Reported> own = new LinkedHashMap<>();
    numbers.forEach((column, number) -> own.put(shared(column).orElse(""), number));
    numbers.forEach((column, number) -> own(column, arm).ifPresent(name -> own.put(name, number)));
    own.remove("");
    return new PrintedRow(id, line, own, texts, reason);
  }

  private static Optional<String> shared(String column) {
    return ofAnArm(column) ? Optional.empty() : Optional.of(column);
  }

  private static Optional<String> own(String column, int arm) {
    if (!ofAnArm(column) || !column.endsWith(Integer.toString(arm))) {
      return Optional.empty();
    }
    String base = column.substring(0, column.length() - 1);
    return Optional.of(base.endsWith("_") ? base.substring(0, base.length() - 1) : base);
  }

  private static boolean ofAnArm(String column) {
    boolean numbered = column.endsWith("1") || column.endsWith("2");
    return numbered && !column.equals("q1"); // the lower quartile of a single group
  }
}
