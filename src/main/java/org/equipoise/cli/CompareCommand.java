// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.analysis.ComparisonPlan;
import org.equipoise.analysis.ComparisonRow;
import org.equipoise.analysis.Comparisons;
import org.equipoise.analysis.CorrelationSweep;
import org.equipoise.analysis.RoundingQuestion;
import org.equipoise.claim.Margin;
import org.equipoise.compare.Settings;
import org.equipoise.core.Progress;
import org.equipoise.core.TwoArms;
import org.equipoise.core.Version;
import org.equipoise.evidence.ArmSummaries;
import org.equipoise.evidence.Rounded;
import org.equipoise.evidence.SummaryForm;
import org.equipoise.io.ComparisonFile;
import org.equipoise.io.ComparisonReader;
import org.equipoise.io.CsvTable;
import org.equipoise.io.SummariesReader;
import org.equipoise.method.Catalogue;
import org.equipoise.method.Method;
import org.equipoise.view.CompareView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Two arms compared, from participants or from published summaries. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Compares two arms, from participants or from published summaries.",
      "",
      "Participants are one row each, or the long participants.csv with --outcome and --visit;",
      "published summaries are the columns n1 mean1 sd1 n2 mean2 sd2, or events1 n1 events2 n2,",
      "or n1 pre1 post1 sdpre1 sdpost1 r1 n2 ... of before and after.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  bin/equipoise compare data/rosenkranz2013/participants.simulated.csv --arms MBSR,HEP \\",
      "    --outcome flare --visit post --baseline pre --method welch,ancova,g"
    })
final class CompareCommand implements Runnable {
  private final Console console;

  @Spec private CommandSpec spec;
  @Mixin private InputTable input;
  @Mixin private OutputOptions output;
  @Mixin private FigureOption figure;
  @Mixin private ComparePlotOption plot;
  @Mixin private LevelOption level;
  @Mixin private MethodOptions told;
  @Mixin private CorrelationOption correlation;
  @Mixin private RoundingOption rounding;

  @Option(
      names = "--value",
      paramLabel = "COLUMN",
      defaultValue = "value",
      description = "column of the outcome's values (default: ${DEFAULT-VALUE})")
  private String value;

  @Option(
      names = "--arm",
      paramLabel = "COLUMN",
      defaultValue = "arm",
      description = "column of the arm (default: ${DEFAULT-VALUE})")
  private String arm;

  @Option(names = "--arms", paramLabel = "E,C", description = "the two arms, experimental first")
  private String arms;

  @Option(
      names = "--baseline",
      paramLabel = "COLUMN",
      description = "column of the baseline values; with --outcome the baseline visit")
  private String baseline;

  @Option(
      names = "--by",
      paramLabel = "COLUMN",
      description = "repeat the comparison in each group")
  private String by;

  @Option(names = "--outcome", paramLabel = "ID", description = "outcome of a long file")
  private String outcome;

  @Option(names = "--visit", paramLabel = "ID", description = "visit of a long file")
  private String visit;

  @Option(names = "--minute", paramLabel = "M", description = "minute within the visit")
  private Double minute;

  @Option(
      names = "--method",
      paramLabel = "METHOD,...",
      defaultValue = "welch",
      description =
          "one or more of the methods that docs/cli.md lists; an unknown one lists them all"
              + " (default: ${DEFAULT-VALUE})")
  private List<String> methods;

  @Option(
      names = "--margin",
      paramLabel = "MARGIN",
      description = "for tost: 2, -1,2, smd:0.5 or ratio:1.25 (a ratio margin analyses logs)")
  private String margin;

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    figure.check();
    plot.check(figure.isGiven());
    output.check();
    CompareView view;
    try (ProgressLine progress = ProgressLine.stoppable(console)) {
      ComparisonPlan plan = plan(progress);
      CsvTable table = input.read(console);
      boolean published = SummariesReader.reads(table) && !table.has(arm);
      TwoArms<String> names =
          published && arms == null ? new TwoArms<>("arm 1", "arm 2") : twoArms(table);
      view =
          published
              ? summaries(table, names, plan)
              : new CompareView(names, "", groups(table, names, plan));
    }
    Output written = new Output(console);
    input.path().ifPresent(written::keep);
    output.answer(
        view.answer(Version.current()).withOrigin(input.origin()), view::explanations, written);
    figure.draw(() -> plot.draw(view, correlation.drawn()), written);
    written.write();
  }

  private ComparisonPlan plan(Progress progress) {
    Options options = new Options(spec);
    List<Method> named = options.pick("--method", methods, Catalogue::find, Catalogue.ids());
    List<Method> picked = options.make("--sweep-scale", () -> Catalogue.sweep(named, told.sweep()));
    Optional<Margin> bounds =
        Optional.ofNullable(margin).map(text -> options.make("--margin", () -> Margin.parse(text)));
    Settings settings = told.settings(level.orDefault()).withProgress(progress);
    return options.make(
        "--method", () -> new ComparisonPlan(picked, settings, bounds, told.own(), told.scale()));
  }

  private CompareView summaries(CsvTable table, TwoArms<String> names, ComparisonPlan plan) {
    if (baseline != null
        || outcome != null
        || visit != null
        || minute != null
        || !told.columns().isEmpty()) {
      throw new Options(spec)
          .wrong(
              "--baseline, --outcome, --visit, --minute and columns of participants go with participants, and "
                  + table.file()
                  + " holds published summaries");
    }
    if (correlation.isGiven() && !SummariesReader.changes(table)) {
      throw new Options(spec)
          .wrong(
              "--r: is for the columns "
                  + SummaryForm.CHANGES_AND_SD_POST.columns()
                  + ", and "
                  + table.file()
                  + " has others");
    }
    Optional<String> name = Optional.ofNullable(by);
    List<Rounded<ArmSummaries>> read =
        rounding.question() == RoundingQuestion.ASKED
            ? SummariesReader.rounded(table, name)
            : SummariesReader.read(table, name).stream().map(Rounded::exact).toList();
    return summaries(read, names, plan);
  }

  private CompareView summaries(
      List<Rounded<ArmSummaries>> read, TwoArms<String> names, ComparisonPlan plan) {
    List<Double> assumed = plot.sweepsCorrelation() ? correlation.orSweep() : correlation.given();
    List<ComparisonRow> rows = new ArrayList<>();
    List<CorrelationSweep> sweeps = new ArrayList<>();
    for (Rounded<ArmSummaries> each : read) {
      String name = by == null ? "" : each.printed().id();
      rows.addAll(Comparisons.of(name, each, plan, assumed, rounding.question()));
      if (!assumed.isEmpty()) {
        CorrelationSweep.of(name, each.printed(), plan).ifPresent(sweeps::add);
      }
    }
    return new CompareView(names, "", rows, sweeps, rounding.question());
  }

  private void refuseForParticipants(CsvTable table) {
    if (correlation.isGiven() || rounding.question() == RoundingQuestion.ASKED) {
      throw new Options(spec)
          .wrong(
              (correlation.isGiven() ? "--r" : "--rounding")
                  + ": is for published summaries, and "
                  + table.file()
                  + " holds participants");
    }
    for (String taken : List.of(arm, value)) {
      if (told.columns().contains(taken)) {
        throw new Options(spec)
            .wrong(
                "--covariates, --strata, --cluster and --pair: must name columns other than those of"
                    + " the arm and the outcome, got "
                    + taken);
      }
    }
  }

  private List<ComparisonRow> groups(CsvTable table, TwoArms<String> names, ComparisonPlan plan) {
    refuseForParticipants(table);
    ComparisonFile file =
        new ComparisonFile(
            value,
            arm,
            names,
            Optional.ofNullable(baseline),
            Optional.ofNullable(by),
            told.columns(),
            picked());
    told.order().check(table);
    List<ComparisonRow> rows = new ArrayList<>();
    ComparisonReader.read(table, file)
        .forEach(
            (name, participants) ->
                rows.addAll(
                    Comparisons.of(
                        name,
                        participants,
                        ComparisonReader.OUTCOME,
                        file.baseline().map(each -> ComparisonReader.BASELINE),
                        plan)));
    return rows;
  }

  private TwoArms<String> twoArms(CsvTable table) {
    List<String> named = arms == null ? List.of() : Options.list(List.of(arms));
    if (named.size() == 2 && !named.contains("") && !named.get(0).equals(named.get(1))) {
      return new TwoArms<>(named.get(0), named.get(1));
    }
    String found =
        table.has(arm)
            ? "the arms found are " + ComparisonFile.levels(table, arm).keySet()
            : "there is no column " + arm;
    throw new Options(spec)
        .wrong("--arms: must name two different arms, experimental first; " + found);
  }

  private Optional<ComparisonFile.Picked> picked() {
    if ((outcome == null) != (visit == null)) {
      throw new Options(spec).wrong("--outcome and --visit go together");
    }
    if (outcome == null && minute != null) {
      throw new Options(spec).wrong("--minute goes with --outcome and --visit");
    }
    return Optional.ofNullable(outcome)
        .map(
            id ->
                new ComparisonFile.Picked(
                    id,
                    visit,
                    minute == null ? OptionalDouble.empty() : OptionalDouble.of(minute)));
  }
}
