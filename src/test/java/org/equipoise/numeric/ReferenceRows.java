// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Rows of numbers of a reference table beside the tests, and the comparison with them. */
final class ReferenceRows {
  private ReferenceRows() {}

  /** Reads the rows after the '#' lines and the line of column names. */
  static List<double[]> of(String name) {
    try (InputStream in = ReferenceRows.class.getResourceAsStream(name)) {
      String text =
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
      List<double[]> rows =
          text.lines()
              .filter(line -> !line.startsWith("#"))
              .skip(1)
              .map(ReferenceRows::row)
              .toList();
      assertThat(rows).as(name).isNotEmpty();
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double[] row(String line) {
    return Stream.of(line.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  /** Demands a relative error of at most the bound; an expected 0 demands 0. */
  static void close(double actual, double expected, double relative, String what) {
    assertThat(Math.abs(actual - expected))
        .as("%s: got %s, expected %s", what, actual, expected)
        .isLessThanOrEqualTo(relative * Math.abs(expected));
  }
}
