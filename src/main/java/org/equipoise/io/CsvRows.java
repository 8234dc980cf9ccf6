// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * The rows of a table, which may be millions: blocks of them share one text, and a row is made when
 * it is asked for.
 */
final class CsvRows extends AbstractList<CsvRow> implements RandomAccess {
  private static final int DIGITS = 10;
  private static final int BLOCK = 1 << DIGITS;

  private final CsvTable table;
  private final int columns;
  private final List<Block> blocks = new ArrayList<>();
  private Filling filling;
  private int size;

  CsvRows(CsvTable table, int columns) {
    this.table = table;
    this.columns = columns;
    this.filling = new Filling(columns);
  }

  /** Adds a record, which has as many cells as there are columns. */
  void append(CsvLine line) {
    filling.add(line);
    size++;
    if (filling.count == BLOCK) {
      blocks.add(filling.block());
      filling = new Filling(columns);
    }
  }

  /** Ends the adding; what was added is there only then. */
  void end() {
    if (filling.count > 0) {
      blocks.add(filling.block());
      filling = new Filling(columns);
    }
  }

  @Override
  public CsvRow get(int index) {
    return new CsvRow(table, blocks.get(index >> DIGITS), index & (BLOCK - 1));
  }

  @Override
  public int size() {
    return size;
  }

  /** Rows whose cells are joined, row after row. Immutable. */
  static final class Block {
    private final int columns;
    private final String text;
    private final int[] lines;
    private final int[] ends;

    private Block(int columns, String text, int[] lines, int[] ends) {
      this.columns = columns;
      this.text = text;
      this.lines = lines;
      this.ends = ends;
    }

    int line(int row) {
      return lines[row];
    }

    String cell(int row, int column) {
      int i = row * columns + column;
      return text.substring(i == 0 ? 0 : ends[i - 1], ends[i]);
    }
  }

  /** A block that is being filled. */
  private static final class Filling {
    private final int columns;
    private final StringBuilder text = new StringBuilder();
    private int[] lines = new int[16];
    private int[] ends;
    private int count;

    Filling(int columns) {
      this.columns = columns;
      this.ends = new int[lines.length * columns];
    }

    void add(CsvLine line) {
      if (count == lines.length) {
        lines = Arrays.copyOf(lines, 2 * count);
        ends = Arrays.copyOf(ends, 2 * count * columns);
      }
      int before = text.length();
      for (int i = 0; i < columns; i++) {
        ends[count * columns + i] = before + line.end(i);
      }
      text.append(line.text());
      lines[count++] = line.line();
    }

    Block block() {
      return new Block(
          columns,
          text.toString(),
          Arrays.copyOf(lines, count),
          Arrays.copyOf(ends, count * columns));
    }
  }
}
