// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A whole figure laid out for a width: title, legend, panels and footnotes from the top down. */
final class StaticSheet {
  private static final double MARGIN = 0.5;
  private static final double GAP = 0.7;
  private static final double BETWEEN = 1.5;
  private static final double LEAST_PANEL = 24;
  private static final double FOOTNOTE = 0.93;
  private static final double TITLE = 1.12;

  private final double size;
  private final double inner;
  private final double width;
  private final TextBlock title;
  private final TextBlock subtitle;
  private final StaticLegend legend;
  private final List<TextBlock> footnotes;
  private final List<Row> rows = new ArrayList<>();

  /** Panels beside each other, whose axes begin at the same height. */
  private record Row(List<StaticPanel> panels, double panelWidth) {
    double top() {
      return panels.stream().mapToDouble(StaticPanel::top).max().orElse(0);
    }

    double height() {
      return top() + panels.stream().mapToDouble(p -> p.axesHeight() + p.bottom()).max().orElse(0);
    }
  }

  /** The words around the panels, which in an HTML page are HTML. */
  private record Words(
      String title, String subtitle, List<LegendEntry> legend, List<String> footnotes) {
    static final Words NONE = new Words("", "", List.of(), List.of());

    static Words of(Figure figure) {
      Caption caption = figure.caption();
      return new Words(caption.title(), caption.subtitle(), figure.legend(), caption.footnotes());
    }
  }

  StaticSheet(Figure figure, Width paper) {
    this(figure, paper, Words.of(figure));
  }

  /** The panels alone. */
  static StaticSheet ofPanels(Figure figure, Width paper) {
    return new StaticSheet(figure, paper, Words.NONE);
  }

  private StaticSheet(Figure figure, Width paper, Words words) {
    this.size = paper.fontSize();
    this.width = paper.pixels();
    this.inner = width - 2 * MARGIN * size;
    this.title = TextBlock.wrapped(words.title(), inner, TITLE * size, true);
    this.subtitle = TextBlock.wrapped(words.subtitle(), inner, size, false);
    this.legend = new StaticLegend(words.legend(), inner, size);
    addPanels(figure);
    Stream<String> keys =
        rows.stream().flatMap(row -> row.panels().stream()).flatMap(panel -> panel.key().stream());
    this.footnotes =
        Stream.concat(keys, words.footnotes().stream())
            .map(text -> TextBlock.wrapped(text, inner, FOOTNOTE * size, false))
            .toList();
  }

  private void addPanels(Figure figure) {
    FigureGeometry geometry = FigureGeometry.of(figure);
    int count = geometry.panels().size();
    double share = (inner - (count - 1) * BETWEEN * size) / count;
    boolean beside = figure.arrangement() != Arrangement.STACKED && share >= LEAST_PANEL * size;
    boolean shared = figure.arrangement() == Arrangement.SHARED_ROWS;
    double each = beside ? share : inner;
    List<StaticPanel> panels = new ArrayList<>();
    for (PanelGeometry place : geometry.panels()) {
      boolean follows = shared && !panels.isEmpty();
      PanelGeometry own = follows && !beside ? place.withColumnsOf(figure.panels().get(0)) : place;
      Optional<RowMap> given = follows && beside ? panels.get(0).rows() : Optional.empty();
      panels.add(new StaticPanel(own, geometry, new StaticPanel.Room(each, size, given)));
    }
    if (beside) {
      rows.add(new Row(panels, each));
    } else {
      panels.forEach(panel -> rows.add(new Row(List.of(panel), each)));
    }
  }

  double width() {
    return width;
  }

  double height() {
    double panels = rows.stream().mapToDouble(row -> row.height() + GAP * size).sum();
    double notes = footnotes.stream().mapToDouble(TextBlock::height).sum();
    return 2 * MARGIN * size + header() + panels + notes;
  }

  private double header() {
    double legendHeight = legend.height();
    return title.height()
        + subtitle.height()
        + legendHeight
        + (legendHeight > 0 ? GAP * size / 2 : 0)
        + GAP * size / 2;
  }

  void draw(Canvas canvas) {
    canvas.fill(new Rectangle2D.Double(0, 0, width, height()), Role.BACKGROUND, 1);
    canvas.at(MARGIN * size, MARGIN * size, () -> drawInside(canvas));
  }

  private void drawInside(Canvas canvas) {
    canvas.text(title, 0, 0, Anchor.START, Role.TEXT);
    canvas.text(subtitle, 0, title.height(), Anchor.START, Role.NEUTRAL);
    double top = title.height() + subtitle.height() + GAP * size / 2;
    legend.draw(canvas, top);
    top = header();
    for (Row row : rows) {
      for (int i = 0; i < row.panels().size(); i++) {
        StaticPanel panel = row.panels().get(i);
        double left = i * (row.panelWidth() + BETWEEN * size);
        canvas.at(left, top + row.top(), () -> panel.draw(canvas));
      }
      top += row.height() + GAP * size;
    }
    for (TextBlock footnote : footnotes) {
      canvas.text(footnote, 0, top, Anchor.START, Role.NEUTRAL);
      top += footnote.height();
    }
  }
}
