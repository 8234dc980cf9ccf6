// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.Objects;
import org.equipoise.core.TwoArms;

/**
 * One comparison of a table of published summaries.
 *
 * @param id its name in the table; may be empty, need not be unique
 * @param arms the moments of both arms
 */
public record ArmSummaries(String id, TwoArms<Moments> arms) {
  /** Checks that both are there. */
  public ArmSummaries {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(arms, "arms");
  }
}
