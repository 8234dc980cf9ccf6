// SPDX-License-Identifier: Apache-2.0
package org.equipoise.allocation;

import org.equipoise.design.AllocationScheme;

/**
 * Wei's urn: a ball is drawn and put back, and beta balls of the other arm are added. An empty urn
 * is a fair coin.
 *
 * @see <a href="https://doi.org/10.1214/aos/1176344068">Wei (1978), Annals of Statistics 6,
 *     92-100</a>
 */
final class UrnRule implements SequentialRule {
  private final int alpha;
  private final int beta;
  private long experimentalBalls;
  private long controlBalls;

  UrnRule(AllocationScheme.Urn urn) {
    this.alpha = urn.alpha();
    this.beta = urn.beta();
  }

  @Override
  public void begin() {
    experimentalBalls = alpha;
    controlBalls = alpha;
  }

  @Override
  public double experimental(int participant) {
    long all = experimentalBalls + controlBalls;
    return all == 0 ? 0.5 : (double) experimentalBalls / all;
  }

  @Override
  public void record(int participant, boolean experimental) {
    if (experimental) {
      controlBalls += beta;
    } else {
      experimentalBalls += beta;
    }
  }
}
