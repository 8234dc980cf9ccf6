// SPDX-License-Identifier: Apache-2.0
package org.equipoise.replication;

import java.util.OptionalDouble;
import org.equipoise.numeric.Normal;

/** The criteria that are tests, p-values or Bayes factors. */
final class PairTests {
  /** The usual boundary between anecdotal and substantial evidence (Jeffreys). */
  private static final double SUBSTANTIAL = 3;

  /** The widest ratio of standard errors for which p-values of both studies make sense. */
  private static final double WIDEST = 1e100;

  private PairTests() {}

  static Judgement significance(ReplicationPair pair, Thresholds limits) {
    return pair.direction() == 0
        ? Judgements.undirected()
        : significant(pair.replication(), pair.direction(), limits);
  }

  static Judgement pooled(ReplicationPair pair, Thresholds limits) {
    if (pair.direction() == 0) {
      return Judgements.undirected();
    }
    StudyEffect original = pair.original();
    StudyEffect replication = pair.replication();
    double ofOriginal = replication.standardError() / pair.differenceError();
    double ofReplication = original.standardError() / pair.differenceError();
    double error = original.standardError() * ofOriginal;
    double mean =
        original.estimate() * ofOriginal * ofOriginal
            + replication.estimate() * ofReplication * ofReplication;
    if (!(error > 0 && Double.isFinite(pair.differenceError()) && Double.isFinite(mean))) {
      return Judgements.overflow();
    }
    return significant(new StudyEffect(mean, error), pair.direction(), limits);
  }

  private static Judgement significant(StudyEffect effect, double direction, Thresholds limits) {
    double p = Normal.twoSided(effect.z());
    boolean holds = p < limits.alpha() && Math.signum(effect.estimate()) == direction;
    return Judgements.within(
        effect.estimate(), effect.interval(limits.level()), OptionalDouble.of(p), holds);
  }

  static Judgement difference(ReplicationPair pair, Thresholds limits) {
    double z = pair.difference() / pair.differenceError();
    double p = Double.isNaN(z) ? 0 : Normal.twoSided(z);
    return Judgements.of(z * z, OptionalDouble.of(p), p >= limits.alpha());
  }

  static Judgement sceptical(
      ReplicationPair pair, Thresholds limits, ScepticalCalibration calibration) {
    double zo = pair.original().z();
    double zr = pair.replication().z();
    double ratio = pair.standardErrorRatio();
    if (!Double.isFinite(zo) || !Double.isFinite(zr) || !(within(ratio) && within(1 / ratio))) {
      return Judgements.overflow();
    }
    double sign = Math.signum(zo) * Math.signum(zr);
    double z = ScepticalZ.of(zo, zr, ratio);
    double p = calibration.p(zo, zr, ratio);
    return Judgements.of(sign < 0 ? -z : z, OptionalDouble.of(p), p <= limits.oneSided());
  }

  private static boolean within(double ratio) {
    return ratio <= WIDEST;
  }

  // log BF = (zr² - Q - log(1 + c))/2, the difference written out so that large squares do not
  // cancel. With s = √c: zr² - Q = (s² zr² + 2 s zo zr - s² zo²)/(1 + s²).
  static Judgement bayesFactor(ReplicationPair pair, Thresholds limits) {
    double s = pair.standardErrorRatio();
    double k = 1 / Math.hypot(1, 1 / s);
    double m = 1 / Math.hypot(1, s);
    double zo = k * pair.original().z();
    double zr = k * pair.replication().z();
    double gain = (zr - zo) * (zr + zo) + 2 * m * zo * pair.replication().z();
    double log = 0.5 * gain + Math.log(m);
    double factor = Math.exp(log);
    return Double.isFinite(log) && Double.isInfinite(factor)
        ? Judgements.tooLarge(log)
        : Judgements.of(factor, OptionalDouble.empty(), factor >= SUBSTANTIAL);
  }

  static Judgement telescopes(ReplicationPair pair, Thresholds limits) {
    double direction = pair.direction();
    if (direction == 0) {
      return Judgements.undirected();
    }
    StudyEffect replication = pair.replication();
    double detectable = pair.detectable();
    double p = pair.pOfAtLeast(detectable);
    double level = 1 - 2 * limits.alpha();
    boolean holds = p >= limits.alpha();
    return level > 0
        ? Judgements.within(
            direction * detectable, replication.interval(level), OptionalDouble.of(p), holds)
        : Judgements.of(direction * detectable, OptionalDouble.of(p), holds);
  }
}
