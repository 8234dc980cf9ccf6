// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.Optional;
import org.equipoise.core.Require;

/** Which files hold a trial's evidence; paths are relative to the trial's own file. */
public sealed interface EvidenceSource {
  /**
   * One row an observation.
   *
   * @param file the participants file
   */
  record ParticipantsFile(String file) implements EvidenceSource {
    /** Checks the path. */
    public ParticipantsFile {
      Require.notBlank(file, "participants");
    }
  }

  /**
   * Printed tables.
   *
   * @param published printed means, SDs and n
   * @param correlations printed correlations between visits, when there are any
   * @param results printed results to check against, when there are any
   */
  record PublishedFiles(String published, Optional<String> correlations, Optional<String> results)
      implements EvidenceSource {
    /** Checks the path. */
    public PublishedFiles {
      Require.notBlank(published, "published");
    }
  }
}
