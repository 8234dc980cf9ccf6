// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioCovariate;
import org.equipoise.evidence.Observation;
import org.equipoise.evidence.Participant;
import org.equipoise.evidence.Participants;

/** Draws as participants, such as a file has them. */
final class DrawnParticipants {
  /** The column that says who was taught together. */
  static final String COHORT = "cohort";

  private final TwoArms<String> arms;
  private final List<ScenarioCovariate> covariates;
  private final List<List<String>> levels;
  private final List<Column> columns;

  DrawnParticipants(Scenario scenario, List<Column> columns) {
    this.arms = scenario.armIds();
    this.covariates = scenario.covariates();
    this.levels = covariates.stream().map(ScenarioCovariate::levelIds).toList();
    this.columns = List.copyOf(columns);
  }

  /** Participants named P1, P2, ... with leading zeros; a missing value is left out. */
  Participants of(Draws draws) {
    Participants.Builder builder = Participants.builder(arms);
    int count = draws.experimental.length;
    for (int i = 0; i < count; i++) {
      String arm = draws.experimental[i] ? arms.experimental() : arms.control();
      builder.add(new Participant(name(i, count), arm, own(arm, draws, i)));
    }
    for (int c = 0; c < columns.size(); c++) {
      observe(builder, columns.get(c), draws.values[c]);
    }
    return builder.build();
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

  private static void observe(Participants.Builder builder, Column column, double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == Draws.BELOW_LIMIT) {
        double limit = column.detectionLimit().orElseThrow();
        builder.observe(name(i, values.length), column.measurement(), Observation.below(limit));
      } else if (!Double.isNaN(values[i])) {
        builder.observe(name(i, values.length), column.measurement(), Observation.of(values[i]));
      }
    }
  }

  private static String name(int participant, int count) {
    String number = Integer.toString(participant + 1);
    int digits = Integer.toString(count).length();
    return "P" + "0".repeat(digits - number.length()) + number;
  }
}
