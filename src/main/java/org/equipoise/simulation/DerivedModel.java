// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.equipoise.design.Derivation;
import org.equipoise.design.ScenarioDistribution;
import org.equipoise.design.ScenarioOutcome;
import org.equipoise.evidence.Measurement;
import org.equipoise.repeated.ResponseArea;

/** Computes an outcome from the recorded samples of another one; a missing sample leaves none. */
final class DerivedModel {
  private final ScenarioOutcome outcome;
  private final ResponseArea area;
  private final Recorder recorder;
  private final double[] minutes;
  private final double[] samples;

  /** The first of the columns that it is computed from, which are visit by visit. */
  private final int first;

  private final List<Column> columns = new ArrayList<>();

  /** That of an outcome among the columns of those that are drawn. */
  DerivedModel(ScenarioOutcome outcome, List<Column> drawn) {
    Derivation derivation = ((ScenarioDistribution.Derived) outcome.distribution()).derivation();
    this.outcome = outcome;
    this.area = ResponseArea.of(derivation.measure());
    this.recorder = new Recorder(outcome);
    List<Column> from =
        drawn.stream()
            .filter(each -> each.measurement().outcome().equals(derivation.from()))
            .toList();
    this.first = drawn.indexOf(from.get(0));
    int count = from.size() / outcome.visits().size();
    this.minutes = new double[count];
    this.samples = new double[count];
    for (int m = 0; m < count; m++) {
      minutes[m] = from.get(m).measurement().minute().orElseThrow();
    }
    for (int v = 0; v < outcome.visits().size(); v++) {
      Column at = from.get(v * count);
      Measurement measurement = Measurement.of(outcome.id(), outcome.visitIds().get(v));
      columns.add(new Column(measurement, at.visit(), OptionalDouble.empty()));
    }
  }

  List<Column> columns() {
    return List.copyOf(columns);
  }

  /** Writes the participant's values, and returns the column after its last one. */
  int write(Draws draws, int firstColumn, int participant) {
    int column = firstColumn;
    int next = first;
    for (int v = 0; v < outcome.visits().size(); v++) {
      for (int m = 0; m < samples.length; m++) {
        samples[m] = draws.values[next++][participant];
      }
      double value = area.area(minutes, samples);
      draws.values[column++][participant] =
          Double.isNaN(value) ? Draws.MISSING : recorder.record(value);
    }
    return column;
  }
}
