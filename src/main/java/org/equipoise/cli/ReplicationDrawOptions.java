// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.equipoise.analysis.ReplicationChoice;
import org.equipoise.analysis.ReplicationDesign;
import org.equipoise.analysis.ReplicationTruth;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Outcome;
import org.equipoise.design.Trial;
import org.equipoise.design.Visit;
import org.equipoise.method.Catalogue;
import org.equipoise.replication.Thresholds;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Replications of a published trial: which, and how they are drawn. */
final class ReplicationDrawOptions {
  private static final long REPLICATES = 10_000;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--from",
      paramLabel = "TRIAL.yaml",
      description =
          "in place of PAIRS.csv: simulate replications of this trial from its printed moments, and"
              + " say how often each criterion holds")
  private Path trial;

  @Option(
      names = "--replicates",
      paramLabel = "N",
      description = "of --from: how many replications (default: 10000)")
  private Long replicates;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      description = "of --from: needed, any whole number")
  private Long seed;

  @Option(
      names = "--truth",
      paramLabel = "TRUTH",
      description =
          "of --from: original (the original's estimate is true), null, half or shrunken by 1/z²"
              + " (default: original)")
  private String truth;

  @Option(
      names = "--n",
      paramLabel = "E:C",
      description = "of --from: participants of a replication's arms (default: the original's)")
  private List<String> sizes;

  @Option(
      names = "--n-factor",
      paramLabel = "FACTOR",
      description = "of --from: so many times the original's participants, rounded up")
  private Double factor;

  @Option(
      names = "--outcome",
      paramLabel = "OUTCOME,...",
      description = "of --from: only these outcomes (default: those of the plan)")
  private List<String> outcomes;

  @Option(
      names = "--visit",
      paramLabel = "VISIT,...",
      description = "of --from: only these visits (default: those of the plan)")
  private List<String> visits;

  @Option(
      names = "--method",
      paramLabel = "METHOD,...",
      description = "of --from: methods in place of the plan's")
  private List<String> methods;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "of --from: threads (default: one a processor); the answer does not depend on them")
  private Integer threads;

  boolean isGiven() {
    return trial != null;
  }

  Path trial() {
    return trial;
  }

  /** Refuses what goes with --from only, and what is missing. */
  void check() {
    Map<String, Object> given = new LinkedHashMap<>();
    given.put("--replicates", replicates);
    given.put("--seed", seed);
    given.put("--truth", truth);
    given.put("--n", sizes);
    given.put("--n-factor", factor);
    given.put("--outcome", outcomes);
    given.put("--visit", visits);
    given.put("--method", methods);
    given.put("--threads", threads);
    given.values().removeIf(value -> value == null);
    Options options = new Options(spec);
    if (!isGiven() && !given.isEmpty()) {
      throw options.wrong(String.join(", ", given.keySet()) + " goes with --from");
    }
    if (isGiven() && seed == null) {
      throw options.wrong("--from: needs --seed, since replications come from chance");
    }
    if (sizes != null && factor != null) {
      throw options.wrong("--n and --n-factor are two ways to say one thing; give one of them");
    }
  }

  ReplicationDesign design(Thresholds limits) {
    Options options = new Options(spec);
    ReplicationTruth chosen =
        truth == null
            ? ReplicationTruth.ORIGINAL
            : options
                .pick("--truth", List.of(truth), ReplicationTruth::find, ReplicationTruth.ids())
                .get(0);
    Optional<TwoArms<Integer>> arms = Optional.empty();
    if (sizes != null) {
      List<TwoArms<Integer>> pairs = PowerNumbers.sizes(spec, sizes);
      if (pairs.size() > 1) {
        throw options.wrong("--n: must be one size like 24 or 25:24, got " + pairs.size());
      }
      arms = Optional.of(pairs.get(0));
    }
    Optional<TwoArms<Integer>> fixed = arms;
    double times = factor == null ? 1 : factor;
    int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    long count = replicates == null ? REPLICATES : replicates;
    return options.make(
        () ->
            new ReplicationDesign(
                chosen,
                new ReplicationDesign.ReplicationSize(fixed, times),
                limits,
                new ReplicationDesign.Run(count, seed, workers)));
  }

  ReplicationChoice choice(Trial of) {
    return new ReplicationChoice(
        known("--outcome", outcomes, of.outcomes(), Outcome::id),
        known("--visit", visits, of.visits(), Visit::id),
        known("--method", methods, Catalogue.plannable(), id -> id));
  }

  private <T> List<String> known(
      String option, List<String> texts, List<T> all, Function<T, String> id) {
    List<String> ids = all.stream().map(id).toList();
    return texts == null
        ? List.of()
        : new Options(spec)
            .pick(option, texts, text -> Optional.of(text).filter(ids::contains), ids);
  }

  /** The command that gives the same answer. */
  String command(ReplicationDesign design) {
    List<String> words = new ArrayList<>();
    words.add("bin/equipoise replicate --from " + trial);
    words.add("--replicates " + design.run().replicates());
    words.add("--seed " + design.run().seed());
    words.add("--truth " + design.truth().id());
    words.add("--level " + design.limits().level());
    words.add("--alpha " + design.limits().alpha());
    add(words, "--n", sizes);
    add(words, "--outcome", outcomes);
    add(words, "--visit", visits);
    add(words, "--method", methods);
    if (factor != null) {
      words.add("--n-factor " + factor);
    }
    return String.join(" ", words);
  }

  private static void add(List<String> words, String option, List<String> values) {
    if (values != null) {
      words.add(option + " " + String.join(",", values));
    }
  }
}
