// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.simulation.RunOptions;
import org.equipoise.simulation.SimulationPath;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How often and how a scenario is simulated. */
final class SimulationOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--replicates",
      paramLabel = "N",
      description = "replicates of each cell; overrides the scenario's")
  private Long replicates;

  @Option(names = "--seed", paramLabel = "SEED", description = "overrides the scenario's seed")
  private Long seed;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description = "level of the intervals, in (0, 1); overrides the scenario's")
  private Double level;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "threads (default: one a processor); the answer does not depend on them")
  private Integer threads;

  @Option(
      names = "--alpha",
      paramLabel = "ALPHA,...",
      description = "further significance levels, beside 1 - level")
  private List<String> alphas;

  @Option(
      names = "--until-mcse",
      paramLabel = "MCSE",
      description =
          "end a cell, in blocks of 4096, once the Monte Carlo errors of its coverages and"
              + " rejections are at most this")
  private Double untilMcse;

  @Option(
      names = "--path",
      paramLabel = "PATH",
      description =
          "moments or participants (default: moments where the scenario and its methods need no"
              + " more)")
  private String path;

  /** The options that only make sense for many replicates, as far as they were given. */
  List<String> given() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("--replicates", replicates);
    all.put("--level", level);
    all.put("--threads", threads);
    all.put("--alpha", alphas);
    all.put("--until-mcse", untilMcse);
    all.values().removeIf(value -> value == null);
    return new ArrayList<>(all.keySet());
  }

  ScenarioGrid seeded(ScenarioGrid grid) {
    return seed == null ? grid : grid.withSeed(seed);
  }

  /** The scenario with what overrides its file. */
  ScenarioGrid over(ScenarioGrid read) {
    Options options = new Options(spec);
    ScenarioGrid grid = seeded(read);
    if (level != null) {
      ScenarioGrid before = grid;
      grid = options.make("--level", () -> before.withLevel(level));
    }
    if (replicates != null) {
      ScenarioGrid before = grid;
      grid = options.make("--replicates", () -> before.withReplicates(replicates));
    }
    return grid;
  }

  /** How replicates are drawn, when it is asked for. */
  Optional<SimulationPath> way() {
    Options options = new Options(spec);
    return Optional.ofNullable(path).map(text -> options.make("--path", () -> way(text)));
  }

  /** How to run; with the answers of every replicate when they are used. */
  RunOptions run(boolean keepRows) {
    Options options = new Options(spec);
    List<Double> levels = PowerNumbers.list(spec, "--alpha", alphas == null ? List.of() : alphas);
    Optional<SimulationPath> way = way();
    int count = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    OptionalDouble until =
        untilMcse == null ? OptionalDouble.empty() : OptionalDouble.of(untilMcse);
    return options.make(() -> new RunOptions(count, levels, until, way, keepRows));
  }

  /** The options that change the answer besides those of the scenario, as they would be typed. */
  String further(RunOptions how) {
    StringBuilder text = new StringBuilder();
    if (!how.alphas().isEmpty()) {
      List<String> levels = how.alphas().stream().map(String::valueOf).toList();
      text.append(" --alpha ").append(String.join(",", levels));
    }
    how.untilMcse().ifPresent(error -> text.append(" --until-mcse ").append(error));
    how.path().ifPresent(each -> text.append(" --path ").append(each.label()));
    return text.toString();
  }

  private static SimulationPath way(String text) {
    for (SimulationPath each : SimulationPath.values()) {
      if (each.label().equals(text)) {
        return each;
      }
    }
    throw new IllegalArgumentException("path must be moments or participants, got " + text);
  }
}
