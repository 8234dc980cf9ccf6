// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.List;
import java.util.Optional;
import org.equipoise.analysis.ComparisonRow;
import org.equipoise.compare.PermutationDistribution;
import org.equipoise.core.Estimate;
import org.equipoise.figure.Caption;
import org.equipoise.figure.DistributionPlot;
import org.equipoise.figure.Figure;
import org.equipoise.figure.Scale;

/** The statistics of a permutation test's allocations, those as extreme as the observed shaded. */
final class PermutationFigure {
  private PermutationFigure() {}

  static Optional<Figure> of(String title, List<ComparisonRow> rows) {
    DrawnRows<PermutationDistribution> drawn =
        DrawnRows.of(
            rows, row -> row.permutations().filter(each -> Double.isFinite(each.observed())));
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    Caption caption =
        Caption.of(title)
            .withSubtitle("The statistic under other allocations of the same participants");
    for (DrawnRows.Drawn<PermutationDistribution> each : drawn.drawn()) {
      caption = caption.withFootnote(drawn.prefix(each) + words(each));
    }
    List<DistributionPlot.Part> parts =
        drawn.drawn().stream().map(each -> part(drawn.title(each), each)).toList();
    return Optional.of(new DistributionPlot(drawn.caption(caption), parts).figure());
  }

  private static DistributionPlot.Part part(
      String title, DrawnRows.Drawn<PermutationDistribution> each) {
    PermutationDistribution what = each.what();
    return new DistributionPlot.Part(
        title,
        each.row().method().equals("permutation")
            ? "Welch's t"
            : "Difference in means over its standard deviation",
        Scale.LINEAR,
        what.statistics(),
        what.observed(),
        new DistributionPlot.Tails("as extreme as observed", what.bound(), what.alternative()));
  }

  private static String words(DrawnRows.Drawn<PermutationDistribution> each) {
    PermutationDistribution what = each.what();
    int all = what.statistics().size();
    String allocations = what.exact() ? " of all " + all + " allocations" : " of " + all + " drawn";
    return "Observed "
        + Words.typeset(Words.number(what.observed()))
        + ", and "
        + what.extreme()
        + allocations
        + (what.extreme() == 1 ? " is" : " are")
        + " as extreme; "
        + ((Estimate) each.row().estimation()).test().map(test -> Words.p(test.p())).orElse("no p")
        + ".";
  }
}
