// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** Rows as compressed CSV. The same rows give the same bytes: no time is kept in them. */
final class GzipRows implements RowsFile {
  private static final int BUFFER = 1 << 16;

  private final DraftFile file;
  private final Writer writer;
  private final StringBuilder line = new StringBuilder();

  private GzipRows(DraftFile file, Writer writer) {
    this.file = file;
    this.writer = writer;
  }

  static GzipRows begin(Path path, List<Column> columns) throws IOException {
    DraftFile file = DraftFile.of(path);
    try {
      Writer text =
          new OutputStreamWriter(
              new GZIPOutputStream(Files.newOutputStream(file.path()), BUFFER),
              StandardCharsets.UTF_8);
      GzipRows rows = new GzipRows(file, new BufferedWriter(text, BUFFER));
      String header = columns.stream().map(Column::name).collect(Collectors.joining(","));
      rows.writer.append(header).append('\n');
      return rows;
    } catch (IOException e) {
      file.remove();
      throw e;
    }
  }

  @Override
  public RowsFile whole(long value) {
    line.append(value).append(',');
    return this;
  }

  @Override
  public RowsFile number(double value) {
    if (Double.isInfinite(value)) {
      line.append(value > 0 ? "Inf" : "-Inf");
    } else if (!Double.isNaN(value)) {
      line.append(value);
    }
    line.append(',');
    return this;
  }

  @Override
  public RowsFile text(String value) {
    line.append(value).append(',');
    return this;
  }

  @Override
  public RowsFile missing() {
    line.append(',');
    return this;
  }

  @Override
  public void end() throws IOException {
    line.setCharAt(line.length() - 1, '\n');
    writer.append(line);
    line.setLength(0);
  }

  @Override
  public void appear() throws IOException {
    writer.close();
    file.appear();
  }

  @Override
  public void close() throws IOException {
    try {
      writer.close();
    } finally {
      file.remove();
    }
  }
}
