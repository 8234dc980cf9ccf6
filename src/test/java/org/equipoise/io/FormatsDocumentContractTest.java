// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.equipoise.evidence.Participants;
import org.junit.jupiter.api.Test;

/** The examples of docs/formats.md are read as they stand there. */
class FormatsDocumentContractTest {
  private static final String TRIAL = "```yaml\\R(.*?)```";

  private static String first(String pattern) throws IOException {
    String document = Files.readString(Path.of("docs", "formats.md"));
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(document);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static Participants participants(String header) throws IOException {
    String table = first("\\R    (" + header + ".*?)\\R\\R").replaceAll("\\R +", "\n");
    return ParticipantsReader.read(Fixture.table(table), Fixture.trial(first(TRIAL)));
  }

  @Test
  void the_example_of_a_trial_is_read() throws IOException {
    assertThat(Fixture.trial(first(TRIAL)).plan().hypotheses()).hasSize(3);
  }

  @Test
  void the_example_of_a_scenario_has_known_keys_and_values() throws IOException {
    String text = first("## scenario.yaml.*?```yaml\\R(.*?)```");
    Problems problems = new Problems();
    Located tree = YamlFile.read(Fixture.stream(text), "scenario.yaml", problems);
    Vocabulary vocabulary = Fixture.VOCABULARY;
    ScenarioFiles files = new ScenarioFiles(Path.of("scenario.yaml"));
    new ScenarioBinder(files, problems, vocabulary).bind(tree, Map.of());
    problems.throwIfAny();
  }

  @Test
  void the_examples_of_participants_are_read() throws IOException {
    assertThat(participants("participant,arm,visit").measurements()).hasSize(3);
    assertThat(participants("participant,arm,gsi").measurements()).hasSize(4);
  }
}
