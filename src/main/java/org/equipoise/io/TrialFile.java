// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.equipoise.design.EvidenceSource;
import org.equipoise.design.Trial;

/**
 * A trial and the file that it is from.
 *
 * @param file the file as the user named it
 * @param trial the trial
 */
public record TrialFile(Path file, Trial trial) {
  /** Checks that both are there. */
  public TrialFile {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(trial, "trial");
  }

  /**
   * The place of a file that the trial names: paths are relative to the trial's file.
   *
   * @param path the path as it is in the trial
   * @return the path from where the trial's file was named
   */
  public Path resolve(String path) {
    return file.resolveSibling(path);
  }

  /**
   * All files that the trial consists of, itself first; for the digests of a report.
   *
   * @return the files in order
   */
  public List<Path> inputs() {
    List<Path> inputs = new ArrayList<>(List.of(file));
    EvidenceSource evidence = trial.evidence();
    if (evidence instanceof EvidenceSource.ParticipantsFile participants) {
      inputs.add(resolve(participants.file()));
    } else if (evidence instanceof EvidenceSource.PublishedFiles published) {
      inputs.add(resolve(published.published()));
      published.correlations().map(this::resolve).ifPresent(inputs::add);
      published.results().map(this::resolve).ifPresent(inputs::add);
    }
    trial.facts().map(this::resolve).ifPresent(inputs::add);
    return List.copyOf(inputs);
  }
}
