// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.equipoise.ReferenceTable;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.io.ScenarioReader;

/** What the tests of the calibration share: its scenarios, its values from R, its exceptions. */
final class Calibration {
  /** One of 16,000 comparisons fails by chance, and the seeds are fixed. */
  static final double ERRORS = 4;

  static final double ALPHA = 0.05;

  /** Methods that are not in the table, and why. */
  static final Map<String, String> EXCEPTIONS =
      Map.of(
          "jzs", "a Bayes factor, which has neither a p-value nor an interval",
          "jzs-interval", "a Bayes factor, which has neither a p-value nor an interval",
          "nnt", "the interval of rd inverted, and none where that holds 0",
          "fragility", "a number of events; its p-value is that of fisher",
          "paired", "needs participants matched across the arms, whom no scenario draws");

  /** Tests whose p-value takes few values, or that stay below their level for another reason. */
  static final Set<String> NEVER_ABOVE =
      Set.of(
          "wilcoxon",
          "wilcoxon-exact",
          "tost-wilcoxon",
          "ks",
          "fisher",
          "boschloo",
          "permutation",
          "permutation-mean",
          "rerandomization");

  private Calibration() {}

  static List<ReferenceTable.Row> reference() {
    return ReferenceTable.read(Calibration.class, "calibration.csv");
  }

  static List<ScenarioGrid> scenarios() {
    try (Stream<Path> files = Files.list(Path.of("data", "scenarios"))) {
      return files
          .filter(each -> each.getFileName().toString().startsWith("calibration"))
          .sorted()
          .map(each -> ScenarioReader.read(each, KnownIds.vocabulary()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The Monte Carlo error of a share of replicates. */
  static double error(double share, double replicates) {
    return Math.sqrt(share * (1 - share) / replicates);
  }
}
