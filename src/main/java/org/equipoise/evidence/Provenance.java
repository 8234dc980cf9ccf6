// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.Objects;
import org.equipoise.design.Status;

/**
 * Where a number is from.
 *
 * @param status how well it is established
 * @param source the publication, or what it was computed from
 * @param where the place in it, such as "Table 6"; may be empty
 * @param note in words; may be empty
 */
public record Provenance(Status status, String source, String where, String note) {
  /** Checks that the parts are there. */
  public Provenance {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(note, "note");
  }
}
