// SPDX-License-Identifier: Apache-2.0
package org.equipoise.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equipoise.core.Require;

/**
 * What an answer was made from, so that it can be made again.
 *
 * @param inputs the files that were read
 * @param settings whatever else the result is a function of, such as {@code seed}, in order
 */
public record Origin(List<Input> inputs, Map<String, String> settings) {
  /** Copies both. */
  public Origin {
    inputs = List.copyOf(inputs);
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /**
   * Nothing known.
   *
   * @return an empty origin
   */
  public static Origin none() {
    return new Origin(List.of(), Map.of());
  }

  /**
   * A copy with one more file.
   *
   * @param file its name as the user gave it
   * @param sha256 the hash of its bytes, lower-case hexadecimal
   * @return the copy
   */
  public Origin withInput(String file, String sha256) {
    List<Input> more = new ArrayList<>(inputs);
    more.add(new Input(file, sha256));
    return new Origin(more, settings);
  }

  /**
   * A copy with one more setting.
   *
   * @param name its name, snake_case
   * @param value its value
   * @return the copy
   */
  public Origin with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(settings);
    more.put(name, value);
    return new Origin(inputs, more);
  }

  /**
   * One file that was read.
   *
   * @param file its name as the user gave it
   * @param sha256 the hash of its bytes, lower-case hexadecimal
   */
  public record Input(String file, String sha256) {
    /**
     * Checks the texts.
     *
     * @throws IllegalArgumentException if one is blank
     */
    public Input {
      Require.notBlank(file, "file");
      Require.notBlank(sha256, "sha256");
    }
  }
}
