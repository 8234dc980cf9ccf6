// SPDX-License-Identifier: Apache-2.0
package org.equipoise.report;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.analysis.HypothesisResult;
import org.equipoise.design.Outcome;
import org.equipoise.figure.Figure;
import org.equipoise.table.Markdown;
import org.equipoise.table.Table;
import org.equipoise.view.Naming;
import org.equipoise.view.TrialView;

/** One section an outcome: what was found, both arms, over time, and under other methods. */
final class OutcomeSections {
  private final TrialView view;
  private final FigureSequence figures;

  OutcomeSections(TrialView view, FigureSequence figures) {
    this.view = view;
    this.figures = figures;
  }

  Section section() {
    List<Section> parts = new ArrayList<>();
    for (Outcome outcome : view.analysis().trial().outcomes()) {
      List<Block> content = content(view.only(outcome));
      if (!content.isEmpty()) {
        parts.add(new Section("outcome-" + outcome.id(), outcome.name(), content));
      }
    }
    List<Block> none =
        parts.isEmpty() ? List.of(Block.paragraph("No outcome was observed.")) : List.of();
    return new Section("outcomes", "Outcome by outcome", none, parts);
  }

  private List<Block> content(TrialView own) {
    List<Block> content = new ArrayList<>();
    own.hypotheses().forEach(result -> content.add(verdict(own, result)));
    Table found = own.detailed();
    if (!found.rows().isEmpty()) {
      content.add(Block.table(found));
    }
    for (HypothesisResult result : own.analysis().results()) {
      own.estimation(result).ifPresent(plot -> content.add(Block.figure(plot, figures)));
    }
    for (Figure profile : own.profiles()) {
      content.add(Block.figure(profile, figures));
    }
    own.sensitivity(Naming.NAMES)
        .ifPresent(
            table -> {
              content.add(Block.table(table));
              content.add(
                  Block.paragraph(
                      "Verdicts under other methods are without adjustment for multiplicity, and"
                          + " are compared with the planned method's verdict without it."));
            });
    return content;
  }

  private static Block verdict(TrialView own, HypothesisResult result) {
    String sentence = Prose.typeset(own.sentence(result));
    return new Block(
        Tag.of("p").holding(ResultSections.badge(result), Markup.text(" " + sentence)),
        Markdown.escaped(sentence) + "\n\n");
  }
}
