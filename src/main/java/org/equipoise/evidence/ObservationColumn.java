// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * What was observed of each participant at one measurement: a number a participant and a bit for
 * those below the limit, since there may be millions.
 */
final class ObservationColumn {
  private static final double MISSING = Double.NaN; // never leaves this class

  private final BitSet below = new BitSet();
  private double[] values = {};

  /** Sets what was observed; false when it was set before. */
  boolean set(int participant, Observation observation) {
    if (isPresent(participant)) {
      return false;
    }
    if (participant >= values.length) {
      int before = values.length;
      values = Arrays.copyOf(values, Math.max(participant + 1, before + before / 2 + 16));
      Arrays.fill(values, before, values.length, MISSING);
    }
    values[participant] = observation.value();
    below.set(participant, observation.kind() == Observation.Kind.BELOW_LIMIT);
    return true;
  }

  /** A copy for so many participants. */
  ObservationColumn copy(int participants) {
    ObservationColumn copy = new ObservationColumn();
    copy.values = Arrays.copyOf(values, Math.min(participants, values.length));
    copy.below.or(below);
    return copy;
  }

  boolean isPresent(int participant) {
    return participant < values.length && !Double.isNaN(values[participant]);
  }

  boolean isBelowLimit(int participant) {
    return below.get(participant);
  }

  /** The value of a participant who has one; the limit when it is below. */
  double value(int participant) {
    return values[participant];
  }

  Optional<Observation> get(int participant) {
    if (!isPresent(participant)) {
      return Optional.empty();
    }
    double value = values[participant];
    return Optional.of(
        isBelowLimit(participant) ? Observation.below(value) : Observation.of(value));
  }
}
