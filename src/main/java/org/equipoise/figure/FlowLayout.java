// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Puts the boxes of a flow chart in their places, in pixels from the upper left corner. */
final class FlowLayout {
  private static final int COLUMN = 350;
  private static final double BOX_HALF = 155;
  private static final double GAP = 34; // between boxes, where the arrows are
  private static final double PADDING = 20;

  /** A drawing may be shrunk; its texts are not. */
  private static final TextWrap TEXT =
      new TextWrap((FigureGeometry.textWidth((int) (2 * BOX_HALF)) - 14.0) / 13, 4);

  private final FlowPlot plot;
  private final List<Mark> marks = new ArrayList<>();
  private final double width;
  private double bottom;

  FlowLayout(FlowPlot plot) {
    this.plot = plot;
    this.width = (double) COLUMN * plot.arms().size();
  }

  Figure figure() {
    addBox(width / 2, 1, lines("Randomized", plot.randomized()));
    double from = bottom;
    double fork = from + GAP / 2;
    addFork(from, fork);
    addRow(fork, arm -> lines("Randomized to " + TextWrap.oneLine(arm.name()), arm.randomized()));
    addRow(bottom, arm -> lines("Lost, or not analysed", arm.lost()));
    addRow(bottom, arm -> lines("Analysed", arm.analysed()) + share(arm));
    Axis x = Axis.of("", Scale.CATEGORY, new Range(0, width));
    Axis y = Axis.of("", Scale.CATEGORY, new Range(bottom + 1, 0));
    Panel panel = Panel.of(Axes.of(x, y), marks);
    int around = PanelGeometry.left(panel) + PanelGeometry.right(panel);
    Size size = new Size((int) width + around, (int) Math.ceil(bottom) + 30);
    return Figure.of(plot.caption().withAltTextIfNone(plot.altText()), panel, size);
  }

  private static String lines(String what, long count) {
    return TEXT.wrap(what) + "\nn = " + count;
  }

  private static String share(FlowPlot.Arm arm) {
    return arm.randomized() == 0
        ? ""
        : " (" + Math.round(100.0 * arm.analysed() / arm.randomized()) + "%)";
  }

  private double centre(int arm) {
    return COLUMN * (arm + 0.5);
  }

  /** From the box above down to a level line over all arms. */
  private void addFork(double from, double to) {
    line(new Vertex(width / 2, from), new Vertex(width / 2, to));
    int last = plot.arms().size() - 1;
    if (last > 0) {
      line(new Vertex(centre(0), to), new Vertex(centre(last), to));
    }
  }

  private void line(Vertex from, Vertex to) {
    marks.add(new Lines("", List.of(from, to), Role.NEUTRAL, Dash.SOLID, 1.5));
  }

  /** A box for each arm, of the same height, with an arrow to it from above. */
  private void addRow(double from, Function<FlowPlot.Arm, String> text) {
    List<String> texts = plot.arms().stream().map(text).toList();
    int lines = texts.stream().mapToInt(TextWidth::lines).max().orElse(1);
    double top = from + GAP;
    for (int i : IntStream.range(0, texts.size()).toArray()) {
      Vertex tail = new Vertex(centre(i), from);
      marks.add(new Arrow(tail, new Vertex(centre(i), top), Role.NEUTRAL, 1.5));
      addBox(centre(i), top, texts.get(i), lines);
    }
  }

  private void addBox(double centre, double top, String text) {
    addBox(centre, top, text, TextWidth.lines(text));
  }

  private void addBox(double centre, double top, String text, int lines) {
    double height = lines * PanelGeometry.LINE + PADDING;
    Vertex corner = new Vertex(centre - BOX_HALF, top);
    Vertex opposite = new Vertex(centre + BOX_HALF, top + height);
    marks.add(new Box(corner, opposite, Role.NEUTRAL, 1.5, ""));
    Vertex middle = new Vertex(centre, top + height / 2);
    marks.add(new TextAnnotation(middle, text, Anchor.MIDDLE, Role.TEXT));
    bottom = top + height;
  }
}
