// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.Objects;
import org.equipoise.core.Require;

/**
 * How often a scenario is replicated, and from which random numbers.
 *
 * @param level the confidence level, in (0, 1)
 * @param replicates how many replicates, 1 or more
 * @param seed the seed
 * @param randomNumbers whether the cells of a grid share them
 */
public record ScenarioRun(double level, long replicates, long seed, RandomNumbers randomNumbers) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if level is outside (0, 1) or there is no replicate
   */
  public ScenarioRun {
    Require.openUnit(level, "level");
    if (replicates < 1) {
      throw new IllegalArgumentException("replicates must be 1 or more, got " + replicates);
    }
    Objects.requireNonNull(randomNumbers, "randomNumbers");
  }

  /**
   * A copy with another seed.
   *
   * @param value the seed
   * @return the copy
   */
  public ScenarioRun withSeed(long value) {
    return new ScenarioRun(level, replicates, value, randomNumbers);
  }

  /**
   * A copy with another level.
   *
   * @param value the confidence level, in (0, 1)
   * @return the copy
   */
  public ScenarioRun withLevel(double value) {
    return new ScenarioRun(value, replicates, seed, randomNumbers);
  }

  /**
   * A copy with another number of replicates.
   *
   * @param value 1 or more
   * @return the copy
   */
  public ScenarioRun withReplicates(long value) {
    return new ScenarioRun(level, value, seed, randomNumbers);
  }

  /** Whether cells share their random numbers. */
  public enum RandomNumbers {
    /** The same in every cell, which makes the differences between cells precise. */
    COMMON,
    /** Each cell has its own. */
    PER_CELL
  }
}
