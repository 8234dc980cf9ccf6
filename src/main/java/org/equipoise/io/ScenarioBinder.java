// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.core.InvalidInputException;
import org.equipoise.core.TwoArms;
import org.equipoise.design.AllocationScheme;
import org.equipoise.design.CorrelationMatrix;
import org.equipoise.design.Flow;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioAnalysis;
import org.equipoise.design.ScenarioArm;
import org.equipoise.design.ScenarioCovariate;
import org.equipoise.design.ScenarioDistribution;
import org.equipoise.design.ScenarioDropout;
import org.equipoise.design.ScenarioOutcome;
import org.equipoise.design.ScenarioRun;
import org.equipoise.design.ScenarioRun.RandomNumbers;
import org.equipoise.design.ScenarioVisit;
import org.equipoise.design.Trial;

/** Binds the tree of scenario.yaml for one cell, its varied values put in place. */
final class ScenarioBinder {
  private static final double LEVEL = 0.95;
  private static final long REPLICATES = 100_000;
  private static final long SEED = 20130101;

  private final Problems problems;
  private final Vocabulary vocabulary;
  private final ScenarioFiles files;

  ScenarioBinder(ScenarioFiles files, Problems problems, Vocabulary vocabulary) {
    this.files = files;
    this.problems = problems;
    this.vocabulary = vocabulary;
  }

  /** The scenario; empty when there are problems. */
  Optional<Scenario> bind(Located tree, Map<String, String> settings) {
    Field root = Field.of(tree, problems);
    if (root.isMapping()) { // before unknown keys: a newer version may have more of them
      Field version = root.entries().get("equipoise");
      if (version != null) {
        FormatVersion.check(version, new Problems());
      }
    }
    int before = problems.count();
    Optional<Scenario> scenario = scenario(root.fields(ScenarioKeys.SCENARIO), settings);
    if (problems.count() > before) {
      return Optional.empty();
    }
    if (scenario.isEmpty()) {
      throw new IllegalStateException("a scenario that is not bound must have a problem");
    }
    return scenario;
  }

  /** An entry whose key is free is not required by anybody; its value must not be null. */
  static void requirePresent(Field entry) {
    if (!entry.present()) {
      entry.problem("is missing", "must be given");
    }
  }

  private Optional<Scenario> scenario(Fields fields, Map<String, String> settings) {
    fields.required("equipoise");
    Optional<String> id = fields.required("id").id();
    Optional<TwoArms<ScenarioArm>> arms =
        arms(fields).flatMap(both -> ClassesBinder.bind(fields.optional("classes"), both));
    Optional<List<ScenarioOutcome>> outcomes =
        outcomes(fields.required("outcomes"), arms.map(both -> both.control().id()));
    Optional<AllocationScheme> allocation =
        AllocationBinder.bindOfScenario(fields.optional("allocation"));
    Optional<ScenarioRun> run = run(fields);
    if (outcomes.isEmpty()) {
      return Optional.empty();
    }
    Optional<List<ScenarioCovariate>> covariates =
        CovariatesBinder.bind(fields.optional("covariates"), outcomes.get());
    Optional<ScenarioDropout> dropout =
        arms.flatMap(
            both -> new DropoutBinder(both, outcomes.get()).bind(fields.optional("dropout")));
    Optional<CorrelationMatrix> between =
        ScenarioOutcomeBinder.matrix(fields.optional("outcomeCorrelation"), drawn(outcomes.get()));
    List<ScenarioAnalysis> analyses = analyses(fields, outcomes.get(), covariates);
    if (id.isEmpty() || arms.isEmpty() || run.isEmpty() || covariates.isEmpty()) {
      return Optional.empty();
    }
    AllocationScheme scheme = scheme(fields, allocation, covariates.get());
    // In steps, so that a refusal names the key whose value made it.
    return fields
        .owner()
        .make(() -> bare(id.get(), settings, arms.get(), outcomes.get(), run.get()))
        .flatMap(s -> fields.optional("covariates").make(() -> s.withCovariates(covariates.get())))
        .flatMap(s -> fields.optional("allocation").make(() -> s.withAllocation(scheme)))
        .flatMap(s -> fields.optional("analyses").make(() -> s.withAnalyses(analyses)))
        .flatMap(
            s ->
                fields.optional("outcomeCorrelation").make(() -> s.withOutcomeCorrelation(between)))
        .flatMap(s -> fields.optional("dropout").make(() -> s.withDropout(dropout)));
  }

  private static int drawn(List<ScenarioOutcome> outcomes) {
    return Math.toIntExact(outcomes.stream().filter(each -> !each.isDerived()).count());
  }

  private static Scenario bare(
      String id,
      Map<String, String> settings,
      TwoArms<ScenarioArm> arms,
      List<ScenarioOutcome> outcomes,
      ScenarioRun run) {
    return new Scenario(
        id,
        settings,
        arms,
        outcomes,
        Optional.empty(),
        Optional.empty(),
        new AllocationScheme.Fixed(),
        List.of(),
        run);
  }

  private List<ScenarioAnalysis> analyses(
      Fields fields, List<ScenarioOutcome> outcomes, Optional<List<ScenarioCovariate>> covariates) {
    return new ScenarioAnalysisBinder(
            outcomes, covariates.map(ScenarioBinder::ids), vocabulary.analyses())
        .bind(fields.optional("analyses"));
  }

  private static List<String> ids(List<ScenarioCovariate> covariates) {
    return covariates.stream().map(ScenarioCovariate::id).toList();
  }

  /** The scheme; the usual one when its strata or factors are not there, which is a problem. */
  private static AllocationScheme scheme(
      Fields fields, Optional<AllocationScheme> found, List<ScenarioCovariate> covariates) {
    Field field = fields.optional("allocation");
    return found
        .filter(each -> CovariatesBinder.known(field, each, ids(covariates)))
        .orElse(new AllocationScheme.Fixed());
  }

  private Optional<TwoArms<ScenarioArm>> arms(Fields fields) {
    Field trial = fields.optional("trial");
    if (!trial.present()) {
      return arms(fields.required("arms"));
    }
    if (fields.optional("arms").present()) {
      trial.problem("is there beside arms", "must be one of trial and arms");
      return Optional.empty();
    }
    return trial.path().flatMap(path -> armsOfTrial(trial, path));
  }

  private static Optional<TwoArms<ScenarioArm>> arms(Field field) {
    List<ScenarioArm> arms = new ArrayList<>();
    Map<String, Field> entries = field.entries();
    entries.values().forEach(ScenarioBinder::requirePresent);
    entries.forEach(
        (id, size) ->
            size.integer(2)
                .flatMap(n -> size.make(() -> new ScenarioArm(id, n)))
                .ifPresent(arms::add));
    if (entries.size() != 2) {
      if (field.isMapping()) {
        String found = "has " + entries.size() + (entries.size() == 1 ? " arm" : " arms");
        field.problem(found, "must be exactly two, the experimental arm first");
      }
      return Optional.empty();
    }
    return arms.size() == 2
        ? Optional.of(new TwoArms<>(arms.get(0), arms.get(1)))
        : Optional.empty();
  }

  private Optional<TwoArms<ScenarioArm>> armsOfTrial(Field field, String path) {
    Trial trial;
    try {
      trial = files.trial(path, vocabulary);
    } catch (InvalidInputException e) {
      problems.addAll(e);
      return Optional.empty();
    }
    if (trial.flow().isEmpty()) {
      field.problem("has no flow", "must say how many were analysed in each arm, or use arms");
      return Optional.empty();
    }
    TwoArms<Flow> flow = trial.flow().get();
    TwoArms<String> ids = trial.armIds();
    return field.make(
        () ->
            new TwoArms<>(
                new ScenarioArm(ids.experimental(), flow.experimental().analysed()),
                new ScenarioArm(ids.control(), flow.control().analysed())));
  }

  private Optional<List<ScenarioOutcome>> outcomes(Field field, Optional<String> controlArm) {
    Map<String, Field> entries = field.entries();
    if (field.isMapping() && entries.isEmpty()) {
      field.problem("is empty", "must have one or more outcomes");
    }
    entries.values().forEach(ScenarioBinder::requirePresent);
    List<ScenarioOutcome> outcomes = new ArrayList<>();
    Map<String, ScenarioDistribution.Resample> resampled =
        new ResampleBinder(files, controlArm, problems).bind(entries);
    Map<String, Field> derived = new LinkedHashMap<>();
    for (Map.Entry<String, Field> each : entries.entrySet()) {
      String id = each.getKey();
      if (ScenarioOutcomeBinder.isDerived(each.getValue())) {
        derived.put(id, each.getValue());
      } else {
        new ScenarioOutcomeBinder(Optional.ofNullable(resampled.get(id)))
            .bind(id, each.getValue())
            .ifPresent(outcomes::add);
      }
    }
    for (ScenarioOutcome each : outcomes) {
      String first = each.visitIds().get(0);
      if (each.visits().size() > 1
          && outcomes.stream().allMatch(o -> o.visitIds().indexOf(first) <= 0)) {
        refuseBaselineEffect(each, entries.get(each.id()));
      }
    }
    List<ScenarioOutcome> drawn = List.copyOf(outcomes);
    if (drawn.size() + derived.size() == entries.size()) { // else their sources may be missing
      derived.forEach(
          (id, each) -> ScenarioOutcomeBinder.derived(id, each, drawn).ifPresent(outcomes::add));
    }
    return entries.isEmpty() || outcomes.size() < entries.size()
        ? Optional.empty()
        : Optional.of(outcomes);
  }

  /** What the scenario would refuse itself, but without the line. */
  private static void refuseBaselineEffect(ScenarioOutcome outcome, Field field) {
    ScenarioVisit first = outcome.visits().get(0);
    if (outcome.samples().curve().filter(c -> c.effects().containsKey(first.id())).isPresent()) {
      Field effect = field.entries().get("curveEffect").entries().get(first.id());
      effect.refuse("must be left out at the baseline: randomized arms do not differ before");
    }
    if (first.effect().difference(first.sd()) != 0) {
      Field effect = field.entries().get("effect").entries().get(first.id());
      effect.refuse("must be left out at the baseline: randomized arms do not differ before");
    }
  }

  private static Optional<ScenarioRun> run(Fields fields) {
    Optional<Double> level =
        fields.optional("level").number(x -> x > 0 && x < 1, "must be a number in (0, 1)");
    Field replicatesField = fields.optional("replicates");
    Optional<Long> replicates = replicatesField.longInteger();
    Optional<Long> seed = fields.optional("seed").longInteger();
    Optional<Boolean> common = fields.optional("commonRandomNumbers").flag();
    RandomNumbers numbers = common.orElse(true) ? RandomNumbers.COMMON : RandomNumbers.PER_CELL;
    return replicatesField.make(
        () ->
            new ScenarioRun(
                level.orElse(LEVEL), replicates.orElse(REPLICATES), seed.orElse(SEED), numbers));
  }
}
