// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.equipoise.io.RowsFile.Column;

/** Hands the cells of a row to Parquet, each as what its column holds. */
final class ParquetColumns extends WriteSupport<Object[]> {
  private final List<Column> columns;
  private RecordConsumer consumer;

  private ParquetColumns(List<Column> columns) {
    this.columns = columns;
  }

  /** A writer of rows whose cells are Long, Double, String, or null. */
  static final class Builder extends ParquetWriter.Builder<Object[], Builder> {
    private final List<Column> columns;

    Builder(OutputFile file, List<Column> columns) {
      super(file);
      this.columns = List.copyOf(columns);
    }

    @Override
    protected Builder self() {
      return this;
    }

    // Not Hadoop's Configuration: parquet-floor brings an empty one.
    @Override
    @SuppressWarnings("deprecation") // abstract in the class above, and so has to be there
    protected WriteSupport<Object[]> getWriteSupport(Configuration configuration) {
      return new ParquetColumns(columns);
    }
  }

  private static Type type(Column column) {
    return switch (column.kind()) {
      case WHOLE -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
      case NUMBER -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
      case TEXT ->
          Types.optional(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(column.name());
    };
  }

  @Override
  @SuppressWarnings("deprecation") // abstract in the class above, and so has to be there
  public WriteContext init(Configuration configuration) {
    Type[] types = columns.stream().map(ParquetColumns::type).toArray(Type[]::new);
    return new WriteContext(new MessageType("rows", types), Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer into) {
    this.consumer = into;
  }

  @Override
  public void write(Object[] row) {
    consumer.startMessage();
    for (int i = 0; i < row.length; i++) {
      if (row[i] != null) {
        consumer.startField(columns.get(i).name(), i);
        add(columns.get(i), row[i]);
        consumer.endField(columns.get(i).name(), i);
      }
    }
    consumer.endMessage();
  }

  private void add(Column column, Object cell) {
    switch (column.kind()) {
      case WHOLE -> consumer.addLong((Long) cell);
      case NUMBER -> consumer.addDouble((Double) cell);
      case TEXT -> consumer.addBinary(Binary.fromString((String) cell));
    }
  }
}
