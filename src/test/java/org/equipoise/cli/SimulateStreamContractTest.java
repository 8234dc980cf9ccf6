// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The CSV of a simulation comes cell by cell, and is the same as if it came whole. */
class SimulateStreamContractTest {
  private static final int LINES = 2 * 12 + 4; // of a cell of two analyses

  @TempDir private Path directory;
  private Path scenario;
  private Path kept;
  private Path out;

  @BeforeEach
  void write() throws IOException {
    scenario = directory.resolve("scenario.yaml");
    Files.writeString(
        scenario, SimulateCommandContractTest.SCENARIO.replace("[0, -0.8]", "[0, -0.2, -0.5, 1]"));
    kept = directory.resolve("kept");
    out = directory.resolve("out.csv");
  }

  private String[] args(String... options) {
    List<String> args = new ArrayList<>(List.of("simulate", scenario.toString()));
    args.addAll(List.of("--threads", "1"));
    args.addAll(List.of(options));
    if (!args.contains("--format")) {
      args.addAll(List.of("--format", "csv"));
    }
    return args.toArray(String[]::new);
  }

  private Run run(String... options) {
    return Run.of(args(options));
  }

  private Path sums(int cell) {
    return kept.resolve("cell-" + cell + ".sums");
  }

  /** What stands before the rows of this cell. */
  private static String before(int cell, Run whole) {
    return String.join("\n", whole.lines().subList(0, 1 + cell * LINES)) + "\n";
  }

  private void leftAlone() {
    assertThat(directory).isDirectoryContaining(scenario::equals);
    assertThat(directory).isDirectoryNotContaining(each -> !each.equals(scenario));
  }

  /** A reader of standard output, who may have enough after a while. */
  private final class Reader extends OutputStream {
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private final List<Integer> ahead = new ArrayList<>();
    private final int parts;

    Reader(int parts) {
      this.parts = parts;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      int cell = ahead.size();
      ahead.add(Files.exists(sums(cell)) && Files.notExists(sums(cell + 1)) ? cell : -1);
      if (ahead.size() > parts) {
        throw new IOException("Broken pipe");
      }
      read.write(bytes, offset, length);
    }

    Run reads(String... options) {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      int status =
          Main.run(
              args(options),
              new ByteArrayInputStream(new byte[0]),
              new PrintStream(this, false, StandardCharsets.UTF_8),
              new PrintStream(err, true, StandardCharsets.UTF_8));
      return new Run(
          status, read.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
  }

  @Test
  void the_rows_of_a_cell_are_there_before_the_next_cell_is_done() {
    Reader reader = new Reader(Integer.MAX_VALUE);
    Run run = reader.reads("--checkpoint", kept.toString());
    assertThat(run.err()).isEmpty();
    assertThat(reader.ahead).containsExactly(0, 1, 2, 3);
    assertThat(run.out()).isEqualTo(run().out());
    assertThat(run.lines()).hasSize(1 + 4 * LINES);
  }

  @Test
  void a_run_that_goes_on_has_all_rows_again_in_their_order() throws IOException {
    Run whole = run("--checkpoint", kept.toString());
    assertThat(run("--checkpoint", kept.toString()).out()).isEqualTo(whole.out());
    Files.delete(sums(1));
    assertThat(run("--checkpoint", kept.toString()).out()).isEqualTo(whole.out());
  }

  @Test
  void a_file_has_the_same_bytes_and_nothing_is_beside_it() throws IOException {
    Run run = run("--out", out.toString());
    assertThat(run.out() + run.err()).isEmpty();
    assertThat(out).hasContent(run().out());
    assertThat(run("--out", "-").out()).isEqualTo(run().out());
    Files.delete(out);
    leftAlone();
  }

  @Test
  void a_figure_beside_the_rows_is_that_of_a_run_that_keeps_all() throws IOException {
    Path figure = directory.resolve("figure.svg");
    for (String plot : List.of("power", "nested-loop", "measures", "zip")) {
      Run run = run("--figure", figure.toString(), "--plot", plot);
      assertThat(run.err()).isEmpty();
      assertThat(run.out()).isEqualTo(run().out());
      byte[] streamed = Files.readAllBytes(figure);
      Files.delete(figure);
      run("--figure", figure.toString(), "--plot", plot, "--format", "json");
      assertThat(figure).hasBinaryContent(streamed);
    }
    String[] mse = {"--figure", figure.toString(), "--plot", "nested-loop", "--measure", "mse"};
    assertThat(run(mse).err()).isEmpty();
    assertThat(Files.readString(figure)).contains("MSE in every cell of the grid");
  }

  @Test
  void a_cell_that_fails_leaves_the_rows_of_those_before_and_no_file() throws IOException {
    Run whole = run();
    Files.createDirectories(kept);
    run("--checkpoint", kept.toString());
    for (int cell = 0; cell < 4; cell++) {
      Files.delete(sums(cell));
    }
    Files.createDirectory(sums(2)); // in the place of the file that is to be written
    Run failed = run("--checkpoint", kept.toString());
    assertThat(failed.status()).isEqualTo(2);
    assertThat(failed.errors()).last().asString().contains("cell-2.sums: cannot be written: ");
    assertThat(failed.out()).isEqualTo(before(2, whole));
    Run toFile = run("--checkpoint", kept.toString(), "--out", out.toString());
    assertThat(toFile.status()).isEqualTo(2);
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactlyInAnyOrder(scenario, kept);
    }
  }

  @Test
  void a_reader_who_has_enough_ends_the_run_quietly() {
    Run run = new Reader(1).reads("--checkpoint", kept.toString(), "--replicates", "5000");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo(before(1, run("--replicates", "5000")));
    assertThat(sums(1)).exists();
    assertThat(sums(2)).doesNotExist();
    assertThat(sums(3)).doesNotExist();
  }

  @Test
  void a_reader_who_has_enough_costs_no_other_file() throws IOException {
    Path rows = directory.resolve("rows.csv.gz");
    run("--rows", rows.toString());
    byte[] whole = Files.readAllBytes(rows);
    Files.delete(rows);
    Run run = new Reader(1).reads("--rows", rows.toString());
    assertThat(run.status()).isZero();
    assertThat(rows).hasBinaryContent(whole);
  }

  @Test
  void what_cannot_be_written_is_refused_before_anything_is_simulated() {
    Run read = run("--out", scenario.toString(), "--checkpoint", kept.toString());
    assertThat(read.status()).isEqualTo(2);
    assertThat(read.err()).contains("is what was read");
    String nowhere = directory.resolve("no/x").toString();
    for (String format : List.of("csv", "json", "text")) {
      Run run = run("--out", nowhere, "--checkpoint", kept.toString(), "--format", format);
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).contains("cannot be written: there is no directory no");
    }
    Run drawn = run("--figure", nowhere + ".svg", "--checkpoint", kept.toString());
    assertThat(drawn.err()).contains("cannot be written: there is no directory no");
    leftAlone();
  }

  @Test
  void a_figure_of_too_many_cells_is_refused_before_anything_is_simulated() throws IOException {
    String many =
        IntStream.range(100, 160).mapToObj(i -> "0." + i).collect(Collectors.joining(", "));
    Files.writeString(
        scenario,
        SimulateCommandContractTest.SCENARIO
            .replace("[0, -0.8]", "[" + many + "]")
            .replace("vary:", "vary:\n  outcomes.flare.correlation: [" + many + "]"));
    Run run = run("--figure", directory.resolve("x.svg").toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--figure: draws 2000 cells at most, got 3600");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void a_process_that_is_asked_to_end_leaves_no_half_file() throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    Path rows = directory.resolve("rows.csv.gz");
    command.addAll(
        List.of(
            args("--replicates", "100000000", "--out", out.toString(), "--rows", rows.toString())));
    Path log = directory.resolve("log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Path draft = directory.resolve(".out.csv.0.part");
    for (int i = 0; i < 6000 && process.isAlive() && Files.notExists(draft); i++) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    TimeUnit.MILLISECONDS.sleep(300);
    process.destroy(); // SIGTERM, which is handled as Ctrl-C is
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isNotZero();
    assertThat(log)
        .hasContent("equipoise: stopped; nothing was kept; --checkpoint DIR keeps what is done");
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactlyInAnyOrder(scenario, log);
    }
  }
}
