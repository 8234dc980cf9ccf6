// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.regex.Pattern;

/**
 * Interactive figures for an HTML page: {@link #styleSheet} and {@link #scriptLibrary} once, {@link
 * #fragment} for each figure, in any order. The page needs no network and works from a file.
 * Colours follow the reader's light or dark setting; printing is always on white. Each figure
 * stands in the page as SVG in the same colours, until the script replaces it: a page without
 * scripts, or a browser from before 2023, keeps the SVG. Where Java lacks the library to draw text
 * with, the figure's text takes the SVG's place.
 */
public final class HtmlFigures {
  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  private HtmlFigures() {}

  /**
   * What a page with figures may load: nothing. For a {@code Content-Security-Policy}.
   *
   * @return the policy's text
   */
  public static String contentSecurityPolicy() {
    return "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline';"
        + " img-src data: blob:; base-uri 'none'; form-action 'none'";
  }

  /**
   * The rules for the figures' elements, whose classes all begin with {@code eq-}. The custom
   * properties {@code --eq-text}, {@code --eq-background} and so on hold the palette.
   *
   * @return a style element
   */
  public static String styleSheet() {
    return "<style>\n" + ScriptLibrary.styles() + "</style>\n";
  }

  /**
   * Plotly's core, which knows scatter traces alone, compressed, its licence, and the script that
   * draws the figures. About 0.5 MB.
   *
   * @return a comment and script elements
   */
  public static String scriptLibrary() {
    return ScriptLibrary.elements();
  }

  /**
   * One figure with its title, legend, SVG and footnotes, and the script that draws it. The ids in
   * the SVG end in the figure's.
   *
   * @param figure what to draw
   * @param id of the figure's element, unique in the page: a letter, then letters, digits, {@code
   *     _} and {@code -}
   * @return a figure element and a script element
   * @throws IllegalArgumentException if the id has another form
   */
  public static String fragment(Figure figure, String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "id must be a letter, then letters, digits, _ and -, got \"" + id + "\"");
    }
    return FigureElement.of(figure, id) + script(figure, id);
  }

  private static String script(Figure figure, String id) {
    return "<script>(window.equipoiseFigures = window.equipoiseFigures || []).push("
        + "function (draw) {\n"
        + PlotlyScene.of(figure).statements(FigureElement.drawingId(id))
        + "\n});</script>\n";
  }
}
