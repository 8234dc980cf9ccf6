// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Colours as the page's script resolves them when it draws: by role, so that the same figure is
 * drawn on a light and on a dark ground.
 */
final class Colours {
  private Colours() {}

  static String of(Role role) {
    return "@" + role.name();
  }

  static String of(Role role, double opacity) {
    return of(role) + ":" + opacity;
  }

  /** {@code {"light": {"TEXT": "#1a1a1a", …}, "dark": {…}}}. */
  static ObjectNode palettes() {
    ObjectNode palettes = ScriptJson.object();
    for (Palette palette : Palette.values()) {
      ObjectNode colours = palettes.putObject(palette.name().toLowerCase(Locale.ROOT));
      for (Role role : Role.values()) {
        colours.put(role.name(), palette.colour(role));
      }
    }
    return palettes;
  }

  /** The palette as CSS custom properties. */
  static String properties(Palette palette) {
    return Arrays.stream(Role.values())
        .map(role -> property(role) + ": " + palette.colour(role) + ";")
        .collect(Collectors.joining(" "));
  }

  static String property(Role role) {
    return "--eq-" + role.name().toLowerCase(Locale.ROOT);
  }
}
