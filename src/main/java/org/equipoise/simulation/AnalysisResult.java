// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.List;
import java.util.Locale;
import org.equipoise.core.NotEstimable.Reason;

/** What one analysis answers in one replicate; written again for each replicate. */
final class AnalysisResult {
  private static final List<Reason> REASONS = List.of(Reason.values());

  /** In place of the number of a reason: there is an estimate. */
  static final int ESTIMATED = -1;

  /** In place of the number of a reason: the method threw. */
  static final int THREW = REASONS.size();

  /** {@link #ESTIMATED}, the number of the reason why there is no estimate, or {@link #THREW}. */
  int failure;

  double estimate;

  /** NaN when the method has none. */
  double standardError;

  /** The limits of the interval; NaN when the method has none. */
  double low;

  double high;

  /** Whether there is a test. */
  boolean tested;

  /** Bit i: the test rejects at the i-th of the significance levels. */
  int rejected;

  /** The number of a reason. */
  static int number(Reason reason) {
    return REASONS.indexOf(reason);
  }

  /** What a number of a failure stands for. */
  static String failureName(int number) {
    return number == THREW ? "threw" : REASONS.get(number).name().toLowerCase(Locale.ROOT);
  }

  boolean isEstimated() {
    return failure == ESTIMATED;
  }

  boolean hasInterval() {
    return low <= high;
  }

  boolean covers(double value) {
    return low <= value && value <= high;
  }

  boolean rejects(int level) {
    return (rejected >>> level & 1) != 0;
  }

  void fail(int reason) {
    failure = reason;
    tested = false;
    rejected = 0;
    estimate = Double.NaN;
    standardError = Double.NaN;
    low = Double.NaN;
    high = Double.NaN;
  }
}
