// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What estimate and statistic of a method are, where they are not what those of t-tests are. */
final class MethodTopics {
  private static final Map<String, Topic> ESTIMATES =
      Map.ofEntries(
          Map.entry("g", Topic.G),
          Map.entry("d", Topic.D),
          Map.entry("tost-d", Topic.D),
          Map.entry("wilcoxon", Topic.SHIFT),
          Map.entry("wilcoxon-exact", Topic.SHIFT),
          Map.entry("wilcoxon-normal", Topic.SHIFT),
          Map.entry("tost-wilcoxon", Topic.SHIFT),
          Map.entry("yuen", Topic.TRIMMED),
          Map.entry("tost-yuen", Topic.TRIMMED),
          Map.entry("bootstrap-trimmed", Topic.TRIMMED),
          Map.entry("bootstrap-median", Topic.MEDIANS),
          Map.entry("jzs", Topic.POSTERIOR),
          Map.entry("jzs-interval", Topic.POSTERIOR),
          Map.entry("brunner-munzel", Topic.SUPERIORITY),
          Map.entry("superiority", Topic.SUPERIORITY),
          Map.entry("superiority-logit", Topic.SUPERIORITY),
          Map.entry("lod-rank", Topic.SUPERIORITY),
          Map.entry("cliff", Topic.CLIFF),
          Map.entry("variance-ratio", Topic.SPREAD_RATIO),
          Map.entry("brown-forsythe", Topic.SPREAD_DIFFERENCE),
          Map.entry("shapiro", Topic.NORMALITY),
          Map.entry("ks", Topic.LARGEST_GAP));

  /** Their statistic is the estimate again. */
  private static final Set<String> NO_STATISTIC = Set.of("variance-ratio", "shapiro", "ks");

  /** Their statistic is a count or a probability. */
  private static final Set<String> EXACT = Set.of("fisher", "boschloo", "fragility");

  private MethodTopics() {}

  /** Whether p is that of two one-sided tests, and the interval at 1 - 2α. */
  static boolean isEquivalence(String method) {
    return method.startsWith("tost");
  }

  /** What p is, where it is not that of no difference. */
  static Optional<Topic> p(String method) {
    if (isEquivalence(method)) {
      return Optional.of(Topic.P_TOST);
    }
    if (method.startsWith("noninferiority")) {
      return Optional.of(Topic.P_NONINFERIORITY);
    }
    return method.equals("minimal-effect") ? Optional.of(Topic.P_MINIMAL_EFFECT) : Optional.empty();
  }

  /** What the estimate is; empty for a difference of means, or a ratio. */
  static Optional<Topic> estimate(String method) {
    return Optional.ofNullable(ESTIMATES.get(method));
  }

  /** What the statistic is; empty where the estimate says it. */
  static Optional<Topic> statistic(String method) {
    if (NO_STATISTIC.contains(method)) {
      return Optional.empty();
    }
    if (EXACT.contains(method)) {
      return Optional.of(Topic.EVENTS);
    }
    boolean pairs = ESTIMATES.get(method) == Topic.SHIFT || method.equals("lod-rank");
    return Optional.of(pairs ? Topic.U : Topic.STATISTIC);
  }
}
