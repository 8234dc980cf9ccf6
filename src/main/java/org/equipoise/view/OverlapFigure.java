// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.List;
import java.util.Optional;
import org.equipoise.analysis.ComparisonRow;
import org.equipoise.analysis.NormalShares;
import org.equipoise.core.Estimate;
import org.equipoise.core.Interval;
import org.equipoise.core.TwoArms;
import org.equipoise.figure.Caption;
import org.equipoise.figure.Figure;
import org.equipoise.figure.OverlapPlot;
import org.equipoise.table.Rounding;

/** What a standardized difference means, if outcomes are normal: drawn, and in words. */
final class OverlapFigure {
  /** Beyond it both densities are lines. */
  private static final double FARTHEST = 1e6;

  private final TwoArms<String> names;

  private OverlapFigure(TwoArms<String> names) {
    this.names = names;
  }

  static Optional<Figure> of(TwoArms<String> names, String title, List<ComparisonRow> rows) {
    DrawnRows<NormalShares> drawn =
        DrawnRows.firstOfEach(
            rows,
            row -> row.normalShares().filter(shares -> Math.abs(shares.d().value()) <= FARTHEST));
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    Caption caption =
        Caption.of(title)
            .withSubtitle(
                "Both arms as normal densities, d standard deviations apart; what they share is shaded");
    for (DrawnRows.Drawn<NormalShares> each : drawn.drawn()) {
      String group = each.row().by().isEmpty() ? "" : each.row().by() + ": ";
      caption = caption.withFootnote(group + new OverlapFigure(names).words(each.what()));
    }
    caption =
        caption.withFootnote(
            "If outcomes are normal with the same SD in both arms; intervals are that of d, carried"
                + " over.");
    List<OverlapPlot.Part> parts =
        drawn.drawn().stream()
            .map(each -> new OverlapPlot.Part(each.row().by(), each.what().d().value()))
            .toList();
    return Optional.of(
        new OverlapPlot(drawn.caption(caption), names.experimental(), names.control(), parts)
            .figure());
  }

  private String words(NormalShares shares) {
    Estimate d = shares.d();
    return "d = "
        + Words.typeset(Words.estimateWithInterval(d.value(), d.interval().orElseThrow()))
        + ". U3: "
        + share(shares.u3())
        + " of "
        + names.control()
        + " are below the mean of "
        + names.experimental()
        + ". Probability of superiority: of one participant of each arm, that of "
        + names.experimental()
        + " has the larger value "
        + share(shares.superiority())
        + " of the time. The densities share "
        + share(shares.overlap())
        + " of their area.";
  }

  private static String share(Estimate estimate) {
    Interval interval = estimate.interval().orElseThrow();
    return percent(estimate.value())
        + " ("
        + percent(interval.lower())
        + " to "
        + percent(interval.upper())
        + ")";
  }

  private static String percent(double share) {
    if (share > 0 && share < 0.01) {
      return "<1%";
    }
    return share < 1 && share > 0.99 ? ">99%" : Rounding.fixed(100 * share, 0) + "%";
  }
}
