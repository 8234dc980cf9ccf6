// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.equipoise.core.Require;

/**
 * One participant.
 *
 * @param id the id in the file
 * @param arm the id of the arm
 * @param covariates participant-level columns by name, as text, in order; may be empty
 */
public record Participant(String id, String arm, Map<String, String> covariates) {
  /** Checks the ids and copies the map. */
  public Participant {
    Require.notBlank(id, "participant");
    Require.notBlank(arm, "arm");
    covariates =
        covariates.isEmpty()
            ? Map.of()
            : Collections.unmodifiableMap(new LinkedHashMap<>(covariates));
  }
}
