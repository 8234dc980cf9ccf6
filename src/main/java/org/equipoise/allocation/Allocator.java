// SPDX-License-Identifier: Apache-2.0
package org.equipoise.allocation;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;
import org.equipoise.design.AllocationScheme;

/**
 * Draws allocations of a trial's participants, in the order of their recruitment, as its scheme
 * would have.
 *
 * <ul>
 *   <li>fixed: every split with the given arm sizes is equally likely (Fisher and Yates' shuffle).
 *   <li>simple: each participant independently, with the probability of the ratio.
 *   <li>permuted blocks: a block's size is drawn from the list, each entry equally likely, and the
 *       block shuffled; the last block is cut off where recruitment ends.
 *   <li>stratified: a list of permuted blocks of its own in each stratum, one to one.
 *   <li>biased coin: the arm that has fewer with probability p, a fair coin when both have as many.
 *   <li>urn: a ball of an urn, to which each draw adds balls of the other arm.
 *   <li>minimization: the arm that leaves the participant's own levels of the factors better
 *       balanced with probability p, a fair coin when neither does.
 * </ul>
 *
 * <p>Not thread-safe: one a thread.
 *
 * @see <a href="https://doi.org/10.1002/9781118742112">Rosenberger and Lachin (2015), Randomization
 *     in Clinical Trials, 2nd edition</a>
 */
public sealed interface Allocator
    permits SimpleAllocator,
        FixedAllocator,
        BlockAllocator,
        StratifiedAllocator,
        SequentialAllocator {
  /**
   * The schemes that can be drawn without knowing anything of the participants: all but stratified
   * and minimization.
   *
   * @return their labels
   */
  static List<String> available() {
    return List.of("fixed", "simple", "permuted-block", "biased-coin", "urn");
  }

  /**
   * An allocator of a scheme that asks nothing of the participants.
   *
   * @param scheme the scheme
   * @param sizes the arm sizes; a scheme that leaves them to chance uses only their sum
   * @return the allocator
   * @throws IllegalArgumentException if the scheme needs strata or factors, or a size is below 1
   */
  static Allocator of(AllocationScheme scheme, TwoArms<Integer> sizes) {
    int experimental = Require.atLeast(sizes.experimental(), 1, "arm size");
    int total = experimental + Require.atLeast(sizes.control(), 1, "arm size");
    if (scheme instanceof AllocationScheme.Fixed) {
      return new FixedAllocator(experimental, total);
    }
    if (scheme instanceof AllocationScheme.Simple simple) {
      return new SimpleAllocator(simple.experimental(), simple.control(), total);
    }
    if (scheme instanceof AllocationScheme.PermutedBlock blocks) {
      return new BlockAllocator(blocks, total);
    }
    if (scheme instanceof AllocationScheme.BiasedCoin coin) {
      return new SequentialAllocator(new BiasedCoinRule(coin.p()), total);
    }
    if (scheme instanceof AllocationScheme.Urn urn) {
      return new SequentialAllocator(new UrnRule(urn), total);
    }
    throw new IllegalArgumentException(
        "scheme must be one of " + available() + ", got " + scheme.label());
  }

  /**
   * An allocator of any scheme but minimization.
   *
   * @param scheme the scheme
   * @param sizes the arm sizes; a scheme that leaves them to chance uses only their sum
   * @param strata the stratum of each participant in the order of recruitment, numbered from 0;
   *     used by the stratified scheme alone
   * @return the allocator
   * @throws IllegalArgumentException if the scheme is minimization, a size is below 1, or the
   *     number of strata is not that of the participants
   */
  static Allocator of(AllocationScheme scheme, TwoArms<Integer> sizes, int[] strata) {
    if (!(scheme instanceof AllocationScheme.Stratified stratified)) {
      return of(scheme, sizes);
    }
    int total = sizes.experimental() + sizes.control();
    if (strata.length != total) {
      throw new IllegalArgumentException(
          "strata must have one entry for each of "
              + total
              + " participants, got "
              + strata.length);
    }
    for (int stratum : strata) {
      Require.atLeast(stratum, 0, "stratum");
    }
    return new StratifiedAllocator(stratified, FactorLevels.copyOf(List.of(strata)));
  }

  /**
   * An allocator by minimization.
   *
   * @param scheme the scheme
   * @param levels for each of its factors in order, the level of each participant in the order of
   *     recruitment, numbered from 0
   * @return the allocator
   * @throws IllegalArgumentException if the number of factors is not the scheme's, there is no
   *     participant, or the factors have different numbers of participants
   */
  static Allocator of(AllocationScheme.Minimization scheme, List<int[]> levels) {
    if (levels.size() != scheme.factors().size()) {
      throw new IllegalArgumentException(
          "levels must be of the factors " + scheme.factors() + ", got " + levels.size());
    }
    int total = Require.atLeast(levels.get(0).length, 1, "the number of participants");
    for (int[] each : levels) {
      if (each.length != total) {
        throw new IllegalArgumentException(
            "every factor must have " + total + " participants, got " + each.length);
      }
    }
    return of(scheme, FactorLevels.copyOf(levels));
  }

  /**
   * An allocator of a scheme that asks for levels of the participants' factors, which may be
   * written again before each draw.
   *
   * @param scheme stratified or minimization
   * @param levels of the columns of the scheme, in its order; read at each draw
   * @return the allocator
   * @throws IllegalArgumentException if the scheme is another, the number of factors is not the
   *     scheme's, or there are more than {@link FactorLevels#MOST_STRATA} strata
   */
  static Allocator of(AllocationScheme scheme, FactorLevels levels) {
    List<String> columns = scheme.columns();
    if (columns.isEmpty() || levels.factors() != columns.size()) {
      throw new IllegalArgumentException(
          "levels must be of the factors "
              + columns
              + " of the scheme "
              + scheme.label()
              + ", got "
              + levels.factors());
    }
    if (scheme instanceof AllocationScheme.Minimization minimization) {
      MinimizationRule rule = new MinimizationRule(levels, minimization.p());
      return new SequentialAllocator(rule, levels.participants());
    }
    if (levels.strata() > FactorLevels.MOST_STRATA) {
      throw new IllegalArgumentException(
          "strata must be " + FactorLevels.MOST_STRATA + " at most, got more");
    }
    return new StratifiedAllocator((AllocationScheme.Stratified) scheme, levels);
  }

  /**
   * How many participants are allocated.
   *
   * @return 1 or more
   */
  int participants();

  /**
   * Draws an allocation.
   *
   * @param target of {@link #participants()} participants; overwritten
   * @param random where the chance comes from
   */
  void draw(AllocationSequence target, UniformRandomProvider random);

  /**
   * The logarithm of the probability that {@link #draw} gives an allocation.
   *
   * @param allocation of {@link #participants()} participants
   * @return 0 or less; negative infinity for an allocation that the scheme cannot give
   */
  double logProbability(AllocationSequence allocation);
}
