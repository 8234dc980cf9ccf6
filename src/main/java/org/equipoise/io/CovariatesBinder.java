// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.design.AllocationScheme;
import org.equipoise.design.ScenarioCovariate;
import org.equipoise.design.ScenarioOutcome;

/** Binds the covariates of a scenario, and what names them. */
final class CovariatesBinder {
  private CovariatesBinder() {}

  /** The covariates in order; empty when there are problems. */
  static Optional<List<ScenarioCovariate>> bind(Field field, List<ScenarioOutcome> outcomes) {
    List<ScenarioCovariate> covariates = new ArrayList<>();
    List<String> ids = outcomes.stream().map(ScenarioOutcome::id).toList();
    Map<String, Field> entries = field.entries();
    entries.values().forEach(ScenarioBinder::requirePresent);
    entries.forEach((id, each) -> covariate(id, each, ids).ifPresent(covariates::add));
    boolean complete = covariates.size() == entries.size();
    return complete && field.isMapping() == field.present()
        ? Optional.of(covariates)
        : Optional.empty();
  }

  private static Optional<ScenarioCovariate> covariate(
      String id, Field field, List<String> outcomes) {
    Fields fields = field.fields(ScenarioKeys.COVARIATE);
    Optional<Map<String, Double>> levels = levels(fields.required("levels"));
    if (levels.isEmpty()) {
      return Optional.empty();
    }
    List<String> known = List.copyOf(levels.get().keySet());
    Field effectsField = fields.optional("effects");
    Fields byOutcome = effectsField.fields(outcomes);
    Map<String, Map<String, Double>> effects = new LinkedHashMap<>();
    boolean complete = true;
    for (String outcome : outcomes) {
      Field own = byOutcome.optional(outcome);
      if (own.present()) {
        Optional<Map<String, Double>> shifts = shifts(own, known);
        complete &= shifts.isPresent();
        shifts.ifPresent(each -> effects.put(outcome, each));
      }
    }
    return complete
        ? field.make(() -> new ScenarioCovariate(id, levels.get(), effects))
        : Optional.empty();
  }

  private static Optional<Map<String, Double>> levels(Field field) {
    Map<String, Double> levels = new LinkedHashMap<>();
    Map<String, Field> entries = field.entries();
    entries.values().forEach(ScenarioBinder::requirePresent);
    entries.forEach(
        (level, share) ->
            share
                .number(x -> x > 0 && x < 1, "must be a share in (0, 1)")
                .ifPresent(x -> levels.put(level, x)));
    if (!field.isMapping() || levels.size() < entries.size()) {
      return Optional.empty();
    }
    // What the covariate would refuse itself, but with the line of its levels.
    return field.make(() -> new ScenarioCovariate("x", levels, Map.of()).levels());
  }

  private static Optional<Map<String, Double>> shifts(Field field, List<String> levels) {
    Fields byLevel = field.fields(levels);
    Map<String, Double> shifts = new LinkedHashMap<>();
    boolean complete = field.isMapping();
    for (String level : levels) {
      Field shift = byLevel.optional(level);
      Optional<Double> number =
          shift.number(x -> true, "must be a number of the control arm's standard deviations");
      complete &= number.isPresent() == shift.present();
      number.ifPresent(x -> shifts.put(level, x));
    }
    return complete ? Optional.of(shifts) : Optional.empty();
  }

  /** Columns that must be covariates, each once; empty when one is not. */
  static Optional<List<String>> columns(Field field, List<String> covariates) {
    if (covariates.isEmpty() && !field.items().isEmpty()) {
      field.refuse("must name covariates of the scenario, which has none");
      return Optional.empty();
    }
    Optional<List<String>> columns = field.list(each -> each.choice(covariates));
    if (columns.filter(each -> each.stream().distinct().count() < each.size()).isPresent()) {
      field.refuse("must name each column once");
      return Optional.empty();
    }
    return columns;
  }

  /** Whether the scheme asks for covariates that there are; if not, that is a problem. */
  static boolean known(Field allocation, AllocationScheme scheme, List<String> covariates) {
    Field columns =
        allocation.entries().get(scheme instanceof AllocationScheme.Stratified ? "by" : "factors");
    return scheme.columns().isEmpty() || columns(columns, covariates).isPresent();
  }
}
