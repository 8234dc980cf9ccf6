// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.equipoise.design.CorrelationMatrix;
import org.equipoise.design.Derivation;
import org.equipoise.design.Range;
import org.equipoise.design.ScenarioDistribution;
import org.equipoise.design.ScenarioEffect;
import org.equipoise.design.ScenarioOutcome;
import org.equipoise.design.ScenarioRecording;
import org.equipoise.design.ScenarioSamples;
import org.equipoise.design.ScenarioVisit;

/** Binds one outcome of a scenario. */
final class ScenarioOutcomeBinder {
  private static final double CORRELATION = 0.5;
  private static final int MOST_DECIMALS = 15;

  /** Those without a parameter of their own. */
  private static final List<ScenarioDistribution> PLAIN =
      List.of(
          ScenarioDistribution.NORMAL, ScenarioDistribution.LOGNORMAL, ScenarioDistribution.GAMMA);

  private final Optional<ScenarioDistribution.Resample> resample;

  /** A binder; of an outcome that is resampled, with its values. */
  ScenarioOutcomeBinder(Optional<ScenarioDistribution.Resample> resample) {
    this.resample = resample;
  }

  Optional<ScenarioOutcome> bind(String id, Field field) {
    Fields fields = field.fields(ScenarioKeys.OUTCOME);
    boolean resampled = ResampleBinder.isOne(fields.optional("distribution"));
    Optional<List<ScenarioVisit>> visits = visits(fields, resampled);
    Field matrix = fields.optional("correlation");
    Optional<CorrelationMatrix> correlation =
        visits.flatMap(
            each -> resampled ? unused(matrix, each.size()) : correlation(matrix, each.size()));
    Optional<ScenarioDistribution> distribution =
        resampled ? resampled(fields) : distribution(fields.optional("distribution"));
    Optional<Double> ratio =
        fields.optional("sdRatio").number(x -> x > 0, "must be a number above 0");
    Optional<Double> interaction = fields.optional("interaction").number();
    List<String> ids = visits.stream().flatMap(List::stream).map(ScenarioVisit::id).toList();
    Optional<ScenarioSamples> samples = SamplesBinder.bind(fields, ids);
    Optional<ScenarioRecording> recording = recording(fields);
    if (visits.isEmpty()
        || correlation.isEmpty()
        || distribution.isEmpty()
        || samples.isEmpty()
        || recording.isEmpty()) {
      return Optional.empty();
    }
    return field.make(
        () ->
            new ScenarioOutcome(
                id,
                distribution.get(),
                visits.get(),
                correlation.get(),
                ratio.orElse(1.0),
                interaction.orElse(0.0),
                samples.get(),
                recording.get()));
  }

  /** Whether an outcome is derived from another. */
  static boolean isDerived(Field outcome) {
    return outcome.entriesQuietly().containsKey("derive");
  }

  /** Binds an outcome that is derived from one of those that are drawn. */
  static Optional<ScenarioOutcome> derived(String id, Field field, List<ScenarioOutcome> drawn) {
    Fields fields = field.fields(ScenarioKeys.OUTCOME);
    for (String key : ScenarioKeys.OUTCOME) {
      if (!key.equals("derive") && !key.equals("decimals") && fields.optional(key).present()) {
        fields
            .optional(key)
            .problem("is there beside derive", "must be left out; only decimals go with derive");
      }
    }
    Optional<ScenarioRecording> recording = recording(fields);
    Field derive = fields.required("derive");
    Optional<Derivation> derivation = OutcomeBinder.derivation(derive);
    if (derivation.isEmpty() || recording.isEmpty()) {
      return Optional.empty();
    }
    Map<String, ScenarioOutcome> sampled = new LinkedHashMap<>();
    drawn.stream()
        .filter(each -> each.samples().minutes().size() > 1)
        .filter(each -> each.recording().detectionLimit().isEmpty())
        .forEach(each -> sampled.put(each.id(), each));
    return source(derive, derivation.get().from(), sampled)
        .map(from -> from.derived(id, derivation.get().measure(), recording.get().decimals()));
  }

  private static Optional<ScenarioOutcome> source(
      Field derive, String from, Map<String, ScenarioOutcome> sampled) {
    if (!sampled.containsKey(from)) {
      derive
          .entries()
          .get("from")
          .problem(
              Shown.got(from),
              "must be an outcome with two or more minutes and no detectionLimit"
                  + (sampled.isEmpty()
                      ? "; there is none"
                      : ": " + String.join(", ", sampled.keySet())));
    }
    return Optional.ofNullable(sampled.get(from));
  }

  private Optional<ScenarioDistribution> resampled(Fields fields) {
    shaped(fields.optional("distribution")); // which refuses others beside it
    return resample.map(each -> each);
  }

  private static Optional<CorrelationMatrix> unused(Field field, int size) {
    if (field.present()) {
      field.problem(
          "is there beside resample", "must be left out: persons bring their own correlations");
    }
    return Optional.of(CorrelationMatrix.equal(size, 0));
  }

  private Optional<List<ScenarioVisit>> visits(Fields fields, boolean resampled) {
    Field field = fields.required("visits");
    Map<String, Field> entries = field.entries();
    if (field.isMapping() && entries.isEmpty()) {
      field.problem("is empty", "must have one or more visits");
    }
    entries.values().forEach(ScenarioBinder::requirePresent);
    Field effects = fields.optional("effect");
    Fields effect = effects.fields(List.copyOf(entries.keySet()));
    List<ScenarioVisit> visits = new ArrayList<>();
    List<String> ids = List.copyOf(entries.keySet());
    entries.forEach(
        (id, each) -> {
          Moments moments =
              resampled ? moments(each, ids.indexOf(id)) : moments(each.fields(ScenarioKeys.VISIT));
          visit(id, each, moments, effect.optional(id)).ifPresent(visits::add);
        });
    return visits.isEmpty() || visits.size() < entries.size()
        ? Optional.empty()
        : Optional.of(visits);
  }

  /** Mean and standard deviation as far as they are there. */
  private record Moments(Optional<Double> mean, Optional<Double> sd) {}

  private static Moments moments(Fields fields) {
    return new Moments(
        fields.required("mean").number(),
        fields.required("sd").number(x -> x > 0, "must be a number above 0"));
  }

  /** Those of the file where they are left out. */
  private Moments moments(Field field, int visit) {
    Fields fields = field.fields(ScenarioKeys.VISIT);
    Field mean = fields.optional("mean");
    Field sd = fields.optional("sd");
    return new Moments(
        mean.present() ? mean.number() : resample.map(each -> each.values().mean(visit)),
        sd.present()
            ? sd.number(x -> x > 0, "must be a number above 0")
            : resample.map(each -> each.values().sd(visit)));
  }

  private static Optional<ScenarioVisit> visit(
      String id, Field field, Moments moments, Field effectField) {
    Optional<ScenarioEffect> effect = effect(effectField);
    return moments
        .mean()
        .flatMap(
            m ->
                moments
                    .sd()
                    .flatMap(
                        s ->
                            effect.flatMap(e -> field.make(() -> new ScenarioVisit(id, m, s, e)))));
  }

  private static Optional<ScenarioEffect> effect(Field field) {
    if (!field.present()) {
      return Optional.of(ScenarioEffect.NONE);
    }
    if (field.isMapping()) {
      Field raw = field.fields(ScenarioKeys.EFFECT).required("raw");
      return raw.number().map(ScenarioEffect.Raw::new);
    }
    return field
        .number(x -> true, "must be a number of standard deviations, or {raw: a number of units}")
        .map(ScenarioEffect.Standardized::new);
  }

  /** One number for all pairs, or a matrix; 0.5 when nothing is there. */
  private static Optional<CorrelationMatrix> correlation(Field field, int size) {
    return field.present()
        ? matrix(field, size)
        : Optional.of(CorrelationMatrix.equal(size, CORRELATION));
  }

  /** One number for all pairs, or a matrix. */
  static Optional<CorrelationMatrix> matrix(Field field, int size) {
    if (field.isSequence()) {
      Optional<List<List<Double>>> rows = field.list(row -> row.list(Field::number));
      return rows.flatMap(each -> field.make(() -> CorrelationMatrix.of(each)));
    }
    return field
        .number(r -> r >= -1 && r <= 1, "must be a number in [-1, 1], or a matrix")
        .flatMap(r -> field.make(() -> CorrelationMatrix.equal(size, r)));
  }

  private static Optional<ScenarioDistribution> distribution(Field field) {
    if (!field.present()) {
      return Optional.of(ScenarioDistribution.NORMAL);
    }
    if (field.isMapping()) {
      return shaped(field);
    }
    if (ResampleBinder.KEY.equals(field.textOrEmpty().orElse(""))) {
      field.problem("names no file", "must be {resample: {file: participants.csv}}");
      return Optional.empty();
    }
    return field.choice(PLAIN.toArray(ScenarioDistribution[]::new), ScenarioDistribution::label);
  }

  /** A distribution with a parameter of its own. */
  private static Optional<ScenarioDistribution> shaped(Field field) {
    Fields fields = field.fields(ScenarioKeys.DISTRIBUTION);
    Field t = fields.optional("t");
    Field ordinal = fields.optional("ordinal");
    if (field.entries().size() != 1 || !(t.present() || ordinal.present())) {
      if (!ResampleBinder.isOne(field) || field.entries().size() != 1) {
        field.problem(
            "has not one distribution",
            "must be one of {t: {df}}, {ordinal: {cuts}} and {resample: {file}}");
      }
      return Optional.empty();
    }
    if (t.present()) {
      return t.fields(ScenarioKeys.T)
          .required("df")
          .number(x -> x > ScenarioDistribution.StudentT.LEAST_DF, "must be a number above 2")
          .map(ScenarioDistribution.StudentT::new);
    }
    Field cuts = ordinal.fields(ScenarioKeys.ORDINAL).required("cuts");
    return cuts.list(Field::number)
        .flatMap(each -> cuts.make(() -> new ScenarioDistribution.Ordinal(each)));
  }

  private static Optional<ScenarioRecording> recording(Fields fields) {
    Field limitField = fields.optional("detectionLimit");
    Field rangeField = fields.optional("range");
    Field decimalsField = fields.optional("decimals");
    Optional<Double> limit = limitField.number(x -> x > 0, "must be a number above 0");
    Optional<Range> range =
        rangeField
            .pair("must be [min, max], two numbers")
            .flatMap(both -> rangeField.make(() -> new Range(both.get(0), both.get(1))));
    Optional<Double> decimals =
        decimalsField.number(
            x -> x >= 0 && x <= MOST_DECIMALS && x == Math.rint(x),
            "must be a whole number from 0 to " + MOST_DECIMALS);
    boolean complete =
        limit.isPresent() == limitField.present()
            && range.isPresent() == rangeField.present()
            && decimals.isPresent() == decimalsField.present();
    return complete
        ? Optional.of(
            new ScenarioRecording(
                limit.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                range,
                decimals.map(x -> OptionalInt.of(x.intValue())).orElse(OptionalInt.empty())))
        : Optional.empty();
  }
}
