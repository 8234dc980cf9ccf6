// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.equipoise.core.InvalidInputException;
import org.equipoise.design.ResampledValues;
import org.equipoise.design.ScenarioDistribution;
import org.equipoise.evidence.Measurement;

/**
 * Binds the distributions {@code {resample: {file, arm}}} of a scenario, all at once: outcomes of
 * the same file and arm are of the same persons, those who have all values that the outcomes need.
 */
final class ResampleBinder {
  /** Its key. */
  static final String KEY = "resample";

  private final ScenarioFiles files;
  private final Optional<String> controlArm;
  private final Problems problems;
  private final Set<String> refused = new HashSet<>();
  private final Map<Source, List<Wanted>> wanted = new LinkedHashMap<>();
  private final Map<String, ScenarioDistribution.Resample> bound = new LinkedHashMap<>();

  ResampleBinder(ScenarioFiles files, Optional<String> controlArm, Problems problems) {
    this.files = files;
    this.controlArm = controlArm;
    this.problems = problems;
  }

  private record Source(String file, String arm) {}

  /** The visits that an outcome needs, and where it says so. */
  private record Wanted(String outcome, List<String> visits, Field field) {
    List<Measurement> measurements() {
      return visits.stream().map(visit -> Measurement.of(outcome, visit)).toList();
    }
  }

  /** Whether the field of a distribution is one of these. */
  static boolean isOne(Field distribution) {
    return distribution.entriesQuietly().containsKey(KEY);
  }

  /** Whether it is meant to be one of these, right or not: what the file has may be left out. */
  static boolean isMeant(Field distribution) {
    Set<String> keys = distribution.entriesQuietly().keySet();
    boolean other = keys.isEmpty() || keys.contains("t") || keys.contains("ordinal");
    boolean named = ScenarioBinder.quietly(distribution).textOrEmpty().equals(Optional.of(KEY));
    return isOne(distribution) || named || !other;
  }

  /** The distributions by outcome; one that is wrong is not there, and has a problem. */
  Map<String, ScenarioDistribution.Resample> bind(Map<String, Field> outcomes) {
    outcomes.forEach(this::collect);
    wanted.forEach(this::draw);
    return bound;
  }

  private void collect(String id, Field outcome) {
    Field distribution = outcome.entriesQuietly().get("distribution");
    if (distribution == null || !isOne(distribution)) {
      return;
    }
    Field field = distribution.fields(ScenarioKeys.DISTRIBUTION).required(KEY);
    Fields fields = field.fields(ScenarioKeys.RESAMPLE);
    Field fileField = fields.required("file");
    Optional<PersonsFile> file = fileField.path().flatMap(path -> file(path));
    if (file.isEmpty()) {
      return;
    }
    Optional<String> arm = arm(fields.optional("arm"), file.get());
    List<String> needed = visits(outcome);
    boolean there = has(file.get(), id, needed, fileField);
    if (arm.isPresent() && there && !needed.isEmpty()) {
      wanted
          .computeIfAbsent(new Source(fileField.text().orElseThrow(), arm.get()), any -> list())
          .add(new Wanted(id, needed, field));
    }
  }

  /** None when they are wrong, which is said elsewhere. */
  private static List<String> visits(Field outcome) {
    Field visits = outcome.entriesQuietly().get("visits");
    return visits == null ? List.of() : List.copyOf(visits.entriesQuietly().keySet());
  }

  private static List<Wanted> list() {
    return new ArrayList<>();
  }

  private Optional<PersonsFile> file(String path) {
    try {
      return Optional.of(files.persons(path));
    } catch (InvalidInputException e) {
      if (refused.add(path)) { // what is wrong with a file is said once
        problems.addAll(e);
      }
      return Optional.empty();
    }
  }

  private Optional<String> arm(Field field, PersonsFile file) {
    if (field.present()) {
      return field.choice(file.arms());
    }
    if (controlArm.isPresent() && !file.arms().contains(controlArm.get())) {
      field.problem(
          "is missing, and the file has no arm " + controlArm.get(), Shown.oneOf(file.arms()));
      return Optional.empty();
    }
    return controlArm;
  }

  private static boolean has(PersonsFile file, String outcome, List<String> visits, Field field) {
    if (!file.outcomes().contains(outcome)) {
      field.problem(
          "has no outcome " + outcome + " with one value a visit",
          "has " + String.join(", ", file.outcomes()));
      return false;
    }
    List<String> there = file.visits(outcome);
    for (String visit : visits) {
      if (!there.contains(visit)) {
        field.problem(
            "has no visit " + visit + " of " + outcome, "has " + String.join(", ", there));
      }
    }
    return there.containsAll(visits);
  }

  private void draw(Source source, List<Wanted> outcomes) {
    PersonsFile file = files.persons(source.file());
    List<Measurement> all =
        outcomes.stream().flatMap(each -> each.measurements().stream()).toList();
    List<List<Double>> rows;
    try {
      rows = file.complete(source.arm(), all);
    } catch (InvalidInputException e) {
      problems.addAll(e);
      return;
    }
    ScenarioDistribution.PersonsSource from =
        new ScenarioDistribution.PersonsSource(
            source.file(), source.arm(), rows.size(), file.persons(source.arm()));
    int begin = 0;
    for (Wanted each : outcomes) {
      int first = begin;
      int end = begin + each.visits().size();
      each.field()
          .make(
              () -> ResampledValues.of(rows.stream().map(row -> row.subList(first, end)).toList()))
          .map(values -> new ScenarioDistribution.Resample(from, values))
          .ifPresent(resample -> bound.put(each.outcome(), resample));
      begin = end;
    }
  }
}
