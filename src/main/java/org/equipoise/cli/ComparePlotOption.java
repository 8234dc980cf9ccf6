// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.List;
import java.util.Optional;
import org.equipoise.evidence.SummaryForm;
import org.equipoise.figure.Figure;
import org.equipoise.figure.Range;
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
              + " bootstrap; ecdf; overlap; dominance; or sweep-r, the estimates over the correlation"
              + " of before and after (default: forest)")
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

  /** Whether the correlation of before and after is swept. */
  boolean sweepsCorrelation() {
    return chosen() == ComparePlot.SWEEP_R;
  }

  /**
   * The plot of these rows.
   *
   * @param view the rows
   * @param r from where to where a correlation is drawn
   */
  Optional<Figure> draw(CompareView view, Range r) {
    ComparePlot chosen = chosen();
    if (chosen == ComparePlot.SWEEP_R) {
      return sweep(view, r);
    }
    Optional<Figure> figure = view.figure(chosen);
    if (figure.isEmpty() && chosen != ComparePlot.FOREST) {
      throw new Options(spec).wrong("--plot: " + chosen.id() + " needs " + chosen.needs());
    }
    return figure;
  }

  private Optional<Figure> sweep(CompareView view, Range r) {
    if (view.sweeps().size() != 1) {
      throw new Options(spec)
          .wrong(
              "--plot: sweep-r draws one row with the columns "
                  + SummaryForm.CHANGES_AND_SD_POST.columns()
                  + ", got "
                  + view.sweeps().size());
    }
    Optional<Figure> curves = view.correlationSweep(0, r);
    if (curves.isEmpty()) {
      throw new Options(spec)
          .wrong(
              "--plot: sweep-r needs estimates in the outcome's unit, such as welch,change,ancova");
    }
    return curves;
  }
}
