// SPDX-License-Identifier: Apache-2.0
package org.equipoise.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.analysis.BaselineRow;
import org.equipoise.analysis.HypothesisResult;
import org.equipoise.analysis.ResultScale;
import org.equipoise.claim.Verdict;
import org.equipoise.table.Explanation;
import org.equipoise.table.Markdown;
import org.equipoise.view.Naming;
import org.equipoise.view.TrialView;

/** What was found: verdicts, tables and figures over all outcomes. */
final class ResultSections {
  private final TrialView view;
  private final FigureSequence figures;

  ResultSections(TrialView view, FigureSequence figures) {
    this.view = view;
    this.figures = figures;
  }

  Section inBrief() {
    List<Block> content = new ArrayList<>();
    view.simulated().map(Block::notice).ifPresent(content::add);
    content.add(
        view.hypotheses().isEmpty()
            ? Block.paragraph("The plan names no hypothesis: there are estimates and no verdicts.")
            : verdicts());
    return new Section("verdicts", "Verdicts", content);
  }

  private Block verdicts() {
    List<Markup> items = new ArrayList<>();
    StringBuilder lines = new StringBuilder();
    for (HypothesisResult result : view.hypotheses()) {
      String sentence = Prose.typeset(view.sentence(result));
      items.add(Tag.of("li").holding(badge(result), Markup.text(" " + sentence)));
      String label = result.verdict().orElse(Verdict.INCONCLUSIVE).label();
      lines.append("1. **").append(Markdown.escaped(label)).append("** ");
      lines.append(Markdown.escaped(sentence)).append('\n');
    }
    return new Block(Tag.of("ol").styled("verdicts").holding(items), lines + "\n");
  }

  /** The verdict in a frame; its style is never its only sign. */
  static Markup badge(HypothesisResult result) {
    Verdict verdict = result.verdict().orElse(Verdict.INCONCLUSIVE);
    String style = verdict == Verdict.INCONCLUSIVE ? "open" : "closed";
    String badge = verdict == Verdict.NOT_ESTIMABLE ? "missing" : style;
    return Tag.of("span").styled("verdict " + badge).text(verdict.label());
  }

  Optional<Section> baseline() {
    return view.baseline()
        .map(
            table ->
                new Section(
                    "baseline",
                    "Table 1: before the intervention",
                    List.of(Block.table(table), Block.paragraph(baselineNote()))));
  }

  private String baselineNote() {
    String note =
        "Standardized difference: of the means, over the pooled SD. There are no p-values: where"
            + " allocation was random, any imbalance is chance.";
    return view.analysis().baseline().stream().anyMatch(ResultSections::withoutMean)
        ? note + " No mean is given where values are below a detection limit."
        : note;
  }

  private static boolean withoutMean(BaselineRow row) {
    return row instanceof BaselineRow.Continuous own
        && own.arms().experimental().n() > 0
        && own.arms().experimental().mean().isEmpty();
  }

  Section results() {
    List<Block> content = new ArrayList<>();
    content.add(Block.table(view.readable()));
    content.addAll(notes());
    view.margins(Naming.NAMES).ifPresent(table -> content.add(Block.table(table)));
    view.forest().ifPresent(figure -> content.add(Block.figure(figure, figures)));
    return new Section("results", "Results", content);
  }

  private List<Block> notes() {
    List<Block> notes = new ArrayList<>();
    List<HypothesisResult> results = view.analysis().results();
    if (results.stream().anyMatch(each -> each.scale() == ResultScale.RATIO)) {
      notes.add(
          Block.paragraph(
              "A ratio is of geometric means, experimental over control; its SE is that of its"
                  + " logarithm."));
    }
    if (results.stream().anyMatch(each -> each.assessment().isPresent())) {
      notes.add(
          Block.paragraph(
              "An interval goes with its claim: for equivalence it is the 1 \u2212 2\u03B1"
                  + " interval of the two one-sided tests, and p is the larger of theirs."));
    }
    return notes;
  }

  Optional<Section> printed() {
    return view.printed()
        .map(
            table ->
                new Section(
                    "printed",
                    "What the paper printed",
                    List.of(
                        Block.table(table),
                        Block.paragraph(
                            "A printed number that does not follow from the two arms is a question"
                                + " about methods, not an error: a paper may have fitted more arms"
                                + " or repeated measures."))));
  }

  Optional<Section> rounding() {
    return view.rounding(Naming.NAMES)
        .map(
            table ->
                new Section(
                    "rounding",
                    "Could rounding change the verdict?",
                    List.of(
                        Block.table(table),
                        Block.paragraph(
                            "Every number that rounds to a printed one is allowed, all at once;"
                                + " counts are exact. In a family the verdicts are after adjustment"
                                + " with all other members as favourable, and as unfavourable, as"
                                + " rounding allows."))));
  }

  /** Always there: who reads a report has not given the command its options. */
  Section plainWords() {
    List<Explanation> all = view.explanations(view.baseline().stream().toList());
    return new Section("words", Explanation.HEADING, List.of(Block.explanations(all)));
  }
}
