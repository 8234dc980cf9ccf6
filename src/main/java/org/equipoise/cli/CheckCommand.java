// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.equipoise.analysis.CheckedNumber;
import org.equipoise.analysis.TableChecks;
import org.equipoise.analysis.TrialChecks;
import org.equipoise.core.Version;
import org.equipoise.integrity.CheckKind;
import org.equipoise.integrity.CheckSettings;
import org.equipoise.integrity.Rounding;
import org.equipoise.io.CsvTable;
import org.equipoise.io.EvidenceReader;
import org.equipoise.io.PrintedRowReader;
import org.equipoise.io.RowReader;
import org.equipoise.io.Sha256;
import org.equipoise.io.TrialFile;
import org.equipoise.io.TrialReader;
import org.equipoise.table.Origin;
import org.equipoise.view.CheckView;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExitCodeGenerator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether printed numbers agree with themselves. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Do printed numbers agree with themselves? Exit status 1 when some do not.",
      "",
      "A check is a lead, never an accusation: every finding lists its innocent explanations.",
      ""
    },
    footer = {
      "",
      "The columns decide which checks a row has; numbers are read as printed text. A trial.yaml"
          + " in",
      "place of the table has every check that applies to its tables, results and flow.",
      "",
      "Example:",
      "  printf 'id,test,statistic,df1,p\\nflare,t,2.20,28,.036\\n' | bin/equipoise check -"
    })
final class CheckCommand implements Runnable, IExitCodeGenerator {
  private final Console console;

  @Spec private CommandSpec spec;
  @Mixin private InputTable input;
  @Mixin private OutputOptions output;
  @Mixin private FigureOption figure;
  @Mixin private CheckPlotOption plot;
  @Mixin private LevelOption level;
  @Mixin private InvalidRowsOption invalid;

  @Option(
      names = "--only",
      paramLabel = "CHECK,...",
      description =
          "one or more of grim, grimmer, debit, sdlimits, sprite, recompute, convention, percent,"
              + " ci-symmetry, implied-r, df, baseline-p, flow, order, spread, sum (default: all"
              + " for which a row has the columns; grim and grimmer need items or unit; debit,"
              + " sprite, baseline-p, and convention in more than 200 rows, are made when asked"
              + " for)")
  private List<String> only;

  @Option(
      names = "--rounding",
      paramLabel = "RULE",
      defaultValue = "nearest",
      description =
          "how means, SDs and percentages were rounded: nearest, half-up, half-down, half-even,"
              + " ceiling, floor or truncate (default: ${DEFAULT-VALUE}, a half either way)")
  private String rounding;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "of the search for a sample (sprite); any whole number of 64 bits")
  private long seed;

  private boolean inconsistent;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public int getExitCode() {
    return inconsistent ? Main.INCONSISTENT : Main.DONE;
  }

  @Override
  public void run() {
    figure.check();
    plot.check(figure.isGiven());
    output.check();
    Set<CheckKind> kinds = kinds();
    CheckSettings settings = settings();
    Output written = new Output(console);
    boolean trial = input.path().filter(CheckCommand::isTrial).isPresent();
    Checked found = trial ? trial(kinds, settings, written) : table(kinds, settings, written);
    CheckView view = new CheckView(found.numbers());
    output.answer(
        view.answer(Version.current()).withOrigin(found.origin()).withWarnings(found.warnings()),
        view::explanations,
        written);
    figure.draw(() -> plot.draw(view, settings), written);
    written.write();
    inconsistent = view.inconsistent();
  }

  private record Checked(List<CheckedNumber> numbers, Origin origin, List<String> warnings) {}

  private static boolean isTrial(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private Checked table(Set<CheckKind> kinds, CheckSettings settings, Output written) {
    CsvTable table = input.read(console);
    RowReader reader = invalid.reader(table);
    List<CheckedNumber> numbers =
        TableChecks.of(PrintedRowReader.read(table, reader), kinds, settings);
    input.path().ifPresent(written::keep);
    return new Checked(numbers, input.origin(), reader.warnings());
  }

  private Checked trial(Set<CheckKind> kinds, CheckSettings settings, Output written) {
    TrialFile file = TrialReader.read(input.path().orElseThrow(), KnownIds.vocabulary());
    TrialFile leveled =
        level
            .given()
            .map(given -> new Options(spec).make("--level", () -> file.trial().withLevel(given)))
            .map(trial -> new TrialFile(file.file(), trial))
            .orElse(file);
    List<CheckedNumber> numbers =
        TrialChecks.of(leveled.trial(), EvidenceReader.read(leveled), kinds, settings);
    Origin origin = Origin.none();
    for (Path each : file.inputs()) {
      written.keep(each);
      origin = origin.withInput(each.toString(), Sha256.of(each));
    }
    return new Checked(numbers, origin, List.of());
  }

  private CheckSettings settings() {
    Rounding rule = new Options(spec).make("--rounding", () -> rule(rounding));
    double alpha = BigDecimal.ONE.subtract(BigDecimal.valueOf(level.orDefault())).doubleValue();
    return new CheckSettings(alpha, rule, seed);
  }

  private Set<CheckKind> kinds() {
    if (only == null) {
      return Set.of();
    }
    List<String> known = TableChecks.kinds().stream().map(CheckKind::id).toList();
    List<CheckKind> picked =
        new Options(spec)
            .pick(
                "--only",
                only,
                id -> CheckKind.ofId(id).filter(TableChecks.kinds()::contains),
                known);
    return EnumSet.copyOf(picked);
  }

  private static Rounding rule(String text) {
    return Arrays.stream(Rounding.values())
        .filter(each -> each.id().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "must be one of "
                        + String.join(
                            ", ", Arrays.stream(Rounding.values()).map(Rounding::id).toList())
                        + ", got "
                        + text));
  }
}
