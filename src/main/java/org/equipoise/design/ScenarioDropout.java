// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;

/**
 * Who drops out. One who drops out at a visit has no value at it and at all later ones. The
 * probability to have dropped out by a visit is p, with logit(p) = a + slope z; z is the value
 * named by {@code given}, on the scale of its distribution, less the control arm's mean over the
 * control arm's standard deviation; a is solved for each visit and arm so that the marginal rate
 * holds.
 *
 * @param rates the share that has dropped out by a visit, by visit in order and arm
 * @param mechanism why
 * @param given what it depends on; present unless the mechanism is {@link Mechanism#MCAR}
 * @param slope change of the log odds per standard deviation of what it depends on
 */
public record ScenarioDropout(
    Map<String, TwoArms<Double>> rates, Mechanism mechanism, Optional<Given> given, double slope) {
  /**
   * Checks the parts against each other.
   *
   * @throws IllegalArgumentException if a rate is outside [0, 1), rates fall from one visit to the
   *     next, there is no rate, or {@code given} does not go with the mechanism
   */
  public ScenarioDropout {
    rates = Collections.unmodifiableMap(new LinkedHashMap<>(rates));
    Require.atLeast(rates.size(), 1, "the number of rates");
    TwoArms<Double> before = new TwoArms<>(0.0, 0.0);
    for (TwoArms<Double> rate : rates.values()) {
      checkRate(rate.experimental(), before.experimental());
      checkRate(rate.control(), before.control());
      before = rate;
    }
    Objects.requireNonNull(mechanism, "mechanism");
    Require.finite(slope, "slope");
    if (mechanism == Mechanism.MCAR && (given.isPresent() || slope != 0)) {
      throw new IllegalArgumentException("mcar must have no given and no slope");
    }
    if (mechanism != Mechanism.MCAR && given.isEmpty()) {
      throw new IllegalArgumentException("given must be there for " + mechanism.label());
    }
  }

  private static void checkRate(double rate, double before) {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException("rate must be in [0, 1), got " + rate);
    }
    if (rate < before) {
      throw new IllegalArgumentException(
          "rate must be at least that of the visit before, "
              + before
              + ", since who has dropped out stays out; got "
              + rate);
    }
  }

  /**
   * A value that dropout depends on.
   *
   * @param outcome the outcome's id
   * @param visit the visit's id
   */
  public record Given(String outcome, String visit) {
    /** Checks the ids. */
    public Given {
      Ids.require(outcome, "outcome");
      Ids.require(visit, "visit");
    }
  }

  /** Why values are missing. */
  public enum Mechanism {
    /** Completely at random. */
    MCAR,
    /** At random given a value of an earlier visit. */
    MAR,
    /** Not at random: it depends on a value that dropout itself hides. */
    MNAR;

    /**
     * The name in files.
     *
     * @return mcar, mar or mnar
     */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
