// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.List;

/**
 * A path of {@code vary}.
 *
 * @param path the path into the file
 * @param field where its list stands
 * @param values what is put in the place, one or more
 */
record VariedPath(String path, Field field, List<Located> values) {
  VariedPath {
    values = List.copyOf(values);
  }

  /** A value on one line, as YAML would take it. */
  String text(int index) {
    return text(values.get(index));
  }

  private static String text(Located value) {
    if (value instanceof Located.Scalar scalar) {
      return scalar.text();
    }
    if (value instanceof Located.Sequence sequence) {
      return sequence.items().stream().map(VariedPath::text).toList().toString();
    }
    List<String> entries = new ArrayList<>();
    ((Located.Mapping) value)
        .entries()
        .forEach((key, each) -> entries.add(key + ": " + text(each)));
    return "{" + String.join(", ", entries) + "}";
  }
}
