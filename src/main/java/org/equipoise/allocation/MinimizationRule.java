// SPDX-License-Identifier: Apache-2.0
package org.equipoise.allocation;

import java.util.Arrays;
import java.util.List;
import org.equipoise.core.Require;

/**
 * Pocock and Simon's minimization: for each arm, the imbalance that would follow if the participant
 * went there, which is the sum over the factors of the range of the arms' counts at the
 * participant's level. The arm with the smaller sum has probability p; equal sums toss a fair coin.
 *
 * @see <a href="https://doi.org/10.2307/2529712">Pocock and Simon (1975), Biometrics 31,
 *     103-115</a>
 */
final class MinimizationRule implements SequentialRule {
  private final int[][] levels;
  private final int[][] ahead;
  private final double p;

  /**
   * Takes the participants.
   *
   * @param levels for each factor, the level of each participant, numbered from 0
   * @param p the probability of the arm that balances better
   */
  MinimizationRule(List<int[]> levels, double p) {
    this.levels = levels.stream().map(int[]::clone).toArray(int[][]::new);
    this.ahead = new int[levels.size()][];
    this.p = p;
    for (int f = 0; f < ahead.length; f++) {
      for (int level : this.levels[f]) {
        Require.atLeast(level, 0, "level");
      }
      ahead[f] = new int[Arrays.stream(this.levels[f]).max().orElse(0) + 1];
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
      sum += Math.abs(ahead[f][levels[f][participant]] + step);
    }
    return sum;
  }

  @Override
  public void record(int participant, boolean experimental) {
    for (int f = 0; f < ahead.length; f++) {
      ahead[f][levels[f][participant]] += experimental ? 1 : -1;
    }
  }
}
