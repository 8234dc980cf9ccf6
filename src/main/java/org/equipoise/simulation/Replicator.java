// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.List;
import java.util.Map;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Scenario;
import org.equipoise.evidence.Observation;
import org.equipoise.evidence.Participant;
import org.equipoise.evidence.Participants;

/**
 * Draws replicates of a scenario as participants. A replicate is an address: it depends on the
 * scenario, the seed and its own number, never on which others were drawn before.
 *
 * <p>Not thread-safe: one a thread.
 */
public final class Replicator {
  private final TwoArms<String> arms;
  private final GenerativeModel model;
  private final List<Column> columns;
  private final Draws draws;

  private Replicator(Scenario scenario) {
    this.arms = scenario.armIds();
    this.model = new GenerativeModel(scenario);
    this.columns = model.columns();
    this.draws = model.newDraws();
  }

  /**
   * A replicator of a scenario.
   *
   * @param scenario what to simulate
   * @return the replicator
   * @throws IllegalArgumentException if the allocation scheme is not available in simulations
   */
  public static Replicator of(Scenario scenario) {
    return new Replicator(scenario);
  }

  /**
   * Draws one replicate.
   *
   * @param replicate its number, from 0; it may be beyond the scenario's number of replicates
   * @return the participants, named P1, P2, ... with leading zeros, in order of recruitment; a
   *     missing value is left out
   * @throws IllegalArgumentException if the number is negative, or a drawn value is beyond double
   *     precision
   */
  public Participants replicate(long replicate) {
    if (replicate < 0) {
      throw new IllegalArgumentException("replicate must be 0 or more, got " + replicate);
    }
    model.draw(replicate, draws);
    Participants.Builder builder = Participants.builder(arms);
    for (int i = 0; i < draws.experimental.length; i++) {
      String arm = draws.experimental[i] ? arms.experimental() : arms.control();
      builder.add(new Participant(name(i), arm, Map.of()));
    }
    for (int c = 0; c < columns.size(); c++) {
      observe(builder, columns.get(c), draws.values[c]);
    }
    return builder.build();
  }

  private void observe(Participants.Builder builder, Column column, double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == Draws.BELOW_LIMIT) {
        double limit = column.detectionLimit().orElseThrow();
        builder.observe(name(i), column.measurement(), Observation.below(limit));
      } else if (!Double.isNaN(values[i])) {
        builder.observe(name(i), column.measurement(), Observation.of(values[i]));
      }
    }
  }

  private String name(int participant) {
    String number = Integer.toString(participant + 1);
    int digits = Integer.toString(draws.experimental.length).length();
    return "P" + "0".repeat(digits - number.length()) + number;
  }
}
