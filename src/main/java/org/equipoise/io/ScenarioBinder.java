// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.equipoise.core.InvalidInputException;
import org.equipoise.core.TwoArms;
import org.equipoise.design.AllocationScheme;
import org.equipoise.design.CorrelationMatrix;
import org.equipoise.design.Flow;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioAnalysis;
import org.equipoise.design.ScenarioArm;
import org.equipoise.design.ScenarioCovariate;
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

  private final Path file;
  private final Problems problems;
  private final Vocabulary vocabulary;

  ScenarioBinder(Path file, Problems problems, Vocabulary vocabulary) {
    this.file = file;
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
    Optional<List<ScenarioOutcome>> outcomes = outcomes(fields.required("outcomes"));
    Optional<AllocationScheme> allocation =
        AllocationBinder.bindOfScenario(fields.optional("allocation"));
    Optional<ScenarioRun> run = run(fields);
    if (outcomes.isEmpty()) {
      return Optional.empty();
    }
    Optional<List<ScenarioCovariate>> covariates =
        CovariatesBinder.bind(fields.optional("covariates"), outcomes.get());
    Optional<ScenarioDropout> dropout = dropout(fields.optional("dropout"), arms, outcomes.get());
    Optional<CorrelationMatrix> between =
        ScenarioOutcomeBinder.matrix(fields.optional("outcomeCorrelation"), outcomes.get().size());
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
      Fields fields,
      List<ScenarioOutcome> outcomes,
      Optional<List<ScenarioCovariate>> covariates) {
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
      trial = TrialReader.read(file.resolveSibling(path), vocabulary).trial();
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

  private static Optional<List<ScenarioOutcome>> outcomes(Field field) {
    Map<String, Field> entries = field.entries();
    if (field.isMapping() && entries.isEmpty()) {
      field.problem("is empty", "must have one or more outcomes");
    }
    entries.values().forEach(ScenarioBinder::requirePresent);
    List<ScenarioOutcome> outcomes = new ArrayList<>();
    entries.forEach((id, each) -> ScenarioOutcomeBinder.bind(id, each).ifPresent(outcomes::add));
    for (ScenarioOutcome each : outcomes) {
      String first = each.visitIds().get(0);
      if (each.visits().size() > 1
          && outcomes.stream().allMatch(o -> o.visitIds().indexOf(first) <= 0)) {
        refuseBaselineEffect(each, entries.get(each.id()));
      }
    }
    return entries.isEmpty() || outcomes.size() < entries.size()
        ? Optional.empty()
        : Optional.of(outcomes);
  }

  /** What the scenario would refuse itself, but without the line. */
  private static void refuseBaselineEffect(ScenarioOutcome outcome, Field field) {
    ScenarioVisit first = outcome.visits().get(0);
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

  private static Optional<ScenarioDropout> dropout(
      Field field, Optional<TwoArms<ScenarioArm>> arms, List<ScenarioOutcome> outcomes) {
    Fields fields = field.fields(ScenarioKeys.DROPOUT);
    if (arms.isEmpty() || field.entriesQuietly().isEmpty()) {
      return Optional.empty();
    }
    Map<String, TwoArms<Double>> rates =
        rates(fields.required("rates"), arms.get().map(ScenarioArm::id), outcomes);
    Optional<ScenarioDropout.Mechanism> mechanism =
        fields
            .required("mechanism")
            .choice(ScenarioDropout.Mechanism.values(), ScenarioDropout.Mechanism::label);
    Optional<ScenarioDropout.Given> given = given(fields.optional("given"), outcomes);
    Optional<Double> slope = fields.optional("slope").number();
    if (mechanism.isEmpty() || rates.isEmpty()) {
      return Optional.empty();
    }
    return field.make(() -> new ScenarioDropout(rates, mechanism.get(), given, slope.orElse(0.0)));
  }

  private static Map<String, TwoArms<Double>> rates(
      Field field, TwoArms<String> arms, List<ScenarioOutcome> outcomes) {
    Set<String> visits = new LinkedHashSet<>();
    outcomes.forEach(each -> visits.addAll(each.visitIds()));
    Fields byVisit = field.fields(List.copyOf(visits));
    if (field.isMapping() && field.entries().isEmpty()) {
      field.problem("is empty", "must name one or more visits");
    }
    Map<String, TwoArms<Double>> rates = new LinkedHashMap<>();
    for (String visit : visits) {
      Field rate = byVisit.optional(visit);
      if (rate.present()) {
        Fields byArm = rate.fields(List.of(arms.experimental(), arms.control()));
        TwoArms<Optional<Double>> both =
            arms.map(
                arm ->
                    byArm.required(arm).number(p -> p >= 0 && p < 1, "must be a number in [0, 1)"));
        if (both.experimental().isPresent() && both.control().isPresent()) {
          rates.put(visit, both.map(Optional::orElseThrow));
        }
      }
    }
    return rates;
  }

  private static Optional<ScenarioDropout.Given> given(
      Field field, List<ScenarioOutcome> outcomes) {
    List<String> allowed = new ArrayList<>();
    for (ScenarioOutcome outcome : outcomes) {
      outcome.visitIds().forEach(visit -> allowed.add(outcome.id() + "." + visit));
    }
    return field
        .choice(allowed)
        .map(each -> each.split("\\.", -1))
        .map(parts -> new ScenarioDropout.Given(parts[0], parts[1]));
  }
}
