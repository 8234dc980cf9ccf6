// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.Optional;
import org.equipoise.design.EvidenceSource;
import org.equipoise.design.Trial;

/** A simulated participants file says so in its name; its answers must say so too. */
final class Simulated {
  private Simulated() {}

  static Optional<String> file(Trial trial) {
    return trial.evidence() instanceof EvidenceSource.ParticipantsFile own
            && own.file().contains(".simulated.")
        ? Optional.of(own.file())
        : Optional.empty();
  }
}
