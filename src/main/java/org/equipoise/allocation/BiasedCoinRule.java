// SPDX-License-Identifier: Apache-2.0
package org.equipoise.allocation;

/**
 * Efron's biased coin: p for the arm that has fewer, one half when both have as many.
 *
 * @see <a href="https://doi.org/10.1093/biomet/58.3.403">Efron (1971), Biometrika 58, 403-417</a>
 */
final class BiasedCoinRule implements SequentialRule {
  private final double p;
  private int ahead;

  BiasedCoinRule(double p) {
    this.p = p;
  }

  @Override
  public void begin() {
    ahead = 0;
  }

  @Override
  public double experimental(int participant) {
    return towards(ahead, p);
  }

  /** The probability of the experimental arm where it is ahead by so many, or by 0, or behind. */
  static double towards(int ahead, double p) {
    if (ahead == 0) {
      return 0.5;
    }
    return ahead < 0 ? p : 1 - p;
  }

  @Override
  public void record(int participant, boolean experimental) {
    ahead += experimental ? 1 : -1;
  }
}
