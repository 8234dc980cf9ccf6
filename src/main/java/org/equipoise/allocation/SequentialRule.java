// SPDX-License-Identifier: Apache-2.0
package org.equipoise.allocation;

/** How the probability of the next participant's arm follows from those allocated before. */
interface SequentialRule {
  /** Forgets all participants. */
  void begin();

  /**
   * The probability that a participant goes to the experimental arm.
   *
   * @param participant the place in the order of recruitment, from 0; all before are recorded
   * @return in [0, 1]
   */
  double experimental(int participant);

  /**
   * Records where a participant went.
   *
   * @param participant the place in the order of recruitment, from 0
   * @param experimental true for the experimental arm
   */
  void record(int participant, boolean experimental);
}
