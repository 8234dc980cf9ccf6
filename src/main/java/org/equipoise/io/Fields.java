// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a map whose keys are known; made by {@link Field#fields}. */
public final class Fields {
  private final Field owner;
  private final List<String> keys;
  private final Map<String, Located> entries;
  private final Problems problems;

  private Fields(Field owner, List<String> keys, Map<String, Located> entries, Problems problems) {
    this.owner = owner;
    this.keys = keys;
    this.entries = entries;
    this.problems = problems;
  }

  static Fields of(Field owner, List<String> keys, Problems problems) {
    Map<String, Located> entries = Map.of();
    if (owner.isMapping()) {
      entries = ((Located.Mapping) owner.tree().orElseThrow()).entries();
    } else if (owner.present()) {
      owner.refuse("must be a map with " + String.join(", ", keys));
    }
    Fields fields = new Fields(owner, List.copyOf(keys), entries, problems);
    entries.forEach(fields::refuseUnknown);
    return fields;
  }

  private void refuseUnknown(String key, Located value) {
    if (!keys.contains(key)) {
      String found = "unknown key" + Shown.hint(key, keys);
      problems.add(value.at().problem(found, "must be one of " + String.join(", ", keys)));
    }
  }

  /**
   * A field that may be left out.
   *
   * @param key its key, one of the known ones
   * @return the field
   */
  public Field optional(String key) {
    requireKnown(key);
    Located value = entries.get(key);
    Position at = value == null ? owner.at().key(key, owner.at().line()) : value.at();
    return new Field(at, Optional.ofNullable(value), problems);
  }

  /**
   * A field that must be there; that it is missing is a problem, said once.
   *
   * @param key its key, one of the known ones
   * @return the field
   */
  public Field required(String key) {
    Field field = optional(key);
    if (!field.present() && owner.isMapping()) {
      field.problem("is missing", "must be given");
    }
    return field;
  }

  /**
   * The map itself.
   *
   * @return the field that holds these fields
   */
  public Field owner() {
    return owner;
  }

  private void requireKnown(String key) {
    if (!keys.contains(key)) {
      throw new IllegalStateException("key must be one of " + keys + ", got " + key);
    }
  }
}
