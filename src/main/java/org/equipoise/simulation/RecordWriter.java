// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.equipoise.core.NumberRows;

/**
 * Writes a record as bytes: its class and its components, down to numbers and texts. Any record of
 * ours is written without a line of its own, so that what a scenario can say travels as soon as it
 * can be said. {@link RecordReader} makes it again, by its constructor with all its checks.
 */
final class RecordWriter {
  private static final ClassValue<List<Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          List<Method> accessors =
              Arrays.stream(type.getRecordComponents()).map(RecordComponent::getAccessor).toList();
          accessors.forEach(each -> each.setAccessible(true));
          return accessors;
        }
      };

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  private RecordWriter() {}

  /**
   * The bytes of a record.
   *
   * @throws IllegalStateException if it holds something of a kind that cannot be written
   */
  static byte[] write(Record value) {
    RecordWriter writer = new RecordWriter();
    try {
      writer.put(value);
    } catch (IOException e) { // a buffer in memory does not fail
      throw new UncheckedIOException(e);
    }
    return writer.bytes.toByteArray();
  }

  private void put(Object value) throws IOException {
    if (value instanceof Record each) {
      record(each);
    } else if (value instanceof Enum<?> each) {
      out.writeByte(RecordKind.ENUM);
      text(each.getDeclaringClass().getName());
      text(each.name());
    } else if (value instanceof NumberRows each) {
      out.writeByte(RecordKind.ROWS);
      text(each.getClass().getName());
      put(each.rows());
    } else if (value instanceof List<?> each) {
      out.writeByte(RecordKind.LIST);
      all(each);
    } else if (value instanceof Map<?, ?> each) {
      out.writeByte(RecordKind.MAP);
      out.writeInt(each.size());
      for (Map.Entry<?, ?> entry : each.entrySet()) {
        put(entry.getKey());
        put(entry.getValue());
      }
    } else {
      atom(value);
    }
  }

  private void all(List<?> values) throws IOException {
    out.writeInt(values.size());
    for (Object each : values) {
      put(each);
    }
  }

  private void atom(Object value) throws IOException {
    if (value instanceof String each) {
      out.writeByte(RecordKind.TEXT);
      text(each);
    } else if (value instanceof Double each) {
      out.writeByte(RecordKind.DOUBLE);
      out.writeDouble(each);
    } else if (value instanceof Integer each) {
      out.writeByte(RecordKind.INT);
      out.writeInt(each);
    } else if (value instanceof Long each) {
      out.writeByte(RecordKind.LONG);
      out.writeLong(each);
    } else if (value instanceof Boolean each) {
      out.writeByte(RecordKind.BOOLEAN);
      out.writeBoolean(each);
    } else {
      optional(value);
    }
  }

  private void optional(Object value) throws IOException {
    if (value instanceof Optional<?> each) {
      out.writeByte(RecordKind.OPTIONAL);
      all(each.stream().toList());
    } else if (value instanceof OptionalDouble each) {
      out.writeByte(RecordKind.OPTIONAL_DOUBLE);
      all(each.stream().boxed().toList());
    } else if (value instanceof OptionalInt each) {
      out.writeByte(RecordKind.OPTIONAL_INT);
      all(each.stream().boxed().toList());
    } else {
      throw new IllegalStateException(value.getClass().getName() + " cannot be written as bytes");
    }
  }

  private void record(Record value) throws IOException {
    out.writeByte(RecordKind.RECORD);
    text(value.getClass().getName());
    List<Method> accessors = ACCESSORS.get(value.getClass());
    out.writeInt(accessors.size());
    for (Method each : accessors) {
      put(component(value, each));
    }
  }

  private static Object component(Record value, Method accessor) {
    try {
      return accessor.invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(accessor + " cannot be read", e);
    }
  }

  private void text(String text) throws IOException {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(encoded.length);
    out.write(encoded);
  }
}
