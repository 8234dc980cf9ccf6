// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import org.equipoise.core.TwoArms;

/**
 * The sizes that two arms of a given ratio can have, one a step: the larger arm has as many
 * participants as the step says, and the smaller one its share of them, rounded up.
 *
 * <p>What a size is worth is x = &radic;(n1 n2/(n1 + n2)), the root of its information on a
 * difference of means; power on the probit scale is close to a line in it.
 */
final class ArmSizes {
  /** An arm needs this many. */
  private static final int LEAST = 2;

  private final long larger;
  private final long smaller;
  private final boolean experimentalIsLarger;

  ArmSizes(int experimental, int control) {
    this.larger = Math.max(experimental, control);
    this.smaller = Math.min(experimental, control);
    this.experimentalIsLarger = experimental >= control;
  }

  /** The first step whose arms both have two participants. */
  int first() {
    return (int) Math.max(LEAST, (LEAST - 1) * larger / smaller + 1);
  }

  /** The last step with at most so many participants in both arms together; may be before first. */
  int last(int participants) {
    int step = (int) ((double) participants * larger / (larger + smaller)) + 1;
    while (step > 0 && total(step) > participants) {
      step--;
    }
    return step;
  }

  TwoArms<Integer> at(int step) {
    int other = (int) ((step * smaller + larger - 1) / larger);
    return experimentalIsLarger ? new TwoArms<>(step, other) : new TwoArms<>(other, step);
  }

  int total(int step) {
    TwoArms<Integer> sizes = at(step);
    return sizes.experimental() + sizes.control();
  }

  double worth(int step) {
    TwoArms<Integer> sizes = at(step);
    double n1 = sizes.experimental();
    double n2 = sizes.control();
    return Math.sqrt(n1 * n2 / (n1 + n2));
  }

  /** The first step from first to last that is worth at least x; last when none is. */
  int reaching(double x, int last) {
    int low = first();
    int high = Math.max(low, last);
    while (low < high) {
      int middle = low + (high - low) / 2;
      if (worth(middle) >= x) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** How many participants are worth x where the ratio holds exactly and people can be divided. */
  double participants(double x) {
    return x * x * perWorth();
  }

  /** How fast that number grows with x. */
  double slope(double x) {
    return 2 * x * perWorth();
  }

  private double perWorth() {
    double share = (double) larger / (larger + smaller);
    return 1 / (share * (1 - share));
  }
}
