// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.List;
import org.equipoise.core.Require;

/** How participants are allocated to the arms. Ratios are experimental to control. */
public sealed interface AllocationScheme {
  /**
   * The name in files.
   *
   * @return such as permuted-block
   */
  String label();

  /**
   * The participant-level columns that the scheme asks for.
   *
   * @return the columns in order; empty for a scheme that asks nothing of the participants
   */
  default List<String> columns() {
    return List.of();
  }

  /** Both arm sizes are given beforehand; every split of that size is equally likely. */
  record Fixed() implements AllocationScheme {
    @Override
    public String label() {
      return "fixed";
    }
  }

  /**
   * Each participant independently.
   *
   * @param experimental parts of the ratio, 1 or more
   * @param control parts of the ratio, 1 or more
   */
  record Simple(int experimental, int control) implements AllocationScheme {
    /** Checks the ratio. */
    public Simple {
      Require.atLeast(experimental, 1, "ratio");
      Require.atLeast(control, 1, "ratio");
    }

    @Override
    public String label() {
      return "simple";
    }
  }

  /**
   * Blocks in which the ratio is kept; their sizes are drawn from the list.
   *
   * @param experimental parts of the ratio, 1 or more
   * @param control parts of the ratio, 1 or more
   * @param blocks the block sizes, each a multiple of the ratio's sum
   */
  record PermutedBlock(int experimental, int control, List<Integer> blocks)
      implements AllocationScheme {
    /**
     * Checks the blocks against the ratio.
     *
     * @throws IllegalArgumentException if there is no block or one does not hold the ratio
     */
    public PermutedBlock {
      Require.atLeast(experimental, 1, "ratio");
      Require.atLeast(control, 1, "ratio");
      blocks = List.copyOf(blocks);
      checkBlocks(blocks, experimental + control);
    }

    @Override
    public String label() {
      return "permuted-block";
    }
  }

  /**
   * Permuted blocks within each stratum, one to one.
   *
   * @param by the participant-level columns that make the strata; not empty
   * @param blocks the block sizes, each even
   */
  record Stratified(List<String> by, List<Integer> blocks) implements AllocationScheme {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if there is no column or a block is odd
     */
    public Stratified {
      by = List.copyOf(by);
      Require.atLeast(by.size(), 1, "the number of columns in by");
      blocks = List.copyOf(blocks);
      checkBlocks(blocks, 2);
    }

    @Override
    public String label() {
      return "stratified";
    }

    @Override
    public List<String> columns() {
      return by;
    }
  }

  /**
   * Efron's biased coin.
   *
   * @param p the probability of the arm that has fewer, in [0.5, 1]
   */
  record BiasedCoin(double p) implements AllocationScheme {
    /** Checks the probability. */
    public BiasedCoin {
      checkCoin(p);
    }

    @Override
    public String label() {
      return "biased-coin";
    }
  }

  /**
   * Wei's urn.
   *
   * @param alpha balls of each kind at the beginning, 0 or more
   * @param beta balls of the other kind added after each draw, 0 or more
   */
  record Urn(int alpha, int beta) implements AllocationScheme {
    /** Checks the balls. */
    public Urn {
      Require.atLeast(alpha, 0, "alpha");
      Require.atLeast(beta, 0, "beta");
    }

    @Override
    public String label() {
      return "urn";
    }
  }

  /**
   * Pocock and Simon's minimization.
   *
   * @param factors the participant-level columns that are balanced; not empty
   * @param p the probability of the arm that balances better, in [0.5, 1]
   */
  record Minimization(List<String> factors, double p) implements AllocationScheme {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if there is no factor
     */
    public Minimization {
      factors = List.copyOf(factors);
      Require.atLeast(factors.size(), 1, "the number of factors");
      checkCoin(p);
    }

    @Override
    public String label() {
      return "minimization";
    }

    @Override
    public List<String> columns() {
      return factors;
    }
  }

  private static void checkBlocks(List<Integer> blocks, int multipleOf) {
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("blocks must name one or more sizes, got none");
    }
    for (int block : blocks) {
      if (block < multipleOf || block % multipleOf != 0) {
        throw new IllegalArgumentException(
            "blocks must be multiples of " + multipleOf + ", got " + block);
      }
    }
  }

  private static void checkCoin(double p) {
    if (!(p >= 0.5 && p <= 1)) {
      throw new IllegalArgumentException("p must be in [0.5, 1], got " + p);
    }
  }
}
