// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows share the text of their block; what comes out is what went in. */
class CsvRowsPropertyTest {
  private static final String[] CELLS = {"", "a", "12.5", "Zoë", "x,y", "two\nlines", "🧘", "q\"q"};

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 1023, 1024, 1025, 2048, 5000})
  void every_cell_and_line_is_there_whatever_the_block(int rows) {
    RandomGenerator random =
        RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(rows);
    StringBuilder text = new StringBuilder("a,b,c\n");
    List<List<String>> expected = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    int line = 2;
    for (int r = 0; r < rows; r++) {
      List<String> cells = new ArrayList<>(List.of("r" + r));
      for (int c = 0; c < 2; c++) {
        cells.add(CELLS[random.nextInt(CELLS.length)]);
      }
      expected.add(cells);
      lines.add(line);
      for (String cell : cells) {
        text.append('"').append(cell.replace("\"", "\"\"")).append("\",");
        line += cell.contains("\n") ? 1 : 0;
      }
      text.setCharAt(text.length() - 1, '\n');
      line++;
    }

    CsvTable table =
        CsvTable.read(
            new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)),
            "t.csv",
            DecimalMark.POINT);
    assertThat(table.rows().stream().map(CsvRow::cells).toList()).isEqualTo(expected);
    assertThat(table.rows().stream().map(CsvRow::line).toList()).isEqualTo(lines);
    assertThat(table.rows().get(rows - 1).text("a")).isEqualTo("r" + (rows - 1));
  }
}
