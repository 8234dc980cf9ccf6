// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.Objects;
import org.equipoise.core.Conventions;
import org.equipoise.core.TwoArms;

/**
 * One comparison of a table of published summaries.
 *
 * @param id its name in the table; may be empty, need not be unique
 * @param moments the moments of both arms, or what the row lacks
 */
public record ArmSummaries(String id, Reduction<Moments> moments) {
  /** Checks that both are there. */
  public ArmSummaries {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(moments, "moments");
  }

  /**
   * A comparison of which everything was printed.
   *
   * @param id its name; may be empty
   * @param arms the moments of both arms
   * @return the comparison
   */
  public static ArmSummaries of(String id, TwoArms<Moments> arms) {
    return new ArmSummaries(
        id,
        new Reduction.Reduced<>(
            arms, arms.experimental().n(), arms.control().n(), Conventions.none()));
  }
}
