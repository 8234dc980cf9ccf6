// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.equipoise.design.ScenarioAnalysis;
import org.equipoise.simulation.SampleSizeGoal;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which number is solved for by simulation, and at which power. */
final class SolveOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--solve",
      paramLabel = "WHAT",
      description =
          "n: the smallest size, in the ratio of the scenario's arms, at which each analysis has"
              + " the power of --power; --replicates is then what one search may use")
  private String what;

  @Option(
      names = "--power",
      paramLabel = "POWER,...",
      description = "with --solve: the power that is wanted, in (0, 1)")
  private List<String> powers;

  @Option(
      names = "--for",
      paramLabel = "OUTCOME.VISIT.METHOD,...",
      description = "with --solve: which of the scenario's analyses (default: all)")
  private List<String> analyses;

  @Option(
      names = "--size-error",
      paramLabel = "SHARE",
      description =
          "with --solve: end once the standard error of n is this share of n, or half a participant"
              + " (default: 0.01)")
  private Double error;

  boolean isGiven() {
    return what != null;
  }

  /** Refuses what does not go together. */
  void check() {
    Options options = new Options(spec);
    if (what == null) {
      Map<String, Object> idle = new LinkedHashMap<>();
      idle.put("--power", powers);
      idle.put("--for", analyses);
      idle.put("--size-error", error);
      idle.values().removeIf(value -> value == null);
      if (!idle.isEmpty()) {
        throw options.wrong(String.join(", ", idle.keySet()) + " goes with --solve n");
      }
    } else if (!what.equals("n")) {
      throw options.wrong("--solve: must be n, got \"" + what + '"');
    } else if (powers == null) {
      throw options.wrong("--solve: needs --power, the power that is wanted, such as 0.9");
    }
  }

  List<SampleSizeGoal> goals() {
    Options options = new Options(spec);
    double within = error == null ? SampleSizeGoal.USUAL_ERROR : error;
    List<SampleSizeGoal> goals = new ArrayList<>();
    for (double power : PowerNumbers.list(spec, "--power", powers)) {
      goals.add(options.make(() -> new SampleSizeGoal(power, within)));
    }
    return goals;
  }

  /** Those of the analyses that are asked for. */
  Predicate<ScenarioAnalysis> chosen(List<ScenarioAnalysis> all) {
    if (analyses == null) {
      return each -> true;
    }
    Map<String, ScenarioAnalysis> known = new LinkedHashMap<>();
    all.forEach(each -> known.put(label(each), each));
    Set<ScenarioAnalysis> picked =
        new HashSet<>(
            new Options(spec)
                .pick(
                    "--for",
                    analyses,
                    name -> Optional.ofNullable(known.get(name)),
                    List.copyOf(known.keySet())));
    return picked::contains;
  }

  private static String label(ScenarioAnalysis analysis) {
    return analysis.outcome() + '.' + analysis.visit() + '.' + analysis.label();
  }

  /** What was given, as it would be typed. */
  String further() {
    return " --solve n --power "
        + String.join(",", powers)
        + (analyses == null ? "" : " --for " + String.join(",", analyses))
        + (error == null ? "" : " --size-error " + error);
  }
}
