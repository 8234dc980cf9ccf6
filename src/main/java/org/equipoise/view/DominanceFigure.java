// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.equipoise.analysis.ComparisonRow;
import org.equipoise.core.Estimate;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Sample;
import org.equipoise.figure.Caption;
import org.equipoise.figure.DominancePlot;
import org.equipoise.figure.Figure;

/** The shares of both arms above each value: the area is the probability of superiority. */
final class DominanceFigure {
  private static final Set<String> METHODS =
      Set.of(
          "superiority",
          "superiority-logit",
          "brunner-munzel",
          "cliff",
          "lod-rank",
          "wilcoxon",
          "wilcoxon-exact",
          "wilcoxon-normal");

  private DominanceFigure() {}

  static Optional<Figure> of(TwoArms<String> names, String title, List<ComparisonRow> rows) {
    DrawnRows<DominancePlot.Part> drawn = DrawnRows.firstOfEach(rows, DominanceFigure::part);
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    Caption caption =
        Caption.of(title)
            .withSubtitle("Shares above each value, one arm against the other; the area is shaded");
    for (DrawnRows.Drawn<DominancePlot.Part> each : drawn.drawn()) {
      caption = caption.withFootnote(words(names, each));
    }
    List<DominancePlot.Part> parts = drawn.drawn().stream().map(DrawnRows.Drawn::what).toList();
    return Optional.of(
        new DominancePlot(drawn.caption(caption), names.experimental(), names.control(), parts)
            .figure());
  }

  private static Optional<DominancePlot.Part> part(ComparisonRow row) {
    return METHODS.contains(row.method()) && row.estimation() instanceof Estimate
        ? row.values().map(given -> part(row.by(), given.sample()))
        : Optional.empty();
  }

  private static DominancePlot.Part part(String title, Sample sample) {
    TwoArms<double[]> values = sample.outcome();
    TwoArms<boolean[]> below =
        sample.below().orElseGet(() -> values.map(arm -> new boolean[arm.length]));
    return new DominancePlot.Part(
        title,
        lowest(values.experimental(), below.experimental()),
        lowest(values.control(), below.control()));
  }

  /** Values below a limit are tied with each other, below all others. */
  private static List<Double> lowest(double[] values, boolean[] below) {
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      all.add(below[i] ? Double.NEGATIVE_INFINITY : values[i]);
    }
    return all;
  }

  private static String words(TwoArms<String> names, DrawnRows.Drawn<DominancePlot.Part> each) {
    double area = each.what().area();
    return (each.row().by().isEmpty() ? "The" : each.row().by() + ": the")
        + " area "
        + Words.number(area)
        + " is how often a participant of "
        + names.experimental()
        + " has a larger value than one of "
        + names.control()
        + ", ties counted half; Cliff's delta is "
        + Words.typeset(Words.number(2 * area - 1))
        + ".";
  }
}
