// SPDX-License-Identifier: Apache-2.0
package org.equipoise.report;

import org.equipoise.figure.Figure;
import org.equipoise.figure.HtmlFigures;

/** The figures of one report, each with an id of its own. */
final class FigureSequence {
  private int drawn;

  Markup next(Figure figure) {
    drawn++;
    return Markup.trusted(HtmlFigures.fragment(figure, "figure-" + drawn));
  }
}
