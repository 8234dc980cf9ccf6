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
 * Who misses visits. One who misses a visit has no value of any outcome at it. The probability to
 * miss is p, with logit(p) = a + slope z; z is the value named by {@code given}, on the scale of
 * its distribution, less the control arm's mean over the control arm's standard deviation; a is
 * solved for each visit and arm so that the marginal rate holds.
 *
 * <p>Given a value of one visit, p is the probability to have dropped out by a visit. Given the
 * last value that was seen or the current one, it is that of who is still in, and what earlier
 * leavers did to the values of those is taken into account.
 *
 * @param rates the share that is missing at a visit, by visit in order and arm
 * @param mechanism why
 * @param given what it depends on; present unless the mechanism is {@link Mechanism#MCAR}
 * @param slope change of the log odds per standard deviation of what it depends on, by arm
 * @param pattern whether who misses a visit is out for good
 */
public record ScenarioDropout(
    Map<String, TwoArms<Double>> rates,
    Mechanism mechanism,
    Optional<Given> given,
    TwoArms<Double> slope,
    Pattern pattern) {
  /**
   * Checks the parts against each other.
   *
   * @throws IllegalArgumentException if a rate is outside [0, 1), rates of the monotone pattern
   *     fall from one visit to the next, there is no rate, or {@code given} does not go with the
   *     mechanism
   */
  public ScenarioDropout {
    rates = Collections.unmodifiableMap(new LinkedHashMap<>(rates));
    Require.atLeast(rates.size(), 1, "the number of rates");
    Objects.requireNonNull(pattern, "pattern");
    TwoArms<Double> before = new TwoArms<>(0.0, 0.0);
    for (TwoArms<Double> rate : rates.values()) {
      checkRate(rate.experimental(), before.experimental());
      checkRate(rate.control(), before.control());
      before = pattern == Pattern.MONOTONE ? rate : before;
    }
    Objects.requireNonNull(mechanism, "mechanism");
    Require.finite(slope.experimental(), "slope");
    Require.finite(slope.control(), "slope");
    boolean slopes = slope.experimental() != 0 || slope.control() != 0;
    if (mechanism == Mechanism.MCAR && (given.isPresent() || slopes)) {
      throw new IllegalArgumentException("mcar must have no given and no slope");
    }
    if (mechanism != Mechanism.MCAR && given.isEmpty()) {
      throw new IllegalArgumentException("given must be there for " + mechanism.label());
    }
    given.ifPresent(each -> each.check(mechanism));
  }

  /**
   * Dropout for good, with the same slope in both arms.
   *
   * @param rates the share that has dropped out by a visit, by visit in order and arm
   * @param mechanism why
   * @param given what it depends on
   * @param slope change of the log odds per standard deviation of what it depends on
   */
  public ScenarioDropout(
      Map<String, TwoArms<Double>> rates,
      Mechanism mechanism,
      Optional<Given> given,
      double slope) {
    this(rates, mechanism, given, new TwoArms<>(slope, slope), Pattern.MONOTONE);
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

  /** A value that dropout depends on. */
  public sealed interface Given {
    /**
     * The outcome.
     *
     * @return its id
     */
    String outcome();

    /**
     * How files name it.
     *
     * @return such as flare.pre, flare.last or flare.current
     */
    String label();

    /**
     * Checks that it goes with a mechanism.
     *
     * @param mechanism the mechanism
     * @throws IllegalArgumentException if it does not
     */
    default void check(Mechanism mechanism) {}

    /**
     * That of one visit.
     *
     * @param outcome the outcome's id
     * @param visit the visit's id
     */
    record AtVisit(String outcome, String visit) implements Given {
      /** Checks the ids. */
      public AtVisit {
        Ids.require(outcome, "outcome");
        Ids.require(visit, "visit");
      }

      @Override
      public String label() {
        return outcome + "." + visit;
      }
    }

    /**
     * Another one at each visit.
     *
     * @param outcome the outcome's id
     * @param which which of the outcome's values
     */
    record ByVisit(String outcome, Which which) implements Given {
      /** Checks the id. */
      public ByVisit {
        Ids.require(outcome, "outcome");
        Objects.requireNonNull(which, "which");
      }

      @Override
      public String label() {
        return outcome + "." + which.label();
      }

      @Override
      public void check(Mechanism mechanism) {
        if (mechanism != which.mechanism) {
          throw new IllegalArgumentException(
              "mechanism must be "
                  + which.mechanism.label()
                  + " when given is "
                  + label()
                  + ", a value that "
                  + which.why);
        }
      }
    }
  }

  /** Which value of an outcome dropout depends on at a visit. */
  public enum Which {
    /** The last one that was seen before. */
    LAST(Mechanism.MAR, "was seen"),
    /** That of the visit itself. */
    CURRENT(Mechanism.MNAR, "dropout hides");

    private final Mechanism mechanism;
    private final String why;

    Which(Mechanism mechanism, String why) {
      this.mechanism = mechanism;
      this.why = why;
    }

    /**
     * What files name it after the outcome.
     *
     * @return last or current
     */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What follows from a missed visit. */
  public enum Pattern {
    /** Who misses a visit misses all later ones. */
    MONOTONE,
    /** Who misses a visit may come to the next. */
    INTERMITTENT;

    /**
     * The name in files.
     *
     * @return monotone or intermittent
     */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
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
