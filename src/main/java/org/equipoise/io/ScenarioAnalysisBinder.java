// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.equipoise.claim.Better;
import org.equipoise.claim.Margin;
import org.equipoise.design.Derivation;
import org.equipoise.design.Scale;
import org.equipoise.design.ScenarioAnalysis;
import org.equipoise.design.ScenarioDistribution;
import org.equipoise.io.Vocabulary.Need;

/** Binds the analyses of scenario.yaml against its outcomes and the methods that there are. */
final class ScenarioAnalysisBinder {
  private final List<OutcomeDraft> outcomes;
  private final Optional<List<String>> covariates;
  private final Map<String, Set<Need>> methods;

  /**
   * Of a scenario.
   *
   * @param outcomes its outcomes, as far as they are right
   * @param covariates the ids of its covariates; empty when they are not known, and what names them
   *     is not looked at
   * @param methods the methods with what each needs
   */
  ScenarioAnalysisBinder(
      List<OutcomeDraft> outcomes,
      Optional<List<String>> covariates,
      Map<String, Set<Need>> methods) {
    this.outcomes = outcomes;
    this.covariates = covariates;
    this.methods = methods;
  }

  List<ScenarioAnalysis> bind(Field field) {
    List<ScenarioAnalysis> analyses = new ArrayList<>();
    for (Field each : field.items()) {
      analysis(each).ifPresent(found -> add(each, found, analyses));
    }
    return analyses;
  }

  private static void add(Field field, ScenarioAnalysis found, List<ScenarioAnalysis> analyses) {
    boolean twice = analyses.stream().anyMatch(other -> sameRows(other, found));
    if (twice) { // their rows could not be told apart
      field.problem(
          "is there twice",
          "must differ from the others in outcome, visit or method, or have a label of its own");
    } else {
      analyses.add(found);
    }
  }

  private static boolean sameRows(ScenarioAnalysis a, ScenarioAnalysis b) {
    return a.outcome().equals(b.outcome())
        && a.visit().equals(b.visit())
        && a.label().equals(b.label());
  }

  private Optional<ScenarioAnalysis> analysis(Field field) {
    Fields fields = field.fields(ScenarioKeys.ANALYSIS);
    Optional<OutcomeDraft> outcome = outcome(fields.required("outcome"));
    Optional<String> visit = visit(fields.required("visit"), outcome);
    Optional<String> method = fields.required("method").choice(methods.keySet());
    Field labelField = fields.optional("label");
    Optional<String> label = labelField.present() ? labelField.id() : method;
    ScenarioAnalysis.Columns columns =
        method.flatMap(each -> columns(fields, each)).orElse(ScenarioAnalysis.Columns.NONE);
    ScenarioAnalysis.Told told = told(fields, outcome, columns);
    method.ifPresent(each -> refuseMissing(fields, each, told));
    boolean named = outcome.filter(OutcomeDraft::isNamed).isPresent();
    if (!named || visit.isEmpty() || method.isEmpty() || label.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ScenarioAnalysis(
            outcome.orElseThrow().id(), visit.get(), method.get(), label.get(), told));
  }

  private Optional<OutcomeDraft> outcome(Field field) {
    List<String> ids = outcomes.stream().map(OutcomeDraft::id).toList();
    return ids.isEmpty() // what is wrong with them is said elsewhere
        ? Optional.empty()
        : field.choice(ids).map(id -> outcomes.get(ids.indexOf(id)));
  }

  private static Optional<String> visit(Field field, Optional<OutcomeDraft> outcome) {
    return outcome
        .map(OutcomeDraft::visits)
        .filter(visits -> !visits.isEmpty())
        .flatMap(field::choice);
  }

  private Optional<ScenarioAnalysis.Columns> columns(Fields fields, String method) {
    Set<Need> needs = methods.get(method);
    Field adjusted = fields.optional("covariates");
    Field strata = fields.optional("strata");
    if (!needs.contains(Need.TAKES_COVARIATES)) {
      refuseUnused(adjusted, method + " does not adjust for them");
    }
    if (!needs.contains(Need.TAKES_STRATA)) {
      refuseUnused(strata, method + " cannot be told strata");
    }
    if (covariates.isEmpty()) {
      return Optional.empty();
    }
    Optional<List<String>> by = CovariatesBinder.columns(strata, covariates.get());
    List<String> names = CovariatesBinder.columns(adjusted, covariates.get()).orElse(List.of());
    if (names.stream().anyMatch(by.orElse(List.of())::contains)) {
      strata.refuse("must not name what is among the covariates of the analysis");
      return Optional.empty();
    }
    return Optional.of(new ScenarioAnalysis.Columns(names, by));
  }

  private static void refuseUnused(Field field, String why) {
    if (field.present()) {
      field.refuse("must be left out: " + why);
    }
  }

  private ScenarioAnalysis.Told told(
      Fields fields, Optional<OutcomeDraft> outcome, ScenarioAnalysis.Columns columns) {
    Optional<Better> better = fields.optional("better").choice(Better.values(), Better::label);
    Optional<Integer> resamples = fields.optional("resamples").integer(1);
    Field scaleField = fields.optional("scale");
    Optional<Scale> scale = scaleField.choice(Scale.values(), Scale::label);
    Optional<Scale> own = outcome.flatMap(ScenarioAnalysisBinder::scale);
    boolean area = outcome.map(this::isPositiveArea).orElse(false);
    if (scale.equals(Optional.of(Scale.LOG)) && own.equals(Optional.of(Scale.RAW)) && !area) {
      scaleField.refuse(
          "must be raw: an outcome that is not lognormal can be 0 or below, which has no"
              + " logarithm");
    }
    Optional<Margin> margin =
        MarginBinder.bind(
            fields.optional("margin"),
            outcome.filter(any -> own.isPresent()).map(OutcomeDraft::id),
            scale.or(() -> own));
    return new ScenarioAnalysis.Told(
        margin, better, resamples.map(OptionalInt::of).orElse(OptionalInt.empty()), scale, columns);
  }

  /** Whether an outcome is an area over ground of values that are above 0, or may be one. */
  private boolean isPositiveArea(OutcomeDraft outcome) {
    if (!(outcome.distribution().orElse(null) instanceof ScenarioDistribution.Derived derived)
        || derived.derivation().measure() != Derivation.Measure.AUCG) {
      return false;
    }
    String from = derived.derivation().from();
    return outcomes.stream()
        .anyMatch(each -> each.id().equals(from) && scale(each).orElse(Scale.LOG) == Scale.LOG);
  }

  /** The scale of an outcome; empty when its distribution is wrong. */
  private static Optional<Scale> scale(OutcomeDraft outcome) {
    return outcome
        .distribution()
        .map(each -> each == ScenarioDistribution.LOGNORMAL ? Scale.LOG : Scale.RAW);
  }

  private void refuseMissing(Fields fields, String method, ScenarioAnalysis.Told told) {
    Set<Need> needs = methods.get(method);
    Field margin = fields.optional("margin");
    boolean sds = needs.contains(Need.MARGIN_IN_SDS);
    if ((sds || needs.contains(Need.MARGIN)) && !margin.present()) {
      margin.problem("is missing", method + " needs a margin, such as {smd: 0.5}");
    } else if (sds && told.margin().filter(each -> !(each instanceof Margin.Smd)).isPresent()) {
      margin.problem("is not in SDs", method + " needs a margin such as {smd: 0.5}");
    }
    Field better = fields.optional("better");
    if (needs.contains(Need.BETTER) && !better.present()) {
      better.problem("is missing", method + " needs to know: must be lower or higher");
    }
  }
}
