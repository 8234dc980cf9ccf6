// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.equipoise.core.InvalidInputException;

/** Reads trial.yaml. */
public final class TrialReader {
  private TrialReader() {}

  /**
   * Reads a trial. The files that it names are not read: see {@link EvidenceReader}.
   *
   * @param file the trial's file
   * @param vocabulary the ids of the methods that its plan may use
   * @return the trial with its place
   * @throws InvalidInputException with all that is wrong with the file
   */
  public static TrialFile read(Path file, Vocabulary vocabulary) {
    Problems problems = new Problems();
    Located tree = YamlFile.read(file, problems);
    return new TrialFile(file, new TrialBinder(problems, vocabulary).bind(tree));
  }

  /**
   * Reads a trial from a stream, such as standard input.
   *
   * @param in the stream; not closed
   * @param file what stands for the trial's file: its name in messages, and its directory is that
   *     of the paths in it
   * @param vocabulary the ids of the methods that its plan may use
   * @return the trial with its place
   * @throws InvalidInputException with all that is wrong with the text
   * @throws IOException if the stream fails
   */
  public static TrialFile read(InputStream in, Path file, Vocabulary vocabulary)
      throws IOException {
    Problems problems = new Problems();
    Located tree = YamlFile.read(in, file.toString(), problems);
    return new TrialFile(file, new TrialBinder(problems, vocabulary).bind(tree));
  }
}
