// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.figure.Figure;
import org.equipoise.simulation.PerformanceRow;
import org.equipoise.view.KeptIntervals;
import org.equipoise.view.PlottedMeasure;
import org.equipoise.view.SimulationPlot;
import org.equipoise.view.SimulationView;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which plot of a simulation --figure draws. */
final class SimulationPlotOption {
  private static final int MOST = SimulationPlot.MOST_CELLS;

  /** The measures of all plots but the nested loop, which has one of its own. */
  private static final Set<String> SHOWN = Set.of("truth", "bias", "coverage", "rejection");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--plot",
      paramLabel = "PLOT",
      description =
          "what --figure draws: power, rejection over the one varied path; nested-loop, a measure"
              + " over all cells; measures; or zip, a cell's intervals (default: power where one"
              + " path of numbers is varied, nested-loop where more are, else measures)")
  private String plot;

  @Option(
      names = "--measure",
      paramLabel = "MEASURE",
      description =
          "what --plot nested-loop shows: truth, bias, relative_bias, empirical_se, mse, model_se,"
              + " model_se_error, coverage, bias_eliminated_coverage, rejection,"
              + " rejection_at_ALPHA, type_s or type_m (default: rejection)")
  private String measure;

  @Option(
      names = "--cell",
      paramLabel = "CELL",
      description = "the cell of --plot zip, from 0 (default: 0)")
  private Integer cell;

  /** Refuses what cannot be drawn, before anything is simulated. */
  void check(boolean drawn) {
    Options options = new Options(spec);
    Optional<SimulationPlot> chosen = chosen();
    if (!drawn && plot != null) {
      throw options.wrong("--plot goes with --figure");
    }
    if (cell != null && !chosen.equals(Optional.of(SimulationPlot.ZIP))) {
      throw options.wrong("--cell goes with --plot zip");
    }
    if (measure != null && !chosen.equals(Optional.of(SimulationPlot.NESTED_LOOP))) {
      throw options.wrong("--measure goes with --plot nested-loop");
    }
    measure();
  }

  private PlottedMeasure measure() {
    return measure == null
        ? PlottedMeasure.REJECTION
        : new Options(spec)
            .pick("--measure", List.of(measure), PlottedMeasure::find, PlottedMeasure.ids())
            .get(0);
  }

  private Optional<SimulationPlot> chosen() {
    return Optional.ofNullable(plot)
        .map(
            id ->
                new Options(spec)
                    .pick("--plot", List.of(id), SimulationPlot::find, SimulationPlot.ids())
                    .get(0));
  }

  /** The intervals that the plot needs, to be filled by the run. */
  Optional<KeptIntervals> kept(int cells) {
    if (!chosen().equals(Optional.of(SimulationPlot.ZIP))) {
      return Optional.empty();
    }
    int of = cell == null ? 0 : cell;
    if (of < 0 || of >= cells) {
      throw new Options(spec).wrong("--cell: must be from 0 to " + (cells - 1) + ", got " + of);
    }
    return Optional.of(new KeptIntervals(of));
  }

  boolean keepsRows() {
    return chosen().equals(Optional.of(SimulationPlot.ZIP));
  }

  /** Whether a figure shows such a row. */
  boolean shows(PerformanceRow row) {
    return SHOWN.contains(row.measure()) || row.measure().equals(measure().id());
  }

  Optional<Figure> draw(SimulationView view, double level, Optional<KeptIntervals> kept) {
    if (chosen().isEmpty()) {
      return undirected(view, level);
    }
    SimulationPlot id = chosen().get();
    Optional<Figure> figure =
        switch (id) {
          case POWER -> view.power(level);
          case NESTED_LOOP -> view.nestedLoop(measure(), level);
          case MEASURES -> view.measuresFigure(level);
          case ZIP -> view.zip(kept.orElseThrow(), level);
        };
    if (figure.isEmpty()) {
      throw new Options(spec).wrong("--plot: " + id.id() + " needs " + needs(id));
    }
    return figure;
  }

  /** Refuses what this grid cannot show, as far as that is known before it is simulated. */
  void check(ScenarioGrid grid, List<Double> alphas, boolean drawn) {
    int cells = grid.cells().size();
    if (drawn && chosen().isEmpty() && grid.varied().size() > 1 && cells > MOST) {
      throw new Options(spec)
          .wrong("--figure: draws " + MOST + " cells at most, got " + cells + "; or --plot zip");
    }
    long rows = (long) grid.cells().size() * grid.cell(0).analyses().size();
    boolean possible =
        switch (chosen().orElse(SimulationPlot.ZIP)) {
          case POWER -> grid.varied().size() == 1;
          case NESTED_LOOP ->
              !grid.varied().isEmpty()
                  && grid.cells().size() <= SimulationPlot.MOST_CELLS
                  && measure().isAmong(alphas);
          case MEASURES -> rows <= SimulationPlot.MOST_ROWS;
          default -> true;
        };
    if (!possible) {
      SimulationPlot id = chosen().orElseThrow();
      throw new Options(spec).wrong("--plot: " + id.id() + " needs " + needs(id));
    }
  }

  /**
   * A grid of several paths as a nested loop; what has no test, and so no rejection, as measures.
   */
  private static Optional<Figure> undirected(SimulationView view, double level) {
    Optional<Figure> first =
        view.varied().size() > 1
            ? view.nestedLoop(PlottedMeasure.REJECTION, level)
            : view.power(level);
    return first.or(() -> view.measuresFigure(level));
  }

  private String needs(SimulationPlot id) {
    return switch (id) {
      case POWER -> "one varied path with two numbers or more, and a method with a test";
      case NESTED_LOOP ->
          "a varied path, 2 to 2000 cells, and a method with the measure " + measure().id();
      case MEASURES -> "60 cells times analyses at most";
      case ZIP -> "a method with an interval and a known truth";
    };
  }
}
