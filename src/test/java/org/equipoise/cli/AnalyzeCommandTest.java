// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The command analyze, as a user runs it, with good and bad trials. */
class AnalyzeCommandTest {
  private static final String COLUMNS =
      "outcome,visit,claim,method,scale,estimate,se,df,statistic,p,ci_low,ci_high,level,"
          + "g,g_low,g_high,p_adjusted,verdict,n1,n2,reason";

  private static final String TRIAL =
      """
      equipoise: 1
      id: small
      title: A small trial
      arms:
        - {id: A, name: Arm A, role: experimental}
        - {id: B, name: Arm B, role: control}
      visits:
        - {id: pre, week: 0, baseline: true}
        - {id: post, week: 8}
      outcomes:
        - {id: pain, name: Pain, unit: score, better: lower, range: [0, 100]}
      plan:
        level: 0.95
        hypotheses:
          - {outcome: pain, visit: post, claim: superiority, method: ancova}
      evidence: {participants: participants.csv}
      """;

  private static final String PARTICIPANTS =
      """
      participant,arm,pain.pre,pain.post
      p1,A,50,20
      p2,A,60,31
      p3,A,55,24
      p4,B,52,50
      p5,B,58,61
      p6,B,63,60
      """;

  @TempDir private Path directory;

  @BeforeEach
  void write_the_small_trial() throws IOException {
    write("trial.yaml", TRIAL);
    write("participants.csv", PARTICIPANTS);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }

  private Run analyze(String... more) {
    List<String> args = new java.util.ArrayList<>(List.of("analyze", trial()));
    args.addAll(List.of(more));
    return Run.of(args.toArray(String[]::new));
  }

  private String trial() {
    return directory.resolve("trial.yaml").toString();
  }

  @Test
  void csv_has_the_contracts_columns_and_a_verdict() {
    Run run = analyze("--format", "csv");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.lines().get(0)).isEqualTo(COLUMNS);
    assertThat(run.lines().get(1))
        .startsWith("pain,post,superiority,ancova,difference,-29.30120481927");
    assertThat(run.lines().get(1)).endsWith(",superior,3,3,");
    assertThat(run.lines()).hasSize(2);
  }

  @Test
  void the_level_of_the_command_overrides_the_plans() {
    assertThat(analyze("--format", "csv", "--level", "0.9").lines().get(1)).contains(",0.9,");
    Run bad = analyze("--level", "0.4");
    assertThat(bad.status()).isEqualTo(2);
    assertThat(bad.err()).contains("--level: level must be in (0.5, 1), got 0.4");
  }

  @Test
  void simulated_participants_are_announced_and_others_are_not() {
    Run home = Run.of("analyze", "data/rosenkranz2013/trial.yaml");
    assertThat(home.out()).contains("The participants are simulated (participants.simulated.csv)");
    assertThat(analyze().out()).doesNotContain("simulated");
  }

  @Test
  void json_says_what_it_was_made_from() throws IOException {
    JsonNode json = new ObjectMapper().readTree(analyze("--format", "json").out());
    assertThat(json.get("provenance").toString()).contains("participants.csv").contains("sha256");
    assertThat(json.get("conventions")).isNotEmpty();
    assertThat(json.get("rows")).hasSize(1);
  }

  @Test
  void the_report_is_one_file_that_loads_nothing() throws IOException {
    Path report = directory.resolve("report.html");
    Run run = analyze("--report", report.toString());
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Details of methods");
    String html = Files.readString(report);
    assertThat(html).doesNotContain("src=\"http").doesNotContain("<link").contains("Pain");
    assertThat(Files.size(report)).isLessThan(4_000_000);
    analyze("--report", directory.resolve("again.html").toString());
    assertThat(directory.resolve("again.html")).hasSameBinaryContentAs(report);
  }

  @Test
  void a_figure_of_another_ending_is_refused_before_anything_is_written() {
    Path out = directory.resolve("out.csv");
    Run run = analyze("--figure", "forest.pdf", "--out", out.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("forest.pdf").contains("must end in .svg, .png or .html");
    assertThat(out).doesNotExist();
  }

  static Stream<Arguments> bad_trials() {
    return Stream.of(
        Arguments.of("unknown key", "title:", "titel:", ":3: titel"),
        Arguments.of("unknown arm role", "role: control", "role: other", ":6: arms[1].role"),
        Arguments.of(
            "three arms",
            "visits:\n",
            "  - {id: C, name: Arm C, role: control}\nvisits:\n",
            "arms"),
        Arguments.of("no outcome of that id", "outcome: pain", "outcome: pein", "pein"),
        Arguments.of("unknown method", "method: ancova", "method: ancovar", "ancovar"),
        Arguments.of("a newer format", "equipoise: 1", "equipoise: 2", "equipoise"),
        Arguments.of("a tag", "id: small", "id: !!java.net.URL small", ":2:"),
        Arguments.of("a level", "level: 0.95", "level: 95", "plan.level"),
        Arguments.of("not YAML", "arms:", "arms: [", "trial.yaml:"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad_trials")
  void a_bad_trial_is_exit_2_with_its_place(String what, String good, String bad, String where)
      throws IOException {
    write("trial.yaml", TRIAL.replace(good, bad));
    refused(where);
  }

  static Stream<Arguments> bad_participants() {
    return Stream.of(
        Arguments.of("unknown arm", "p1,A", "p1,X", "participants.csv:2: arm"),
        Arguments.of("not a number", "50,20", "50,2O", "participants.csv:2: pain.post"),
        Arguments.of("out of range", "50,20", "50,200", "participants.csv:2: pain.post"),
        Arguments.of("a duplicate", "p2,A", "p1,A", "participants.csv:3:"),
        Arguments.of("an arm missing", ",B,", ",A,", "B"),
        Arguments.of("unknown visit", "pain.post", "pain.later", "participants.csv:1:"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad_participants")
  void bad_participants_are_exit_2_with_their_place(
      String what, String good, String bad, String where) throws IOException {
    write("participants.csv", PARTICIPANTS.replace(good, bad));
    refused(where);
  }

  private void refused(String where) throws IOException {
    Path report = directory.resolve("report.html");
    Run run = analyze("--report", report.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(where).doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
    assertThat(report).doesNotExist();
  }

  @Test
  void a_missing_file_an_empty_one_and_one_that_is_not_utf_8_are_named() throws IOException {
    Files.delete(directory.resolve("participants.csv"));
    refused("participants.csv");
    write("participants.csv", "");
    refused("participants.csv: is empty");
    Files.write(
        directory.resolve("participants.csv"),
        PARTICIPANTS.replace("p1", "pé").getBytes(StandardCharsets.ISO_8859_1));
    refused("participants.csv:2");
    write("trial.yaml", "");
    refused("trial.yaml");
  }

  @Test
  void an_alias_bomb_is_refused() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      String before = "*a" + (i - 1);
      bomb.append("a" + i + ": &a" + i + " [" + before + ", " + before + "]\n");
    }
    write("trial.yaml", bomb.toString());
    refused("trial.yaml");
  }

  static Stream<Arguments> unanswerable() {
    return Stream.of(
        Arguments.of("constant", "p1,A,50,7\np2,A,60,7\np3,B,52,7\np4,B,58,7\n"),
        Arguments.of("one in an arm", "p1,A,50,7\np3,B,52,7\np4,B,58,8\n"),
        Arguments.of("all missing", "p1,A,50,NA\np2,A,60,\np3,B,52,NA\np4,B,58,NA\n"),
        Arguments.of("baseline explains all", "p1,A,50,5\np2,A,60,6\np3,B,50,5\np4,B,60,6\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unanswerable")
  void what_the_data_cannot_answer_is_a_row_with_its_reason(String what, String rows)
      throws IOException {
    write("participants.csv", "participant,arm,pain.pre,pain.post\n" + rows);
    Path report = directory.resolve("report.html");
    Run run = analyze("--format", "csv", "--report", report.toString());
    assertThat(run.err()).doesNotContain("defect");
    assertThat(run.status()).isZero();
    assertThat(run.lines().get(1)).contains(",not-estimable,").doesNotEndWith(",");
    assertThat(run.out()).doesNotContain("NaN");
    assertThat(Files.readString(report)).doesNotContain(">NaN<");
  }

  @Test
  void the_report_is_a_page_or_markdown_and_nothing_else() throws IOException {
    Path report = directory.resolve("report.md");
    assertThat(analyze("--report", report.toString()).status()).isZero();
    assertThat(Files.readString(report)).startsWith("# A small trial\n").contains("## Methods\n");
    Run run = analyze("--report", directory.resolve("report.pdf").toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--report: must end in .html or .md, got");
    assertThat(run.out()).isEmpty();
  }
}
