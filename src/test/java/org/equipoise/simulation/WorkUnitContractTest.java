// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.equipoise.core.TwoArms;
import org.equipoise.core.Version;
import org.equipoise.design.CorrelationMatrix;
import org.equipoise.design.Range;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioDropout;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.design.ScenarioRecording;
import org.equipoise.io.ScenarioReader;
import org.equipoise.io.Vocabulary;
import org.equipoise.method.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A block is sent as bytes, run elsewhere, and comes back with the same bits. */
class WorkUnitContractTest {
  private static final double[] ALPHAS = {1 - 0.95, 0.01};

  private static CellPlan plan(Scenario scenario) {
    return CellPlan.of(scenario, Paths.of(Scenarios.grid(scenario), Optional.empty()), ALPHAS);
  }

  private static WorkUnit unit(Scenario scenario, int count) {
    return new WorkUnit(plan(scenario), new WorkUnit.Place(3, 2, count, true));
  }

  // On the moments path, on that of participants, and with a truth by a large run that has an
  // error.
  private static Stream<Scenario> scenarios() {
    ScenarioRecording range =
        new ScenarioRecording(
            OptionalDouble.empty(), Optional.of(new Range(60, 120)), OptionalInt.of(0));
    Scenario floor = Scenarios.of(Scenarios.flare().recording(range).build());
    return Stream.of(
        Runs.scenario(-0.5, 10_000, "welch", "ancova", "d"),
        Runs.scenario(-0.5, 10_000, "wilcoxon", "bootstrap"),
        Runs.analysed(dropout(floor), 10_000, "welch", "superiority"));
  }

  private static Scenario dropout(Scenario scenario) {
    Map<String, TwoArms<Double>> rates = Map.of("post", new TwoArms<>(0.2, 0.1));
    return Scenarios.with(
        scenario,
        new ScenarioDropout(
            rates,
            ScenarioDropout.Mechanism.MAR,
            Optional.of(new ScenarioDropout.Given.AtVisit("flare", "pre")),
            0.7));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void a_unit_that_was_sent_is_the_same_unit(Scenario scenario) {
    WorkUnit unit = unit(scenario, 60);
    WorkUnit sent = WorkUnit.fromBytes(unit.toBytes());

    assertThat(sent.toBytes()).isEqualTo(unit.toBytes());
    assertThat(unit.toBytes().length).isLessThan(10_000);
    byte[] result = sent.run().toBytes();
    assertThat(result).isEqualTo(unit.run().toBytes());
    assertThat(unit.result(result).toBytes()).isEqualTo(result);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void another_process_runs_a_unit_to_the_last_bit(Scenario scenario) throws Exception {
    WorkUnit unit = unit(scenario, 60);
    byte[] far = elsewhere(unit.toBytes());
    assertThat(far).isEqualTo(unit.run().toBytes());
    assertThat(unit.result(far).sums().replicates()).isEqualTo(60);
  }

  private static byte[] elsewhere(byte[] unit) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Elsewhere.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(unit);
    }
    byte[] result = process.getInputStream().readAllBytes();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return result;
  }

  /** The other process: a unit comes in, what it leaves behind goes out. */
  static final class Elsewhere {
    private Elsewhere() {}

    public static void main(String[] args) throws IOException {
      System.out.write(WorkUnit.fromBytes(System.in.readAllBytes()).run().toBytes());
      System.out.flush();
    }
  }

  @Test
  void blocks_that_were_run_elsewhere_merge_to_what_a_simulation_finds() {
    Scenario scenario = Runs.scenario(-0.5, 10_000, "welch", "ancova");
    CellPlan plan =
        CellPlan.of(
            scenario, Paths.of(Scenarios.grid(scenario), Optional.empty()), new double[] {1 - .95});
    CellProgress progress = new CellProgress(0, plan, 10_000);
    for (int block = 0; block < 3; block++) {
      int count = block < 2 ? Streams.BLOCK : 10_000 - 2 * Streams.BLOCK;
      WorkUnit unit = new WorkUnit(plan, new WorkUnit.Place(0, block, count, false));
      byte[] far = WorkUnit.fromBytes(unit.toBytes()).run().toBytes();
      progress.merge(unit.result(far).sums());
    }
    assertThat(List.of(progress.result()))
        .isEqualTo(Runs.run(Scenarios.grid(scenario), RunOptions.defaults()));
  }

  @Test
  void damaged_bytes_and_those_of_another_kind_or_version_are_refused() {
    WorkUnit unit = unit(Runs.scenario(0, 10, "welch"), 10);
    byte[] bytes = unit.toBytes();
    for (int i = 0; i < bytes.length; i += 97) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= 4;
      assertThatThrownBy(() -> WorkUnit.fromBytes(damaged))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (int length = 0; length < bytes.length; length += 89) {
      byte[] cut = java.util.Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> WorkUnit.fromBytes(cut))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> WorkUnit.fromBytes(unit.run().toBytes()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bytes must be of a unit of equipoise");
    String line = "equipoise unit " + Version.current();
    byte[] old =
        new String(bytes, StandardCharsets.ISO_8859_1)
            .replace(line, "equipoise unit 0.0.1")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> WorkUnit.fromBytes(old))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unit must be of the same version, " + line + ", got equipoise unit 0.0.1");
  }

  @Test
  void a_result_of_another_unit_is_refused() {
    WorkUnit one = unit(Runs.scenario(0, 10, "welch"), 10);
    WorkUnit two = unit(Runs.scenario(0, 10, "welch", "ancova"), 10);
    byte[] result = two.run().toBytes();
    assertThatThrownBy(() -> one.result(result))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sums must be of this unit, got those of another");
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("data", "scenarios"))) {
      return Stream.concat(
              files.filter(each -> each.toString().endsWith(".yaml")),
              Stream.of(Path.of("data", "rosenkranz2013", "scenario.yaml")))
          .sorted()
          .toList();
    }
  }

  /** What a scenario can say must be able to travel: a new kind of part is found here. */
  @ParameterizedTest
  @MethodSource("files")
  void every_scenario_of_the_data_survives_as_bytes(Path file) {
    Map<String, Set<Vocabulary.Need>> methods = new LinkedHashMap<>();
    Catalogue.ids().forEach(id -> methods.put(id, Set.of()));
    Vocabulary vocabulary = new Vocabulary(Set.copyOf(Catalogue.plannable()), Set.of(), methods);
    ScenarioGrid grid = ScenarioReader.read(file, vocabulary);
    for (Scenario scenario : grid.cells()) {
      byte[] bytes = RecordWriter.write(scenario);
      Scenario read = RecordReader.read(bytes, Scenario.class);
      assertThat(read).isEqualTo(scenario);
      assertThat(RecordWriter.write(read)).isEqualTo(bytes);
    }
  }

  @Test
  void what_cannot_travel_is_named() {
    record Odd(Object part) {}
    assertThatThrownBy(() -> RecordWriter.write(new Odd(new Object())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("java.lang.Object cannot be written as bytes");
  }

  @Test
  void parts_are_checked_as_when_they_are_made() {
    byte[] bytes = RecordWriter.write(new Range(60, 120));
    // The last 8 bytes are the upper bound: below the lower one it is refused.
    byte[] wrong = bytes.clone();
    java.nio.ByteBuffer.wrap(wrong).putDouble(wrong.length - Double.BYTES, 3);
    assertThat(RecordReader.read(bytes, Range.class)).isEqualTo(new Range(60, 120));
    assertThatThrownBy(() -> RecordReader.read(wrong, Range.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("org.equipoise.design.Range: ");
    assertThatThrownBy(() -> RecordReader.read(bytes, Scenario.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bytes must be of a Scenario");
  }

  @Test
  void correlations_survive_with_all_their_digits() {
    record Holder(CorrelationMatrix matrix) {}
    Holder holder = new Holder(CorrelationMatrix.equal(3, 1.0 / 3));
    assertThat(RecordReader.read(RecordWriter.write(holder), Holder.class)).isEqualTo(holder);
  }
}
