// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.equipoise.core.Require;

/**
 * A scenario with what it varies, crossed.
 *
 * @param source the file's name and fingerprint
 * @param varied the paths that are varied, in the order of the file; empty for a single cell
 * @param cells one scenario a combination; the last path moves fastest
 */
public record ScenarioGrid(Source source, List<String> varied, List<Scenario> cells) {
  /**
   * Checks that there is a cell.
   *
   * @throws IllegalArgumentException if there is none
   */
  public ScenarioGrid {
    varied = List.copyOf(varied);
    cells = List.copyOf(cells);
    Require.atLeast(cells.size(), 1, "the number of cells");
  }

  /**
   * One cell.
   *
   * @param cell counted from 0
   * @return the scenario
   * @throws IllegalArgumentException if there is no such cell
   */
  public Scenario cell(int cell) {
    if (cell >= 0 && cell < cells.size()) {
      return cells.get(cell);
    }
    throw new IllegalArgumentException(
        "cell must be from 0 to " + (cells.size() - 1) + ", got " + cell);
  }

  /**
   * A copy with another seed in every cell.
   *
   * @param seed the seed
   * @return the copy
   */
  public ScenarioGrid withSeed(long seed) {
    return mapRun(run -> run.withSeed(seed));
  }

  /**
   * A copy with another level in every cell.
   *
   * @param level the confidence level, in (0, 1)
   * @return the copy
   */
  public ScenarioGrid withLevel(double level) {
    return mapRun(run -> run.withLevel(level));
  }

  /**
   * A copy with another number of replicates in every cell.
   *
   * @param replicates 1 or more
   * @return the copy
   */
  public ScenarioGrid withReplicates(long replicates) {
    return mapRun(run -> run.withReplicates(replicates));
  }

  private ScenarioGrid mapRun(UnaryOperator<ScenarioRun> change) {
    return new ScenarioGrid(
        source, varied, cells.stream().map(c -> c.withRun(change.apply(c.run()))).toList());
  }

  /**
   * The file that a scenario is from.
   *
   * @param name the file's name, without its folder
   * @param sha256 the SHA-256 of its bytes, in hexadecimal
   * @param inputs the SHA-256 of the further files that it takes values from, by the path that it
   *     names
   */
  public record Source(String name, String sha256, Map<String, String> inputs) {
    /** Checks that name and fingerprint are there. */
    public Source {
      Require.notBlank(name, "name");
      Require.notBlank(sha256, "sha256");
      inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }

    /**
     * A file that takes nothing from others.
     *
     * @param name the file's name, without its folder
     * @param sha256 the SHA-256 of its bytes, in hexadecimal
     */
    public Source(String name, String sha256) {
      this(name, sha256, Map.of());
    }
  }
}
