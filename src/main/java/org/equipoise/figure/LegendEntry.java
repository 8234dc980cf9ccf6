// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.Objects;
import java.util.Optional;
import org.equipoise.core.Require;

/**
 * One line of a figure's legend.
 *
 * @param name what the marks are
 * @param role whose colour they have
 * @param key what they look like
 */
public record LegendEntry(String name, Role role, Key key) {
  /** What stands before a name in the legend. */
  public enum Key {
    /** Filled circle. */
    CIRCLE,
    /** Circle outline. */
    CIRCLE_OPEN,
    /** Filled square. */
    SQUARE,
    /** Square outline. */
    SQUARE_OPEN,
    /** Filled diamond. */
    DIAMOND,
    /** Diamond outline. */
    DIAMOND_OPEN,
    /** Unbroken line. */
    LINE,
    /** Dashed line. */
    BROKEN_LINE,
    /** Shaded stripe. */
    BAND,
    /** Dotted line. */
    DOTTED_LINE;

    static Key of(Symbol symbol) {
      return valueOf(symbol.name());
    }

    static Key of(Dash dash) {
      return switch (dash) {
        case SOLID -> LINE;
        case DASHED -> BROKEN_LINE;
        case DOTTED -> DOTTED_LINE;
      };
    }
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public LegendEntry {
    Require.notBlank(name, "name");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(key, "key");
  }

  static Optional<LegendEntry> of(String name, Role role, Key key) {
    return name.isBlank() ? Optional.empty() : Optional.of(new LegendEntry(name, role, key));
  }
}
