// SPDX-License-Identifier: Apache-2.0
package org.equipoise.table;

import java.util.Objects;
import org.equipoise.core.Require;

/**
 * A column of a table.
 *
 * @param name its name in CSV and JSON, snake_case
 * @param heading its name for people
 * @param unit the unit of all its values; "" when it has none or each row has its own
 * @param style what it holds
 * @param group the columns of one group share their decimals within a row, as an estimate does with
 *     its limits
 * @param audience who sees it
 * @param note a remark under the table; may be empty
 */
public record Column(
    String name,
    String heading,
    String unit,
    Style style,
    String group,
    Audience audience,
    String note) {
  /**
   * Checks the texts.
   *
   * @throws IllegalArgumentException if name or heading is blank
   */
  public Column {
    Require.notBlank(name, "column name");
    Require.notBlank(heading, "column heading");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(style, "style");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(audience, "audience");
    Objects.requireNonNull(note, "note");
  }

  /**
   * A column for everyone, headed by its name, in a group of its own.
   *
   * @param name its name
   * @param style what it holds
   * @return the column
   */
  public static Column of(String name, Style style) {
    return new Column(name, name, "", style, name, Audience.EVERYONE, "");
  }

  /**
   * A column of words.
   *
   * @param name its name
   * @return the column
   */
  public static Column text(String name) {
    return of(name, Style.TEXT);
  }

  /**
   * A column of whole numbers.
   *
   * @param name its name
   * @return the column
   */
  public static Column count(String name) {
    return of(name, Style.COUNT);
  }

  /**
   * A changed copy.
   *
   * @param changed its name for people
   * @return the copy
   */
  public Column withHeading(String changed) {
    return new Column(name, changed, unit, style, group, audience, note);
  }

  /**
   * A changed copy.
   *
   * @param changed the unit of all its values
   * @return the copy
   */
  public Column withUnit(String changed) {
    return new Column(name, heading, changed, style, group, audience, note);
  }

  /**
   * A changed copy.
   *
   * @param changed the group that shares its decimals
   * @return the copy
   */
  public Column withGroup(String changed) {
    return new Column(name, heading, unit, style, changed, audience, note);
  }

  /**
   * A changed copy.
   *
   * @param changed who sees it
   * @return the copy
   */
  public Column withAudience(Audience changed) {
    return new Column(name, heading, unit, style, group, changed, note);
  }

  /**
   * A changed copy.
   *
   * @param changed a remark under the table
   * @return the copy
   */
  public Column withNote(String changed) {
    return new Column(name, heading, unit, style, group, audience, changed);
  }
}
