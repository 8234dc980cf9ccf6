// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.equipoise.figure.Figure;
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
          "what --figure draws: forest, or margin-curve, p of tost* over the margin (default:"
              + " forest)")
  private String plot;

  private enum Plot {
    FOREST,
    MARGIN_CURVE;

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

  /** The plot of these rows. */
  Optional<Figure> draw(CompareView view) {
    if (chosen() == Plot.FOREST) {
      return view.figure();
    }
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
