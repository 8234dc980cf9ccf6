// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.equipoise.claim.Better;
import org.equipoise.compare.Inference;
import org.equipoise.compare.Settings;
import org.equipoise.core.Alternative;
import org.equipoise.design.AllocationScheme;
import org.equipoise.design.Scale;
import org.equipoise.evidence.SampleColumn;
import org.equipoise.evidence.SampleRequest;
import org.equipoise.io.CategoryOrder;
import org.equipoise.io.TrialReader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What methods may be told besides the data. */
final class MethodOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--alternative",
      paramLabel = "ALTERNATIVE",
      defaultValue = "two-sided",
      description = "two-sided, greater or less (default: ${DEFAULT-VALUE})")
  private String alternative;

  @Option(
      names = "--better",
      paramLabel = "DIRECTION",
      description = "for non-inferiority: lower or higher")
  private String better;

  @Option(
      names = "--covariates",
      paramLabel = "COLUMN,...",
      description = "what ancova* and tobit adjust for besides the baseline; numbers or categories")
  private List<String> covariates = List.of();

  @Option(
      names = "--strata",
      paramLabel = "COLUMN,...",
      description = "strata of the randomization: adjusted for by ancova*, kept by permutation")
  private List<String> strata = List.of();

  @Option(
      names = "--levels",
      paramLabel = "COLUMN=a,b",
      description =
          "the order of a column's categories, the first the reference (default: of appearance);"
              + " once for each column")
  private List<String> levels = List.of();

  @Option(
      names = "--cluster",
      paramLabel = "COLUMN",
      description = "those who were taught together, for difference-cr2 and ancova-cr2")
  private String cluster;

  @Option(
      names = "--pair",
      paramLabel = "COLUMN",
      description = "those who were matched, one of each arm, for paired")
  private String pair;

  @Option(
      names = "--scale",
      paramLabel = "SCALE",
      description =
          "raw or log; log differences are shown as ratios (default: as the method has it)")
  private String scale;

  @Option(
      names = "--resamples",
      paramLabel = "N",
      description = "how many permutations or resamples (default: the method's own)")
  private Integer resamples;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "of what comes from chance (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--trim",
      paramLabel = "SHARE",
      defaultValue = "0.2",
      description = "share trimmed at each end by yuen (default: ${DEFAULT-VALUE})")
  private double trim;

  @Option(
      names = "--prior-scale",
      paramLabel = "SCALE",
      description = "scale of jzs's Cauchy prior (default: the square root of 1/2)")
  private Double priorScale;

  @Option(
      names = "--sweep-scale",
      paramLabel = "SCALE,...",
      description = "jzs once for each of these scales of its prior; --figure draws BF10 over them")
  private List<String> sweepScale = List.of();

  @Option(
      names = "--trial",
      paramLabel = "trial.yaml",
      description = "the trial whose allocation scheme rerandomization follows")
  private Path trial;

  Settings settings(double level) {
    Options options = new Options(spec);
    Alternative chosen = options.make("--alternative", () -> Alternative.parse(alternative));
    Settings settings =
        Settings.of(new Inference(level, chosen)).withChance(chance()).withTuning(tuning());
    return better == null
        ? settings
        : settings.withBetter(options.make("--better", () -> Better.parse(better)));
  }

  /** The scales of a sweep; empty without one. */
  List<Double> sweep() {
    Options options = new Options(spec);
    if (priorScale != null && !sweepScale.isEmpty()) {
      throw options.wrong("--sweep-scale: in place of --prior-scale; both were given");
    }
    return Options.list(sweepScale).stream()
        .map(text -> options.make("--sweep-scale", () -> number(text)))
        .distinct()
        .toList();
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("must be numbers in [0.001, 1000], got " + text, e);
    }
  }

  private Settings.Chance chance() {
    OptionalInt count = resamples == null ? OptionalInt.empty() : OptionalInt.of(resamples);
    Optional<AllocationScheme> scheme = scheme();
    return new Options(spec).make("--resamples", () -> new Settings.Chance(seed, count, scheme));
  }

  private Settings.Tuning tuning() {
    Options options = new Options(spec);
    double usual = Math.sqrt(0.5);
    Settings.Tuning trimmed = options.make("--trim", () -> new Settings.Tuning(trim, usual));
    return priorScale == null
        ? trimmed
        : options.make("--prior-scale", () -> new Settings.Tuning(trim, priorScale));
  }

  private Optional<AllocationScheme> scheme() {
    return trial == null
        ? Optional.empty()
        : TrialReader.read(trial, KnownIds.vocabulary()).trial().allocation();
  }

  Optional<Scale> scale() {
    return Optional.ofNullable(scale)
        .map(text -> new Options(spec).make("--scale", () -> scale(text)));
  }

  private static Scale scale(String text) {
    return switch (text) {
      case "raw" -> Scale.RAW;
      case "log" -> Scale.LOG;
      default -> throw new IllegalArgumentException("must be raw or log, got " + text);
    };
  }

  /** The participants' own columns, and what each is to a method. */
  List<SampleRequest.Own> own() {
    List<SampleRequest.Own> own = new ArrayList<>();
    for (String name : Options.list(covariates)) {
      own.add(ordered(SampleColumn.Role.COVARIATE, List.of(name)));
    }
    List<String> by = Options.list(strata);
    if (!by.isEmpty()) {
      own.add(ordered(SampleColumn.Role.STRATUM, by));
    }
    Optional.ofNullable(cluster)
        .ifPresent(
            name -> own.add(new SampleRequest.Own(SampleColumn.Role.CLUSTER, List.of(name))));
    Optional.ofNullable(pair)
        .ifPresent(name -> own.add(new SampleRequest.Own(SampleColumn.Role.PAIR, List.of(name))));
    if (scheme().orElse(null) instanceof AllocationScheme.Minimization minimization) {
      own.addAll(SampleRequest.Own.factors(minimization.factors()));
    }
    return own;
  }

  private SampleRequest.Own ordered(SampleColumn.Role role, List<String> names) {
    Map<String, List<String>> said = new HashMap<>(order().columns());
    said.keySet().retainAll(names);
    return new SampleRequest.Own(role, names, said);
  }

  /** The order of the categories, of columns that are adjusted for or stratified by. */
  CategoryOrder order() {
    Options options = new Options(spec);
    CategoryOrder order = options.make("--levels", () -> CategoryOrder.parse(levels));
    List<String> used = new ArrayList<>(Options.list(covariates));
    used.addAll(Options.list(strata));
    for (String column : order.columns().keySet()) {
      if (!used.contains(column)) {
        throw options.wrong(
            "--levels: must name a column of --covariates or --strata, got " + column);
      }
    }
    return order;
  }

  /** The names of those columns, each once. */
  List<String> columns() {
    return own().stream().flatMap(each -> each.names().stream()).distinct().toList();
  }
}
