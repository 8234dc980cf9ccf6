// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.equipoise.replication.ReplicationCriterion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TrialReplicationsReferenceTest {
  private static final long REPLICATES = 10_000;

  // 4 Monte Carlo errors, as if at least 5 held: about one of 15,000 such comparisons fails by
  // chance, the seed is fixed, and there are 132 of them, not independent.
  private static double slack(double share) {
    double p = Math.max(5.0 / REPLICATES, Math.min(1 - 5.0 / REPLICATES, share));
    return 4 * Math.sqrt(p * (1 - p) / REPLICATES);
  }

  private static List<String[]> table() {
    try (InputStream in =
        TrialReplicationsReferenceTest.class.getResourceAsStream("replicate_from.csv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Arguments> designs() {
    return table().stream()
        .map(row -> List.of(row[0], row[1]))
        .distinct()
        .map(key -> Arguments.of(key.get(0), key.get(1)));
  }

  @ParameterizedTest(name = "truth {0}, {1} an arm")
  @MethodSource("designs")
  void shares_are_those_of_the_normal_theory(String truth, String n) {
    ReplicationTruth known = ReplicationTruth.find(truth).orElseThrow();
    ReplicationDesign design =
        PrintedTrials.sized(PrintedTrials.design(known, REPLICATES, 1), Integer.parseInt(n));
    SimulatedReplications.Tally tally =
        PrintedTrials.replications(design, "student").get(0).tally().orElseThrow();
    assertThat(tally.failures()).isZero();
    List<String[]> rows =
        table().stream().filter(row -> row[0].equals(truth) && row[1].equals(n)).toList();
    assertThat(rows).hasSize(ReplicationCriterion.values().length - 1);
    rows.forEach(row -> check(tally, row));
  }

  private static void check(SimulatedReplications.Tally tally, String[] row) {
    double expected = Double.parseDouble(row[3]);
    double found = tally.criteria().get(ReplicationCriterion.find(row[2]).orElseThrow()).value();
    assertThat(Math.abs(found - expected))
        .as("%s: expected %s, got %s", row[2], expected, found)
        .isLessThanOrEqualTo(slack(expected));
  }
}
