// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.equipoise.analysis.EffectRow;
import org.equipoise.analysis.EffectSizes;
import org.equipoise.core.Version;
import org.equipoise.effect.EffectMeasures;
import org.equipoise.effect.Measure;
import org.equipoise.effect.MeasureSettings;
import org.equipoise.evidence.PrintedComparison;
import org.equipoise.evidence.SummaryForm;
import org.equipoise.io.CsvTable;
import org.equipoise.io.PrintedReader;
import org.equipoise.io.RowReader;
import org.equipoise.view.EffectView;
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
      "and after: n1 pre1 post1 sdpre1 sdpost1 r1, and the same with 2.",
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
  @Mixin private InvalidRowsOption invalid;

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
    Set<SummaryForm> forms = forms(table, correlations);
    if (measures == null) {
      picked = picked(List.of(usual(forms)), settings);
    }
    RowReader reader = invalid.reader(table);
    List<PrintedComparison> comparisons = PrintedReader.read(table, reader);
    refuseImpossible(picked, forms, table);
    List<EffectRow> rows = EffectSizes.of(comparisons, picked, correlations, chosen);
    EffectView view = new EffectView(rows);
    Output written = new Output(console);
    input.path().ifPresent(written::keep);
    output.answer(
        view.answer(Version.current()).withOrigin(input.origin()).withWarnings(reader.warnings()),
        view::explanations,
        written);
    figure.draw(view::figure, written);
    written.write();
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
    if (forms.contains(SummaryForm.STANDARDIZED) || forms.isEmpty()) {
      return "g";
    }
    return forms.contains(SummaryForm.EVENTS) ? "or" : "dppc";
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
