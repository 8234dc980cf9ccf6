// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.analysis.PowerCurve;
import org.equipoise.analysis.PowerRow;
import org.equipoise.compare.PowerClaim;
import org.equipoise.compare.PowerDesign;
import org.equipoise.compare.PowerQuestion;
import org.equipoise.compare.PowerSides;
import org.equipoise.core.TwoArms;
import org.equipoise.core.Version;
import org.equipoise.view.PowerView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Power, sample size, detectable difference or error rate, in closed form. */
@Command(
    name = "power",
    mixinStandardHelpOptions = true,
    description = {
      "Power in closed form. One of delta, n and power is left out and solved for; with all three",
      "given and no --alpha, alpha is. Lists are crossed.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  bin/equipoise power --delta 0.5 --sd 1 --power 0.8",
      "  bin/equipoise power --design ancova --r 0.5 --delta 0.5,0.8 --n 25:24",
      "  bin/equipoise power --design tost --margin smd:0.5 --delta 0 --n 24,49,100",
      "  bin/equipoise power --design proportions --p1 0.5 --p2 0.3 --power 0.8,0.9"
    })
final class PowerCommand implements Runnable {
  private final Console console;

  @Spec private CommandSpec spec;
  @Mixin private OutputOptions output;
  @Mixin private FigureOption figure;
  @Mixin private PowerDesignOptions design;

  @Option(
      names = "--delta",
      paramLabel = "DELTA,...",
      description = "true difference, experimental minus control")
  private List<String> deltas;

  @Option(
      names = "--superiority",
      paramLabel = "P,...",
      description =
          "for wilcoxon, in place of --delta: probability that an experimental outcome is"
              + " the larger")
  private List<String> superiorities;

  @Option(
      names = "--p1",
      paramLabel = "P,...",
      description = "proportion of the experimental arm, in place of --delta")
  private List<String> experimental;

  @Option(names = "--p2", paramLabel = "P,...", description = "proportion of the control arm")
  private List<String> controls;

  @Option(
      names = "--n",
      paramLabel = "N,...",
      description = "participants an arm, or 25:24; pairs for paired")
  private List<String> sizes;

  @Option(names = "--power", paramLabel = "POWER,...", description = "wanted power, in (0, 1)")
  private List<String> powers;

  @Option(
      names = "--alpha",
      paramLabel = "ALPHA,...",
      description = "error rate, in (0, 1) (default: 0.05)")
  private List<String> alphas;

  @Option(
      names = "--alternative",
      paramLabel = "SIDES",
      defaultValue = "two-sided",
      description =
          "two-sided, counting both tails, or one-sided, towards delta (default: ${DEFAULT-VALUE})")
  private String alternative;

  @Option(
      names = "--ratio",
      paramLabel = "RATIO",
      description = "n1/n2 where n is solved for (default: 1)")
  private Double ratio;

  PowerCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    figure.check();
    output.check();
    List<PowerRow> rows = questions().stream().map(PowerRow::of).toList();
    PowerView view = new PowerView(rows, () -> PowerCurve.through(rows));
    Output written = new Output(console);
    output.answer(view.answer(Version.current()), view::explanations, written);
    figure.draw(view::figure, written);
    written.write();
  }

  private List<PowerQuestion> questions() {
    checkOptions();
    List<Double> p2 = PowerNumbers.list(spec, "--p2", controls);
    List<Optional<TwoArms<Integer>>> n = orNone(PowerNumbers.sizes(spec, sizes));
    List<OptionalDouble> power = numbers("--power", powers);
    List<PowerQuestion> questions = new ArrayList<>();
    for (PowerDesign test : design.designs(p2)) {
      PowerClaim claim = design.claim(test);
      for (OptionalDouble delta : differences(test)) {
        for (Optional<TwoArms<Integer>> arms : n) {
          for (OptionalDouble alpha : alphas(delta.isPresent() && arms.isPresent())) {
            for (OptionalDouble wanted : power) {
              questions.add(question(new Setting(test, claim, delta, arms, alpha, wanted)));
            }
          }
        }
      }
    }
    return questions;
  }

  private void checkOptions() {
    Options options = new Options(spec);
    if (design.proportions() != (controls != null)) {
      throw options.wrong(
          "--p2: is for proportions" + (design.proportions() ? ", which need it" : ""));
    }
    if (experimental != null && !design.proportions()) {
      throw options.wrong("--p1: is for proportions");
    }
    if (superiorities != null && !design.wilcoxon()) {
      throw options.wrong("--superiority: is for wilcoxon");
    }
    int named =
        (deltas == null ? 0 : 1) + (superiorities == null ? 0 : 1) + (experimental == null ? 0 : 1);
    if (named > 1) {
      throw options.wrong("--delta, --superiority and --p1 stand for one another; give one");
    }
    if (ratio != null && (sizes != null || design.paired())) {
      throw options.wrong("--ratio: is for an n of two arms that is solved for");
    }
    List<String> missing = new ArrayList<>();
    if (named == 0) {
      missing.add(design.proportions() ? "--p1" : "--delta");
    }
    if (sizes == null) {
      missing.add("--n");
    }
    if (powers == null) {
      missing.add("--power");
    }
    if (missing.size() > 1 || (missing.isEmpty() && alphas != null)) {
      throw options.wrong(
          (missing.isEmpty()
                  ? "nothing is left out"
                  : String.join(" and ", missing) + " are left out")
              + "; exactly one of delta, n, power and alpha is solved for");
    }
  }

  private record Setting(
      PowerDesign test,
      PowerClaim claim,
      OptionalDouble delta,
      Optional<TwoArms<Integer>> n,
      OptionalDouble alpha,
      OptionalDouble power) {}

  private PowerQuestion question(Setting setting) {
    Options options = new Options(spec);
    PowerSides sides = options.make("--alternative", () -> PowerSides.parse(alternative));
    return options.make(
        () ->
            new PowerQuestion(
                setting.test,
                setting.claim,
                sides,
                setting.delta,
                setting.n,
                setting.alpha,
                setting.power,
                ratio == null ? 1 : ratio));
  }

  private List<OptionalDouble> differences(PowerDesign test) {
    if (superiorities != null) {
      return PowerNumbers.list(spec, "--superiority", superiorities).stream()
          .map(each -> design.superiority(test, each))
          .toList();
    }
    if (experimental != null) {
      double p2 = test.more(OptionalDouble.empty()).get("p2");
      return PowerNumbers.list(spec, "--p1", experimental).stream()
          .map(p1 -> OptionalDouble.of(p1 - p2))
          .toList();
    }
    return numbers("--delta", deltas);
  }

  private List<OptionalDouble> alphas(boolean rest) {
    boolean solved = alphas == null && rest && powers != null;
    if (alphas != null || solved) {
      return numbers("--alpha", alphas);
    }
    return List.of(OptionalDouble.of(0.05));
  }

  private List<OptionalDouble> numbers(String option, List<String> texts) {
    return texts == null
        ? List.of(OptionalDouble.empty())
        : PowerNumbers.list(spec, option, texts).stream().map(OptionalDouble::of).toList();
  }

  private static <T> List<Optional<T>> orNone(List<T> values) {
    return values.isEmpty()
        ? List.of(Optional.empty())
        : values.stream().map(Optional::of).toList();
  }
}
