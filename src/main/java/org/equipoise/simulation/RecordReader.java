// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.equipoise.core.NumberRows;

/**
 * Makes a record of what {@link RecordWriter} wrote. Only records and enums of this library are
 * made, and these by their constructors, which check what they are given.
 */
final class RecordReader {
  private static final String OURS = "org.equipoise.";

  private final ByteBuffer in;

  private RecordReader(byte[] bytes) {
    this.in = ByteBuffer.wrap(bytes);
  }

  /**
   * The record of some bytes.
   *
   * @throws IllegalArgumentException if these are not the bytes of such a record, or its parts are
   *     not possible
   */
  static <T extends Record> T read(byte[] bytes, Class<T> type) {
    RecordReader reader = new RecordReader(bytes);
    try {
      T value = type.cast(reader.next());
      if (reader.in.hasRemaining()) {
        throw new IllegalArgumentException(
            "bytes must be of one record, got " + reader.in.remaining() + " more");
      }
      return value;
    } catch (BufferUnderflowException | ClassCastException | ReflectiveOperationException e) {
      throw new IllegalArgumentException("bytes must be of a " + type.getSimpleName(), e);
    }
  }

  private Object next() throws ReflectiveOperationException {
    int kind = in.get();
    return switch (kind) {
      case RecordKind.RECORD -> record();
      case RecordKind.ENUM -> constant();
      case RecordKind.ROWS -> rows();
      case RecordKind.LIST -> all();
      case RecordKind.MAP -> map();
      case RecordKind.TEXT -> text();
      case RecordKind.DOUBLE -> in.getDouble();
      case RecordKind.INT -> in.getInt();
      case RecordKind.LONG -> in.getLong();
      case RecordKind.BOOLEAN -> in.get() != 0;
      case RecordKind.OPTIONAL -> all().stream().findFirst();
      case RecordKind.OPTIONAL_DOUBLE -> optionalDouble();
      case RecordKind.OPTIONAL_INT -> optionalInt();
      default -> throw new IllegalArgumentException("bytes must be of a record, got " + kind);
    };
  }

  private OptionalDouble optionalDouble() throws ReflectiveOperationException {
    Optional<Object> value = all().stream().findFirst();
    return value.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of((Double) value.get());
  }

  private OptionalInt optionalInt() throws ReflectiveOperationException {
    Optional<Object> value = all().stream().findFirst();
    return value.isEmpty() ? OptionalInt.empty() : OptionalInt.of((Integer) value.get());
  }

  private List<Object> all() throws ReflectiveOperationException {
    int count = count();
    List<Object> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(next());
    }
    return values;
  }

  // Each thing takes a byte or more.
  private int count() {
    int count = in.getInt();
    if (count < 0 || count > in.remaining()) {
      throw new BufferUnderflowException();
    }
    return count;
  }

  private Map<Object, Object> map() throws ReflectiveOperationException {
    int count = count();
    Map<Object, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      Object key = next();
      map.put(key, next());
    }
    return map;
  }

  private String text() {
    byte[] encoded = new byte[count()];
    in.get(encoded);
    return new String(encoded, StandardCharsets.UTF_8);
  }

  private Object rows() throws ReflectiveOperationException {
    Class<?> type = type();
    Object rows = next();
    if (!NumberRows.class.isAssignableFrom(type)) {
      throw new IllegalArgumentException(type.getName() + " is not made of rows");
    }
    return made(type, type.getDeclaredMethod("of", List.class), rows);
  }

  private Object constant() throws ReflectiveOperationException {
    Class<?> type = type();
    String name = text();
    if (type.isEnum()) {
      for (Object each : type.getEnumConstants()) {
        if (((Enum<?>) each).name().equals(name)) {
          return each;
        }
      }
    }
    throw new IllegalArgumentException(type.getName() + " has no " + name);
  }

  private Record record() throws ReflectiveOperationException {
    Class<?> type = type();
    if (!type.isRecord()) {
      throw new IllegalArgumentException(type.getName() + " is no record");
    }
    RecordComponent[] components = type.getRecordComponents();
    List<Object> values = all();
    if (values.size() != components.length) {
      throw new IllegalArgumentException(type.getName() + " has other components");
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return (Record) made(type, constructor, values.toArray());
  }

  /** What the checks of a class refuse names the class. */
  private static Object made(Class<?> type, Executable maker, Object... from)
      throws ReflectiveOperationException {
    try {
      return maker instanceof Constructor<?> constructor
          ? constructor.newInstance(from)
          : ((Method) maker).invoke(null, from);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw new IllegalArgumentException(type.getName() + ": " + cause.getMessage(), cause);
      }
      throw e;
    }
  }

  private Class<?> type() throws ClassNotFoundException {
    String name = text();
    if (!name.startsWith(OURS)) {
      throw new IllegalArgumentException("bytes must be of records of ours, got " + name);
    }
    return Class.forName(name, false, RecordReader.class.getClassLoader());
  }
}
