// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.design.Outcome;
import org.equipoise.design.Range;
import org.equipoise.design.Trial;
import org.equipoise.design.Visit;
import org.equipoise.evidence.Measurement;
import org.equipoise.evidence.Observation;
import org.equipoise.evidence.Participant;
import org.equipoise.evidence.Participants;

/** Binds one table of participants. */
final class ParticipantsBinder {
  private static final List<String> LONG =
      List.of("participant", "arm", "visit", "outcome", "minute", "value");
  private static final List<String> WIDE = List.of("participant", "arm");

  private final CsvTable table;
  private final List<String> arms;
  private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
  private final List<String> visits;
  private final Map<String, Enrolled> enrolled = new LinkedHashMap<>();
  private final Map<Observed, Integer> lines = new HashMap<>();
  private final Participants.Builder builder;

  ParticipantsBinder(CsvTable table, Trial trial) {
    this.table = table;
    this.arms = List.of(trial.armIds().experimental(), trial.armIds().control());
    trial.outcomes().forEach(each -> outcomes.put(each.id(), each));
    this.visits = trial.visits().stream().map(Visit::id).toList();
    this.builder = Participants.builder(trial.armIds());
  }

  /** A participant, and the line that named them first. */
  private record Enrolled(Participant participant, int line) {}

  /** Of whom what was observed. */
  private record Observed(String participant, Measurement measurement) {}

  /** A column of a wide table. */
  private record Column(String name, Measurement measurement) {}

  Participants bindLong() {
    if (!table.require(List.of("participant", "arm", "visit", "outcome", "value"))) {
      table.problems().throwIfAny();
    }
    List<String> covariates = columnsOtherThan(LONG);
    for (CsvRow row : table.rows()) {
      Optional<String> participant = enroll(row, covariates);
      Optional<Measurement> measurement = measurement(row);
      if (participant.isPresent() && measurement.isPresent()) {
        observe(row, "value", new Observed(participant.get(), measurement.get()));
      } else {
        row.observation("value"); // so that a wrong cell is named along with the rest of its row
      }
    }
    return build();
  }

  Participants bindWide() {
    if (!table.require(WIDE)) {
      table.problems().throwIfAny();
    }
    List<String> covariates = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    for (String name : columnsOtherThan(WIDE)) {
      if (name.indexOf('.') < 0) {
        covariates.add(name);
      } else {
        measurement(name).ifPresent(columns::add);
      }
    }
    if (columns.isEmpty() && table.problems().isEmpty()) {
      refuseHeader(
          "",
          "has no values",
          "must have columns visit, outcome and value, or columns like gsi.pre");
    }
    for (CsvRow row : table.rows()) {
      Optional<String> participant = enroll(row, covariates);
      for (Column column : columns) {
        participant.ifPresent(
            id -> observe(row, column.name(), new Observed(id, column.measurement())));
      }
    }
    return build();
  }

  private List<String> columnsOtherThan(List<String> known) {
    return table.columns().stream()
        .filter(each -> !each.isEmpty() && !known.contains(each))
        .distinct()
        .toList();
  }

  private Participants build() {
    if (table.requireRows()) {
      for (String arm : arms) {
        if (enrolled.values().stream().noneMatch(e -> e.participant().arm().equals(arm))) {
          refuseHeader(
              "arm", "no participant is in arm " + arm, "both arms must have participants");
        }
      }
    }
    table.problems().throwIfAny();
    return builder.build();
  }

  private Optional<String> enroll(CsvRow row, List<String> covariates) {
    Optional<String> id = row.requiredText("participant");
    Optional<String> arm = row.choice("arm", arms);
    if (id.isEmpty() || arm.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> own = new LinkedHashMap<>();
    covariates.forEach(each -> own.put(each, row.text(each)));
    Participant participant = new Participant(id.get(), arm.get(), own);
    Enrolled earlier = enrolled.get(id.get());
    if (earlier == null) {
      enrolled.put(id.get(), new Enrolled(participant, row.line()));
      builder.add(participant);
    } else if (!earlier.participant().equals(participant)) {
      refuseOther(row, earlier, participant);
      return Optional.empty();
    }
    return id;
  }

  private void refuseOther(CsvRow row, Enrolled earlier, Participant now) {
    String allowed = "must be the same in all rows of participant " + Shown.quoted(now.id());
    String first = " on line " + earlier.line() + ")";
    if (!earlier.participant().arm().equals(now.arm())) {
      String before = " (but " + Shown.quoted(earlier.participant().arm());
      row.problem("arm", Shown.got(now.arm()) + before + first, allowed);
    }
    now.covariates()
        .forEach(
            (name, value) -> {
              String before = earlier.participant().covariates().get(name);
              if (!value.equals(before)) {
                row.problem(
                    name, Shown.got(value) + " (but " + Shown.quoted(before) + first, allowed);
              }
            });
  }

  private Optional<Measurement> measurement(CsvRow row) {
    Optional<String> visit = row.choice("visit", visits);
    Optional<String> outcome = row.choice("outcome", outcomes.keySet());
    OptionalDouble minute = plus0(row.number("minute"));
    if (outcome.isEmpty() || (minute.isEmpty() && !row.missing("minute"))) {
      return Optional.empty();
    }
    Optional<Refusal> refusal = refusal(outcomes.get(outcome.get()), minute);
    refusal.ifPresent(
        each -> row.problem(each.derived() ? "outcome" : "minute", each.found(), each.allowed()));
    return refusal.isPresent()
        ? Optional.empty()
        : visit.map(each -> new Measurement(outcome.get(), each, minute));
  }

  /** Why an outcome cannot be observed at a minute, or not at all. */
  private record Refusal(boolean derived, String found, String allowed) {}

  private static Optional<Refusal> refusal(Outcome outcome, OptionalDouble minute) {
    String id = outcome.id();
    if (outcome.derivation().isPresent()) {
      String from = outcome.derivation().get().from();
      return Optional.of(
          new Refusal(true, id + " is derived from " + from, "give the values of " + from));
    }
    if (!outcome.sampledWithinVisit()) {
      return minute.isPresent()
          ? Optional.of(
              new Refusal(false, "got " + plain(minute.getAsDouble()), id + " has no minutes"))
          : Optional.empty();
    }
    String allowed =
        "must be one of the minutes of "
            + id
            + ": "
            + String.join(", ", outcome.minutes().stream().map(ParticipantsBinder::plain).toList());
    if (minute.isEmpty()) {
      return Optional.of(new Refusal(false, "is empty", allowed));
    }
    return outcome.minutes().contains(minute.getAsDouble())
        ? Optional.empty()
        : Optional.of(new Refusal(false, "got " + plain(minute.getAsDouble()), allowed));
  }

  /** The minute with -0 as 0, since they are different keys. */
  private static OptionalDouble plus0(OptionalDouble minute) {
    return minute.isPresent() ? OptionalDouble.of(minute.getAsDouble() + 0.0) : minute;
  }

  private static String plain(double minute) {
    return minute == Math.rint(minute) ? Long.toString((long) minute) : Double.toString(minute);
  }

  /** Reads a column's name: OUTCOME.VISIT or OUTCOME.VISIT@MINUTE. */
  private Optional<Column> measurement(String name) {
    int dot = name.indexOf('.');
    int sign = name.indexOf('@', dot);
    String outcome = name.substring(0, dot);
    String visit = name.substring(dot + 1, sign < 0 ? name.length() : sign);
    boolean known = outcomes.containsKey(outcome) && visits.contains(visit);
    if (!known) {
      boolean wrongOutcome = !outcomes.containsKey(outcome);
      String what =
          wrongOutcome
              ? "outcome " + Shown.unknown(outcome, outcomes.keySet())
              : "visit " + Shown.unknown(visit, visits);
      refuseHeader(name, what, Shown.oneOf(wrongOutcome ? outcomes.keySet() : visits));
      return Optional.empty();
    }
    OptionalDouble minute = OptionalDouble.empty();
    if (sign >= 0) {
      try {
        minute = plus0(OptionalDouble.of(Double.parseDouble(name.substring(sign + 1))));
      } catch (NumberFormatException e) {
        refuseHeader(name, "the minute is no number", "must be like cortisol.pre@-10");
        return Optional.empty();
      }
    }
    Optional<Refusal> refusal = refusal(outcomes.get(outcome), minute);
    refusal.ifPresent(each -> refuseHeader(name, each.found(), each.allowed()));
    return refusal.isPresent()
        ? Optional.empty()
        : Optional.of(new Column(name, new Measurement(outcome, visit, minute)));
  }

  private void observe(CsvRow row, String column, Observed what) {
    Optional<Observation> value = row.observation(column);
    Integer earlier = lines.putIfAbsent(what, row.line());
    if (earlier != null) {
      row.problem(
          "", shown(what) + " was observed on line " + earlier + " already", "must be there once");
    } else if (value.isPresent() && inRange(row, column, what, value.get())) {
      builder.observe(what.participant(), what.measurement(), value.get());
    }
  }

  private boolean inRange(CsvRow row, String column, Observed what, Observation value) {
    Outcome outcome = outcomes.get(what.measurement().outcome());
    Optional<Range> range = outcome.range();
    if (range.isEmpty()
        || (value.value() >= range.get().min() && value.value() <= range.get().max())) {
      return true;
    }
    row.problem(
        column,
        Shown.got(row.text(column)),
        "must be within the range of "
            + outcome.id()
            + ", "
            + range.get().min()
            + " to "
            + range.get().max());
    return false;
  }

  private static String shown(Observed what) {
    Measurement measurement = what.measurement();
    String minute =
        measurement.minute().isPresent()
            ? " at minute " + plain(measurement.minute().getAsDouble())
            : "";
    return "participant "
        + Shown.quoted(what.participant())
        + ", "
        + measurement.outcome()
        + " at "
        + measurement.visit()
        + minute;
  }

  private void refuseHeader(String column, String found, String allowed) {
    table.problems().add(table.at(table.headerLine(), column, found, allowed));
  }
}
