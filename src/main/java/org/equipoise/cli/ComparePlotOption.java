// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.equipoise.evidence.SummaryForm;
import org.equipoise.figure.Figure;
import org.equipoise.figure.Range;
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
          "what --figure draws: forest; margin-curve, p of tost* over the margin; or sweep-r, the"
              + " estimates over the correlation of before and after (default: forest)")
  private String plot;

  private enum Plot {
    FOREST,
    MARGIN_CURVE,
    SWEEP_R;

    String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Plot> find(String id) {
      return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }
  }

  /** Refuses what cannot be drawn, before anything is computed. */
  void check(boolean drawn) {
    chosen();
    if (!drawn && plot != null) {
      throw new Options(spec).wrong("--plot goes with --figure");
    }
  }

  private Plot chosen() {
    List<String> ids = Arrays.stream(Plot.values()).map(Plot::id).toList();
    String id = plot == null ? Plot.FOREST.id() : plot;
    return new Options(spec).pick("--plot", List.of(id), Plot::find, ids).get(0);
  }

  /** Whether the correlation of before and after is swept. */
  boolean sweepsCorrelation() {
    return chosen() == Plot.SWEEP_R;
  }

  /**
   * The plot of these rows.
   *
   * @param view the rows
   * @param r from where to where a correlation is drawn
   */
  Optional<Figure> draw(CompareView view, Range r) {
    return switch (chosen()) {
      case FOREST -> view.figure();
      case MARGIN_CURVE -> marginCurves(view);
      case SWEEP_R -> sweep(view, r);
    };
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

  private Optional<Figure> marginCurves(CompareView view) {
    Optional<Figure> curves = view.marginCurves();
    if (curves.isEmpty()) {
      throw new Options(spec)
          .wrong(
              "--plot: margin-curve needs an estimate by tost, tost-student, tost-ancova,"
                  + " tost-yuen or tost-d");
    }
    return curves;
  }
}
