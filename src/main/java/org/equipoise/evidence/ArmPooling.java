// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.List;
import org.equipoise.core.Convention;
import org.equipoise.core.Reference;

/**
 * The moments and counts of groups taken together as one arm: exactly those that all participants
 * together have.
 *
 * <p>N = Σn, mean = Σ n m / N, variance = (Σ (n - 1) s² + Σ n (m - mean)²) / (N - 1): the formula
 * of the Cochrane Handbook, chapter 6, for any number of groups.
 */
public final class ArmPooling {
  static final String ID = "pooled_groups";

  /** What "Details of methods" says of it. */
  static final Convention CONVENTION =
      new Convention(
          "pooled groups",
          "rows of the same id taken together as one arm each: N = Σn, mean Σnm/N, SD from the SDs"
              + " within and the means between groups, exact ("
              + ID
              + ")",
          List.of(Reference.COCHRANE_HANDBOOK));

  private ArmPooling() {}

  /**
   * Pools the first variable of groups.
   *
   * @param groups one or more
   * @return the moments of all their participants
   * @throws IllegalArgumentException if there is no group, or a number overflows
   */
  public static Moments moments(List<Moments> groups) {
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("groups must not be empty");
    }
    int total = Math.toIntExact(groups.stream().mapToLong(Moments::n).sum());
    double mean = groups.stream().mapToDouble(each -> share(each, total) * each.mean(0)).sum();
    double squares = 0;
    for (Moments each : groups) {
      double apart = each.mean(0) - mean;
      squares += (each.n() - 1) * each.variance(0) + each.n() * apart * apart;
    }
    double variance = total == 1 ? 0 : squares / (total - 1.0);
    return Moments.copyOf(total, new double[] {mean}, new double[][] {{variance}});
  }

  private static double share(Moments group, int total) {
    return (double) group.n() / total;
  }

  /**
   * Pools counts.
   *
   * @param groups one or more
   * @return the counts of all their participants
   * @throws IllegalArgumentException if there is no group
   */
  public static EventCounts events(List<EventCounts> groups) {
    return new EventCounts(
        groups.stream().mapToInt(EventCounts::events).sum(),
        groups.stream().mapToInt(EventCounts::n).sum());
  }
}
