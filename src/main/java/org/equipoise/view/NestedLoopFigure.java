// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.equipoise.figure.Caption;
import org.equipoise.figure.Figure;
import org.equipoise.figure.NestedLoopPlot;
import org.equipoise.figure.NestedLoopPlot.Factor;
import org.equipoise.figure.NestedLoopPlot.Guide;
import org.equipoise.figure.NestedLoopPlot.Method;
import org.equipoise.figure.NestedLoopPlot.Value;
import org.equipoise.figure.Range;
import org.equipoise.figure.Scale;
import org.equipoise.simulation.CellResult;
import org.equipoise.simulation.PerformanceRow;
import org.equipoise.simulation.PerformanceRow.Subject;

/** The nested-loop plot of Rücker and Schwarzer (2014): a measure over all cells of a grid. */
final class NestedLoopFigure {

  private final SimulatedGrid grid;
  private final PlottedMeasure measure;
  private final double level;

  NestedLoopFigure(SimulatedGrid grid, PlottedMeasure measure, double level) {
    this.grid = grid;
    this.measure = measure;
    this.level = level;
  }

  /** Empty without two cells of a grid, with too many, or where no method has the measure. */
  Optional<Figure> figure() {
    List<CellResult> cells = grid.results();
    List<Method> methods = grid.subjects().stream().map(this::method).filter(this::any).toList();
    if (grid.varied().isEmpty() || cells.size() < 2 || cells.size() > SimulationPlot.MOST_CELLS) {
      return Optional.empty();
    }
    if (methods.isEmpty()) {
      return Optional.empty();
    }
    Optional<Guide> guide =
        measure.guide(level).map(value -> new Guide(measure.guideName(level), value));
    NestedLoopPlot.Measure drawn =
        new NestedLoopPlot.Measure(measure.title(), range(methods, guide), guide);
    List<Factor> factors = grid.varied().stream().map(this::factor).toList();
    return Optional.of(new NestedLoopPlot(caption(), drawn, factors, methods).figure());
  }

  private boolean any(Method method) {
    return method.values().stream().anyMatch(Optional::isPresent);
  }

  private Method method(Subject subject) {
    List<Optional<Value>> values = new ArrayList<>();
    for (CellResult cell : grid.results()) {
      values.add(
          measure
              .of(cell, subject)
              .map(
                  row ->
                      new Value(
                          row.value().getAsDouble(),
                          SimulatedGrid.hover(
                              "Cell " + cell.cell() + ": " + grid.label(cell, subject), row))));
    }
    return new Method(grid.label(subject), values);
  }

  private Factor factor(String path) {
    Set<String> levels = new LinkedHashSet<>();
    grid.results().forEach(cell -> levels.add(Words.typeset(cell.settings().get(path))));
    List<String> order = List.copyOf(levels);
    List<Integer> cells =
        grid.results().stream()
            .map(cell -> order.indexOf(Words.typeset(cell.settings().get(path))))
            .toList();
    return new Factor(grid.name(path), order, cells);
  }

  private Range range(List<Method> methods, Optional<Guide> guide) {
    if (measure.isWholeShare()) {
      return new Range(-0.02, 1.04);
    }
    List<Double> all = new ArrayList<>();
    guide.ifPresent(each -> all.add(each.at()));
    methods.forEach(
        method -> method.values().forEach(value -> value.ifPresent(each -> all.add(each.at()))));
    return Range.around(all, Scale.LINEAR);
  }

  private Caption caption() {
    List<String> varied = grid.varied();
    Caption caption =
        Caption.of(measure.title() + " in every cell of the grid")
            .withSubtitle(grid.subtitle())
            .withFootnote(
                "Below: what each cell varies, of which the last moves fastest ("
                    + String.join(", ", varied)
                    + ").");
    OptionalDouble most =
        grid.results().stream()
            .flatMap(
                cell -> grid.subjects().stream().flatMap(each -> measure.of(cell, each).stream()))
            .map(PerformanceRow::mcse)
            .flatMapToDouble(OptionalDouble::stream)
            .max();
    return most.isEmpty()
        ? caption
        : caption.withFootnote(
            "Monte Carlo standard errors are at most " + roundedUp(most.getAsDouble()) + ".");
  }

  /** To two digits, without what a double has beyond the tenth. */
  private static String roundedUp(double error) {
    return BigDecimal.valueOf(error)
        .round(new MathContext(10))
        .round(new MathContext(2, RoundingMode.CEILING))
        .stripTrailingZeros()
        .toPlainString();
  }
}
