// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
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
    if (minutes.isEmpty()
        || response.isEmpty()
        || correlation.isEmpty()
        || curve.isPresent() != curveField.present()) {
      return Optional.empty();
    }
    return minutesField.make(
        () -> new ScenarioSamples(minutes.get(), response.get(), correlation.get(), curve));
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
    Map<String, ScenarioCurve.Change> changes = changes(fields.optional("change"), visits);
    Map<String, ScenarioCurve.Change> effects = changes(effect, visits);
    if (onset.isEmpty() || rise.isEmpty() || peak.isEmpty() || halfLife.isEmpty()) {
      return Optional.empty();
    }
    Optional<ScenarioCurve.Shape> shape =
        field.make(
            () -> new ScenarioCurve.Shape(onset.get(), rise.get(), peak.get(), halfLife.get()));
    if (shape.isEmpty() || spread.isEmpty() || responders.isEmpty()) {
      return Optional.empty();
    }
    Field about = effect.present() ? effect : field;
    return about.make(
        () -> new ScenarioCurve(shape.get(), spread.get(), responders.get(), changes, effects));
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

  private static Map<String, ScenarioCurve.Change> changes(Field field, List<String> visits) {
    Map<String, ScenarioCurve.Change> changes = new LinkedHashMap<>();
    if (visits.isEmpty()) { // what is wrong with them is said elsewhere
      return changes;
    }
    Fields byVisit = field.fields(visits);
    for (String visit : visits) {
      Field entry = byVisit.optional(visit);
      if (entry.present()) {
        Fields fields = entry.fields(ScenarioKeys.CURVE_CHANGE);
        Optional<Double> rise = change(fields, "rise");
        Optional<Double> peak = change(fields, "peak");
        Optional<Double> halfLife = change(fields, "halfLife");
        if (rise.isPresent() && peak.isPresent() && halfLife.isPresent()) {
          changes.put(visit, new ScenarioCurve.Change(rise.get(), peak.get(), halfLife.get()));
        }
      }
    }
    return changes;
  }

  private static Optional<Double> change(Fields fields, String key) {
    return number(fields.optional(key), 0, x -> true, "must be a number");
  }
}
