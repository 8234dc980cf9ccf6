// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.Optional;
import org.equipoise.core.Reported;
import org.equipoise.core.Require;

/**
 * A result that a paper printed, to be held against what its tables give.
 *
 * @param outcome the outcome's id
 * @param visit the visit's id; may be empty when the result is over several visits
 * @param contrast what was compared, in the paper's words
 * @param test the test statistic with its degrees of freedom and p, as printed; parts may be empty
 * @param effect the effect with its interval, as printed; parts may be empty
 * @param provenance where it is from
 * @param line the line of the file, from 1
 */
public record PrintedResult(
    String outcome,
    String visit,
    String contrast,
    PrintedTest test,
    PrintedEffect effect,
    Provenance provenance,
    int line) {
  /** Checks the outcome. */
  public PrintedResult {
    Require.notBlank(outcome, "outcome");
  }

  /**
   * A printed test.
   *
   * @param statistic the statistic as text with its symbol, such as "F = 4.9"; may be empty
   * @param df1 the numerator's or only degrees of freedom
   * @param df2 the denominator's degrees of freedom
   * @param p the p-value as text, such as ".0029" or "&lt;.001"; may be empty
   */
  public record PrintedTest(
      String statistic, Optional<Reported> df1, Optional<Reported> df2, String p) {}

  /**
   * A printed effect.
   *
   * @param value the number
   * @param name what it is, such as d; may be empty
   * @param low the lower limit
   * @param high the upper limit
   */
  public record PrintedEffect(
      Optional<Reported> value, String name, Optional<Reported> low, Optional<Reported> high) {}
}
