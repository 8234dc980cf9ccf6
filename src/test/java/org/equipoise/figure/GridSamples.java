// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Grids of cells and of checks, small and large. */
final class GridSamples {
  private GridSamples() {}

  /** Where they are hard to lay out. */
  static void add(Map<String, Figure> figures, String name) {
    String end = "-" + name.length();
    figures.put("nested-loop-2" + end, nestedLoop(name, 1, 1, 3, 4).figure());
    figures.put("nested-loop-5" + end, nestedLoop(name, 4, 1, 2, 2, 2, 2, 3).figure());
    figures.put("nested-loop-many" + end, nestedLoop(name, 9, 1, 1, 12, 30).figure());
    figures.put("check-grid" + end, checks(name, 12, 16).figure());
    figures.put("check-grid-1" + end, checks(name, 1, 1).figure());
    figures.put("shared-rows" + end, sharedRows(name, 12));
    figures.put("lattice" + end, lattice(name, 8).figure());
    figures.put("counts" + end, counts(name, 4).figure());
  }

  /** A measure of some size over a grid of so many values a factor; the last cell has none. */
  static NestedLoopPlot nestedLoop(String name, int methods, double size, int... counts) {
    int cells = 1;
    for (int count : counts) {
      cells *= count;
    }
    List<NestedLoopPlot.Factor> factors = new ArrayList<>();
    int each = cells;
    for (int count : counts) {
      each /= count;
      factors.add(factor(name + " " + count, count, cells, each));
    }
    List<NestedLoopPlot.Method> lines = new ArrayList<>();
    for (int method = 0; method < methods; method++) {
      List<Optional<NestedLoopPlot.Value>> values = new ArrayList<>();
      for (int cell = 0; cell < cells; cell++) {
        double at = size * (0.5 + 0.4 * Math.sin(cell + method));
        values.add(
            cell == cells - 1 || cell == 1
                ? Optional.empty()
                : Optional.of(new NestedLoopPlot.Value(at, "cell " + cell)));
      }
      lines.add(new NestedLoopPlot.Method(name + " method " + method, values));
    }
    return new NestedLoopPlot(
        Caption.of("Rejection in every cell of " + name).withFootnote("Below: " + name + "."),
        new NestedLoopPlot.Measure(
            "Rejection",
            new Range(0, size),
            Optional.of(new NestedLoopPlot.Guide("α .05", 0.05 * size))),
        factors,
        lines);
  }

  private static NestedLoopPlot.Factor factor(String name, int count, int cells, int each) {
    List<String> levels = new ArrayList<>();
    for (int level = 0; level < count; level++) {
      levels.add(count == 4 ? "{type: block, sizes: [" + level + "]}" : "n" + count + "." + level);
    }
    List<Integer> of = new ArrayList<>();
    for (int cell = 0; cell < cells; cell++) {
      of.add(cell / each % count);
    }
    return new NestedLoopPlot.Factor(name, levels, of);
  }

  /** Every third check has no answer, and some do not agree. */
  static CheckGrid checks(String name, int places, int checks) {
    List<String> rows = new ArrayList<>();
    List<CheckGrid.State> states = List.of(CheckGrid.State.values());
    List<CheckGrid.Cell> cells = new ArrayList<>();
    for (int place = 0; place < places; place++) {
      rows.add(name + " " + place);
      for (int check = 0; check < checks; check++) {
        CheckGrid.State state = states.get((place * checks + check * 5) % 3);
        cells.add(new CheckGrid.Cell(place, check, state, "sentence of " + place));
      }
    }
    List<String> columns = new ArrayList<>();
    for (int check = 0; check < checks; check++) {
      columns.add(List.of("grimmer", "ci-symmetry", "convention", "df").get(check % 4) + check);
    }
    return new CheckGrid(Caption.of("Checks of " + name), rows, columns, cells);
  }

  /** Three panels beside each other, of which the first names the rows. */
  static Figure sharedRows(String name, int rows) {
    List<TextColumn.Cell> names = new ArrayList<>();
    List<Panel> panels = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      names.add(new TextColumn.Cell(row, name + " " + row, "", Emphasis.NORMAL));
    }
    for (int panel = 0; panel < 3; panel++) {
      List<Points.Point> points = new ArrayList<>();
      for (int row = 0; row < rows; row++) {
        points.add(new Points.Point(Math.sin(panel + row), row, 7, ""));
      }
      Axis x = Axis.of("Measure " + panel, Scale.LINEAR, new Range(-1.1, 1.1));
      Axis y = Axis.of("", Scale.CATEGORY, new Range(rows - 0.4, -0.6));
      List<Mark> marks = List.of(new Points("", points, Symbol.CIRCLE, Role.ESTIMATE, 1));
      TextColumn column = new TextColumn(Side.LEFT, "", names, Anchor.START);
      List<TextColumn> columns = panel == 0 ? List.of(column) : List.of();
      panels.add(new Panel("", Axes.of(x, y), marks, List.of(), columns));
    }
    Caption caption = Caption.of("Measures of " + name).withAltText("Three measures.");
    Size size = new Size(960, 130 + 26 * rows);
    return new Figure(caption, panels, Arrangement.SHARED_ROWS, size);
  }

  /** Printed means between possible ones, every other of which is none of them. */
  static LatticePlot lattice(String name, int count) {
    List<LatticePlot.Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double printed = i % 2 == 0 ? 3.45 : 25.2;
      double half = i % 2 == 0 ? 0.005 : 0.05;
      List<Double> possible = List.of(printed - 0.08, printed - 0.02, printed + 0.04);
      Span rounding = new Span(printed - half, printed + half);
      rows.add(new LatticePlot.Row(name + " " + i + ": " + printed, printed, rounding, possible));
    }
    return new LatticePlot(Caption.of("Which means can " + name + " have?"), "Mean", rows);
  }

  /** Samples of scores. */
  static CountPlot counts(String name, int count) {
    List<CountPlot.Sample> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      samples.add(
          new CountPlot.Sample(
              name + " " + i, List.of(new Vertex(1, 2), new Vertex(2, 5 + i), new Vertex(6, 1))));
    }
    return new CountPlot(Caption.of("Samples of " + name), "Score", new Span(1, 7), samples);
  }
}
