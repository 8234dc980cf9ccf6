// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.core.Problem;

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

  /** Whether a file has it already. */
  boolean isIn(Located tree) {
    Optional<Located> at = Optional.of(tree);
    for (String key : Located.keys(path)) {
      at = at.flatMap(each -> each.child(key));
    }
    return at.isPresent();
  }

  /** Whether a file does not have it since what it leads through is wrong. */
  boolean isWithin(Located tree, List<Problem> wrong) {
    return !isIn(tree)
        && wrong.stream()
            .map(each -> Located.keys(each.field()))
            .anyMatch(keys -> isBelow(Located.keys(path), keys));
  }

  private static boolean isBelow(List<String> path, List<String> keys) {
    return keys.size() < path.size() && path.subList(0, keys.size()).equals(keys);
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
