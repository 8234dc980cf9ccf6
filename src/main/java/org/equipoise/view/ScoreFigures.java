// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.equipoise.analysis.CheckedNumber;
import org.equipoise.core.Reported;
import org.equipoise.evidence.PrintedRow;
import org.equipoise.figure.Caption;
import org.equipoise.figure.Figure;
import org.equipoise.figure.LatticePlot;
import org.equipoise.integrity.CheckKind;
import org.equipoise.integrity.CheckSettings;
import org.equipoise.integrity.Granularity;
import org.equipoise.integrity.Grim;
import org.equipoise.integrity.Reconstruction;
import org.equipoise.integrity.Sprite;
import org.equipoise.integrity.SpriteSearch;

/** Checked means and standard deviations of scores, drawn with what scores there can be. */
final class ScoreFigures {
  private static final int MOST_MEANS = 8;
  private static final int MOST_SAMPLES = 4;

  private final List<CheckedNumber> checked;
  private final CheckSettings settings;

  ScoreFigures(List<CheckedNumber> checked, CheckSettings settings) {
    this.checked = checked;
    this.settings = settings;
  }

  private List<CheckedNumber> answered(CheckKind kind) {
    return checked.stream()
        .filter(CheckedNumber::answered)
        .filter(each -> each.row().isPresent())
        .filter(each -> each.finding().orElseThrow().check() == kind)
        .sorted(Comparator.comparing(each -> !each.inconsistent())) // leads first, else in order
        .toList();
  }

  /** Empty when GRIM has no answer; of many means the first, those that there cannot be before. */
  Optional<Figure> means() {
    List<CheckedNumber> all = answered(CheckKind.GRIM);
    List<LatticePlot.Row> rows = new ArrayList<>();
    for (CheckedNumber each : all.subList(0, Math.min(MOST_MEANS, all.size()))) {
      PrintedRow row = each.row().orElseThrow();
      int n = row.count("n").orElseThrow();
      Granularity scores = Granularity.of(row);
      Grim grim = new Grim(scores, settings.rounding());
      String name = CheckFigure.place(each) + ", " + scores.describe(n) + ":";
      rows.add(IntegrityFigures.row(grim, name, row.get("mean"), n));
    }
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Figure figure = IntegrityFigures.means("Which means can such scores have?", rows);
    Caption caption =
        rows.size() < all.size()
            ? figure.caption().withFootnote(rows.size() + " of " + all.size() + " means are drawn.")
            : figure.caption();
    return Optional.of(new Figure(caption, figure.panels(), figure.arrangement(), figure.size()));
  }

  /** Samples of the first row that has one; empty when SPRITE found none. */
  Optional<Figure> samples() {
    for (CheckedNumber each : answered(CheckKind.SPRITE)) {
      PrintedRow row = each.row().orElseThrow();
      Granularity scores = Granularity.of(row);
      Reported mean = row.get("mean");
      Reconstruction found =
          new Sprite(scores, settings.rounding(), List.of())
              .reconstruct(
                  mean,
                  row.get("sd"),
                  row.count("n").orElseThrow(),
                  SpriteSearch.of(settings.seed(), MOST_SAMPLES));
      if (found instanceof Reconstruction.Found samples) {
        return Optional.of(IntegrityFigures.samples(scores, samples, CheckFigure.place(each)));
      }
    }
    return Optional.empty();
  }
}
