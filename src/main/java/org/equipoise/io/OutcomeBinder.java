// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.equipoise.claim.Better;
import org.equipoise.design.Derivation;
import org.equipoise.design.Ids;
import org.equipoise.design.Outcome;
import org.equipoise.design.Range;
import org.equipoise.design.Scale;
import org.equipoise.design.ScoreSteps;

/** Binds one outcome of a trial. */
final class OutcomeBinder {
  /** Decimals beyond those of a double are a slip of the pen. */
  private static final int MOST_DECIMALS = 15;

  private OutcomeBinder() {}

  static Optional<Outcome> bind(Field field) {
    Fields fields = field.fields(TrialKeys.OUTCOME);
    Optional<String> id = fields.required("id").id();
    Optional<String> name = fields.required("name").text();
    Optional<String> unit = fields.required("unit").textOrEmpty();
    Optional<Better> better = fields.required("better").choice(Better.values(), Better::label);
    Optional<String> domain = fields.optional("domain").text();
    Optional<Scale> scale = fields.optional("scale").choice(Scale.values(), Scale::label);
    Optional<Range> range = range(fields.optional("range"));
    Optional<Double> limit =
        fields.optional("detectionLimit").number(x -> x > 0, "must be a number above 0");
    Optional<List<Double>> minutes =
        fields.optional("minutes").list(each -> each.number().map(x -> x + 0.0)); // -0 is 0
    Optional<Derivation> derivation = derivation(fields.optional("derive"));
    OptionalInt decimals = decimals(fields.optional("decimals"));
    Optional<ScoreSteps> granularity = granularity(fields.optional("granularity"));
    Optional<List<String>> parts = parts(fields.optional("parts"));
    if (id.isEmpty() || name.isEmpty() || unit.isEmpty() || better.isEmpty()) {
      return Optional.empty();
    }
    return field.make(
        () ->
            new Outcome(
                id.get(),
                name.get(),
                domain.orElse(""),
                unit.get(),
                better.get(),
                scale.orElse(Scale.RAW),
                range,
                decimals,
                limit.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                minutes.orElse(List.of()),
                derivation,
                granularity,
                parts.filter(all -> !all.contains(id.get())).orElse(List.of())));
  }

  private static Optional<List<String>> parts(Field field) {
    Optional<List<String>> ids = field.list(Field::id);
    boolean twice = ids.filter(all -> Set.copyOf(all).size() < all.size()).isPresent();
    if (twice) {
      field.problem("names an outcome twice", "must name each part once");
    }
    return ids;
  }

  /** A number is the unit of a single score. */
  private static Optional<ScoreSteps> granularity(Field field) {
    if (!field.isMapping()) {
      return field
          .number(x -> x > 0, "must be a number above 0, or {unit, items}")
          .map(unit -> new ScoreSteps(unit, 1));
    }
    Fields fields = field.fields(TrialKeys.GRANULARITY);
    Optional<Double> unit = fields.required("unit").number(x -> x > 0, "must be a number above 0");
    Optional<Integer> items = fields.required("items").integer(1);
    return unit.flatMap(step -> items.map(k -> new ScoreSteps(step, k)));
  }

  /** The parts of an outcome are other outcomes. */
  static void checkParts(Field outcome, Set<String> ids) {
    Map<String, Field> entries = outcome.entriesQuietly();
    Field parts = entries.get("parts");
    if (parts == null || !parts.isSequence()) {
      return;
    }
    Optional<String> own = Optional.ofNullable(entries.get("id")).flatMap(Field::text);
    List<String> others = ids.stream().filter(id -> !Optional.of(id).equals(own)).toList();
    parts.items().stream()
        .filter(part -> part.text().filter(Ids::valid).isPresent())
        .forEach(part -> part.choice(others));
  }

  private static Optional<Range> range(Field field) {
    return field
        .pair("must be [min, max], two numbers")
        .flatMap(both -> field.make(() -> new Range(both.get(0), both.get(1))));
  }

  private static OptionalInt decimals(Field field) {
    String allowed = "must be a whole number from 0 to " + MOST_DECIMALS;
    return field
        .number(x -> x >= 0 && x <= MOST_DECIMALS && x == Math.rint(x), allowed)
        .map(x -> OptionalInt.of(x.intValue()))
        .orElse(OptionalInt.empty());
  }

  static Optional<Derivation> derivation(Field field) {
    if (!field.present()) {
      return Optional.empty();
    }
    Fields fields = field.fields(TrialKeys.DERIVE);
    Optional<Derivation.Measure> measure =
        fields.required("measure").choice(Derivation.Measure.values(), Derivation.Measure::label);
    Optional<String> from = fields.required("from").text();
    return measure.flatMap(each -> from.map(outcome -> new Derivation(each, outcome)));
  }
}
