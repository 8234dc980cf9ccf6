// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.compare.Settings;
import org.equipoise.design.AllocationScheme;
import org.equipoise.design.AllocationScheme.Stratified;
import org.equipoise.design.Scale;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioAnalysis;
import org.equipoise.design.ScenarioCovariate;
import org.equipoise.design.ScenarioDistribution;
import org.equipoise.design.ScenarioOutcome;
import org.equipoise.effect.MeasureScale;
import org.equipoise.evidence.Measurement;
import org.equipoise.evidence.SampleColumn;
import org.equipoise.evidence.SampleRequest;
import org.equipoise.evidence.Variable;
import org.equipoise.method.Catalogue;
import org.equipoise.method.Method;

/** From the analyses of a scenario to what is done in every replicate. */
final class AnalysisPlanner {
  private final Scenario scenario;

  AnalysisPlanner(Scenario scenario) {
    this.scenario = scenario;
  }

  List<AnalysisPlan> plans() {
    return scenario.analyses().stream().map(this::plan).toList();
  }

  /** What is wrong with the analyses that have no plan, of each. */
  List<AnalysisRefusal> refusals() {
    List<AnalysisRefusal> refusals = new ArrayList<>();
    for (int i = 0; i < scenario.analyses().size(); i++) {
      try {
        plan(scenario.analyses().get(i));
      } catch (IllegalArgumentException e) {
        refusals.add(new AnalysisRefusal(i, e.getMessage()));
      }
    }
    return refusals;
  }

  private AnalysisPlan plan(ScenarioAnalysis analysis) {
    Method method =
        Catalogue.find(analysis.method())
            .orElseThrow(
                () -> new IllegalArgumentException("no method is called " + analysis.method()));
    int outcome = index(analysis.outcome());
    ScenarioOutcome about = scenario.outcomes().get(outcome);
    if (!about.samples().minutes().isEmpty()) {
      throw new IllegalArgumentException(
          "an analysis must be of an outcome with one value a visit, got "
              + about.id()
              + "; an outcome with derive: {measure: aucg, from: "
              + about.id()
              + "} has one");
    }
    Optional<String> baseline =
        scenario
            .baseline()
            .filter(each -> method.usesBaseline())
            .filter(each -> !each.equals(analysis.visit()))
            .filter(about.visitIds()::contains);
    AnalysisPlan.Variables variables =
        new AnalysisPlan.Variables(
            variable(outcome, analysis.visit()), baseline.map(each -> variable(outcome, each)));
    Scale scale = analysis.told().scale().orElseGet(() -> scale(about, method));
    SampleRequest request =
        new SampleRequest(
            new Variable(Measurement.of(about.id(), analysis.visit()), scale),
            baseline.map(each -> new Variable(Measurement.of(about.id(), each), scale)),
            own(analysis, method),
            method.uses().contains(SampleColumn.Role.BELOW_LIMIT));
    Settings settings = new ToldSettings(about, scenario).of(analysis, method, scale);
    return new AnalysisPlan(analysis, method, request, variables, settings, Truth.UNKNOWN);
  }

  /** What the method uses of the participants' own columns. */
  private List<SampleRequest.Own> own(ScenarioAnalysis analysis, Method method) {
    List<SampleRequest.Own> own = new ArrayList<>();
    for (String name : analysis.told().columns().covariates()) {
      own.add(ordered(SampleColumn.Role.COVARIATE, List.of(name)));
    }
    List<String> strata = strata(analysis.told().columns());
    if (!strata.isEmpty()) {
      own.add(ordered(SampleColumn.Role.STRATUM, strata));
    }
    if (scenario.allocation() instanceof AllocationScheme.Minimization minimization) {
      minimization.factors().stream()
          .map(name -> ordered(SampleColumn.Role.FACTOR, List.of(name)))
          .forEach(own::add);
    }
    if (scenario.hasClasses()) {
      own.add(new SampleRequest.Own(SampleColumn.Role.CLUSTER, List.of(DrawnParticipants.COHORT)));
    }
    return own.stream().filter(each -> method.uses().contains(each.role())).toList();
  }

  // As in a trial's plan, what the randomization was stratified by is adjusted for.
  private List<String> strata(ScenarioAnalysis.Columns told) {
    if (told.strata().isPresent() || !(scenario.allocation() instanceof Stratified scheme)) {
      return told.strata().orElse(List.of());
    }
    return scheme.by().stream().filter(each -> !told.covariates().contains(each)).toList();
  }

  /** Categories in the order of the scenario. */
  private SampleRequest.Own ordered(SampleColumn.Role role, List<String> names) {
    Map<String, List<String>> levels = new LinkedHashMap<>();
    for (ScenarioCovariate each : scenario.covariates()) {
      if (names.contains(each.id())) {
        levels.put(each.id(), each.levelIds());
      }
    }
    return new SampleRequest.Own(role, names, levels);
  }

  private int index(String outcome) {
    return scenario.outcomes().stream().map(ScenarioOutcome::id).toList().indexOf(outcome);
  }

  private ModelVariable variable(int outcome, String visit) {
    return new ModelVariable(outcome, scenario.outcomes().get(outcome).visitIds().indexOf(visit));
  }

  /** The scale of the effect, which for a lognormal outcome is that of the logarithm. */
  static Scale scale(ScenarioOutcome outcome, Method method) {
    boolean ratio = method.scale() == MeasureScale.LOG_RATIO; // takes logarithms itself
    return ratio ? Scale.RAW : ownScale(outcome);
  }

  /** The scale on which an outcome is normal before it is recorded. */
  static Scale ownScale(ScenarioOutcome outcome) {
    return outcome.distribution() instanceof ScenarioDistribution.Lognormal ? Scale.LOG : Scale.RAW;
  }
}
