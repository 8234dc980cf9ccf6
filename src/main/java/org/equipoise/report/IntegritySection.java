// SPDX-License-Identifier: Apache-2.0
package org.equipoise.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.equipoise.analysis.AnalysisResult;
import org.equipoise.analysis.TrialChecks;
import org.equipoise.evidence.PublishedTable;
import org.equipoise.integrity.CheckSettings;
import org.equipoise.view.CheckView;

/** Whether the printed numbers agree with themselves, as the command check says it. */
final class IntegritySection {
  private final AnalysisResult analysis;
  private final FigureSequence figures;

  IntegritySection(AnalysisResult analysis, FigureSequence figures) {
    this.analysis = analysis;
    this.figures = figures;
  }

  /** Empty when the evidence is no printed table, or nothing in it can be checked. */
  Optional<Section> section() {
    if (!(analysis.evidence() instanceof PublishedTable table)) {
      return Optional.empty();
    }
    CheckView view =
        new CheckView(
            TrialChecks.of(analysis.trial(), table, Set.of(), CheckSettings.withDefaults()));
    return view.overview()
        .map(
            overview -> {
              List<Block> content = new ArrayList<>(List.of(Block.table(overview)));
              content.addAll(found(view));
              return new Section(
                  "integrity", "Do the printed numbers agree with themselves?", content);
            });
  }

  private List<Block> found(CheckView view) {
    List<Block> content = new ArrayList<>();
    view.leads().ifPresent(leads -> content.add(Block.table(leads)));
    view.remarks().forEach(remark -> content.add(Block.paragraph(remark)));
    if (view.inconsistent()) {
      view.figure().ifPresent(figure -> content.add(Block.figure(figure, figures)));
    }
    content.add(Block.explanations(view.explanations()));
    return content;
  }
}
