// SPDX-License-Identifier: Apache-2.0
package org.equipoise.report;

import java.util.function.BiFunction;
import org.equipoise.figure.Figure;
import org.equipoise.figure.HtmlFigures;

/** The figures of one report, each with an id of its own. */
final class FigureSequence {
  private static final int WIDEST_PLOT = 800;

  private final BiFunction<Figure, String, Markup> drawing;
  private int count;

  private FigureSequence(BiFunction<Figure, String, Markup> drawing) {
    this.drawing = drawing;
  }

  static FigureSequence drawn() {
    return new FigureSequence(FigureSequence::drawing);
  }

  /** What is no wider than a plot without columns of text is printed smaller than it is shown. */
  private static Markup drawing(Figure figure, String id) {
    Markup fragment = Markup.trusted(HtmlFigures.fragment(figure, id));
    return figure.size().width() > WIDEST_PLOT
        ? fragment
        : Tag.of("div").styled("plot").holding(fragment);
  }

  /** For a report in which the words of a figure stand in its place: to draw it takes longest. */
  static FigureSequence inWords() {
    return new FigureSequence((figure, id) -> Markup.NONE);
  }

  Markup next(Figure figure) {
    count++;
    return drawing.apply(figure, "figure-" + count);
  }
}
