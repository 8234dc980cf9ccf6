// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.equipoise.core.TwoArms;
import org.equipoise.design.AllocationScheme;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioDropout;
import org.equipoise.design.ScenarioRecording;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A block takes memory for its sums; a replicate more takes none. */
class ReplicateMemoryPropertyTest {
  private static final int FEW = 1024;
  private static final int MANY = 4096;

  /** The smallest object has 16 bytes; what the virtual machine does besides stays below. */
  private static final double BYTES_A_REPLICATE = 1;

  static Stream<Arguments> cells() {
    Scenario plain = Runs.scenario(0.5, MANY, "student", "welch", "change", "ancova");
    ScenarioDropout dropout =
        new ScenarioDropout(
            Map.of("post", new TwoArms<>(0.2, 0.2)),
            ScenarioDropout.Mechanism.MCAR,
            Optional.empty(),
            0);
    ScenarioRecording rounded =
        new ScenarioRecording(OptionalDouble.empty(), Optional.empty(), OptionalInt.of(1));
    Scenario recorded =
        Runs.analysed(
            Scenarios.of(Scenarios.SEED, 25, 24, Scenarios.flare().recording(rounded).build()),
            MANY,
            "student",
            "ancova");
    return Stream.of(
        Arguments.of(Named.of("moments", plain), SimulationPath.MOMENTS),
        Arguments.of(Named.of("participants", plain), SimulationPath.PARTICIPANTS),
        Arguments.of(
            Named.of(
                "blocks",
                Scenarios.with(plain, new AllocationScheme.PermutedBlock(1, 1, List.of(4, 6)))),
            SimulationPath.PARTICIPANTS),
        Arguments.of(
            Named.of("simple", Scenarios.with(plain, new AllocationScheme.Simple(1, 1))),
            SimulationPath.PARTICIPANTS),
        Arguments.of(Named.of("rounded values", recorded), SimulationPath.PARTICIPANTS),
        Arguments.of(
            Named.of("dropout", Scenarios.with(plain, dropout)), SimulationPath.PARTICIPANTS));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void a_replicate_more_takes_no_memory(Scenario scenario, SimulationPath path) {
    CellPlan.Drawing drawing = new CellPlan.Drawing(path, MomentsScatter.BY_ARM);
    CellRunner runner = new CellRunner(CellPlan.of(scenario, drawing, new double[] {0.05}));
    allocated(runner, MANY); // classes are loaded

    long few = allocated(runner, FEW);
    long many = allocated(runner, MANY);

    assertThat((double) (many - few) / (MANY - FEW)).isBetween(0.0, BYTES_A_REPLICATE);
  }

  private static long allocated(CellRunner runner, int count) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    runner.run(1, count, Optional.empty());
    return threads.getThreadAllocatedBytes(thread) - before;
  }
}
