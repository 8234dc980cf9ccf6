// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.core.Require;

/**
 * How a grid is run.
 *
 * @param threads how many threads, 1 or more; the result does not depend on it
 * @param alphas further significance levels at which rejections are counted, beside 1 - level
 * @param untilMcse a cell ends, in whole blocks, when the Monte Carlo errors of all its coverages
 *     and rejections are at most this; empty to run all replicates
 * @param path how replicates are drawn; empty for the faster way that the scenario allows
 * @param keepRows whether the answers of every replicate are handed on
 */
public record RunOptions(
    int threads,
    List<Double> alphas,
    OptionalDouble untilMcse,
    Optional<SimulationPath> path,
    boolean keepRows) {
  /** How many significance levels can be asked for. */
  private static final int MAX_ALPHAS = 16;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if there is no thread, a level is outside (0, 1) or there are
   *     more than 16, or the Monte Carlo error is not in (0, 0.5)
   */
  public RunOptions {
    Require.atLeast(threads, 1, "threads");
    alphas = List.copyOf(alphas);
    alphas.forEach(each -> Require.openUnit(each, "alpha"));
    if (alphas.size() > MAX_ALPHAS) {
      throw new IllegalArgumentException(
          "alpha must be at most " + MAX_ALPHAS + " levels, got " + alphas.size());
    }
    if (untilMcse.isPresent() && !(untilMcse.getAsDouble() > 0 && untilMcse.getAsDouble() < 0.5)) {
      throw new IllegalArgumentException(
          "until-mcse must be in (0, 0.5), got " + untilMcse.getAsDouble());
    }
    Objects.requireNonNull(path, "path");
  }

  /**
   * One thread, the level's own significance level, all replicates, the faster path, no rows.
   *
   * @return the options
   */
  public static RunOptions defaults() {
    return new RunOptions(1, List.of(), OptionalDouble.empty(), Optional.empty(), false);
  }

  /**
   * A copy with another number of threads.
   *
   * @param count 1 or more
   * @return the copy
   */
  public RunOptions withThreads(int count) {
    return new RunOptions(count, alphas, untilMcse, path, keepRows);
  }

  /**
   * A copy that draws in a given way.
   *
   * @param way moments or participants
   * @return the copy
   */
  public RunOptions withPath(SimulationPath way) {
    return new RunOptions(threads, alphas, untilMcse, Optional.of(way), keepRows);
  }

  /**
   * A copy that hands on the answers of every replicate.
   *
   * @return the copy
   */
  public RunOptions withRows() {
    return new RunOptions(threads, alphas, untilMcse, path, true);
  }

  /** All significance levels, that of the intervals first. */
  double[] alphas(double level) {
    List<Double> all = new ArrayList<>(List.of(1 - level));
    all.addAll(alphas);
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
