// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import org.equipoise.design.Scenario;
import org.equipoise.evidence.Participants;

/**
 * Draws replicates of a scenario as participants. A replicate is an address: it depends on the
 * scenario, the seed and its own number, never on which others were drawn before.
 *
 * <p>Not thread-safe: one a thread.
 */
public final class Replicator {
  private final ParticipantsModel model;
  private final Draws draws;
  private final DrawnParticipants drawn;

  private Replicator(Scenario scenario) {
    this.model = ParticipantsModel.of(scenario);
    this.draws = model.newDraws();
    this.drawn = new DrawnParticipants(scenario, model.drawnColumns());
  }

  /**
   * A replicator of a scenario.
   *
   * @param scenario what to simulate
   * @return the replicator
   * @throws IllegalArgumentException if the allocation has more than 10 000 strata
   */
  public static Replicator of(Scenario scenario) {
    return new Replicator(scenario);
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
    model.draw(replicate, draws);
    return drawn.of(draws);
  }
}
