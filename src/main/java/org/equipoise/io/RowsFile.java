// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.equipoise.core.Require;

/**
 * A table that is too large for memory, written row by row beside its place and moved there whole.
 * Its name says the format: compressed CSV, or Parquet with an optional library.
 *
 * <p>The cells of a row are given from left to right, one call a column, and then the row is ended.
 */
public sealed interface RowsFile extends AutoCloseable permits GzipRows, ParquetRows {
  /** What a column holds. */
  enum Kind {
    /** Whole numbers of 64 bits. */
    WHOLE,
    /** Numbers, which may be infinite. */
    NUMBER,
    /** Words without a comma, a quote or a line feed. */
    TEXT
  }

  /**
   * A column.
   *
   * @param name its heading, without a comma
   * @param kind what it holds
   */
  record Column(String name, Kind kind) {
    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public Column {
      Require.notBlank(name, "name");
      Objects.requireNonNull(kind, "kind");
    }
  }

  /**
   * Why a file cannot have rows, as far as its name and the libraries at hand say.
   *
   * @param file the file
   * @return what is wrong and what would do; empty when nothing is
   */
  static Optional<String> problem(Path file) {
    String name = file.toString();
    if (name.endsWith(".parquet")) {
      return ParquetLibrary.problem();
    }
    return name.endsWith(".csv.gz")
        ? Optional.empty()
        : Optional.of("must end in .csv.gz or .parquet, got " + name);
  }

  /**
   * Begins a file.
   *
   * @param file the file, without a {@link #problem}; replaced when it exists, once {@link #appear}
   *     is called
   * @param columns its columns from left to right
   * @return the file, to be written and closed
   * @throws IOException if it cannot be written there
   */
  static RowsFile begin(Path file, List<Column> columns) throws IOException {
    return file.toString().endsWith(".parquet")
        ? ParquetRows.begin(file, columns)
        : GzipRows.begin(file, columns);
  }

  /**
   * The next cell of a column of whole numbers.
   *
   * @param value the number
   * @return this
   */
  RowsFile whole(long value);

  /**
   * The next cell of a column of numbers.
   *
   * @param value the number; NaN for none
   * @return this
   */
  RowsFile number(double value);

  /**
   * The next cell of a column of words.
   *
   * @param value the words; empty for none
   * @return this
   */
  RowsFile text(String value);

  /**
   * The next cell, of any column, when there is nothing in it.
   *
   * @return this
   */
  RowsFile missing();

  /**
   * Ends the row.
   *
   * @throws IOException if it cannot be written
   */
  void end() throws IOException;

  /**
   * Ends the table and puts the file in its place.
   *
   * @throws IOException if it cannot be; an earlier file is then as it was
   */
  void appear() throws IOException;

  /** Removes what was written, if it has not appeared. */
  @Override
  void close() throws IOException;
}
