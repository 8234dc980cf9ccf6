// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.equipoise.design.Trial;

/** The files that a scenario takes values from, each read once for all cells. */
final class ScenarioFiles {
  private final Path scenario;
  private final Map<String, PersonsFile> persons = new HashMap<>();
  private final Map<String, Trial> trials = new HashMap<>();
  private final Map<String, String> inputs = new LinkedHashMap<>();

  /** Those of a scenario; paths are relative to it. */
  ScenarioFiles(Path scenario) {
    this.scenario = scenario;
  }

  /**
   * A file of participants.
   *
   * @throws org.equipoise.core.InvalidInputException if it cannot be read
   */
  PersonsFile persons(String path) {
    PersonsFile known = persons.get(path);
    if (known == null) {
      TableFile read = TableFile.read(scenario.resolveSibling(path), DecimalMark.POINT);
      known = PersonsFile.of(read.table());
      persons.put(path, known);
      inputs.put(path, read.sha256());
    }
    return known;
  }

  /**
   * A trial.
   *
   * @throws org.equipoise.core.InvalidInputException with all that is wrong with it
   */
  Trial trial(String path, Vocabulary vocabulary) {
    Trial known = trials.get(path);
    if (known == null) {
      Path file = scenario.resolveSibling(path);
      known = TrialReader.read(file, vocabulary).trial();
      trials.put(path, known);
      inputs.put(path, Sha256.of(file));
    }
    return known;
  }

  /** The SHA-256 of what was read, by path. */
  Map<String, String> inputs() {
    return inputs;
  }
}
