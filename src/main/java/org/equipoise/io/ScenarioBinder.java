// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.equipoise.core.InvalidInputException;
import org.equipoise.core.TwoArms;
import org.equipoise.design.AllocationScheme;
import org.equipoise.design.CorrelationMatrix;
import org.equipoise.design.Flow;
import org.equipoise.design.Ids;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioAnalysis;
import org.equipoise.design.ScenarioArm;
import org.equipoise.design.ScenarioClasses;
import org.equipoise.design.ScenarioCovariate;
import org.equipoise.design.ScenarioDropout;
import org.equipoise.design.ScenarioRun;
import org.equipoise.design.ScenarioRun.RandomNumbers;
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
    Supplier<Scenario> scenario = scenario(root.fields(ScenarioKeys.SCENARIO), settings);
    return problems.count() > before ? Optional.empty() : root.make(scenario);
  }

  /** The same place, of which nothing more is said: for what has been read and refused already. */
  static Field quietly(Field field) {
    return new Field(field.at(), field.tree(), new Problems());
  }

  /** What is a key of the file and an id of the scenario must have the form of one. */
  static void requireId(Field entry, String id, String name) {
    entry.make(() -> Ids.require(id, name));
  }

  /** An entry whose key is free is not required by anybody; its value must not be null. */
  static void requirePresent(Field entry) {
    if (!entry.present()) {
      entry.problem("is missing", "must be given");
    }
  }

  /** Binds every part, whatever is wrong with the others; the scenario can be had if nothing is. */
  private Supplier<Scenario> scenario(Fields fields, Map<String, String> settings) {
    fields.required("equipoise");
    Optional<String> id = fields.required("id").id();
    Map<String, Integer> sizes = arms(fields);
    ArmIds arms = ArmIds.of(sizes.keySet());
    Map<String, ScenarioClasses> classes = ClassesBinder.bind(fields.optional("classes"), arms);
    List<OutcomeDraft> outcomes =
        new ScenarioOutcomesBinder(files, problems)
            .bind(fields.required("outcomes"), arms.known().map(TwoArms::control));
    Optional<CorrelationMatrix> between = between(fields, outcomes);
    Conduct conduct = conduct(fields, arms, outcomes);
    Optional<ScenarioRun> run = run(fields);
    return () ->
        new Scenario(
            id.orElseThrow(),
            settings,
            arms.known().orElseThrow().map(arm -> arm(arm, sizes, classes)),
            conduct.covariates(),
            outcomes.stream().map(each -> each.outcome().orElseThrow()).toList(),
            between,
            conduct.dropout(),
            conduct.allocation().orElse(new AllocationScheme.Fixed()),
            conduct.analyses(),
            run.orElseThrow());
  }

  private static ScenarioArm arm(
      String id, Map<String, Integer> sizes, Map<String, ScenarioClasses> classes) {
    return new ScenarioArm(id, sizes.get(id), Optional.ofNullable(classes.get(id)));
  }

  /** What names arms, outcomes and covariates. */
  private record Conduct(
      List<ScenarioCovariate> covariates,
      Optional<ScenarioDropout> dropout,
      Optional<AllocationScheme> allocation,
      List<ScenarioAnalysis> analyses) {}

  private Conduct conduct(Fields fields, ArmIds arms, List<OutcomeDraft> outcomes) {
    Field covariatesField = fields.optional("covariates");
    Field dropoutField = fields.optional("dropout");
    Field allocationField = fields.optional("allocation");
    Optional<List<String>> columns = CovariatesBinder.ids(covariatesField);
    List<ScenarioCovariate> covariates =
        CovariatesBinder.bind(covariatesField, outcomes.stream().map(OutcomeDraft::id).toList());
    Optional<ScenarioDropout> dropout = new DropoutBinder(arms, outcomes).bind(dropoutField);
    Optional<AllocationScheme> allocation = AllocationBinder.bindOfScenario(allocationField);
    columns.ifPresent(ids -> CovariatesBinder.requireKnown(allocationField, ids));
    List<ScenarioAnalysis> analyses =
        new ScenarioAnalysisBinder(outcomes, columns, vocabulary.analyses())
            .bind(fields.optional("analyses"));
    ScenarioCrossChecks checks = new ScenarioCrossChecks(fields.owner(), outcomes);
    checks.covariates(covariatesField, covariates);
    checks
        .outcomes()
        .ifPresent(
            plain ->
                dropout.ifPresent(each -> checks.dropout(dropoutField, plain, each, covariates)));
    return new Conduct(covariates, dropout, allocation, analyses);
  }

  /** The correlation between outcomes; beside one that is resampled there is none, nor classes. */
  private static Optional<CorrelationMatrix> between(Fields fields, List<OutcomeDraft> outcomes) {
    Field between = fields.optional("outcomeCorrelation");
    Optional<String> resampled = ScenarioOutcomesBinder.resampled(fields.optional("outcomes"));
    Field classes = fields.optional("classes");
    if (resampled.isPresent() && !classes.entriesQuietly().isEmpty()) {
      refuseBesideResampled(classes, "classes", resampled.get());
    }
    if (resampled.isPresent() && between.present()) {
      refuseBesideResampled(between, "outcomeCorrelation", resampled.get());
      return Optional.empty();
    }
    long drawn = outcomes.stream().filter(each -> !each.derived()).count();
    return ScenarioOutcomeBinder.matrix(between, Math.toIntExact(drawn), "an outcome");
  }

  private static void refuseBesideResampled(Field field, String key, String outcome) {
    field.problem(
        key
            + " must be left out when an outcome is resampled, got "
            + outcome
            + ": its persons bring their own correlations",
        "");
  }

  /** The sizes by arm, the experimental arm first; 0 when one is wrong. */
  private Map<String, Integer> arms(Fields fields) {
    Field trial = fields.optional("trial");
    if (!trial.present()) {
      return sizes(fields.required("arms"));
    }
    if (fields.optional("arms").present()) {
      trial.problem("is there beside arms", "must be one of trial and arms");
      return sizes(fields.optional("arms"));
    }
    return trial.path().map(path -> sizesOfTrial(trial, path)).orElse(Map.of());
  }

  private static Map<String, Integer> sizes(Field field) {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    Map<String, Field> entries = field.entries();
    entries.forEach(
        (id, size) -> {
          requirePresent(size);
          requireId(size, id, "arm id");
          sizes.put(id, size.integer(2).orElse(0));
        });
    if (field.isMapping() && entries.size() != 2) {
      String found = "has " + entries.size() + (entries.size() == 1 ? " arm" : " arms");
      field.problem(found, "must be exactly two, the experimental arm first");
    }
    return sizes;
  }

  private Map<String, Integer> sizesOfTrial(Field field, String path) {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    Trial trial;
    try {
      trial = files.trial(path, vocabulary);
    } catch (InvalidInputException e) {
      problems.addAll(e);
      return sizes;
    }
    if (trial.flow().isEmpty()) {
      field.problem("has no flow", "must say how many were analysed in each arm, or use arms");
    }
    TwoArms<String> ids = trial.armIds();
    Optional<TwoArms<Flow>> flow = trial.flow();
    sizes.put(ids.experimental(), flow.map(each -> each.experimental().analysed()).orElse(0));
    sizes.put(ids.control(), flow.map(each -> each.control().analysed()).orElse(0));
    if (flow.isPresent()) {
      sizes.forEach((id, size) -> field.make(() -> new ScenarioArm(id, size)));
    }
    return sizes;
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
