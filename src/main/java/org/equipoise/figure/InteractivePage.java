// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

/** One figure as a whole HTML page that needs no network and works from a file. */
public final class InteractivePage {
  private InteractivePage() {}

  /**
   * The page. The same figure gives the same page, byte for byte.
   *
   * @param figure what to draw
   * @return an HTML document, to be written as UTF-8
   */
  public static String of(Figure figure) {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\""
        + HtmlFigures.contentSecurityPolicy()
        + "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + "<meta name=\"color-scheme\" content=\"light dark\">\n<title>"
        + Html.escape(figure.caption().title())
        + "</title>\n"
        + HtmlFigures.styleSheet()
        + "</head>\n<body class=\"eq-page\">\n"
        + HtmlFigures.fragment(figure, "figure")
        + HtmlFigures.scriptLibrary()
        + "</body>\n</html>\n";
  }
}
