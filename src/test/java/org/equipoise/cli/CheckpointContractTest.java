// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a run, and that going on from it changes no bit of the answer. */
class CheckpointContractTest {
  private static final String MANY = "3000000";
  private static final String TRIAL =
      """
      equipoise: 1
      id: small
      title: Small
      arms:
        - {id: MBSR, name: First, role: experimental}
        - {id: HEP, name: Second, role: control}
      flow: {MBSR: {randomized: 40, analysed: 25}, HEP: {randomized: 40, analysed: 24}}
      visits:
        - {id: pre, week: 0, baseline: true}
        - {id: post, week: 8}
      outcomes:
        - {id: flare, name: Flare, domain: inflammation, unit: cm2, better: lower}
      evidence: {participants: none.csv}
      """;

  @TempDir private Path directory;
  private Path scenario;
  private Path kept;

  @BeforeEach
  void write() throws IOException {
    scenario =
        Files.writeString(directory.resolve("scenario.yaml"), SimulateCommandContractTest.SCENARIO);
    kept = directory.resolve("kept");
  }

  private List<String> args(String... options) {
    List<String> args = new ArrayList<>(List.of("simulate", scenario.toString()));
    args.addAll(List.of("--format", "csv"));
    args.addAll(List.of(options));
    return args;
  }

  private Run run(String... options) {
    return Run.of(args(options).toArray(String[]::new));
  }

  private Run keeping(String replicates, String... options) {
    List<String> all = new ArrayList<>(List.of("--replicates", replicates));
    all.addAll(List.of("--checkpoint", kept.toString()));
    all.addAll(List.of(options));
    return run(all.toArray(String[]::new));
  }

  private static void refused(Run run, String... messages) {
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors()).singleElement().asString().contains(messages);
    assertThat(run.out()).isEmpty();
  }

  private Process started() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(args("--replicates", MANY, "--threads", "1", "--checkpoint", kept.toString()));
    return new ProcessBuilder(command)
        .redirectOutput(directory.resolve("rows").toFile())
        .redirectError(directory.resolve("log").toFile())
        .start();
  }

  private void awaitSums(Process process) throws InterruptedException {
    Path first = kept.resolve("cell-0.sums");
    for (int i = 0; i < 6000 && process.isAlive() && Files.notExists(first); i++) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    assertThat(first).exists();
    assertThat(process.isAlive()).isTrue();
  }

  @Test
  void a_killed_process_is_gone_on_from_with_the_same_answer() throws Exception {
    Process process = started();
    awaitSums(process);
    process.destroyForcibly().waitFor();
    Files.writeString(kept.resolve(".cell-0.sums.0.part"), "what was being written");
    Run resumed = keeping(MANY);
    assertThat(resumed.err()).isEmpty();
    assertThat(resumed.out()).isEqualTo(run("--replicates", MANY).out());
    try (var files = Files.list(kept)) {
      assertThat(files.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder("manifest.txt", "lock", "cell-0.sums", "cell-1.sums");
    }
  }

  @Test
  void a_process_that_is_asked_to_end_says_how_to_go_on() throws Exception {
    Process process = started();
    awaitSums(process);
    process.destroy(); // SIGTERM, which is handled as Ctrl-C is
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isNotZero();
    assertThat(directory.resolve("log"))
        .hasContent("equipoise: stopped; the same command goes on from what is kept in " + kept);
  }

  @Test
  void more_replicates_are_added_to_those_that_are_there() {
    keeping("10000");
    assertThat(keeping("20000").out()).isEqualTo(run("--replicates", "20000").out());
    assertThat(keeping("20000").out()).isEqualTo(run("--replicates", "20000").out());
  }

  @Test
  void fewer_replicates_are_answered_and_take_none_away() throws IOException {
    keeping("20000");
    byte[] many = Files.readAllBytes(kept.resolve("cell-0.sums"));
    assertThat(keeping("5000").out()).isEqualTo(run("--replicates", "5000").out());
    assertThat(Files.readAllBytes(kept.resolve("cell-0.sums"))).isEqualTo(many);
  }

  @Test
  void what_the_scenario_has_from_another_file_is_part_of_the_run() throws IOException {
    Path trial = directory.resolve("trial.yaml");
    Files.writeString(trial, TRIAL);
    Files.writeString(
        scenario,
        SimulateCommandContractTest.SCENARIO.replace(
            "arms: {MBSR: 25, HEP: 24}", "trial: trial.yaml"));
    assertThat(keeping("5000").err()).isEmpty();
    Files.writeString(trial, TRIAL.replace("analysed: 25", "analysed: 35"));
    refused(keeping("5000"), "is of another run: inputs is {trial.yaml=");
  }

  @Test
  void what_cannot_be_written_is_named_and_leaves_what_was_saved() throws IOException {
    keeping("5000");
    byte[] before = Files.readAllBytes(kept.resolve("cell-0.sums"));
    Files.delete(kept.resolve("cell-1.sums"));
    // A folder in the place of the file that is to be written, which no right can help.
    Files.createDirectory(kept.resolve("cell-1.sums"));
    Run failed = keeping("9000");
    assertThat(failed.status()).isEqualTo(2);
    assertThat(failed.errors())
        .last()
        .asString()
        .contains(
            "cell-1.sums: cannot be written: ",
            "what was saved before is still there, and the same command goes on from it");
    Files.delete(kept.resolve("cell-1.sums"));
    assertThat(Files.readAllBytes(kept.resolve("cell-0.sums"))).isNotEqualTo(before);
    assertThat(keeping("9000").out()).isEqualTo(run("--replicates", "9000").out());
  }

  @Test
  void on_a_terminal_a_run_says_how_far_it_is() throws Exception {
    Path script = Path.of("/usr/bin/script");
    assumeTrue(Files.isExecutable(script), "needs the program script, which makes a terminal");
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    java.addAll(args("--replicates", MANY, "--threads", "1"));
    Path log = directory.resolve("log");
    Process process =
        new ProcessBuilder(script.toString(), "-qc", String.join(" ", java), "/dev/null")
            .redirectInput(ProcessBuilder.Redirect.PIPE)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(log))
        .containsPattern("cell [12] of 2, \\d+ %: [\\d,]+ replicates a second, \\d+ s left");
  }

  @Test
  void a_folder_of_another_run_is_refused_with_what_differs() {
    keeping("5000");
    refused(
        keeping("5000", "--seed", "7", "--level", "0.9"),
        "is of another run: level is 0.95 there and 0.9 now, seed is 20130101 there and 7 now",
        "must be of the same run");
  }

  @Test
  void a_damaged_cell_is_warned_of_and_done_again() throws IOException {
    String whole = keeping("10000").out();
    Path cell = kept.resolve("cell-1.sums");
    byte[] bytes = Files.readAllBytes(cell);
    bytes[bytes.length / 2] ^= 1;
    Files.write(cell, bytes);
    Run again = keeping("10000");
    assertThat(again.out()).isEqualTo(whole);
    assertThat(again.errors())
        .singleElement()
        .asString()
        .contains("cell-1.sums is damaged; its cell is done again");
    Files.write(cell, new byte[3]);
    assertThat(keeping("10000").out()).isEqualTo(whole);
  }

  @Test
  void a_folder_of_something_else_is_left_alone() throws IOException {
    Files.createDirectory(kept);
    Path other = Files.writeString(kept.resolve("thesis.txt"), "mine");
    refused(keeping("10"), "is not empty and has no manifest.txt");
    assertThat(kept).isDirectoryContaining(other::equals);
    kept = scenario;
    refused(keeping("10"), "is no folder");
  }

  @Test
  void two_runs_do_not_share_a_folder() throws IOException {
    keeping("10");
    try (FileChannel channel = FileChannel.open(kept.resolve("lock"), StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      refused(keeping("10"), "is in use by another run");
    }
  }
}
