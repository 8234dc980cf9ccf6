// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.equipoise.core.Interval;
import org.equipoise.core.Require;

/** A test of two proportions, with delta = p1 - p2, the experimental arm's less the control's. */
sealed interface TwoProportions extends PowerDesign permits FisherPower, ProportionsPower {
  /**
   * The proportion p2 of the control arm.
   *
   * @return in (0, 1)
   */
  double control();

  /** Refuses a claim with a margin where the test has none, and a p1 that is no proportion. */
  default void check(PowerClaim claim, OptionalDouble delta, boolean hasMargins, String test) {
    if (!(claim instanceof PowerClaim.Superiority) && !hasMargins) {
      throw new IllegalArgumentException(
          "test must be unpooled for a margin of proportions, got " + test);
    }
    if (delta.isPresent()) {
      Require.openUnit(control() + delta.getAsDouble(), "p1");
    }
  }

  @Override
  default String label() {
    return "proportions";
  }

  @Override
  default Map<String, Double> more(OptionalDouble delta) {
    Map<String, Double> more = new LinkedHashMap<>();
    delta.ifPresent(each -> more.put("p1", control() + each));
    more.put("p2", control());
    return more;
  }

  @Override
  default int least() {
    return 1;
  }

  @Override
  default Interval deltas() {
    return new Interval(-control(), 1 - control(), 0.95);
  }

  @Override
  default double unit() {
    return Math.min(control(), 1 - control());
  }
}
