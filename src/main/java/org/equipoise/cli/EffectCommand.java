// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.equipoise.analysis.EffectRow;
import org.equipoise.analysis.EffectSizes;
import org.equipoise.analysis.RoundingQuestion;
import org.equipoise.core.Version;
import org.equipoise.effect.EffectMeasures;
import org.equipoise.effect.Measure;
import org.equipoise.effect.MeasureSettings;
import org.equipoise.evidence.PrintedComparison;
import org.equipoise.evidence.QuantileModel;
import org.equipoise.evidence.Rounded;
import org.equipoise.evidence.SummaryForm;
import org.equipoise.io.CsvTable;
import org.equipoise.io.PrintedReader;
import org.equipoise.io.RowReader;
import org.equipoise.view.EffectView;
import org.equipoise.view.EffectView.Conversions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Effect sizes from published summaries. */
@Command(
    name = "effect",
    mixinStandardHelpOptions = true,
    description = "Effect sizes from published summaries: one comparison a row.",
    footer = {
      "",
      "The columns decide which measures are possible; arm 1 is experimental, id or study names a",
      "row. Means: n1 mean1 sd1 n2 mean2 sd2 (or se1, or ci_low1 ci_high1, in place of sd1). A",
      "printed test: n1 n2 with t, or with f or p and sign. Events: events1 n1 events2 n2. Before",
      "and after: n1 pre1 post1 sdpre1 sdpost1 r1, and the same with 2. Quantiles: median1 q1_1 q3_1",
      "min1 max1. Differences, ANCOVA, ratios, change scores, and several numbers in a cell such as",
      "1.2 (0.3): docs/conversions.md lists all columns.",
      "",
      "Example:",
      "  printf 'id,n1,mean1,sd1,n2,mean2,sd2\\na,25,7.1,2.2,24,8.3,2.5\\n' |",
      "    bin/equipoise effect - --measure d,g"
    })
final class EffectCommand implements Runnable {
  private final Console console;

  @Spec private CommandSpec spec;
  @Mixin private InputTable input;
  @Mixin private OutputOptions output;
  @Mixin private FigureOption figure;
  @Mixin private LevelOption level;
  @Mixin private MeasureOptions options;
  @Mixin private RoundingOption rounding;
  @Mixin private InvalidRowsOption invalid;

  @Option(
      names = "--quantiles",
      paramLabel = "MODEL",
      description =
          "what medians, quartiles and ranges are taken to be from: normal or lognormal (default:"
              + " normal)")
  private String quantiles;

  @Option(
      names = "--pool",
      description =
          "rows of the same id are groups of one comparison: their arms are pooled (means with SDs,"
              + " and counts); an arm that is empty in a row is not in that group")
  private boolean pool;

  @Option(
      names = "--measure",
      paramLabel = "MEASURE,...",
      description =
          "one or more of md, smd, smdh, smd1, d, g, d_av_arms, rom, rom-bc, cvr, vr, cl, u3,"
              + " overlap, r, lor, lor-cox, nnt-kk, nnt-furukawa; or, rr, rd, as, nnt, d-or,"
              + " d-or-cox; smcr, smcrh, smcc, d_av, g_av, mc, romc (one row an arm); dppc, dppc1,"
              + " dppc3, dppc-change (default: g, or or, or dppc, as the columns allow)")
  private List<String> measures;

  EffectCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    figure.check();
    output.check();
    double chosen = level.orDefault();
    MeasureSettings settings = options.settings();
    List<Double> correlations = options.correlations();
    List<Measure> picked = measures == null ? List.of() : picked(measures, settings);
    options.refuseIdle(picked);
    CsvTable table = input.read(console);
    PrintedReader summaries = new PrintedReader(table, model());
    Set<SummaryForm> forms = forms(table, correlations);
    if (measures == null) {
      picked = picked(List.of(usual(forms)), settings);
    }
    RowReader reader = invalid.reader(table);
    EffectRows reading = reading(summaries, reader);
    refuseImpossible(picked, forms, table);
    List<EffectRow> rows = reading.of(picked, correlations, chosen);
    EffectView view =
        new EffectView(
            rows,
            pool || summaries.converts() ? Conversions.NAMED : Conversions.NOT_NAMED,
            rounding.question());
    Output written = new Output(console);
    input.path().ifPresent(written::keep);
    output.answer(
        view.answer(Version.current())
            .withOrigin(input.origin())
            .withWarnings(
                Stream.concat(reader.warnings().stream(), summaries.warnings().stream()).toList()),
        view::explanations,
        written);
    figure.draw(view::figure, written);
    written.write();
  }

  private QuantileModel model() {
    return new Options(spec)
        .make(
            "--quantiles",
            () ->
                switch (quantiles == null ? "normal" : quantiles) {
                  case "normal" -> QuantileModel.NORMAL;
                  case "lognormal" -> QuantileModel.LOGNORMAL;
                  default ->
                      throw new IllegalArgumentException(
                          "must be normal or lognormal, got " + quantiles);
                });
  }

  /** What was read, asked for its effect sizes. */
  @FunctionalInterface
  private interface EffectRows {
    List<EffectRow> of(List<Measure> measures, List<Double> correlations, double level);
  }

  private EffectRows reading(PrintedReader summaries, RowReader rows) {
    if (rounding.question() == RoundingQuestion.ASKED) {
      if (pool) {
        throw new Options(spec).wrong("--rounding: is of single rows, and cannot go with --pool");
      }
      List<Rounded<PrintedComparison>> comparisons = summaries.rounded(rows);
      return (measures, r, at) -> EffectSizes.rounded(comparisons, measures, r, at);
    }
    List<PrintedComparison> comparisons = pool ? summaries.readPooled(rows) : summaries.read(rows);
    return (measures, r, at) -> EffectSizes.of(comparisons, measures, r, at);
  }

  private List<Measure> picked(List<String> names, MeasureSettings settings) {
    if (Options.list(names).contains("nnt-furukawa") && settings.controlRisk().isEmpty()) {
      throw new Options(spec).wrong("--measure: nnt-furukawa needs --control-risk");
    }
    List<String> known = new ArrayList<>(EffectMeasures.ids());
    known.add(known.indexOf("nnt-kk") + 1, "nnt-furukawa");
    return new Options(spec)
        .pick("--measure", names, id -> EffectMeasures.find(id, settings), known);
  }

  private static Set<SummaryForm> forms(CsvTable table, List<Double> correlations) {
    Set<SummaryForm> forms = EnumSet.noneOf(SummaryForm.class);
    forms.addAll(PrintedReader.forms(table));
    if (!correlations.isEmpty() && forms.contains(SummaryForm.CHANGES_AND_SD_POST)) {
      forms.add(SummaryForm.CHANGES_AND_CORRELATION);
    }
    return forms;
  }

  private static String usual(Set<SummaryForm> forms) {
    if (forms.contains(SummaryForm.ADJUSTED) || forms.isEmpty()) {
      return "g";
    }
    if (forms.contains(SummaryForm.ODDS_RATIO)) {
      return "or";
    }
    if (forms.contains(SummaryForm.CHANGES)) {
      return "dppc";
    }
    if (forms.contains(SummaryForm.PAIRS)) {
      return "or-conditional";
    }
    if (forms.contains(SummaryForm.ORDERED)) {
      return "superiority";
    }
    return forms.contains(SummaryForm.RISK_RATIO)
        ? "rr"
        : forms.contains(SummaryForm.CHANGE_SCORES) ? "dppc-change" : "rd";
  }

  private void refuseImpossible(List<Measure> picked, Set<SummaryForm> forms, CsvTable table) {
    List<String> wrong =
        picked.stream()
            .filter(measure -> !forms.contains(measure.needs()))
            .map(measure -> measure.id() + " needs the columns " + measure.needs().columns())
            .toList();
    if (!wrong.isEmpty()) {
      throw new Options(spec)
          .wrong(
              "--measure: "
                  + String.join("; ", wrong)
                  + "; "
                  + table.file()
                  + " has "
                  + String.join(", ", table.columns()));
    }
  }
}
