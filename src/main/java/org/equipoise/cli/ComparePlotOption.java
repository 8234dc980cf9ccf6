// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.List;
import java.util.Optional;
import org.equipoise.figure.Figure;
import org.equipoise.view.ComparePlot;
import org.equipoise.view.CompareView;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which plot of a comparison --figure draws. */
final class ComparePlotOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--plot",
      paramLabel = "PLOT",
      description =
          "what --figure draws: forest; margin-curve, p of tost* over the margin; permutation;"
              + " bootstrap; ecdf; overlap or dominance (default: forest)")
  private String plot;

  /** Refuses what cannot be drawn, before anything is computed. */
  void check(boolean drawn) {
    chosen();
    if (!drawn && plot != null) {
      throw new Options(spec).wrong("--plot goes with --figure");
    }
  }

  private ComparePlot chosen() {
    String id = plot == null ? ComparePlot.FOREST.id() : plot;
    return new Options(spec)
        .pick("--plot", List.of(id), ComparePlot::find, ComparePlot.ids())
        .get(0);
  }

  /** The plot of these rows. */
  Optional<Figure> draw(CompareView view) {
    ComparePlot chosen = chosen();
    Optional<Figure> figure = view.figure(chosen);
    if (figure.isEmpty() && chosen != ComparePlot.FOREST) {
      throw new Options(spec).wrong("--plot: " + chosen.id() + " needs " + chosen.needs());
    }
    return figure;
  }
}
