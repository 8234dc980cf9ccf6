// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.core.Require;
import org.equipoise.effect.Measure;
import org.equipoise.effect.MeasureSettings;
import org.equipoise.effect.RiskInterval;
import org.equipoise.effect.StandardizedInterval;
import org.equipoise.effect.VarianceForm;
import org.equipoise.effect.ZeroCells;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What measures are told where conventions differ. */
final class MeasureOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--variance",
      paramLabel = "FORM",
      description = "of smd: ls, ls2 (Borenstein's) or ub (unbiased); default: ls")
  private String variance;

  @Option(
      names = "--interval",
      paramLabel = "KIND,...",
      description =
          "of d and g: exact, t or normal (default: exact); of rd and nnt: newcombe or normal"
              + " (default: normal)")
  private List<String> intervals;

  @Option(
      names = "--zero",
      paramLabel = "RULE",
      description =
          "for or, rr, d-or* and ratios of pairs: ½ added to tables with a zero (only0), to all, or none (default:"
              + " only0)")
  private String zero;

  @Option(
      names = "--control-risk",
      paramLabel = "P",
      description = "the share of the control arm with the event, for nnt-furukawa")
  private Double controlRisk;

  @Option(
      names = "--r",
      paramLabel = "R,...",
      description =
          "correlations of before and after to assume, each in turn, where none was printed")
  private List<String> r;

  MeasureSettings settings() {
    Options options = new Options(spec);
    MeasureSettings defaults = MeasureSettings.defaults();
    List<String> kinds = intervals == null ? List.of() : Options.list(intervals);
    refuseUnknown(kinds);
    return new MeasureSettings(
        variance == null
            ? defaults.variance()
            : options.make("--variance", () -> named(variance, VarianceForm.values())),
        last(kinds, StandardizedInterval.values()).orElse(defaults.interval()),
        last(kinds, RiskInterval.values()).orElse(defaults.risk()),
        zero == null
            ? defaults.zero()
            : options.make("--zero", () -> named(zero, ZeroCells.values())),
        controlRisk == null
            ? OptionalDouble.empty()
            : OptionalDouble.of(
                options.make(
                    "--control-risk", () -> Require.openUnit(controlRisk, "control risk"))));
  }

  List<Double> correlations() {
    List<Double> all = new ArrayList<>();
    for (String text : r == null ? List.<String>of() : Options.list(r)) {
      all.add(new Options(spec).make("--r", () -> correlation(text)));
    }
    return all;
  }

  private static double correlation(String text) {
    try {
      return Require.correlation(Double.parseDouble(text), "r");
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("must be numbers in [-1, 1], got " + text, e);
    }
  }

  /** Refuses an option that none of the measures listens to. */
  void refuseIdle(List<Measure> picked) {
    List<String> ids = picked.stream().map(Measure::id).toList();
    refuseIdle(ids, variance, "--variance", List.of("smd"));
    refuseIdle(
        ids,
        zero,
        "--zero",
        List.of("or", "rr", "d-or", "d-or-cox", "rr-paired", "or-paired", "or-conditional"));
    refuseIdle(ids, intervals, "--interval", List.of("d", "g", "rd", "nnt"));
  }

  private void refuseIdle(List<String> ids, Object option, String name, List<String> listeners) {
    if (option != null && !ids.isEmpty() && listeners.stream().noneMatch(ids::contains)) {
      throw new Options(spec)
          .wrong(name + ": is for " + String.join(", ", listeners) + "; --measure names none");
    }
  }

  private void refuseUnknown(List<String> kinds) {
    for (String kind : kinds) {
      if (find(kind, StandardizedInterval.values()).isEmpty()
          && find(kind, RiskInterval.values()).isEmpty()) {
        throw new Options(spec)
            .wrong("--interval: must be among exact, t, normal, newcombe, got " + kind);
      }
    }
  }

  private static <E extends Enum<E>> Optional<E> last(List<String> names, E[] values) {
    return names.stream().flatMap(name -> find(name, values).stream()).reduce((a, b) -> b);
  }

  private static <E extends Enum<E>> E named(String name, E[] values) {
    return find(name, values)
        .orElseThrow(
            () -> {
              List<String> ids = List.of(values).stream().map(MeasureOptions::id).toList();
              return new IllegalArgumentException(
                  "must be among " + String.join(", ", ids) + ", got " + name);
            });
  }

  private static <E extends Enum<E>> Optional<E> find(String name, E[] values) {
    return List.of(values).stream().filter(each -> id(each).equals(name)).findFirst();
  }

  private static String id(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
