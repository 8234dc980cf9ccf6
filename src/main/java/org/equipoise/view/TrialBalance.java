// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.analysis.AnalysisResult;
import org.equipoise.analysis.BaselineRow;
import org.equipoise.core.TwoArms;
import org.equipoise.figure.BalancePlot;
import org.equipoise.figure.Caption;
import org.equipoise.figure.Figure;
import org.equipoise.table.Rounding;

/** The standardized differences of table 1. */
final class TrialBalance {
  /** Austin (2009); see {@link BalancePlot}. */
  private static final double GUIDE = 0.1;

  private final AnalysisResult analysis;

  TrialBalance(AnalysisResult analysis) {
    this.analysis = analysis;
  }

  Optional<Figure> figure() {
    List<BaselineRow> rows = analysis.baseline();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    TwoArms<String> arms = analysis.trial().armIds();
    Caption caption =
        Caption.of("Balance before the intervention")
            .withSubtitle("Standardized differences between the arms at baseline")
            .withFootnote(
                "The lines at \u00B10.1 are a guide from matched observational studies (Austin 2009), not"
                    + " a test: in a randomized trial differences at baseline are due to chance, and"
                    + " in a small one they are often larger.");
    String title = arms.experimental() + " minus " + arms.control() + ", in pooled SDs at baseline";
    List<String> headings = List.of("Characteristic", "Difference (SD)");
    return Optional.of(
        new BalancePlot(
                caption, title, GUIDE, headings, rows.stream().map(TrialBalance::row).toList())
            .figure());
  }

  private static BalancePlot.Row row(BaselineRow row) {
    OptionalDouble difference = row.standardizedDifference();
    String text =
        difference.isPresent() ? Words.typeset(Rounding.fixed(difference.getAsDouble(), 2)) : "";
    return new BalancePlot.Row(DescriptionTables.name(row), difference, text);
  }
}
