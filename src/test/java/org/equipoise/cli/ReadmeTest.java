// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every command that the README shows behind a {@code $} and compares what it prints with what
 * stands below it. A line of {@code ...} stands for any number of lines.
 */
class ReadmeTest {
  private static final String PROMPT = "$ bin/equipoise ";

  @TempDir private Path directory;

  record Example(String command, List<String> shown) {
    @Override
    public String toString() {
      return command;
    }
  }

  static Stream<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    boolean fenced = false;
    Example open = null;
    for (String line : Files.readAllLines(Path.of("README.md"))) {
      if (line.startsWith("```")) {
        fenced = !fenced;
        open = null;
      } else if (fenced && line.startsWith(PROMPT)) {
        open = new Example(line.substring(PROMPT.length()), new ArrayList<>());
        examples.add(open);
      } else if (open != null) {
        open.shown().add(line);
      }
    }
    return examples.stream();
  }

  @Test
  void the_readme_has_examples() throws IOException {
    assertThat(examples()).hasSizeGreaterThanOrEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void a_command_prints_what_the_readme_shows(Example example) {
    String command = example.command().replace("report.html", directory + "/report.html");
    Run run = Run.of(Arrays.stream(command.split(" ", -1)).toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out().stripTrailing()).matches(pattern(example.shown()));
  }

  private static String pattern(List<String> shown) {
    StringBuilder pattern = new StringBuilder("(?s)");
    for (String line : String.join("\n", shown).stripTrailing().split("\n", -1)) {
      pattern.append(
          line.equals("...") ? ".*" : java.util.regex.Pattern.quote(line) + "\\s*?(\n|$)");
    }
    return pattern.toString();
  }
}
