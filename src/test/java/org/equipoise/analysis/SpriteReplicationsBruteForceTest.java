// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.equipoise.replication.ReplicationCriterion;
import org.junit.jupiter.api.Test;

/** Against all samples that two reconstructions of five scores can give, enumerated by R. */
class SpriteReplicationsBruteForceTest {
  private static final long REPLICATES = 40_000;

  // 4 Monte Carlo errors of a share, the seed is fixed.
  private static double slack(double p) {
    return 4 * Math.sqrt(p * (1 - p) / REPLICATES);
  }

  @Test
  void shares_are_those_of_all_samples_with_replacement() throws IOException {
    List<SimulatedReplications> found =
        TrialReplications.of(
            PrintedTrials.trial(PrintedTrials.score(2), "student"),
            PrintedTrials.table(
                PrintedTrials.row("post", "E", 5, "0.80", "0.84"),
                PrintedTrials.row("post", "C", 5, "1.20", "0.84")),
            PrintedTrials.ALL,
            PrintedTrials.design(ReplicationTruth.ORIGINAL, REPLICATES, 1));
    SimulatedReplications.Tally tally = found.get(1).tally().orElseThrow();
    for (String[] row : rows()) {
      double share =
          row[0].equals("failures")
              ? (double) tally.failures() / REPLICATES
              : tally.criteria().get(ReplicationCriterion.find(row[0]).orElseThrow()).value();
      double expected = Double.parseDouble(row[1]);
      assertThat(Math.abs(share - expected))
          .as("%s: expected %s, got %s", row[0], expected, share)
          .isLessThanOrEqualTo(slack(expected));
    }
  }

  private static List<String[]> rows() throws IOException {
    try (InputStream in =
        SpriteReplicationsBruteForceTest.class.getResourceAsStream("replicate_scores.csv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    }
  }
}
