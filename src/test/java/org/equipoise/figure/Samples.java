// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Figures that several tests draw. */
final class Samples {
  /** What a careless or hostile file may have for a name. */
  static final String NASTY =
      "\"Quoted\" <b>bold</b> </script><script>alert(1)</script> & 'single' \uD83D\uDE00 %{x}\nnext";

  static final String LONG = "Health Enhancement Program ".repeat(12).substring(0, 300);

  private Samples() {}

  static ForestPlot forest(ForestPlot.Row... rows) {
    return new ForestPlot(
        Caption.of("Effect sizes"),
        new ForestPlot.Measure(
            "Hedges' g", Scale.LINEAR, 0, new AxisEnds("favours MBSR", "favours HEP")),
        List.of(rows),
        List.of("Outcome", "g [95% CI]"),
        Optional.of(new Margin("equivalence margin", new Span(-0.5, 0.5))));
  }

  static ForestPlot ratios(ForestPlot.Row... rows) {
    return new ForestPlot(
        Caption.of("Ratios"),
        new ForestPlot.Measure("Ratio", Scale.LOG, 1, AxisEnds.none()),
        List.of(rows),
        List.of("Outcome", "ratio"),
        Optional.empty());
  }

  static ForestPlot.Row row(String label, double estimate, double low, double high) {
    ForestPlot.Value value = ForestPlot.Value.of(estimate, low, high);
    return new ForestPlot.Estimated(label, value, Optional.empty(), List.of("text"));
  }

  static EstimationPlot.Measure flare(Scale scale) {
    return new EstimationPlot.Measure("Flare (cm²)", "Difference (cm²)", scale, "mean ± SD");
  }

  static EstimationPlot.Arm arm(String name, double mean, double sd, Double... values) {
    Span spread = new Span(mean - sd, mean + sd);
    EstimationPlot.Centre centre = new EstimationPlot.Centre(mean, Optional.of(spread));
    return new EstimationPlot.Arm(
        name, Math.max(2, values.length), Optional.of(centre), List.of(values));
  }

  static EstimationPlot.Difference difference(double estimate, double low, double high) {
    return new EstimationPlot.Difference(
        estimate,
        new Span(low, high),
        "95% CI",
        Optional.of(new EstimationPlot.Curve(0.5, 10)),
        Optional.of(new Margin("margin", new Span(-1, 1))));
  }

  static EstimationPlot estimation() {
    return new EstimationPlot(
        Caption.of("Flare, post"),
        flare(Scale.LINEAR),
        arm("MBSR", 3.25, 1.1, 2.125, 3.0625, 4.5625),
        arm("HEP", 4.5, 1.2, 3.1875, 4.4375, 5.875),
        difference(-1.25, -2.4375, -0.0625));
  }

  static ProfilePlot profile(Scale scale, ProfilePlot.Arm... arms) {
    return new ProfilePlot(
        Caption.of("Cortisol"),
        new ProfilePlot.Measure("Minutes", "Cortisol (nmol/L)", scale, "95% CI"),
        List.of(
            new ProfilePlot.Visit("−10", -10),
            new ProfilePlot.Visit("0", 0),
            new ProfilePlot.Visit("15", 15)),
        List.of(arms),
        List.of(new ProfilePlot.Period("stress test", new Span(0, 13))));
  }

  static ProfilePlot.Arm course(String name, Role role, Integer... visits) {
    List<ProfilePlot.Mean> means =
        Stream.of(visits)
            .map(v -> new ProfilePlot.Mean(v, 5.5 + v, Optional.of(new Span(4.5 + v, 6.5 + v)), 24))
            .toList();
    return new ProfilePlot.Arm(name, role, means);
  }

  static <T extends Mark> List<T> marks(Figure figure, Class<T> kind) {
    return figure.panels().stream()
        .flatMap(panel -> panel.allMarks().stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }
}
