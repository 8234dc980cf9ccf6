// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.equipoise.analysis.AnalysisResult;
import org.equipoise.analysis.TrialAnalysis;
import org.equipoise.core.Version;
import org.equipoise.design.Trial;
import org.equipoise.evidence.Evidence;
import org.equipoise.evidence.Fact;
import org.equipoise.io.EvidenceReader;
import org.equipoise.io.Sha256;
import org.equipoise.io.TrialFile;
import org.equipoise.io.TrialReader;
import org.equipoise.report.Report;
import org.equipoise.table.Origin;
import org.equipoise.view.Individuals;
import org.equipoise.view.TrialView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A whole trial. */
@Command(
    name = "analyze",
    mixinStandardHelpOptions = true,
    description =
        "Runs a trial's plan over its evidence: estimates, verdicts, sensitivity, report.",
    footer = {
      "",
      "Example:",
      "  bin/equipoise analyze data/rosenkranz2013/trial.yaml --report report.html"
    })
final class AnalyzeCommand implements Runnable {
  private final Console console;

  @Spec private CommandSpec spec;
  @Mixin private OutputOptions output;
  @Mixin private FigureOption figure;
  @Mixin private PlotOptions plot;
  @Mixin private LevelOption level;

  @Parameters(
      paramLabel = "TRIAL.yaml",
      description = "the trial; paths in it are relative to it; - is standard input")
  private Path file;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "write the report: FILE.html, which opens offline, or FILE.md, the same words as Markdown")
  private Path report;

  @Option(
      names = "--no-individuals",
      description = "leave single participants' points out of figures")
  private boolean noIndividuals;

  private Optional<String> typed = Optional.empty(); // digest of a trial from standard input

  AnalyzeCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    figure.check();
    plot.check(figure.isGiven());
    output.check();
    if (report != null && !reportEnds(".md") && !reportEnds(".html")) {
      throw new Options(spec).wrong("--report: must end in .html or .md, got " + report);
    }
    TrialFile trialFile = trial();
    Evidence evidence = EvidenceReader.read(trialFile);
    List<Fact> facts = EvidenceReader.facts(trialFile);
    AnalysisResult result = TrialAnalysis.run(leveled(trialFile.trial()), evidence);
    TrialView view =
        new TrialView(result, noIndividuals ? Individuals.LEFT_OUT : Individuals.SHOWN);
    Origin origin = origin(trialFile);
    Output written = new Output(console);
    trialFile.inputs().stream()
        .filter(each -> !each.equals(Output.STANDARD))
        .forEach(written::keep);
    output.answer(view.answer(Version.current()).withOrigin(origin), view::explanations, written);
    figure.draw(() -> plot.draw(view), written);
    if (report != null) {
      Report whole = new Report(view, facts, origin, Version.current());
      written.add(Optional.of(report), reportEnds(".md") ? whole.markdown() : whole.html());
    }
    written.write();
  }

  private TrialFile trial() {
    if (!file.equals(Output.STANDARD)) {
      return TrialReader.read(file, KnownIds.vocabulary());
    }
    DigestInputStream in = new DigestInputStream(console.in(), Sha256.digest());
    try {
      TrialFile read = TrialReader.read(in, file, KnownIds.vocabulary());
      typed = Optional.of(HexFormat.of().formatHex(in.getMessageDigest().digest()));
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean reportEnds(String ending) {
    return report.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private Trial leveled(Trial trial) {
    Optional<Double> given = level.given();
    return given.isEmpty()
        ? trial
        : new Options(spec).make("--level", () -> trial.withLevel(given.get()));
  }

  // Without what only says where the answer goes: the same result has the same command.
  private String command() {
    return "bin/equipoise analyze "
        + file
        + level.given().map(given -> " --level " + given).orElse("")
        + (noIndividuals ? " --no-individuals" : "");
  }

  private Origin origin(TrialFile trial) {
    Origin origin = Origin.none().with("command", command());
    for (Path input : trial.inputs()) {
      origin =
          input.equals(Output.STANDARD)
              ? origin.withInput("standard input", typed.orElseThrow())
              : origin.withInput(input.toString(), Sha256.of(input));
    }
    return origin;
  }
}
