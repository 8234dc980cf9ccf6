// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import org.equipoise.table.Explanation;

/** What can be explained of simulated replications. */
enum SimulatedReplicationsTopic {
  HOLDS(
      "holds",
      "In which share of the simulated replications the criterion says that the original was"
          + " replicated, if what is in the column truth is true.",
      "A low share is no finding about the original: a replication of this size fails so often even"
          + " where the effect is there."),
  TRUTH(
      "truth",
      "What the replications take for true: the original's estimate, no effect, half of it, or the"
          + " estimate shrunken towards 0 since published estimates tend to be too large.",
      "Nobody knows the truth. With the original's estimate the shares are the best that can be"
          + " hoped for."),
  SPRITE(
      "sprite, difference",
      "Replications drawn from whole scores that have the printed mean and SD, in place of normal"
          + " ones, and what that changes.",
      "The scores are some of many that are printed alike, not those of the participants.");

  private final String term;
  private final String meaning;
  private final String misreading;

  SimulatedReplicationsTopic(String term, String meaning, String misreading) {
    this.term = term;
    this.meaning = meaning;
    this.misreading = misreading;
  }

  Explanation explanation() {
    return new Explanation(term, meaning, misreading);
  }
}
