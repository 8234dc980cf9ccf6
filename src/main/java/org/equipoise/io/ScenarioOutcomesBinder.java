// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.design.ScenarioDistribution;

/** Binds the outcomes of scenario.yaml, each as far as it is right. */
final class ScenarioOutcomesBinder {
  private final ScenarioFiles files;
  private final Problems problems;

  ScenarioOutcomesBinder(ScenarioFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  /** The outcomes, those that are derived from others last. */
  List<OutcomeDraft> bind(Field field, Optional<String> controlArm) {
    Map<String, Field> entries = field.entries();
    if (field.isMapping() && entries.isEmpty()) {
      field.problem("is empty", "must have one or more outcomes");
    }
    Map<String, ScenarioDistribution.Resample> resampled =
        new ResampleBinder(files, controlArm, problems).bind(entries);
    List<OutcomeDraft> outcomes = new ArrayList<>();
    Map<String, Field> derived = new LinkedHashMap<>();
    entries.forEach(
        (id, each) -> {
          ScenarioBinder.requirePresent(each);
          ScenarioBinder.requireId(each, id, "outcome id");
          if (ScenarioOutcomeBinder.isDerived(each)) {
            derived.put(id, each);
          } else {
            Optional<ScenarioDistribution.Resample> own = Optional.ofNullable(resampled.get(id));
            outcomes.add(new ScenarioOutcomeBinder(own).bind(id, each));
          }
        });
    refuseBaselineEffects(outcomes, entries);
    List<OutcomeDraft> drawn = List.copyOf(outcomes);
    derived.forEach((id, each) -> outcomes.add(ScenarioOutcomeBinder.derived(id, each, drawn)));
    return outcomes;
  }

  /** The first outcome that is resampled, whether that is right or not. */
  static Optional<String> resampled(Field outcomes) {
    return outcomes.entriesQuietly().entrySet().stream()
        .filter(each -> each.getValue().entriesQuietly().containsKey("distribution"))
        .filter(each -> ResampleBinder.isOne(each.getValue().entries().get("distribution")))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static void refuseBaselineEffects(List<OutcomeDraft> drawn, Map<String, Field> entries) {
    if (drawn.stream().anyMatch(each -> each.visits().isEmpty())) {
      return; // which visit is the first of all is not known
    }
    for (OutcomeDraft each : drawn) {
      String first = each.visits().get(0);
      if (each.visits().size() > 1
          && drawn.stream().allMatch(other -> other.visits().indexOf(first) <= 0)) {
        refuseBaselineEffect(first, entries.get(each.id()));
      }
    }
  }

  /** What the scenario would refuse itself, but without the line. */
  private static void refuseBaselineEffect(String visit, Field outcome) {
    String allowed = "must be left out at the baseline: randomized arms do not differ before";
    entry(outcome, "curveEffect", visit)
        .filter(Field::present)
        .ifPresent(each -> each.refuse(allowed));
    entry(outcome, "effect", visit)
        .filter(ScenarioOutcomesBinder::isEffect)
        .ifPresent(each -> each.refuse(allowed));
  }

  private static boolean isEffect(Field field) {
    return ScenarioOutcomeBinder.effect(ScenarioBinder.quietly(field))
        .filter(each -> each.difference(1) != 0)
        .isPresent();
  }

  private static Optional<Field> entry(Field outcome, String key, String visit) {
    return Optional.ofNullable(outcome.entriesQuietly().get(key))
        .map(each -> each.entriesQuietly().get(visit));
  }
}
