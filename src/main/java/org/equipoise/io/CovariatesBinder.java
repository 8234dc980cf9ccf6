// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.equipoise.design.ScenarioCovariate;

/** Binds the covariates of a scenario, and what names them. */
final class CovariatesBinder {
  private static final Map<String, Double> EVEN = Map.of("a", 0.5, "b", 0.5);

  private CovariatesBinder() {}

  /** The ids of the covariates, right or wrong; empty when they are no map. */
  static Optional<List<String>> ids(Field field) {
    return field.present() && !field.isMapping()
        ? Optional.empty()
        : Optional.of(List.copyOf(field.entriesQuietly().keySet()));
  }

  /** The covariates in order, those that are right. */
  static List<ScenarioCovariate> bind(Field field, List<String> outcomes) {
    List<ScenarioCovariate> covariates = new ArrayList<>();
    field
        .entries()
        .forEach(
            (id, each) -> {
              ScenarioBinder.requirePresent(each);
              covariate(id, each, outcomes).ifPresent(covariates::add);
            });
    return covariates;
  }

  private static Optional<ScenarioCovariate> covariate(
      String id, Field field, List<String> outcomes) {
    boolean named = field.make(() -> new ScenarioCovariate(id, EVEN, Map.of())).isPresent();
    Fields fields = field.fields(ScenarioKeys.COVARIATE);
    Field levelsField = fields.required("levels");
    Optional<Map<String, Double>> levels = levels(levelsField);
    Set<String> known = levelsField.entriesQuietly().keySet();
    Optional<Map<String, Map<String, Double>>> effects =
        effects(fields.optional("effects"), outcomes, known.size() < 2 ? Set.of() : known);
    return levels
        .filter(any -> named)
        .flatMap(
            shares -> effects.flatMap(e -> field.make(() -> new ScenarioCovariate(id, shares, e))));
  }

  /** The effects by outcome; when outcomes or levels are not known, of those that are named. */
  private static Optional<Map<String, Map<String, Double>>> effects(
      Field field, List<String> outcomes, Set<String> levels) {
    Fields byOutcome = field.fields(orNamed(outcomes, field));
    Map<String, Map<String, Double>> effects = new LinkedHashMap<>();
    boolean complete = field.isMapping() == field.present();
    for (String outcome : orNamed(outcomes, field)) {
      Field own = byOutcome.optional(outcome);
      if (own.present()) {
        Optional<Map<String, Double>> shifts = shifts(own, orNamed(levels, own));
        complete &= shifts.isPresent();
        shifts.ifPresent(each -> effects.put(outcome, each));
      }
    }
    return complete ? Optional.of(effects) : Optional.empty();
  }

  private static List<String> orNamed(Collection<String> known, Field field) {
    return List.copyOf(known.isEmpty() ? field.entriesQuietly().keySet() : known);
  }

  private static Optional<Map<String, Double>> levels(Field field) {
    Map<String, Double> levels = new LinkedHashMap<>();
    Map<String, Double> even = new LinkedHashMap<>();
    Map<String, Field> entries = field.entries();
    entries.forEach(
        (level, share) -> {
          ScenarioBinder.requirePresent(share);
          share
              .number(x -> x > 0 && x < 1, "must be a share in (0, 1)")
              .ifPresent(x -> levels.put(level, x));
          even.put(level, 1.0 / entries.size());
        });
    if (!field.isMapping()) {
      return Optional.empty();
    }
    // What the covariate would refuse itself, but with the line of its levels; their names first,
    // since those can be wrong whatever the shares are.
    Optional<Map<String, Double>> named = checked(field, even);
    return levels.size() < entries.size()
        ? Optional.empty()
        : named.flatMap(any -> checked(field, levels));
  }

  private static Optional<Map<String, Double>> checked(Field field, Map<String, Double> levels) {
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
    if (!field.items().stream().allMatch(CovariatesBinder::isText)) {
      return field.list(Field::text);
    }
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

  private static boolean isText(Field field) {
    return ScenarioBinder.quietly(field).text().isPresent();
  }

  /** What a scheme allocates by must be among the covariates. */
  static void requireKnown(Field allocation, List<String> covariates) {
    Map<String, Field> entries = allocation.entriesQuietly();
    for (Map.Entry<String, String> each : AllocationBinder.COLUMNS.entrySet()) {
      Field scheme = entries.get("scheme");
      Field columns = entries.get(each.getValue());
      boolean asked =
          scheme != null
              && ScenarioBinder.quietly(scheme).textOrEmpty().equals(Optional.of(each.getKey()));
      if (asked && columns != null) {
        columns(columns, covariates);
      }
    }
  }
}
