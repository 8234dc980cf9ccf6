// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.List;
import java.util.stream.IntStream;

/** One record of a CSV file: its line, and its cells joined. */
final class CsvLine {
  private final int line;
  private final String text;
  private final int[] ends;

  /** Takes the cells, joined, and where in the text each of them ends; the array is not copied. */
  CsvLine(int line, String text, int[] ends) {
    this.line = line;
    this.text = text;
    this.ends = ends;
  }

  int line() {
    return line;
  }

  String text() {
    return text;
  }

  int count() {
    return ends.length;
  }

  int end(int cell) {
    return ends[cell];
  }

  List<String> cells() {
    return IntStream.range(0, ends.length)
        .mapToObj(i -> text.substring(i == 0 ? 0 : ends[i - 1], ends[i]))
        .toList();
  }
}
