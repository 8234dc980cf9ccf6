// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans that adjust a family by permutation. */
class PlannedFamilyCommandTest {
  @TempDir private Path directory;

  @Test
  void printed_evidence_cannot_be_permuted_and_that_is_said() throws IOException {
    Path trial = copy("nakamura2013", List.of("published.csv", "correlations.csv", "results.csv"));

    Run run = Run.of("analyze", trial.toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("westfall-young: the evidence is printed; needs participants");
  }

  @Test
  void a_member_below_its_detection_limit_is_refused_by_its_method() throws IOException {
    Path trial = copy("rosenkranz2013", List.of("participants.simulated.csv", "facts.csv"));

    Run run = Run.of("analyze", trial.toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("tnf has method tobit").contains("must be welch");
  }

  private Path copy(String id, List<String> files) throws IOException {
    Path from = Path.of("data", id);
    for (String file : files) {
      Files.copy(from.resolve(file), directory.resolve(file));
    }
    String yaml = Files.readString(from.resolve("trial.yaml"));
    Path trial = directory.resolve("trial.yaml");
    return Files.writeString(trial, yaml.replace("method: holm", "method: westfall-young"));
  }
}
