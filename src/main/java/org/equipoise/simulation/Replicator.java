// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.List;
import java.util.function.LongFunction;
import org.equipoise.design.Scenario;
import org.equipoise.evidence.Participants;

/**
 * Draws replicates of a scenario as participants. A replicate is an address: it depends on the
 * scenario, the seed and its own number, never on which others were drawn before.
 *
 * <p>Not thread-safe: one a thread.
 */
public final class Replicator {
  private final LongFunction<Draws> model;
  private final DrawnParticipants drawn;

  private Replicator(Scenario scenario, LongFunction<Draws> model, List<Column> columns) {
    this.model = model;
    this.drawn = new DrawnParticipants(scenario, columns);
  }

  /**
   * A replicator of a scenario.
   *
   * @param scenario what to simulate
   * @return the replicator
   * @throws IllegalArgumentException if the allocation has more than 10 000 strata
   */
  public static Replicator of(Scenario scenario) {
    ParticipantsModel model = ParticipantsModel.of(scenario);
    Draws draws = model.newDraws();
    return new Replicator(
        scenario,
        replicate -> {
          model.draw(replicate, draws);
          return draws;
        },
        model.drawnColumns());
  }

  /**
   * A replicator whose replicates are those of a simulation: on the moments path the participants
   * are some that have exactly the moments of the replicate.
   *
   * @throws IllegalArgumentException if a method of the scenario cannot be used
   */
  static Replicator of(Scenario scenario, CellPlan.Drawing drawing) {
    if (drawing.path() == SimulationPath.PARTICIPANTS) {
      return of(scenario);
    }
    MomentsReplicator moments = new MomentsReplicator(scenario, drawing.scatter());
    return new Replicator(scenario, moments::draw, moments.columns());
  }

  /**
   * Draws one replicate.
   *
   * @param replicate its number, from 0; it may be beyond the scenario's number of replicates
   * @return the participants, named P1, P2, ... with leading zeros, in order of recruitment; a
   *     missing value is left out, and so are outcomes that are derived from others
   * @throws IllegalArgumentException if the number is negative, or a drawn value is beyond double
   *     precision
   */
  public Participants replicate(long replicate) {
    if (replicate < 0) {
      throw new IllegalArgumentException("replicate must be 0 or more, got " + replicate);
    }
    return drawn.of(model.apply(replicate));
  }
}
