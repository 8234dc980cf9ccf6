// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.analysis.ComparisonRow;
import org.equipoise.analysis.ResultScale;
import org.equipoise.compare.MarginCurve;
import org.equipoise.figure.Caption;
import org.equipoise.figure.CurvePlot;
import org.equipoise.figure.Direction;
import org.equipoise.figure.Figure;
import org.equipoise.figure.Vertex;

/**
 * p of equivalence over the margin, with the smallest margin that passes marked on each curve.
 * Margins in a unit, in standard deviations and as ratios never share an axis: those of the first
 * method are drawn, and the figure says what was left out.
 */
final class MarginCurvePlot {
  private static final int STEPS = 120;

  /** The axis ends where p is this share of α. */
  private static final double FAR = 0.02;

  private static final double LARGEST_LOG = 20;
  private static final double LARGEST = 1e300;

  private MarginCurvePlot() {}

  /** One curve to draw. */
  private record Line(String label, ComparisonRow row, MarginCurve curve) {
    double alpha() {
      return 1 - row.requestedLevel();
    }

    boolean sharesAxis(Line other) {
      return axis().equals(other.axis());
    }

    String axis() {
      if (row.scale() == ResultScale.RATIO) {
        return "Margin (ratio, or its reciprocal)";
      }
      return curve instanceof MarginCurve.OfStandardized ? "Margin (± SD)" : "";
    }

    Vertex at(double margin) {
      return new Vertex(row.scale().shown(margin), curve.p(margin));
    }
  }

  static Optional<Figure> of(String unit, List<ComparisonRow> rows) {
    List<Line> lines = new ArrayList<>();
    for (ComparisonRow row : rows) {
      String label = row.by().isEmpty() ? row.method() : row.by() + ", " + row.method();
      row.marginCurve().ifPresent(curve -> lines.add(new Line(label, row, curve)));
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(drawn(unit, lines));
  }

  private static Figure drawn(String unit, List<Line> lines) {
    Line first = lines.get(0);
    List<Line> shown = lines.stream().filter(first::sharesAxis).toList();
    double end = shown.stream().mapToDouble(MarginCurvePlot::end).max().orElseThrow();
    List<CurvePlot.Curve> curves = shown.stream().map(each -> curve(each, end)).toList();
    Caption caption =
        Caption.of("Equivalence and the margin")
            .withSubtitle("p of TOST; points are the smallest margins that would pass");
    List<String> others =
        lines.stream()
            .filter(each -> !first.sharesAxis(each))
            .map(each -> each.row().method())
            .distinct()
            .toList();
    if (!others.isEmpty()) {
      caption =
          caption.withFootnote(
              "Not drawn, being on another scale: " + String.join(", ", others) + ".");
    }
    String axis =
        first.axis().isEmpty()
            ? "Margin (±" + (unit.isEmpty() ? "" : " " + unit) + ")"
            : first.axis();
    CurvePlot.Guide guide =
        new CurvePlot.Guide("α " + Words.alpha(first.alpha()), Direction.HORIZONTAL, first.alpha());
    return new CurvePlot(caption, axis, "p", curves, List.of(guide)).figure();
  }

  // Such as a log ratio with 1 degree of freedom may ask for margins beyond any number.
  private static double end(Line line) {
    double far = line.curve().smallest(FAR * line.alpha());
    return Math.min(far, line.row().scale() == ResultScale.RATIO ? LARGEST_LOG : LARGEST);
  }

  private static CurvePlot.Curve curve(Line line, double end) {
    List<Vertex> vertices = new ArrayList<>();
    for (int i = 1; i <= STEPS; i++) {
      vertices.add(line.at(end * i / STEPS));
    }
    double passes = line.curve().smallest(line.alpha());
    List<Vertex> marked = passes <= end ? List.of(line.at(passes)) : List.of();
    return new CurvePlot.Curve(line.label(), vertices, marked);
  }
}
