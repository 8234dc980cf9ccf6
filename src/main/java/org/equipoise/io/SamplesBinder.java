// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.equipoise.design.ScenarioCurve;
import org.equipoise.design.ScenarioSamples;

/** Binds the samples within a visit of an outcome of a scenario. */
final class SamplesBinder {
  private SamplesBinder() {}

  /**
   * The samples.
   *
   * @param fields the outcome's fields
   * @param visits the ids of its visits
   * @return the samples; empty when there is a problem
   */
  static Optional<ScenarioSamples> bind(Fields fields, List<String> visits) {
    Field minutesField = fields.optional("minutes");
    Field responseField = fields.optional("response");
    Field curveField = fields.optional("curve");
    if (!minutesField.present()) {
      for (String key : List.of("response", "minuteCorrelation", "curve", "curveEffect")) {
        refuse(fields.optional(key), "is there without minutes", "goes with minutes");
      }
      return Optional.of(ScenarioSamples.none());
    }
    Optional<List<Double>> minutes = minutesField.list(each -> each.number().map(x -> x + 0.0));
    Optional<List<Double>> response =
        responseField.present()
            ? responseField.list(Field::number)
            : minutes.map(each -> Collections.nCopies(each.size(), 0.0));
    Optional<Double> correlation =
        fields
            .required("minuteCorrelation")
            .number(r -> r >= 0 && r <= 1, "must be a number in [0, 1]");
    if (curveField.present()) {
      refuse(responseField, "is there beside curve", "must be one of response and curve");
    } else {
      refuse(fields.optional("curveEffect"), "is there without curve", "goes with curve");
    }
    Optional<ScenarioCurve> curve = curve(curveField, fields.optional("curveEffect"), visits);
    if (minutes.isEmpty()) {
      return Optional.empty();
    }
    boolean right = fit(minutesField, minutes.get(), response);
    return correlation
        .filter(any -> right && curve.isPresent() == curveField.present())
        .flatMap(
            r ->
                minutesField.make(
                    () -> new ScenarioSamples(minutes.get(), response.get(), r, curve)));
  }

  /** Whether both are right, each held against nothing wrong in the other, so that none hides. */
  private static boolean fit(Field field, List<Double> minutes, Optional<List<Double>> response) {
    List<Double> none = Collections.nCopies(minutes.size(), 0.0);
    List<Double> rising = IntStream.range(0, minutes.size()).mapToObj(i -> (double) i).toList();
    boolean rises = samples(field, minutes, none);
    return response.filter(each -> samples(field, rising, each)).isPresent() && rises;
  }

  private static boolean samples(Field field, List<Double> minutes, List<Double> response) {
    return field.make(() -> new ScenarioSamples(minutes, response, 0)).isPresent();
  }

  private static void refuse(Field field, String found, String allowed) {
    if (field.present()) {
      field.problem(found, allowed);
    }
  }

  private static Optional<ScenarioCurve> curve(Field field, Field effect, List<String> visits) {
    Fields fields = field.fields(ScenarioKeys.CURVE);
    Optional<Double> onset = number(fields.optional("onset"), 0, x -> true, "must be a number");
    Optional<Double> rise = fields.required("rise").number();
    Optional<Double> peak = fields.required("peak").number();
    Optional<Double> halfLife =
        fields.required("halfLife").number(x -> x > 0, "must be a number of minutes above 0");
    Optional<ScenarioCurve.Spread> spread = spread(fields.optional("sd"));
    Optional<Double> responders =
        number(
            fields.optional("responders"),
            1,
            x -> x >= 0 && x <= 1,
            "must be a number in [0, 1], a share");
    Map<String, Changed> changes = changes(fields.optional("change"), visits);
    Map<String, Changed> effects = changes(effect, visits);
    if (onset.isEmpty() || rise.isEmpty() || peak.isEmpty() || halfLife.isEmpty()) {
      return Optional.empty();
    }
    Optional<ScenarioCurve.Shape> shape =
        field.make(
            () -> new ScenarioCurve.Shape(onset.get(), rise.get(), peak.get(), halfLife.get()));
    if (shape.isEmpty() || !fit(shape.get(), changes, effects)) {
      return Optional.empty();
    }
    return spread.flatMap(
        sd ->
            responders.map(
                share ->
                    new ScenarioCurve(shape.get(), sd, share, plain(changes), plain(effects))));
  }

  /** What is added to a curve at a visit, empty when that is wrong, and where it is said. */
  private record Changed(Field field, Optional<ScenarioCurve.Change> change) {}

  private static Map<String, ScenarioCurve.Change> plain(Map<String, Changed> changes) {
    Map<String, ScenarioCurve.Change> plain = new LinkedHashMap<>();
    changes.forEach((visit, each) -> plain.put(visit, each.change().orElseThrow()));
    return plain;
  }

  /** Whether the curves of all visits can be, each held against the shape where it is said. */
  private static boolean fit(
      ScenarioCurve.Shape shape, Map<String, Changed> changes, Map<String, Changed> effects) {
    ScenarioCurve.Spread same = new ScenarioCurve.Spread(0, 0, 0);
    Map<String, Map<String, ScenarioCurve.Change>> before = new LinkedHashMap<>();
    boolean right = true;
    for (Map.Entry<String, Changed> each : changes.entrySet()) {
      String visit = each.getKey();
      Optional<ScenarioCurve> curve =
          each.getValue()
              .change()
              .map(change -> Map.of(visit, change))
              .flatMap(
                  at ->
                      each.getValue()
                          .field()
                          .make(() -> new ScenarioCurve(shape, same, 1, at, Map.of())));
      curve.ifPresent(made -> before.put(visit, made.changes()));
      right &= curve.isPresent();
    }
    for (Map.Entry<String, Changed> each : effects.entrySet()) {
      String visit = each.getKey();
      boolean known = before.containsKey(visit) || !changes.containsKey(visit);
      Map<String, ScenarioCurve.Change> at = before.getOrDefault(visit, Map.of());
      right &=
          each.getValue()
              .change()
              .filter(any -> known)
              .map(change -> Map.of(visit, change))
              .flatMap(
                  to ->
                      each.getValue().field().make(() -> new ScenarioCurve(shape, same, 1, at, to)))
              .isPresent();
    }
    return right;
  }

  private static Optional<Double> number(
      Field field, double otherwise, DoublePredicate accept, String allowed) {
    return field.present() ? field.number(accept, allowed) : Optional.of(otherwise);
  }

  private static Optional<ScenarioCurve.Spread> spread(Field field) {
    Fields fields = field.fields(ScenarioKeys.CURVE_CHANGE);
    DoublePredicate accept = x -> x >= 0;
    String allowed = "must be a number of 0 or more";
    Optional<Double> rise = number(fields.optional("rise"), 0, accept, allowed);
    Optional<Double> peak = number(fields.optional("peak"), 0, accept, allowed);
    Optional<Double> halfLife = number(fields.optional("halfLife"), 0, accept, allowed);
    return rise.isPresent() && peak.isPresent() && halfLife.isPresent()
        ? Optional.of(new ScenarioCurve.Spread(rise.get(), peak.get(), halfLife.get()))
        : Optional.empty();
  }

  private static Map<String, Changed> changes(Field field, List<String> visits) {
    // When the visits are not known, what is wrong with them is said elsewhere.
    List<String> ids = visits.isEmpty() ? List.copyOf(field.entriesQuietly().keySet()) : visits;
    Fields byVisit = field.fields(ids);
    Map<String, Changed> changes = new LinkedHashMap<>();
    for (String visit : ids) {
      Field entry = byVisit.optional(visit);
      if (entry.present()) {
        changes.put(visit, new Changed(entry, change(entry.fields(ScenarioKeys.CURVE_CHANGE))));
      }
    }
    return changes;
  }

  private static Optional<ScenarioCurve.Change> change(Fields fields) {
    Optional<Double> rise = change(fields, "rise");
    Optional<Double> peak = change(fields, "peak");
    Optional<Double> halfLife = change(fields, "halfLife");
    return rise.isPresent() && peak.isPresent() && halfLife.isPresent()
        ? Optional.of(new ScenarioCurve.Change(rise.get(), peak.get(), halfLife.get()))
        : Optional.empty();
  }

  private static Optional<Double> change(Fields fields, String key) {
    return number(fields.optional(key), 0, x -> true, "must be a number");
  }
}
