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

  /** What is inside the drawing shows until the script has drawn, and stays where it cannot. */
  private static String drawing(Figure figure, String id) {
    String alt = Html.escape(figure.caption().altText());
    String style =
        String.format(
            Locale.ROOT,
            "--eq-height:%dpx;max-width:%dpx;min-width:%dpx",
            figure.size().height(),
            figure.size().width(),
            FigureGeometry.of(figure).leastWidth());
    return "<div class=\"eq-scroll\"><div class=\"eq-drawing\" id=\"%s\" role=\"img\" aria-label=\"%s\" style=\"%s\">%s</div></div>\n"
        .formatted(id, alt, style, standing(figure, id, alt));
  }

  /** The figure as on paper, or its words on a machine that cannot draw. */
  private static String standing(Figure figure, String id, String alt) {
    try {
      return StaticFigure.element(figure, id);
    } catch (DrawingUnavailableException e) {
      return "<p class=\"eq-fallback\">" + alt + "</p>";
    }
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
      case DOTTED_LINE -> "····";
      case BAND -> "██";
    };
  }
}
