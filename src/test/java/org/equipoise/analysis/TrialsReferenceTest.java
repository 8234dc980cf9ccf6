// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.equipoise.io.EvidenceReader;
import org.equipoise.io.TrialFile;
import org.equipoise.io.TrialReader;
import org.equipoise.io.Vocabulary;
import org.equipoise.method.Catalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds everything that the analysis of the two trials finds to R's answers from the same files.
 */
class TrialsReferenceTest {
  /** A number with its relative bound, or a word, which is demanded as it is. */
  private record Expected(String value, String bound) {
    boolean holds(String actual) {
      if ("text".equals(bound)) {
        return value.equals(actual);
      }
      double expected = Double.parseDouble(value);
      double error = Math.abs(Double.parseDouble(actual) - expected);
      return error <= Double.parseDouble(bound) * Math.abs(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rosenkranz2013", "nakamura2013"})
  void every_number_of_the_analysis_is_the_one_that_r_gives(String trial) throws IOException {
    Map<String, String> actual = analysis(trial);
    List<String> disagreements = new ArrayList<>();
    reference(trial)
        .forEach(
            (key, expected) -> {
              String found = actual.get(key);
              if (found == null || !expected.holds(found)) {
                disagreements.add(key + ": got " + found + ", expected " + expected.value());
              }
            });

    assertThat(disagreements).isEmpty();
  }

  /** So that a number which is added to the analysis cannot go without a reference. */
  @ParameterizedTest
  @ValueSource(strings = {"rosenkranz2013", "nakamura2013"})
  void no_number_of_the_analysis_is_without_a_reference(String trial) throws IOException {
    Set<String> unheld = new LinkedHashSet<>(analysis(trial).keySet());
    unheld.removeAll(reference(trial).keySet());

    assertThat(unheld).isEmpty();
  }

  private static Map<String, String> analysis(String trial) {
    Vocabulary vocabulary =
        new Vocabulary(new LinkedHashSet<>(Catalogue.plannable()), Set.of("holm"));
    TrialFile file = TrialReader.read(Path.of("data", trial, "trial.yaml"), vocabulary);
    return TrialNumbers.of(TrialAnalysis.run(file.trial(), EvidenceReader.read(file)));
  }

  // trial,part,outcome,visit,detail,quantity,value,relative: the first six are the key.
  private static Map<String, Expected> reference(String trial) throws IOException {
    Map<String, Expected> rows = new LinkedHashMap<>();
    for (String line : lines()) {
      if (line.startsWith(trial + ",")) {
        int bound = line.lastIndexOf(',');
        int value = line.lastIndexOf(',', bound - 1);
        Expected expected =
            new Expected(line.substring(value + 1, bound), line.substring(bound + 1));
        assertThat(rows.put(line.substring(0, value), expected)).as(line).isNull();
      }
    }
    assertThat(rows).as("rows of %s", trial).isNotEmpty();
    return rows;
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = TrialsReferenceTest.class.getResourceAsStream("trials_expected.csv")) {
      byte[] bytes = Objects.requireNonNull(in, "trials_expected.csv").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }
  }
}
