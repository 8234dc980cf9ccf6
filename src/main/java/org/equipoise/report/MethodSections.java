// SPDX-License-Identifier: Apache-2.0
package org.equipoise.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.equipoise.analysis.AnalysisResult;
import org.equipoise.analysis.FamilyMethod;
import org.equipoise.analysis.HypothesisResult;
import org.equipoise.analysis.Planned;
import org.equipoise.analysis.ResultScale;
import org.equipoise.claim.Claim;
import org.equipoise.core.Convention;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Reference;
import org.equipoise.design.EvidenceSource;
import org.equipoise.design.Multiplicity;
import org.equipoise.design.Outcome;
import org.equipoise.design.Plan;
import org.equipoise.design.Trial;
import org.equipoise.table.MethodDetails;
import org.equipoise.table.Rounding;
import org.equipoise.view.MethodWords;
import org.equipoise.view.TrialView;

/** How the results were made: a paragraph to quote, every convention, and the references. */
final class MethodSections {
  private final TrialView view;
  private final AnalysisResult analysis;
  private final Trial trial;
  private final String version;
  private final Bibliography bibliography = new Bibliography();

  MethodSections(TrialView view, String version) {
    this.view = view;
    this.analysis = view.analysis();
    this.trial = analysis.trial();
    this.version = version;
  }

  Section methods() {
    Block paragraph = Block.paragraph("methods", paragraph());
    Block details = details();
    return new Section(
        "methods",
        "Methods",
        List.of(
            paragraph,
            Block.heading(MethodDetails.HEADING),
            details,
            Block.heading("References"),
            bibliography.list()));
  }

  private String paragraph() {
    List<String> sentences = new ArrayList<>();
    sentences.add(compared());
    sentences.add(evidence());
    sentences.add(direction());
    methodsUsed().forEach((method, outcomes) -> sentences.add(method(method, outcomes)));
    notEstimable().ifPresent(sentences::add);
    derived().ifPresent(sentences::add);
    sentences.add(claims());
    trial.plan().multiplicity().ifPresent(each -> sentences.add(family(each)));
    standardized().ifPresent(sentences::add);
    sentences.add(
        "A result that does not settle its claim is reported as inconclusive, since absence of"
            + " evidence is not evidence of absence"
            + bibliography.cite(Reference.ALTMAN_BLAND_1995)
            + ".");
    sentences.add(
        "Estimation plots follow Gardner and Altman"
            + bibliography.cite(Reference.GARDNER_ALTMAN_1986)
            + ".");
    sentences.add("Analyses were done with equipoise " + version + ".");
    return String.join(" ", sentences);
  }

  private String compared() {
    return trial.arms().experimental().name()
        + " ("
        + trial.armIds().experimental()
        + ") was compared with "
        + trial.arms().control().name()
        + " ("
        + trial.armIds().control()
        + ").";
  }

  private String evidence() {
    if (trial.evidence() instanceof EvidenceSource.PublishedFiles published) {
      return "The evidence is the printed numbers in "
          + published.published()
          + ", taken as moments of each arm.";
    }
    String who = view.simulated().isPresent() ? "The participants are simulated. " : "";
    return who
        + "Each comparison uses the participants who have the outcome and, where the method adjusts"
        + " for it, the baseline.";
  }

  private String direction() {
    boolean ratios =
        analysis.results().stream().anyMatch(each -> each.scale() == ResultScale.RATIO);
    String differences =
        "Differences are " + trial.armIds().experimental() + " minus " + trial.armIds().control();
    return ratios
        ? differences + "; outcomes on a log scale are compared by the ratio of geometric means."
        : differences + ".";
  }

  private Map<String, List<String>> methodsUsed() {
    Map<String, List<String>> used = new LinkedHashMap<>();
    List<HypothesisResult> estimated =
        analysis.results().stream().filter(each -> each.estimate().isPresent()).toList();
    for (HypothesisResult result : estimated) {
      List<String> outcomes = used.computeIfAbsent(result.method(), key -> new ArrayList<>());
      if (!outcomes.contains(result.outcome().name())) {
        outcomes.add(result.outcome().name());
      }
    }
    return used;
  }

  private String method(String method, List<String> outcomes) {
    List<Reference> references =
        analysis.results().stream()
            .filter(result -> result.method().equals(method))
            .flatMap(result -> result.estimation().conventions().references().stream())
            .distinct()
            .toList();
    String verb = outcomes.size() == 1 ? " was" : " were";
    return Prose.list(outcomes)
        + verb
        + " analysed by "
        + MethodWords.of(method)
        + bibliography.cite(references)
        + ".";
  }

  private Optional<String> notEstimable() {
    List<String> names =
        analysis.results().stream()
            .filter(each -> each.planned() != Planned.ESTIMATION_ONLY)
            .filter(each -> each.estimate().isEmpty())
            .map(each -> each.outcome().name() + " at " + each.visit().id())
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(Prose.list(names) + " could not be estimated, as the results say.");
  }

  private Optional<String> derived() {
    List<String> names =
        trial.outcomes().stream()
            .filter(outcome -> outcome.derivation().isPresent())
            .map(Outcome::name)
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Prose.list(names)
                + (names.size() == 1 ? " is an area" : " are areas")
                + " under the curve by the trapezoidal rule"
                + bibliography.cite(Reference.PRUESSNER_2003)
                + ".");
  }

  private String claims() {
    Plan plan = trial.plan();
    String text =
        "Superiority was tested two-sided at \u03B1 = "
            + Rounding.fixed(plan.alpha(), 2)
            + ", with "
            + Rounding.percent(plan.level())
            + " confidence intervals";
    if (claimed(Claim.EQUIVALENCE)) {
      text +=
          "; equivalence by two one-sided tests, each at that \u03B1, with the "
              + Rounding.percent(1 - 2 * plan.alpha())
              + " interval"
              + bibliography.cite(Reference.SCHUIRMANN_1987);
    }
    if (claimed(Claim.NONINFERIORITY)) {
      text += "; non-inferiority against its margin" + bibliography.cite(Reference.PIAGGIO_2012);
    }
    return text + ".";
  }

  private boolean claimed(Claim claim) {
    return analysis.results().stream().anyMatch(each -> each.claim().equals(Optional.of(claim)));
  }

  private String family(Multiplicity family) {
    List<String> names =
        family.outcomes().stream()
            .map(id -> trial.outcomes().stream().filter(each -> each.id().equals(id)).findFirst())
            .flatMap(Optional::stream)
            .map(Outcome::name)
            .toList();
    String method =
        FamilyMethod.title(family.method())
            + bibliography.cite(FamilyMethod.references(family.method()));
    return "The p-values of " + Prose.list(names) + " were adjusted together by " + method + ".";
  }

  private Optional<String> standardized() {
    List<Conventions> conventions =
        analysis.results().stream()
            .flatMap(result -> result.g().stream())
            .map(Estimate::conventions)
            .collect(Collectors.toList());
    return conventions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Standardized differences are Hedges' g"
                + bibliography.cite(Conventions.union(conventions).references())
                + ".");
  }

  private Block details() {
    List<Block.Entry> entries = analysis.conventions().list().stream().map(this::detail).toList();
    return entries.isEmpty() ? Block.paragraph("None apply.") : Block.definitions(entries);
  }

  private Block.Entry detail(Convention convention) {
    String choice = convention.choice() + bibliography.cite(convention.sources());
    return new Block.Entry(convention.topic(), choice);
  }
}
