// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Outcome;
import org.equipoise.design.Scale;
import org.equipoise.design.Trial;
import org.equipoise.effect.Estimability;
import org.equipoise.effect.PooledVariance;
import org.equipoise.evidence.ArmValues;
import org.equipoise.evidence.Evidence;
import org.equipoise.evidence.Measurement;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.Participant;
import org.equipoise.evidence.Participants;
import org.equipoise.evidence.Reduction;
import org.equipoise.evidence.Variable;

/**
 * Table 1: participant-level columns, then outcomes at baseline as measured (no logs), by arm, with
 * the standardized difference and no p-values.
 */
final class TableOne {
  /** A column with more levels than this is an id, not a category. */
  private static final int MAX_LEVELS = 12;

  private final Trial trial;
  private final Evidence evidence;

  TableOne(Trial trial, Evidence evidence) {
    this.trial = trial;
    this.evidence = evidence;
  }

  List<BaselineRow> rows() {
    List<BaselineRow> rows = new ArrayList<>();
    if (evidence instanceof Participants participants) {
      columns(participants).forEach(column -> rows.addAll(column(participants, column)));
    }
    trial
        .baseline()
        .ifPresent(visit -> trial.outcomes().forEach(each -> add(rows, each, visit.id())));
    return rows;
  }

  private void add(List<BaselineRow> rows, Outcome outcome, String visit) {
    if (outcome.sampledWithinVisit()) {
      return;
    }
    Reduction<Moments> reduction =
        evidence.moments(List.of(new Variable(Measurement.of(outcome.id(), visit), Scale.RAW)));
    if (reduction instanceof Reduction.Reduced<Moments> reduced) {
      rows.add(continuous(outcome.name(), outcome.unit(), reduced.arms()));
    } else if (reduction.n1() + reduction.n2() > 0) {
      TwoArms<Integer> n = new TwoArms<>(reduction.n1(), reduction.n2());
      rows.add(counted(outcome.name(), outcome.unit(), n));
    }
  }

  private static BaselineRow continuous(String name, String unit, TwoArms<Moments> arms) {
    double difference = arms.experimental().mean(0) - arms.control().mean(0);
    double standardized = difference / PooledVariance.standardDeviation(arms, 0);
    boolean comparable = Estimability.refusal(arms).isEmpty() && Double.isFinite(standardized);
    return new BaselineRow.Continuous(
        name,
        unit,
        arms.map(TableOne::summary),
        comparable ? OptionalDouble.of(standardized) : OptionalDouble.empty());
  }

  private static BaselineRow counted(String name, String unit, TwoArms<Integer> n) {
    return new BaselineRow.Continuous(
        name,
        unit,
        n.map(
            each -> new BaselineRow.Summary(each, OptionalDouble.empty(), OptionalDouble.empty())),
        OptionalDouble.empty());
  }

  private static BaselineRow.Summary summary(Moments arm) {
    return new BaselineRow.Summary(
        arm.n(),
        OptionalDouble.of(arm.mean(0)),
        arm.n() < 2 ? OptionalDouble.empty() : OptionalDouble.of(arm.standardDeviation(0)));
  }

  private static Set<String> columns(Participants participants) {
    Set<String> names = new LinkedHashSet<>();
    participants.list().forEach(each -> names.addAll(each.covariates().keySet()));
    return names;
  }

  private static List<BaselineRow> column(Participants participants, String column) {
    TwoArms<List<String>> values =
        participants.arms().map(arm -> present(participants, arm, column));
    List<String> all = new ArrayList<>(values.experimental());
    all.addAll(values.control());
    if (all.stream().allMatch(TableOne::numeric)
        && !values.experimental().isEmpty()
        && !values.control().isEmpty()) {
      return List.of(numeric(column, values));
    }
    Set<String> levels = new LinkedHashSet<>(all);
    if (levels.size() > MAX_LEVELS) {
      return List.of();
    }
    return levels.stream().map(level -> level(column, level, values)).toList();
  }

  private static BaselineRow numeric(String column, TwoArms<List<String>> values) {
    try {
      return continuous(column, "", values.map(each -> Moments.of(numbers(each))));
    } catch (IllegalArgumentException e) { // only an overflow of the sums is left to go wrong
      return counted(column, "", values.map(List::size));
    }
  }

  private static BaselineRow level(String column, String level, TwoArms<List<String>> values) {
    return new BaselineRow.Level(
        column,
        level,
        values.map(each -> (int) each.stream().filter(level::equals).count()),
        values.map(List::size));
  }

  private static List<String> present(Participants participants, String arm, String column) {
    return participants.list().stream()
        .filter(each -> each.arm().equals(arm))
        .map((Participant each) -> each.covariates().getOrDefault(column, ""))
        .filter(text -> !text.isBlank() && !"NA".equals(text))
        .toList();
  }

  private static ArmValues numbers(List<String> texts) {
    return ArmValues.copyOf(texts.stream().mapToDouble(Double::parseDouble).toArray());
  }

  private static boolean numeric(String text) {
    try {
      return Double.isFinite(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
