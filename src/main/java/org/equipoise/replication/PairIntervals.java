// SPDX-License-Identifier: Apache-2.0
package org.equipoise.replication;

import java.util.OptionalDouble;
import org.equipoise.core.Interval;
import org.equipoise.numeric.Normal;

/**
 * Whether one study's estimate lies in an interval made from the other or from both. p is two-sided
 * and dual to the interval: it is at least 1 - level where the estimate lies inside.
 */
final class PairIntervals {
  private PairIntervals() {}

  static Judgement originalInReplication(ReplicationPair pair, Thresholds limits) {
    Interval interval = pair.replication().interval(limits.level());
    return inside(pair, pair.original(), interval, pair.replication().standardError());
  }

  static Judgement replicationInOriginal(ReplicationPair pair, Thresholds limits) {
    Interval interval = pair.original().interval(limits.level());
    return inside(pair, pair.replication(), interval, pair.original().standardError());
  }

  static Judgement predictive(ReplicationPair pair, Thresholds limits) {
    return predicted(pair, pair.differenceError(), limits);
  }

  static Judgement conditional(ReplicationPair pair, Thresholds limits) {
    return predicted(pair, pair.replication().standardError(), limits);
  }

  private static Judgement predicted(ReplicationPair pair, double error, Thresholds limits) {
    if (Double.isInfinite(error)) {
      return Judgements.overflow();
    }
    StudyEffect expected = new StudyEffect(pair.original().estimate(), error);
    return inside(pair, pair.replication(), expected.interval(limits.level()), error);
  }

  private static Judgement inside(
      ReplicationPair pair, StudyEffect located, Interval interval, double error) {
    double p = Normal.twoSided(pair.difference() / error);
    double value = located.estimate();
    return Judgements.within(value, interval, OptionalDouble.of(p), interval.contains(value));
  }
}
