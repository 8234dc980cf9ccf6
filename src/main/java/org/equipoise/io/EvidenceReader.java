// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.equipoise.core.InvalidInputException;
import org.equipoise.design.EvidenceSource;
import org.equipoise.design.EvidenceSource.ParticipantsFile;
import org.equipoise.design.EvidenceSource.PublishedFiles;
import org.equipoise.design.Trial;
import org.equipoise.evidence.Evidence;
import org.equipoise.evidence.Fact;
import org.equipoise.evidence.PublishedTable;

/** Reads the files that a trial names: its evidence and its facts. */
public final class EvidenceReader {
  private EvidenceReader() {}

  /**
   * Reads a trial's evidence, from participants or from printed tables.
   *
   * @param file the trial with its place
   * @return the evidence
   * @throws InvalidInputException with all that is wrong with all of the files
   */
  public static Evidence read(TrialFile file) {
    Trial trial = file.trial();
    EvidenceSource source = trial.evidence();
    if (source instanceof ParticipantsFile participants) {
      return ParticipantsReader.read(file.resolve(participants.file()), trial);
    }
    return published(file, (PublishedFiles) source);
  }

  /**
   * Reads a trial's facts.
   *
   * @param file the trial with its place
   * @return the facts in order; none when the trial names no file of them
   * @throws InvalidInputException with all that is wrong with the file
   */
  public static List<Fact> facts(TrialFile file) {
    return file.trial().facts().map(file::resolve).map(FactsReader::read).orElse(List.of());
  }

  private static PublishedTable published(TrialFile file, PublishedFiles files) {
    PublishedReader reader = new PublishedReader(file.trial());
    Problems problems = new Problems();
    Path table = file.resolve(files.published());
    var rows = collected(problems, () -> reader.rows(read(table)));
    var correlations =
        files
            .correlations()
            .map(file::resolve)
            .map(path -> collected(problems, () -> reader.correlations(read(path))))
            .orElse(List.of());
    var results =
        files
            .results()
            .map(file::resolve)
            .map(path -> collected(problems, () -> reader.results(read(path))))
            .orElse(List.of());
    problems.throwIfAny();
    return new PublishedTable(file.trial().armIds(), rows, correlations, results);
  }

  private static CsvTable read(Path path) {
    return CsvTable.read(path, DecimalMark.POINT);
  }

  private static <T> List<T> collected(Problems problems, Supplier<List<T>> reading) {
    try {
      return reading.get();
    } catch (InvalidInputException e) {
      problems.addAll(e);
      return List.of();
    }
  }
}
