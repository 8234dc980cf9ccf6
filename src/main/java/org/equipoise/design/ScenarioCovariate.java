// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.equipoise.core.Require;

/**
 * A category that simulated participants bring with them, such as a site or the severity of their
 * complaints, independent of the other categories and of the arm.
 *
 * <p>It may shift outcomes. The shift is a part of the outcome's mean and variance, which stay what
 * the scenario says: the mean is that over all levels, and what the levels differ by is taken from
 * the variance within them.
 *
 * @param id the name of the participant-level column
 * @param levels the share of each level, in order, each in (0, 1), together 1; two or more
 * @param effects by outcome, how far a level is from a level that is left out, in standard
 *     deviations of the control arm, at every visit
 */
public record ScenarioCovariate(
    String id, Map<String, Double> levels, Map<String, Map<String, Double>> effects) {
  /** Shares that were written with a few decimals add up to 1 within this. */
  private static final double ROUNDING = 1e-9;

  /** Columns that a participants file has already, and what means missing there. */
  private static final Set<String> TAKEN =
      Set.of("participant", "arm", "visit", "outcome", "minute", "value", "cohort", "baseline");

  private static final String MISSING = "NA";

  /**
   * Checks the parts against each other.
   *
   * @throws IllegalArgumentException if an id has a wrong form or is taken, there are fewer than
   *     two levels, shares are not in (0, 1) or do not add up to 1, or an effect is of a level that
   *     is not there or not finite
   */
  public ScenarioCovariate {
    Ids.require(id, "covariate id");
    if (TAKEN.contains(id)) {
      throw new IllegalArgumentException(
          "a covariate must not be called as another column of participants, got " + id);
    }
    levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
    checkLevels(levels);
    Map<String, Map<String, Double>> copy = new LinkedHashMap<>();
    effects.forEach(
        (outcome, shifts) ->
            copy.put(outcome, Collections.unmodifiableMap(new LinkedHashMap<>(shifts))));
    effects = Collections.unmodifiableMap(copy);
    for (Map<String, Double> shifts : copy.values()) {
      checkShifts(shifts, levels.keySet());
    }
  }

  private static void checkLevels(Map<String, Double> levels) {
    Require.atLeast(levels.size(), 2, "the number of levels");
    double sum = 0;
    for (Map.Entry<String, Double> each : levels.entrySet()) {
      Ids.require(each.getKey(), "level");
      if (each.getKey().equals(MISSING)) {
        throw new IllegalArgumentException("a level must not be NA, which means missing");
      }
      sum += Require.openUnit(each.getValue(), "share");
    }
    if (!(Math.abs(sum - 1) <= ROUNDING)) {
      throw new IllegalArgumentException("shares of levels must add up to 1, got " + sum);
    }
  }

  private static void checkShifts(Map<String, Double> shifts, Set<String> levels) {
    for (Map.Entry<String, Double> each : shifts.entrySet()) {
      if (!levels.contains(each.getKey())) {
        throw new IllegalArgumentException(
            "level must be one of " + levels + ", got " + each.getKey());
      }
      Require.finite(each.getValue(), "effect");
    }
  }

  /**
   * The names of the levels.
   *
   * @return in order
   */
  public List<String> levelIds() {
    return List.copyOf(levels.keySet());
  }

  /**
   * How far the mean of each level is from that of all, in standard deviations of the control arm.
   *
   * @param outcome the outcome's id
   * @return one number a level, in order; all 0 for an outcome that it does not shift
   */
  public List<Double> shifts(String outcome) {
    Map<String, Double> own = effects.getOrDefault(outcome, Map.of());
    double mean = 0;
    for (Map.Entry<String, Double> level : levels.entrySet()) {
      mean += level.getValue() * own.getOrDefault(level.getKey(), 0.0);
    }
    double center = mean;
    return levels.keySet().stream().map(each -> own.getOrDefault(each, 0.0) - center).toList();
  }

  /**
   * The share of an outcome's variance that is between the levels.
   *
   * @param outcome the outcome's id
   * @return 0 or more; a scenario refuses 1 or more
   */
  public double explained(String outcome) {
    return covariance(outcome, outcome);
  }

  /**
   * What two outcomes have in common by the levels.
   *
   * @param outcome the id of one
   * @param other the id of the other
   * @return the covariance of their shifts, in standard deviations of the control arm
   */
  public double covariance(String outcome, String other) {
    List<Double> shifts = shifts(outcome);
    List<Double> others = shifts(other);
    List<Double> shares = List.copyOf(levels.values());
    double sum = 0;
    for (int level = 0; level < shares.size(); level++) {
      sum += shares.get(level) * shifts.get(level) * others.get(level);
    }
    return sum;
  }
}
