// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.List;
import org.equipoise.design.Scenario;

/** Draws the participants of a scenario into primitive arrays. Not thread-safe: one a thread. */
sealed interface ParticipantsModel permits GenerativeModel, LinearModel {
  /** The quickest model that draws the scenario. */
  static ParticipantsModel of(Scenario scenario) {
    return LinearModel.draws(scenario) ? new LinearModel(scenario) : new GenerativeModel(scenario);
  }

  /** What is measured, in the order of the drawn arrays. */
  List<Column> columns();

  /** The columns that are not derived from others; the first ones. */
  default List<Column> drawnColumns() {
    return columns();
  }

  /** How many participants every replicate has. */
  int participants();

  /**
   * Arrays for this model's participants; one model has one of them, whose allocation it may hold.
   */
  Draws newDraws();

  /** Draws a replicate over whatever the arrays held. */
  default void draw(long replicate, Draws draws) {
    begin(replicate, 1, draws);
    write(draws);
  }

  /** How many replicates can be begun at once. */
  default int atOnce() {
    return 1;
  }

  /**
   * Draws who is in which arm, and what the values are made of, of some replicates in a row.
   *
   * @param first the first of them, of which the draws tell who is in which arm
   * @param count how many, from 1 to {@link #atOnce()}
   */
  void begin(long first, int count, Draws draws);

  /** Writes the values of the first of the replicates that were begun last. */
  void write(Draws draws);

  /** The moments of two columns of these arrays. */
  default ReplicateMoments moments(Draws draws, ReplicateMoments.Columns columns) {
    return new ColumnMoments(draws, columns);
  }
}
