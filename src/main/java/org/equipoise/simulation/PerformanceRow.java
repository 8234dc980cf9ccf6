// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One performance measure of one analysis in one cell, with its Monte Carlo standard error.
 *
 * @param subject what was analysed, and how
 * @param measure the measure's name, such as coverage
 * @param value the measure; empty where it is not defined, such as a relative bias when the truth
 *     is 0
 * @param mcse its Monte Carlo standard error; empty where it is not known
 * @param replicates how many replicates were run
 * @param failures in how many of them there was no estimate
 */
public record PerformanceRow(
    Subject subject,
    String measure,
    OptionalDouble value,
    OptionalDouble mcse,
    long replicates,
    long failures) {
  /** How the measure of a further significance level begins; the level follows. */
  public static final String REJECTION_AT = "rejection_at_";

  /** The share of all replicates in which the test rejects: a failure is no rejection. */
  public static final String FAILED_IS_NOT_SIGNIFICANT = "rejection_failed_is_not_significant";

  /** The rejection over the replicates in which every analysis has an estimate. */
  public static final String ALL_ESTIMATED = "rejection_all_estimated";

  /** Checks that the parts are there. */
  public PerformanceRow {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(mcse, "mcse");
  }

  /**
   * What was analysed, and how.
   *
   * @param outcome the outcome's id
   * @param visit the visit's id
   * @param method the method's id, or difference:METHOD1-METHOD2
   */
  public record Subject(String outcome, String visit, String method) {}
}
