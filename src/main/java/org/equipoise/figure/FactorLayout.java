// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the factors of a grid are below a measure: on the measure's own axis, gone on downwards, in
 * steps as high as a line of text.
 */
final class FactorLayout {
  private static final int WIDTH = 860;
  private static final int MEASURE = 290;
  private static final int FRAME = 95;
  private static final int GAP = 12;

  /** The steps of a factor are together not higher than this. */
  private static final int MOST_STEPS = 90;

  /** Longer levels are numbered, and their texts below the figure. */
  private static final int LONGEST_LEVEL = 12;

  /** Names wrapped so that they have room on the narrowest paper. */
  private static final TextWrap NAME = new TextWrap(18, 6);

  private final Range measure;
  private final List<NestedLoopPlot.Factor> factors;
  private final List<Mark> marks = new ArrayList<>();
  private final List<Tick> ticks = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private double below;

  FactorLayout(Range measure, List<NestedLoopPlot.Factor> factors) {
    this.measure = measure;
    this.factors = factors;
    ticks.addAll(Ticks.linear(measure));
    below = GAP;
    factors.forEach(this::add);
  }

  private void add(NestedLoopPlot.Factor factor) {
    String name = NAME.wrap(factor.name());
    double text = name.lines().count() * (double) PanelGeometry.LINE;
    Vertex middle = new Vertex(left(), at(below + text / 2));
    marks.add(new TextAnnotation(middle, name, Anchor.START, Role.TEXT));
    below += text + GAP / 2.0;
    int last = factor.levels().size() - 1;
    double step = Math.min(PanelGeometry.LINE, (double) MOST_STEPS / Math.max(1, last));
    double bottom = below + last * step;
    List<Vertex> steps = new ArrayList<>();
    for (int cell = 0; cell < factor.cells().size(); cell++) {
      double y = at(bottom - factor.cells().get(cell) * step);
      steps.add(new Vertex(cell - 0.5, y));
      steps.add(new Vertex(cell + 0.5, y));
    }
    marks.add(new Lines("", steps, Role.TEXT, Dash.SOLID, 1.2));
    addTicks(factor, bottom, step);
    below = bottom + GAP;
  }

  private void addTicks(NestedLoopPlot.Factor factor, double bottom, double step) {
    boolean numbered = factor.levels().stream().anyMatch(each -> each.length() > LONGEST_LEVEL);
    int every = (int) Math.ceil(PanelGeometry.LINE / step - 1e-9);
    List<String> meanings = new ArrayList<>();
    for (int i = 0; i < factor.levels().size(); i++) {
      String level = factor.levels().get(i);
      meanings.add((i + 1) + " = " + level);
      if (i % every == 0) {
        ticks.add(new Tick(at(bottom - i * step), numbered ? Integer.toString(i + 1) : level));
      }
    }
    if (numbered) {
      keys.add(factor.name() + ": " + String.join("; ", meanings) + ".");
    }
  }

  /** The value of the measure's axis so many pixels below its range. */
  private double at(double pixels) {
    return measure.lowest() - pixels * (measure.highest() - measure.lowest()) / MEASURE;
  }

  /** A little right of the axis. */
  private double left() {
    return -0.5 + 0.006 * factors.get(0).cells().size();
  }

  List<Mark> marks() {
    return marks;
  }

  List<Tick> ticks() {
    return ticks;
  }

  /** What the numbers of numbered levels stand for. */
  List<String> keys() {
    return keys;
  }

  Range range() {
    return new Range(at(below), measure.highest());
  }

  Size size() {
    return new Size(WIDTH, (int) Math.round(FRAME + MEASURE + below));
  }
}
