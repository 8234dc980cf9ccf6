// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Inputs that cost digits, from the file to the printed row, against R. */
class AwkwardInputsReferenceTest {
  @Test
  void an_arm_of_two_a_far_mean_and_unlike_spreads_are_as_in_r() throws IOException {
    Map<String, String> printed = new HashMap<>();
    collect(printed, "compare", "awkward_participants.csv", participants());
    collect(printed, "compare", "awkward_summaries.csv", summaries());
    collect(printed, "effect", "awkward_summaries.csv", List.of("--measure", "md,d,g"));

    List<String> disagreements = new ArrayList<>();
    List<String> rows =
        text("awkward_expected.csv").lines().filter(AwkwardInputsReferenceTest::row).toList();
    for (String row : rows) {
      String[] cells = row.split(",", -1);
      String actual = printed.get(String.join(",", cells[0], cells[1], cells[2], cells[3]));
      double expected = Double.parseDouble(cells[4]);
      double bound = Double.parseDouble(cells[5]);
      if (actual == null || !(Math.abs(Double.parseDouble(actual) - expected) <= bound)) {
        disagreements.add(row + ": got " + actual);
      }
    }

    assertThat(rows).hasSizeGreaterThan(400);
    assertThat(disagreements).isEmpty();
  }

  private static List<String> participants() {
    String methods = "student,welch,ancova,change,d,g,tost,tost-student,tost-ancova";
    return List.of(
        "--arms",
        "E,C",
        "--by",
        "dataset",
        "--baseline",
        "baseline",
        "--method",
        methods,
        "--margin",
        "smd:0.5");
  }

  private static List<String> summaries() {
    String methods = "student,welch,d,g,tost,tost-student";
    return List.of("--by", "id", "--method", methods, "--margin", "smd:0.5");
  }

  // Every cell under the key: command, group, method, column.
  private static void collect(
      Map<String, String> printed, String command, String file, List<String> options)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of(command, "-", "--format", "csv"));
    arguments.addAll(options);
    Run run = Run.withInput(text(file), arguments.toArray(new String[0]));
    assertThat(run.status()).as(run.err()).isZero();
    String[] names = run.lines().get(0).split(",", -1);
    for (String line : run.lines().subList(1, run.lines().size())) {
      String[] cells = line.split(",", -1);
      for (int i = 2; i < cells.length; i++) {
        printed.put(String.join(",", command, cells[0], cells[1], names[i]), cells[i]);
      }
    }
  }

  private static boolean row(String line) {
    return !line.startsWith("#") && !line.startsWith("command,");
  }

  private static String text(String name) throws IOException {
    try (InputStream in = AwkwardInputsReferenceTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
