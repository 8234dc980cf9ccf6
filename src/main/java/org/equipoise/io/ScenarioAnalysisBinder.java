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
import org.equipoise.design.ScenarioOutcome;
import org.equipoise.io.Vocabulary.Need;

/** Binds the analyses of scenario.yaml against its outcomes and the methods that there are. */
final class ScenarioAnalysisBinder {
  private final List<ScenarioOutcome> outcomes;
  private final Map<String, Set<Need>> methods;

  ScenarioAnalysisBinder(List<ScenarioOutcome> outcomes, Map<String, Set<Need>> methods) {
    this.outcomes = outcomes;
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
      field.problem("is there twice", "must differ from the others in outcome, visit or method");
    } else {
      analyses.add(found);
    }
  }

  private static boolean sameRows(ScenarioAnalysis a, ScenarioAnalysis b) {
    return a.outcome().equals(b.outcome())
        && a.visit().equals(b.visit())
        && a.method().equals(b.method());
  }

  private Optional<ScenarioAnalysis> analysis(Field field) {
    Fields fields = field.fields(ScenarioKeys.ANALYSIS);
    Optional<ScenarioOutcome> outcome = outcome(fields.required("outcome"));
    Field visitField = fields.required("visit");
    Optional<String> visit = outcome.flatMap(o -> visitField.choice(o.visitIds()));
    Optional<String> method = fields.required("method").choice(methods.keySet());
    ScenarioAnalysis.Told told = told(fields, outcome);
    method.ifPresent(each -> refuseMissing(fields, each, told));
    if (visit.isEmpty() || method.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ScenarioAnalysis(outcome.orElseThrow().id(), visit.get(), method.get(), told));
  }

  private Optional<ScenarioOutcome> outcome(Field field) {
    List<String> ids = outcomes.stream().map(ScenarioOutcome::id).toList();
    return field.choice(ids).map(id -> outcomes.get(ids.indexOf(id)));
  }

  private ScenarioAnalysis.Told told(Fields fields, Optional<ScenarioOutcome> outcome) {
    Optional<Better> better = fields.optional("better").choice(Better.values(), Better::label);
    Optional<Integer> resamples = fields.optional("resamples").integer(1);
    Field scaleField = fields.optional("scale");
    Optional<Scale> scale = scaleField.choice(Scale.values(), Scale::label);
    Optional<Scale> own = outcome.map(ScenarioAnalysisBinder::scale);
    boolean area = outcome.map(this::isPositiveArea).orElse(false);
    if (scale.equals(Optional.of(Scale.LOG)) && own.equals(Optional.of(Scale.RAW)) && !area) {
      scaleField.refuse(
          "must be raw: an outcome that is not lognormal can be 0 or below, which has no logarithm");
    }
    Optional<Margin> margin =
        MarginBinder.bind(
            fields.optional("margin"), outcome.map(ScenarioOutcome::id), scale.or(() -> own));
    return new ScenarioAnalysis.Told(
        margin, better, resamples.map(OptionalInt::of).orElse(OptionalInt.empty()), scale);
  }

  /** Whether an outcome is an area over ground of values that are above 0. */
  private boolean isPositiveArea(ScenarioOutcome outcome) {
    if (!(outcome.distribution() instanceof ScenarioDistribution.Derived derived)
        || derived.derivation().measure() != Derivation.Measure.AUCG) {
      return false;
    }
    String from = derived.derivation().from();
    return outcomes.stream().anyMatch(each -> each.id().equals(from) && scale(each) == Scale.LOG);
  }

  private static Scale scale(ScenarioOutcome outcome) {
    return outcome.distribution() == ScenarioDistribution.LOGNORMAL ? Scale.LOG : Scale.RAW;
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
