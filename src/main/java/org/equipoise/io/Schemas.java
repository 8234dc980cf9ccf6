// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The JSON Schemas of the YAML formats, for editors that complete and check while one writes. */
public final class Schemas {
  private static final List<String> NAMES = List.of("trial", "scenario");

  private Schemas() {}

  /**
   * The formats that have a schema.
   *
   * @return their names
   */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * A schema, JSON Schema draft 2020-12.
   *
   * @param name the format's name
   * @return the text
   * @throws IllegalArgumentException if there is no such format
   */
  public static String text(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException("schema must be one of " + NAMES + ", got " + name);
    }
    try (InputStream in = Schemas.class.getResourceAsStream(name + ".schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a resource of our own jar
    }
  }
}
