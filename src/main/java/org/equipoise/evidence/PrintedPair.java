// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.Objects;

/**
 * An original study and its replication, as they were printed.
 *
 * @param id its name in the table; may be empty, need not be unique
 * @param original the original's effect
 * @param replication the replication's effect; without numbers where it is yet to be done
 */
public record PrintedPair(String id, PrintedEstimate original, PrintedEstimate replication) {
  /** Checks that the parts are there. */
  public PrintedPair {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(original, "original");
    Objects.requireNonNull(replication, "replication");
  }
}
