// SPDX-License-Identifier: Apache-2.0
package org.equipoise.allocation;

import java.util.Arrays;

/**
 * Pocock and Simon's minimization: for each arm, the imbalance that would follow if the participant
 * went there, which is the sum over the factors of the range of the arms' counts at the
 * participant's level. The arm with the smaller sum has probability p; equal sums toss a fair coin.
 *
 * @see <a href="https://doi.org/10.2307/2529712">Pocock and Simon (1975), Biometrics 31,
 *     103-115</a>
 */
final class MinimizationRule implements SequentialRule {
  private final FactorLevels levels;
  private final int[][] ahead;
  private final double p;

  /**
   * Takes the participants.
   *
   * @param levels of the factors that are balanced; read at each draw
   * @param p the probability of the arm that balances better
   */
  MinimizationRule(FactorLevels levels, double p) {
    this.levels = levels;
    this.ahead = new int[levels.factors()][];
    this.p = p;
    for (int f = 0; f < ahead.length; f++) {
      ahead[f] = new int[levels.count(f)];
    }
  }

  @Override
  public void begin() {
    for (int[] factor : ahead) {
      Arrays.fill(factor, 0);
    }
  }

  @Override
  public double experimental(int participant) {
    return BiasedCoinRule.towards(imbalance(participant, 1) - imbalance(participant, -1), p);
  }

  private int imbalance(int participant, int step) {
    int sum = 0;
    for (int f = 0; f < ahead.length; f++) {
      sum += Math.abs(ahead[f][levels.level(f, participant)] + step);
    }
    return sum;
  }

  @Override
  public void record(int participant, boolean experimental) {
    for (int f = 0; f < ahead.length; f++) {
      ahead[f][levels.level(f, participant)] += experimental ? 1 : -1;
    }
  }
}
