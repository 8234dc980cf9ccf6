// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.equipoise.design.CorrelationMatrix;
import org.equipoise.design.Derivation;
import org.equipoise.design.Ids;
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

  OutcomeDraft bind(String id, Field field) {
    Fields fields = field.fields(ScenarioKeys.OUTCOME);
    if (!field.isMapping()) {
      return OutcomeDraft.unknown(id);
    }
    boolean resampled = ResampleBinder.isOne(fields.optional("distribution"));
    Map<String, Optional<ScenarioVisit>> visits = visits(fields);
    List<String> ids = List.copyOf(visits.keySet());
    Optional<Spread> spread = spread(fields, ids.size(), resampled);
    Optional<ScenarioDistribution> distribution =
        resampled ? resampled(fields) : distribution(fields.optional("distribution"));
    OutcomeDraft parts =
        new OutcomeDraft(
            id,
            false,
            ids,
            distribution,
            SamplesBinder.bind(fields, ids),
            recording(fields),
            Optional.empty());
    Optional<ScenarioOutcome> whole = whole(field, parts, List.copyOf(visits.values()), spread);
    boolean right =
        parts.isRight() && spread.isPresent() && !visits.containsValue(Optional.empty());
    return right ? parts.withOutcome(whole) : parts;
  }

  /** How the deviations of the arms go together. */
  private record Spread(CorrelationMatrix correlation, double ratio, double interaction) {
    /** One that no distribution refuses. */
    static Spread harmless(int size) {
      return new Spread(CorrelationMatrix.equal(size, 0), Double.MIN_VALUE, 0);
    }
  }

  private static Optional<Spread> spread(Fields fields, int size, boolean resampled) {
    Field matrix = fields.optional("correlation");
    Optional<CorrelationMatrix> correlation =
        resampled ? unused(matrix, size) : correlation(matrix, size);
    Field ratioField = fields.optional("sdRatio");
    Optional<Double> ratio = ratioField.number(x -> x > 0, "must be a number above 0");
    Field interactionField = fields.optional("interaction");
    Optional<Double> interaction = interactionField.number();
    return correlation
        .filter(any -> size > 0)
        .filter(any -> ratio.isPresent() == ratioField.present())
        .filter(any -> interaction.isPresent() == interactionField.present())
        .map(each -> new Spread(each, ratio.orElse(1.0), interaction.orElse(0.0)));
  }

  /**
   * The outcome with something harmless for what is wrong, so that the parts that are right are
   * held against each other all the same.
   */
  private static Optional<ScenarioOutcome> whole(
      Field field,
      OutcomeDraft parts,
      List<Optional<ScenarioVisit>> visits,
      Optional<Spread> spread) {
    List<ScenarioVisit> all = new ArrayList<>();
    visits.forEach(each -> all.add(each.orElse(OutcomeDraft.plainVisit("unknown" + all.size()))));
    if (all.isEmpty()) {
      all.add(OutcomeDraft.plainVisit("unknown"));
    }
    Spread by = spread.orElse(Spread.harmless(all.size()));
    BiFunction<ScenarioSamples, ScenarioRecording, ScenarioOutcome> maker =
        (samples, recording) ->
            new ScenarioOutcome(
                Ids.valid(parts.id()) ? parts.id() : "unknown",
                parts.distribution().orElse(ScenarioDistribution.NORMAL),
                all,
                by.correlation(),
                by.ratio(),
                by.interaction(),
                samples,
                recording);
    ScenarioSamples samples = parts.samples().orElse(ScenarioSamples.none());
    ScenarioRecording recording = parts.recording().orElse(ScenarioRecording.exact());
    // One alone, so that the refusal of the other does not hide its own.
    field.make(() -> maker.apply(ScenarioSamples.none(), recording));
    return field.make(() -> maker.apply(samples, recording));
  }

  /** Whether an outcome is derived from another. */
  static boolean isDerived(Field outcome) {
    return outcome.entriesQuietly().containsKey("derive");
  }

  /** Binds an outcome that is derived from one of those that are drawn. */
  static OutcomeDraft derived(String id, Field field, List<OutcomeDraft> drawn) {
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
    Optional<OutcomeDraft> source = source(derive, drawn);
    Optional<ScenarioOutcome> outcome =
        derivation.flatMap(
            each ->
                source
                    .flatMap(OutcomeDraft::outcome)
                    .flatMap(
                        from ->
                            recording.flatMap(
                                r ->
                                    field.make(
                                        () -> from.derived(id, each.measure(), r.decimals())))));
    return new OutcomeDraft(
        id,
        true,
        source.map(OutcomeDraft::visits).orElse(List.of()),
        source.flatMap(any -> derivation).map(ScenarioDistribution.Derived::new),
        Optional.of(ScenarioSamples.none()),
        recording,
        outcome);
  }

  /** The outcome that another is derived from; empty when it cannot be known to be right. */
  private static Optional<OutcomeDraft> source(Field derive, List<OutcomeDraft> drawn) {
    Optional<Field> field = Optional.ofNullable(derive.entriesQuietly().get("from"));
    Optional<String> from = field.flatMap(Field::text);
    Map<String, OutcomeDraft> sampled = new LinkedHashMap<>();
    drawn.stream().filter(OutcomeDraft::canBeDerivedFrom).forEach(e -> sampled.put(e.id(), e));
    if (from.isPresent() && !sampled.containsKey(from.get())) {
      field
          .get()
          .problem(
              Shown.got(from.get()),
              "must be an outcome with two or more minutes and no detectionLimit"
                  + (sampled.isEmpty()
                      ? "; there is none"
                      : ": " + String.join(", ", sampled.keySet())));
    }
    return from.map(sampled::get).filter(OutcomeDraft::isSampled);
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
    return Optional.of(CorrelationMatrix.equal(Math.max(1, size), 0));
  }

  /** The visits by their keys; one that is wrong is empty. */
  private Map<String, Optional<ScenarioVisit>> visits(Fields fields) {
    boolean resampled = ResampleBinder.isMeant(fields.optional("distribution"));
    Field field = fields.required("visits");
    Map<String, Field> entries = field.entries();
    if (field.isMapping() && entries.isEmpty()) {
      field.problem("is empty", "must have one or more visits");
    }
    List<String> ids = List.copyOf(entries.keySet());
    Map<String, Optional<ScenarioEffect>> effects = effects(fields.optional("effect"), ids);
    Map<String, Optional<ScenarioVisit>> visits = new LinkedHashMap<>();
    entries.forEach(
        (id, each) -> {
          ScenarioBinder.requirePresent(each);
          ScenarioBinder.requireId(each, id, "visit id");
          Moments moments =
              resampled ? moments(each, ids.indexOf(id)) : moments(each.fields(ScenarioKeys.VISIT));
          visits.put(id, visit(id, each, moments, effects.get(id)));
        });
    return visits;
  }

  /** The effects by visit; when there is no visit, of whatever they are said to be at. */
  private static Map<String, Optional<ScenarioEffect>> effects(Field field, List<String> visits) {
    List<String> ids =
        visits.isEmpty() ? List.copyOf(field.entriesQuietly().keySet()) : List.copyOf(visits);
    Fields byVisit = field.fields(ids);
    Map<String, Optional<ScenarioEffect>> effects = new LinkedHashMap<>();
    ids.forEach(id -> effects.put(id, effect(byVisit.optional(id))));
    return effects;
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
      String id, Field field, Moments moments, Optional<ScenarioEffect> effect) {
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

  static Optional<ScenarioEffect> effect(Field field) {
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
        ? matrix(field, size, "a visit")
        : Optional.of(CorrelationMatrix.equal(Math.max(1, size), CORRELATION));
  }

  /**
   * One number for all pairs, or a matrix.
   *
   * @param field the field
   * @param size how many rows it must have; 0 when that is not known
   * @param row what a row is of, such as "a visit"
   */
  static Optional<CorrelationMatrix> matrix(Field field, int size, String row) {
    if (!field.isSequence()) {
      return field
          .number(r -> r >= -1 && r <= 1, "must be a number in [-1, 1], or a matrix")
          .flatMap(r -> field.make(() -> CorrelationMatrix.equal(Math.max(1, size), r)));
    }
    int rows = field.items().size();
    boolean sized = size == 0 || rows == size;
    if (!sized) {
      field.problem(
          "has " + rows + (rows == 1 ? " row" : " rows"),
          "must have " + size + " rows, one " + row);
    }
    return field
        .list(each -> each.list(Field::number))
        .flatMap(each -> field.make(() -> CorrelationMatrix.of(each)))
        .filter(any -> sized);
  }

  private static Optional<ScenarioDistribution> distribution(Field field) {
    if (!field.present()) {
      return Optional.of(ScenarioDistribution.NORMAL);
    }
    if (field.isMapping()) {
      return shaped(field);
    }
    if (ResampleBinder.isMeant(field)) {
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
