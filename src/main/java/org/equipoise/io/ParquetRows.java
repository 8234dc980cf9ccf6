// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.hadoop.ParquetFileWriter.Mode;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;

/** Rows as Parquet, compressed by Snappy. A cell with nothing in it is null. */
final class ParquetRows implements RowsFile {
  /** Small beside the usual 128 MB, so that memory stays flat: a group is held until it is full. */
  private static final long GROUP_BYTES = 8L << 20;

  private final DraftFile file;
  private final ParquetWriter<Object[]> writer;
  private final Object[] cells;
  private int filled;
  private boolean finished;

  private ParquetRows(DraftFile file, ParquetWriter<Object[]> writer, int columns) {
    this.file = file;
    this.writer = writer;
    this.cells = new Object[columns];
  }

  static ParquetRows begin(Path path, List<Column> columns) throws IOException {
    DraftFile file = DraftFile.of(path);
    Optional<ParquetWriter<Object[]>> writer = Optional.empty();
    try {
      writer =
          Optional.of(
              new ParquetColumns.Builder(new LocalOutputFile(file.path()), columns)
                  .withWriteMode(Mode.OVERWRITE)
                  .withCompressionCodec(CompressionCodecName.SNAPPY)
                  .withRowGroupSize(GROUP_BYTES)
                  .build());
      return new ParquetRows(file, writer.get(), columns.size());
    } finally {
      if (writer.isEmpty()) {
        file.remove(); // also when the library is there in part only, which is an Error
      }
    }
  }

  private RowsFile put(Object value) {
    cells[filled++] = value;
    return this;
  }

  @Override
  public RowsFile whole(long value) {
    return put(value);
  }

  @Override
  public RowsFile number(double value) {
    return put(Double.isNaN(value) ? null : (Double) value);
  }

  @Override
  public RowsFile text(String value) {
    return put(value.isEmpty() ? null : value);
  }

  @Override
  public RowsFile missing() {
    return put(null);
  }

  @Override
  public void end() throws IOException {
    writer.write(cells);
    filled = 0;
  }

  @Override
  public void appear() throws IOException {
    finish();
    file.appear();
  }

  @Override
  public void close() throws IOException {
    try {
      finish();
    } finally {
      file.remove();
    }
  }

  private void finish() throws IOException {
    if (!finished) {
      finished = true;
      writer.close();
    }
  }
}
