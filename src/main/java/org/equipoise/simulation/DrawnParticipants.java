// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioCovariate;
import org.equipoise.evidence.Observation;
import org.equipoise.evidence.Participant;
import org.equipoise.evidence.Participants;

/** Draws as participants, such as a file has them. Not thread-safe: one a thread. */
final class DrawnParticipants {
  /** The column that says who was taught together. */
  static final String COHORT = "cohort";

  /** Participants that are kept for further replicates at most; some megabytes. */
  private static final int MOST_KEPT = 10_000;

  private final TwoArms<String> arms;
  private final List<ScenarioCovariate> covariates;
  private final List<List<String>> levels;
  private final List<Column> columns;
  private final int kinds; // of participants of one name: arms times combinations of levels
  private String[] names = {};
  private Participant[] made = {};

  DrawnParticipants(Scenario scenario, List<Column> columns) {
    this.arms = scenario.armIds();
    this.covariates = scenario.covariates();
    this.levels = covariates.stream().map(ScenarioCovariate::levelIds).toList();
    this.columns = List.copyOf(columns);
    long product = 2;
    for (List<String> each : levels) {
      product = Math.min(MOST_KEPT + 1L, product * each.size());
    }
    this.kinds = (int) product;
  }

  /** Participants named P1, P2, ... with leading zeros; a missing value is left out. */
  Participants of(Draws draws) {
    Participants.Builder builder = Participants.builder(arms);
    int count = draws.allocation.participants();
    if (names.length != count) {
      names = IntStream.range(0, count).mapToObj(i -> name(i, count)).toArray(String[]::new);
      made = new Participant[(long) count * kinds <= MOST_KEPT ? count * kinds : 0];
    }
    for (int i = 0; i < count; i++) {
      builder.add(participant(draws, i));
    }
    for (int c = 0; c < columns.size(); c++) {
      observe(builder, columns.get(c), draws.values[c]);
    }
    return builder.build();
  }

  /** From those that were made for earlier replicates, if there are so few kinds of them. */
  private Participant participant(Draws draws, int i) {
    if (made.length == 0 || draws.classes[i] != ClassModel.NONE) {
      return make(draws, i);
    }
    int kind = draws.allocation.isExperimental(i) ? 1 : 0;
    for (int c = 0; c < levels.size(); c++) {
      kind = kind * levels.get(c).size() + draws.levels[c][i];
    }
    int place = i * kinds + kind;
    if (made[place] == null) {
      made[place] = make(draws, i);
    }
    return made[place];
  }

  private Participant make(Draws draws, int i) {
    String arm = draws.allocation.isExperimental(i) ? arms.experimental() : arms.control();
    return new Participant(names[i], arm, own(arm, draws, i));
  }

  /** The covariates, then the class. */
  private Map<String, String> own(String arm, Draws draws, int participant) {
    int index = draws.classes[participant];
    if (covariates.isEmpty() && index == ClassModel.NONE) {
      return Map.of();
    }
    Map<String, String> own = new LinkedHashMap<>();
    for (int c = 0; c < covariates.size(); c++) {
      own.put(covariates.get(c).id(), levels.get(c).get(draws.levels[c][participant]));
    }
    if (index != ClassModel.NONE) {
      own.put(COHORT, arm + "-" + (index + 1));
    }
    return own;
  }

  private void observe(Participants.Builder builder, Column column, double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == Draws.BELOW_LIMIT) {
        double limit = column.detectionLimit().orElseThrow();
        builder.observe(names[i], column.measurement(), Observation.below(limit));
      } else if (!Double.isNaN(values[i])) {
        builder.observe(names[i], column.measurement(), Observation.of(values[i]));
      }
    }
  }

  private static String name(int participant, int count) {
    String number = Integer.toString(participant + 1);
    int digits = Integer.toString(count).length();
    return "P" + "0".repeat(digits - number.length()) + number;
  }
}
