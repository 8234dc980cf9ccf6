// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.io.ScenarioReader;
import org.equipoise.io.Vocabulary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Question: how long does a user wait who starts a scenario of 10,000 cells, until it is read and
 * until its first cell is done? In a new process each time, since that is what is waited for. Run:
 * mvn -Pbench verify -Dbench=ManyCellsBenchmark
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(5)
@State(Scope.Benchmark)
public class ManyCellsBenchmark {
  private static final String SCENARIO =
      """
      equipoise: 1
      id: many
      arms: {E: 25, C: 24}
      outcomes:
        flare:
          visits: {pre: {mean: 90, sd: 26}, post: {mean: 90, sd: 26}}
      vary:
        outcomes.flare.effect.post: [%s]
        outcomes.flare.correlation: [%s]
      analyses:
        - {outcome: flare, visit: post, method: welch}
        - {outcome: flare, visit: post, method: ancova}
      replicates: 4096
      """;

  /** Reads and checks all cells. */
  @Benchmark
  public ScenarioGrid read() throws IOException {
    String values =
        IntStream.range(0, 100)
            .mapToObj(i -> Double.toString(i / 128.0))
            .collect(Collectors.joining(", "));
    byte[] text = SCENARIO.formatted(values, values).getBytes(StandardCharsets.UTF_8);
    Vocabulary vocabulary = new Vocabulary(Set.of("welch", "ancova"), Set.of());
    return ScenarioReader.read(new ByteArrayInputStream(text), Path.of("many.yaml"), vocabulary);
  }

  /** The same, and runs the first cell. */
  @Benchmark
  public boolean readAndFinishTheFirstCell() throws IOException {
    Simulation simulation = Simulation.of(read(), RunOptions.defaults());
    return simulation.run(
        new RunListener() {
          @Override
          public void finished(CellResult result) {
            simulation.stop();
          }
        });
  }
}
