// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A value of a YAML file that knows where it stands. Immutable.
 *
 * <p>Read one with {@link YamlFile}, bind it with {@link Field}.
 */
public sealed interface Located {
  /**
   * Where it stands.
   *
   * @return file, line and path
   */
  Position at();

  /**
   * What it is, for messages.
   *
   * @return "a map", "a list" or the text itself
   */
  String shown();

  /**
   * This tree with one value put in place of another, such as a cell's value of {@code
   * outcomes.flare.effect.post}. Keys that are missing are made; the value keeps its own position,
   * so that an error names the line that it is from.
   *
   * @param path keys and indices (from 0), joined by dots; {@code a[0]} and {@code a.0} are the
   *     same
   * @param value the new value
   * @return the changed copy
   * @throws IllegalArgumentException if the path leads through a single value, or to an item that
   *     is not in its list
   */
  default Located with(String path, Located value) {
    return with(keys(path), value);
  }

  /**
   * The keys of a path.
   *
   * @param path keys and indices (from 0), joined by dots; {@code a[0]} and {@code a.0} are the
   *     same
   * @return the keys in order
   */
  static List<String> keys(String path) {
    return List.of(path.replace("[", ".").replace("]", "").split("\\.", -1));
  }

  /**
   * What is below.
   *
   * @param key a key of a map, or an index of a list, from 0
   * @return the value, empty when there is none
   */
  default Optional<Located> child(String key) {
    if (this instanceof Mapping mapping) {
      return Optional.ofNullable(mapping.entries().get(key));
    }
    return this instanceof Sequence sequence && key.matches("\\d{1,6}")
        ? sequence.items().stream().skip(Integer.parseInt(key)).findFirst()
        : Optional.empty();
  }

  private Located with(List<String> keys, Located value) {
    if (keys.isEmpty()) {
      return value;
    }
    List<String> rest = keys.subList(1, keys.size());
    if (this instanceof Mapping mapping) {
      return mapping.replaced(keys.get(0), rest, value);
    }
    if (this instanceof Sequence sequence) {
      return sequence.replaced(keys.get(0), rest, value);
    }
    throw new IllegalArgumentException(
        "path must lead through maps and lists, got " + shown() + " before " + keys.get(0));
  }

  /** Whether a scalar was written in quotes: then it is a text, whatever it looks like. */
  enum Style {
    /** Without quotes: a text, a number, true, false or null. */
    PLAIN,
    /** In quotes, or as a block of text. */
    QUOTED
  }

  /**
   * A single value.
   *
   * @param at where it stands
   * @param text the value as text
   * @param style whether it was quoted
   */
  record Scalar(Position at, String text, Style style) implements Located {
    /** Checks that the parts are there. */
    public Scalar {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(style, "style");
    }

    /**
     * Whether it is null: nothing, {@code ~} or {@code null}, without quotes.
     *
     * @return true for null
     */
    public boolean isNull() {
      return style == Style.PLAIN
          && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
    }

    @Override
    public String shown() {
      return isNull() ? "null" : Shown.quoted(text);
    }
  }

  /**
   * A list.
   *
   * @param at where it begins
   * @param items its items in order
   */
  record Sequence(Position at, List<Located> items) implements Located {
    /** Copies the items. */
    public Sequence {
      Objects.requireNonNull(at, "at");
      items = List.copyOf(items);
    }

    private Located replaced(String index, List<String> rest, Located value) {
      int i = index.matches("\\d{1,6}") ? Integer.parseInt(index) : items.size();
      if (i >= items.size()) {
        throw new IllegalArgumentException(
            "index must be 0 to " + (items.size() - 1) + ", got " + index);
      }
      List<Located> copy = new ArrayList<>(items);
      copy.set(i, copy.get(i).with(rest, value));
      return new Sequence(at, copy);
    }

    @Override
    public String shown() {
      return "a list";
    }
  }

  /**
   * A map.
   *
   * @param at where it begins
   * @param entries its values by their keys, in order
   */
  record Mapping(Position at, Map<String, Located> entries) implements Located {
    /** Copies the entries. */
    public Mapping {
      Objects.requireNonNull(at, "at");
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    private Located replaced(String key, List<String> rest, Located value) {
      Map<String, Located> copy = new LinkedHashMap<>(entries);
      Located old = entries.get(key);
      if (old == null || (old instanceof Scalar scalar && scalar.isNull())) {
        old = new Mapping(at.key(key, value.at().line()), Map.of());
      }
      copy.put(key, old.with(rest, value));
      return new Mapping(at, copy);
    }

    @Override
    public String shown() {
      return "a map";
    }
  }
}
