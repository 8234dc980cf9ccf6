// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.List;
import java.util.Optional;
import org.equipoise.figure.Figure;
import org.equipoise.integrity.CheckSettings;
import org.equipoise.view.CheckPlot;
import org.equipoise.view.CheckView;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which plot of checks --figure draws. */
final class CheckPlotOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--plot",
      paramLabel = "PLOT",
      description =
          "what --figure draws: grid, which checks agree; grim, printed means between those that"
              + " scores can have; or sprite, samples with the first row's mean and SD (default:"
              + " grid)")
  private String plot;

  /** Refuses what cannot be drawn, before anything is checked. */
  void check(boolean drawn) {
    if (!drawn && plot != null) {
      throw new Options(spec).wrong("--plot goes with --figure");
    }
    chosen();
  }

  private CheckPlot chosen() {
    return plot == null
        ? CheckPlot.GRID
        : new Options(spec).pick("--plot", List.of(plot), CheckPlot::find, CheckPlot.ids()).get(0);
  }

  Optional<Figure> draw(CheckView view, CheckSettings settings) {
    Optional<Figure> figure = view.figure(chosen(), settings);
    if (figure.isEmpty() && plot != null) {
      throw new Options(spec).wrong("--plot: " + chosen().id() + " needs " + chosen().needs());
    }
    return figure;
  }
}
