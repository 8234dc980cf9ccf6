// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.Objects;
import java.util.Optional;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;
import org.equipoise.replication.Thresholds;

/**
 * How replications of a published trial are simulated.
 *
 * @param truth what is true
 * @param size how large replications are
 * @param limits what criteria are held against
 * @param run how many, from which random numbers
 */
public record ReplicationDesign(
    ReplicationTruth truth, ReplicationSize size, Thresholds limits, Run run) {
  /** Checks that the parts are there. */
  public ReplicationDesign {
    Objects.requireNonNull(truth, "truth");
    Objects.requireNonNull(size, "size");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(run, "run");
  }

  /**
   * How large replications are.
   *
   * @param arms participants of each arm; empty to take the original's times the factor, rounded up
   * @param factor above 0; 1 for the original's size
   */
  public record ReplicationSize(Optional<TwoArms<Integer>> arms, double factor) {
    /** No more: a replication of this size decides everything. */
    private static final double MOST = 1e9;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if an arm has fewer than 2 participants or the factor is not
     *     positive and finite
     */
    public ReplicationSize {
      Require.positiveFinite(factor, "n-factor");
      arms.ifPresent(
          each -> {
            Require.atLeast(each.experimental(), 2, "n");
            Require.atLeast(each.control(), 2, "n");
          });
    }

    /**
     * The size of a replication.
     *
     * @param original participants of the original's arms
     * @return those of the replication, 2 or more an arm
     */
    TwoArms<Integer> of(TwoArms<Integer> original) {
      return arms.orElseGet(() -> original.map(this::scaled));
    }

    // What is a whole number but for the rounding of the factor stays one.
    private int scaled(int n) {
      return (int) Math.max(2, Math.min(MOST, Math.ceil(n * factor - 1e-9)));
    }
  }

  /**
   * How many replications, from which random numbers.
   *
   * @param replicates 1 or more
   * @param seed the seed
   * @param threads 1 or more; the answer does not depend on it
   */
  public record Run(long replicates, long seed, int threads) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if there is no replicate or no thread
     */
    public Run {
      if (replicates < 1) {
        throw new IllegalArgumentException("replicates must be 1 or more, got " + replicates);
      }
      Require.atLeast(threads, 1, "threads");
    }
  }
}
