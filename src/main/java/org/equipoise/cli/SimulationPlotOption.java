// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.List;
import java.util.Optional;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.figure.Figure;
import org.equipoise.view.KeptIntervals;
import org.equipoise.view.SimulationPlot;
import org.equipoise.view.SimulationView;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which plot of a simulation --figure draws. */
final class SimulationPlotOption {
  /** Rows of --plot measures. */
  private static final int MOST_ROWS = 60;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--plot",
      paramLabel = "PLOT",
      description =
          "what --figure draws: power, rejection over the one varied path; measures; or zip, a"
              + " cell's intervals (default: power where one path of numbers is varied, else"
              + " measures)")
  private String plot;

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

  Optional<Figure> draw(SimulationView view, double level, Optional<KeptIntervals> kept) {
    if (chosen().isEmpty()) {
      return view.power(level).or(() -> view.measuresFigure(level));
    }
    SimulationPlot id = chosen().get();
    Optional<Figure> figure =
        switch (id) {
          case POWER -> view.power(level);
          case MEASURES -> view.measuresFigure(level);
          case ZIP -> view.zip(kept.orElseThrow(), level);
        };
    if (figure.isEmpty()) {
      throw new Options(spec).wrong("--plot: " + id.id() + " needs " + needs(id));
    }
    return figure;
  }

  /** Refuses what this grid cannot show, as far as that is known before it is simulated. */
  void check(ScenarioGrid grid) {
    long rows = (long) grid.cells().size() * grid.cell(0).analyses().size();
    boolean possible =
        switch (chosen().orElse(SimulationPlot.ZIP)) {
          case POWER -> grid.varied().size() == 1;
          case MEASURES -> rows <= MOST_ROWS;
          default -> true;
        };
    if (!possible) {
      SimulationPlot id = chosen().orElseThrow();
      throw new Options(spec).wrong("--plot: " + id.id() + " needs " + needs(id));
    }
  }

  private static String needs(SimulationPlot id) {
    return switch (id) {
      case POWER -> "one varied path with two numbers or more, and a method with a test";
      case MEASURES -> "60 cells times analyses at most";
      case ZIP -> "a method with an interval and a known truth";
    };
  }
}
