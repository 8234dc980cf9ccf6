// SPDX-License-Identifier: Apache-2.0
package org.equipoise.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.equipoise.core.Conventions;
import org.equipoise.core.Require;

/**
 * What a command answers: its rows, further tables, and what stands behind them.
 *
 * @param command the name of the command, such as effect
 * @param version the version of this library
 * @param tables the main table first, then further ones for people and JSON; keys differ
 * @param remarks sentences for people under the tables; may be empty
 * @param conventions printed under the tables as "Details of methods"
 * @param origin what the answer was made from
 * @param warnings what the user should know about the input; standard error in text, a list in JSON
 * @param explanations what the numbers mean, for who asked; may be empty
 */
public record Answer(
    String command,
    String version,
    List<Table> tables,
    List<String> remarks,
    Conventions conventions,
    Origin origin,
    List<String> warnings,
    List<Explanation> explanations) {
  /**
   * Checks the tables and copies the lists.
   *
   * @throws IllegalArgumentException if a text is blank, or the first table is not the only one
   *     with the key of the main table
   */
  public Answer {
    Require.notBlank(command, "command");
    Require.notBlank(version, "version");
    tables = List.copyOf(tables);
    remarks = List.copyOf(remarks);
    warnings = List.copyOf(warnings);
    explanations = List.copyOf(explanations);
    Objects.requireNonNull(conventions, "conventions");
    Objects.requireNonNull(origin, "origin");
    Require.atLeast(tables.size(), 1, "the number of tables");
    List<String> keys = tables.stream().map(Table::key).toList();
    if (!keys.get(0).equals(Table.MAIN) || keys.stream().distinct().count() < keys.size()) {
      throw new IllegalArgumentException(
          "table keys must begin with " + Table.MAIN + " and differ, got " + keys);
    }
  }

  /**
   * An answer with nothing but its rows; the rest is added by withers.
   *
   * @param command the name of the command
   * @param version the version of this library
   * @param rows the main table
   * @return the answer
   */
  public static Answer of(String command, String version, Table rows) {
    return new Answer(
        command,
        version,
        List.of(rows),
        List.of(),
        Conventions.none(),
        Origin.none(),
        List.of(),
        List.of());
  }

  /**
   * The main table.
   *
   * @return the first
   */
  public Table rows() {
    return tables.get(0);
  }

  /**
   * A copy with one more table.
   *
   * @param further the table, shown to people and in JSON; CSV has the main table only
   * @return the copy
   */
  public Answer with(Table further) {
    List<Table> more = new ArrayList<>(tables);
    more.add(further);
    return new Answer(command, version, more, remarks, conventions, origin, warnings, explanations);
  }

  /**
   * A changed copy.
   *
   * @param changed sentences for people under the tables
   * @return the copy
   */
  public Answer withRemarks(List<String> changed) {
    return new Answer(
        command, version, tables, changed, conventions, origin, warnings, explanations);
  }

  /**
   * A changed copy.
   *
   * @param changed the conventions
   * @return the copy
   */
  public Answer withConventions(Conventions changed) {
    return new Answer(command, version, tables, remarks, changed, origin, warnings, explanations);
  }

  /**
   * A changed copy.
   *
   * @param changed what the answer was made from
   * @return the copy
   */
  public Answer withOrigin(Origin changed) {
    return new Answer(
        command, version, tables, remarks, conventions, changed, warnings, explanations);
  }

  /**
   * A changed copy.
   *
   * @param changed what the user should know
   * @return the copy
   */
  public Answer withWarnings(List<String> changed) {
    return new Answer(
        command, version, tables, remarks, conventions, origin, changed, explanations);
  }

  /**
   * A changed copy.
   *
   * @param changed what the numbers mean
   * @return the copy
   */
  public Answer withExplanations(List<Explanation> changed) {
    return new Answer(command, version, tables, remarks, conventions, origin, warnings, changed);
  }
}
