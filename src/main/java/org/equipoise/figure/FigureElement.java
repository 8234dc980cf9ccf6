// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The HTML element of a figure: title, legend, the place of the drawing, footnotes. */
final class FigureElement {
  private FigureElement() {}

  static String drawingId(String id) {
    return id + "-drawing";
  }

  static String of(Figure figure, String id) {
    Caption caption = figure.caption();
    StringBuilder html = new StringBuilder(1024);
    html.append("<figure class=\"eq-figure\" id=\"").append(id).append("\">\n<figcaption>");
    html.append(element("p", "eq-title", caption.title()));
    html.append(element("p", "eq-subtitle", caption.subtitle())).append("</figcaption>\n");
    html.append(legend(figure.legend()));
    html.append(drawing(figure, drawingId(id)));
    for (String footnote : caption.footnotes()) {
      html.append(element("p", "eq-footnote", footnote)).append('\n');
    }
    return html.append("</figure>\n").toString();
  }

  private static String element(String tag, String style, String text) {
    return text.isBlank()
        ? ""
        : "<" + tag + " class=\"" + style + "\">" + Html.escape(text) + "</" + tag + ">";
  }

  /** The text inside the drawing is what shows without scripts; the script takes it away. */
  private static String drawing(Figure figure, String id) {
    String alt = Html.escape(figure.caption().altText());
    String height = String.format(Locale.ROOT, "height:%dpx", figure.size().height());
    String width =
        String.format(
            Locale.ROOT,
            "max-width:%dpx;min-width:%dpx",
            figure.size().width(),
            FigureGeometry.of(figure).leastWidth());
    return "<div class=\"eq-scroll\"><div class=\"eq-drawing\" id=\"%s\" role=\"img\" aria-label=\"%s\" style=\"%s;%s\"><p class=\"eq-fallback\">%s</p></div></div>\n<noscript><p class=\"eq-footnote\">The figure is drawn by a script, and scripts are off; the text above says what it shows.</p></noscript>\n"
        .formatted(id, alt, height, width, alt);
  }

  private static String legend(List<LegendEntry> entries) {
    return entries.isEmpty()
        ? ""
        : entries.stream()
            .map(FigureElement::legendItem)
            .collect(Collectors.joining("", "<ul class=\"eq-legend\">", "</ul>\n"));
  }

  private static String legendItem(LegendEntry entry) {
    String style = entry.key() == LegendEntry.Key.BAND ? "eq-key eq-band" : "eq-key";
    return "<li><span class=\""
        + style
        + "\" aria-hidden=\"true\" style=\"color:var("
        + Colours.property(entry.role())
        + ")\">"
        + sign(entry.key())
        + "</span> "
        + Html.escape(entry.name())
        + "</li>";
  }

  private static String sign(LegendEntry.Key key) {
    return switch (key) {
      case CIRCLE -> "●";
      case CIRCLE_OPEN -> "○";
      case SQUARE -> "■";
      case SQUARE_OPEN -> "□";
      case DIAMOND -> "◆";
      case DIAMOND_OPEN -> "◇";
      case LINE -> "━";
      case BROKEN_LINE -> "╌╌";
      case BAND -> "██";
    };
  }
}
