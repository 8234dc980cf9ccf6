// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import static org.assertj.core.api.Assertions.assertThat;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.equipoise.io.RowsFile.Column;
import org.equipoise.io.RowsFile.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsFileContractTest {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("replicate", Kind.WHOLE),
          new Column("estimate", Kind.NUMBER),
          new Column("reason", Kind.TEXT));

  @TempDir private Path directory;

  private static void fill(RowsFile rows) throws IOException {
    rows.whole(1L << 40).number(-0.1).text("").end();
    rows.whole(7).number(Double.NaN).text("no_events").end();
    rows.missing().number(Double.NEGATIVE_INFINITY).missing().end();
  }

  private Path written(String name) throws IOException {
    Path file = directory.resolve(name);
    try (RowsFile rows = RowsFile.begin(file, COLUMNS)) {
      fill(rows);
      rows.appear();
    }
    return file;
  }

  @Test
  void compressed_csv_has_empty_cells_for_what_is_not_there() throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(written("rows.csv.gz")))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(
              """
              replicate,estimate,reason
              1099511627776,-0.1,
              7,,no_events
              ,-Inf,
              """);
    }
  }

  @Test
  void parquet_has_the_same_values_and_nulls() throws IOException {
    try (Stream<Map<String, Object>> rows =
        ParquetReader.streamContent(written("rows.parquet").toFile(), new Cells())) {
      assertThat(rows)
          .containsExactly(
              Map.of("replicate", 1L << 40, "estimate", -0.1),
              Map.of("replicate", 7L, "reason", "no_events"),
              Map.of("estimate", Double.NEGATIVE_INFINITY));
    }
  }

  /** A row as its cells by their columns, without those that are null. */
  private static final class Cells
      implements Hydrator<Map<String, Object>, Map<String, Object>, String[]> {
    @Override
    public Map<String, Object> start() {
      return new TreeMap<>();
    }

    @Override
    public Map<String, Object> add(Map<String, Object> row, String[] heading, Object value) {
      if (value != null) {
        row.put(heading[0], value);
      }
      return row;
    }

    @Override
    public Map<String, Object> finish(Map<String, Object> row) {
      return row;
    }
  }

  /** Far more than one group of rows: what is full leaves the memory. */
  @Test
  void many_rows_of_parquet_are_several_groups() throws IOException {
    Path file = directory.resolve("rows.parquet");
    try (RowsFile rows = RowsFile.begin(file, COLUMNS)) {
      for (int i = 0; i < 1_200_000; i++) {
        rows.whole(i).number(Math.sin(i)).text("").end();
      }
      rows.appear();
    }
    var groups = ParquetReader.readMetadata(file.toFile()).getBlocks();
    assertThat(groups).hasSizeGreaterThan(1);
    assertThat(groups.stream().mapToLong(group -> group.getRowCount()).sum()).isEqualTo(1_200_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rows.csv.gz", "rows.parquet"})
  void a_file_that_did_not_appear_leaves_the_earlier_one(String name) throws IOException {
    Path file = directory.resolve(name);
    Files.writeString(file, "earlier");
    try (RowsFile rows = RowsFile.begin(file, COLUMNS)) {
      fill(rows);
    }
    assertThat(Files.readString(file)).isEqualTo("earlier");
    assertThat(directory).isDirectoryNotContaining(each -> !each.equals(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rows.csv.gz", "rows.parquet"})
  void the_same_rows_give_the_same_bytes(String name) throws IOException {
    byte[] first = Files.readAllBytes(written(name));
    assertThat(Files.readAllBytes(written(name))).isEqualTo(first);
  }

  @Test
  void a_name_says_the_format_and_a_missing_library_how_to_get_it() {
    assertThat(RowsFile.problem(Path.of("a.csv.gz"))).isEmpty();
    assertThat(RowsFile.problem(Path.of("a.parquet"))).isEmpty();
    assertThat(RowsFile.problem(Path.of("a.csv")))
        .contains("must end in .csv.gz or .parquet, got a.csv");
    assertThat(ParquetLibrary.problem("org.equipoise.NotThere").orElseThrow())
        .contains("parquet-floor", "mvn -q dependency:copy-dependencies@parquet", ".csv.gz");
  }
}
