// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The scripts and styles that all figures of a page share. */
final class ScriptLibrary {
  private ScriptLibrary() {}

  static String styles() {
    return resource("figures.css")
        .replace("/*LIGHT*/", Colours.properties(Palette.LIGHT))
        .replace("/*DARK*/", Colours.properties(Palette.DARK));
  }

  static String elements() {
    String plotly = Base64.getEncoder().encodeToString(bytes("plotly.js.gz"));
    String licence = resource("plotly-LICENSE.txt").replace("--", "- -");
    String script =
        resource("figures.js").replace("/*PALETTES*/", ScriptJson.write(Colours.palettes()));
    return "<!-- The page holds plotly.js, compressed, under this licence:\n"
        + licence
        + "-->\n<script type=\"application/octet-stream\" id=\"equipoise-plotly\">"
        + plotly
        + "</script>\n<script>\n"
        + script
        + "</script>\n";
  }

  private static String resource(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private static byte[] bytes(String name) {
    try (InputStream in = ScriptLibrary.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks org/equipoise/figure/" + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
