// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.equipoise.core.Require;

/**
 * What one column of an arm's values holds.
 *
 * @param role what it is to a method
 * @param name its name for people
 * @param levels the categories in their order, whose indices are the values; empty for numbers
 */
public record SampleColumn(Role role, String name, List<String> levels) {
  /** The outcome in its unit. */
  public static final SampleColumn OUTCOME = number(Role.OUTCOME, "outcome");

  /** The logarithm of the outcome. */
  public static final SampleColumn LOG_OUTCOME = number(Role.OUTCOME, "log outcome");

  /** What the column of the baseline is called. */
  public static final String BASELINE = "baseline";

  /** Checks the name and copies the levels. */
  public SampleColumn {
    Objects.requireNonNull(role, "role");
    Require.notBlank(name, "name");
    levels = List.copyOf(levels);
  }

  /**
   * A column of numbers.
   *
   * @param role what it is to a method
   * @param name its name for people
   * @return the column
   */
  public static SampleColumn number(Role role, String name) {
    return new SampleColumn(role, name, List.of());
  }

  /** What variables are called that came without names: the outcome, its baseline, covariates. */
  static List<String> usualNames(int count) {
    return IntStream.range(0, count)
        .mapToObj(v -> v == 0 ? "outcome" : v == 1 ? BASELINE : "covariate " + (v - 1))
        .toList();
  }

  /**
   * Whether its values are indices of categories.
   *
   * @return true for categories
   */
  public boolean categorical() {
    return !levels.isEmpty();
  }

  /** What a column is to a method. */
  public enum Role {
    /** What is compared; always the first column. */
    OUTCOME,
    /** The outcome before treatment. */
    BASELINE,
    /** Adjusted for, a number or a category. */
    COVARIATE,
    /** The category within which participants were randomized. */
    STRATUM,
    /** A category that minimization balanced; one column a factor. */
    FACTOR,
    /** The category of those who were taught together. */
    CLUSTER,
    /** The category of those who were matched, one of each arm. */
    PAIR,
    /** 1 where the outcome was below its detection limit, which stands in its place; else 0. */
    BELOW_LIMIT,
    /** The place in the order of recruitment over both arms, from 0. */
    ORDER
  }
}
