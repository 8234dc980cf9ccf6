// SPDX-License-Identifier: Apache-2.0
package org.equipoise.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.analysis.BaselineRow;
import org.equipoise.analysis.HypothesisResult;
import org.equipoise.analysis.ResultScale;
import org.equipoise.claim.Verdict;
import org.equipoise.figure.Figure;
import org.equipoise.view.Naming;
import org.equipoise.view.TrialView;

/** What was found: verdicts, tables and figures. */
final class ResultSections {
  private final TrialView view;
  private final FigureSequence figures;

  ResultSections(TrialView view, FigureSequence figures) {
    this.view = view;
    this.figures = figures;
  }

  Section inBrief() {
    List<Markup> content = new ArrayList<>();
    simulated().ifPresent(content::add);
    List<Markup> verdicts = view.hypotheses().stream().map(this::verdict).toList();
    content.add(
        verdicts.isEmpty()
            ? Prose.paragraph("The plan names no hypothesis: there are estimates and no verdicts.")
            : Tag.of("ol").styled("verdicts").holding(verdicts));
    return new Section("verdicts", "Verdicts", content);
  }

  private Optional<Markup> simulated() {
    return Simulated.file(view.analysis().trial())
        .map(
            file ->
                Tag.of("p")
                    .styled("notice")
                    .text(
                        "The participants are simulated ("
                            + file
                            + "). The numbers show what an analysis of this trial looks like; they"
                            + " are not its findings."));
  }

  private Markup verdict(HypothesisResult result) {
    Verdict verdict = result.verdict().orElse(Verdict.INCONCLUSIVE);
    String style = verdict == Verdict.INCONCLUSIVE ? "open" : "closed";
    String badge = verdict == Verdict.NOT_ESTIMABLE ? "missing" : style;
    return Tag.of("li")
        .holding(
            Tag.of("span").styled("verdict " + badge).text(verdict.label()),
            Markup.text(" " + Prose.typeset(view.sentence(result))));
  }

  Optional<Section> baseline() {
    return view.baseline()
        .map(
            table ->
                new Section(
                    "baseline",
                    "Table 1: before the intervention",
                    List.of(TableMarkup.of(table), Prose.paragraph(baselineNote()))));
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
    List<Markup> content = new ArrayList<>();
    content.add(TableMarkup.of(view.readable()));
    content.addAll(notes());
    view.margins(Naming.NAMES).ifPresent(table -> content.add(TableMarkup.of(table)));
    view.forest().ifPresent(figure -> content.add(figures.next(figure)));
    return new Section("results", "Results", content);
  }

  private List<Markup> notes() {
    List<Markup> notes = new ArrayList<>();
    List<HypothesisResult> results = view.analysis().results();
    if (results.stream().anyMatch(each -> each.scale() == ResultScale.RATIO)) {
      notes.add(
          Prose.paragraph(
              "A ratio is of geometric means, experimental over control; its SE is that of its"
                  + " logarithm."));
    }
    if (results.stream().anyMatch(each -> each.assessment().isPresent())) {
      notes.add(
          Prose.paragraph(
              "An interval goes with its claim: for equivalence it is the 1 \u2212 2\u03B1"
                  + " interval of the two one-sided tests, and p is the larger of theirs."));
    }
    return notes;
  }

  Optional<Section> estimationPlots() {
    List<Markup> plots =
        view.analysis().results().stream()
            .flatMap(result -> view.estimation(result).stream())
            .map(figures::next)
            .toList();
    return plots.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("estimation", "Both arms and their difference", plots));
  }

  Optional<Section> profiles() {
    List<Figure> profiles = view.profiles();
    return profiles.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section("profiles", "Over time", profiles.stream().map(figures::next).toList()));
  }

  Optional<Section> sensitivity() {
    return view.sensitivity(Naming.NAMES)
        .map(
            table ->
                new Section(
                    "sensitivity",
                    "Sensitivity",
                    List.of(
                        TableMarkup.of(table),
                        Prose.paragraph(
                            "Verdicts here are without adjustment for multiplicity, and are"
                                + " compared with the planned method's verdict without it."))));
  }

  Optional<Section> printed() {
    return view.printed()
        .map(
            table ->
                new Section(
                    "printed",
                    "What the paper printed",
                    List.of(
                        TableMarkup.of(table),
                        Prose.paragraph(
                            "A printed number that does not follow from the two arms is a question"
                                + " about methods, not an error: a paper may have fitted more arms"
                                + " or repeated measures."))));
  }
}
