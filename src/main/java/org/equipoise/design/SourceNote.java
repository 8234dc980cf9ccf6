// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import org.equipoise.core.Require;

/**
 * A remark on where a part of the trial's description is from.
 *
 * @param part the key of the part, such as flow
 * @param status how well it is established
 * @param note in words; may be empty
 */
public record SourceNote(String part, Status status, String note) {
  /** Checks the part. */
  public SourceNote {
    Require.notBlank(part, "part");
  }
}
