// SPDX-License-Identifier: Apache-2.0
package org.equipoise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A table of reference values beside the tests: '#' lines, a line of names, rows. */
public final class ReferenceTable {
  private ReferenceTable() {}

  /**
   * Reads a table.
   *
   * @param beside the test that lies beside it
   * @param name the file's name
   * @return its rows, one or more
   */
  public static List<Row> read(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      List<String> lines =
          new String(bytes, StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toList();
      String[] names = lines.get(0).split(",", -1);
      List<Row> rows = lines.stream().skip(1).map(line -> row(names, line)).toList();
      assertThat(rows).as(name).isNotEmpty();
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String[] names, String line) {
    String[] cells = line.split(",", -1);
    assertThat(cells).as(line).hasSameSizeAs(names);
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      map.put(names[i], cells[i]);
    }
    return new Row(map);
  }

  /**
   * One row.
   *
   * @param cells its cells by column
   */
  public record Row(Map<String, String> cells) {
    /**
     * A cell as text.
     *
     * @param column the column
     * @return the text
     */
    public String text(String column) {
      return Objects.requireNonNull(cells.get(column), column);
    }

    /**
     * A cell as a number.
     *
     * @param column the column
     * @return the number
     */
    public double number(String column) {
      String text = text(column);
      return text.endsWith("Inf")
          ? (text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY)
          : Double.parseDouble(text);
    }

    /**
     * A cell as a count.
     *
     * @param column the column
     * @return the count
     */
    public int count(String column) {
      return Integer.parseInt(text(column));
    }

    @Override
    public String toString() {
      return cells.values().stream().limit(5).toList().toString();
    }
  }
}
