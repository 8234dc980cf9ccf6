// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.equipoise.allocation.AllocationList;
import org.equipoise.core.InvalidInputException;
import org.equipoise.core.Problem;
import org.equipoise.core.Version;
import org.equipoise.design.AllocationScheme;
import org.equipoise.design.Trial;
import org.equipoise.io.CategoryOrder;
import org.equipoise.io.DecimalMark;
import org.equipoise.io.FactorsReader;
import org.equipoise.io.Sha256;
import org.equipoise.io.TableFile;
import org.equipoise.io.TrialReader;
import org.equipoise.table.Origin;
import org.equipoise.view.AllocationView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The allocation list of a trial. */
@Command(
    name = "allocate",
    mixinStandardHelpOptions = true,
    description = {
      "Draws the allocation list of a trial by its scheme. The same seed gives the same list.",
      "Keep list and seed from those who enrol participants.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  bin/equipoise allocate data/rosenkranz2013/trial.yaml --seed 7 --format csv"
    })
final class AllocateCommand implements Runnable {
  private final Console console;

  @Spec private CommandSpec spec;
  @Mixin private OutputOptions output;

  @Parameters(paramLabel = "TRIAL.yaml", description = "the trial, whose allocation says how")
  private Path file;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      description = "a whole number that those who enrol do not know; must be given")
  private Long seed;

  @Option(
      names = "--n",
      paramLabel = "N",
      description =
          "length of the list, of each stratum's own when stratified (default: all whom the flow"
              + " says were randomized)")
  private Integer n;

  @Option(
      names = "--stratum",
      paramLabel = "COLUMN=a,b",
      description = "for stratified: the levels of a column; once for each")
  private List<String> strata = List.of();

  @Option(
      names = "--participants",
      paramLabel = "FILE.csv",
      description = "for minimization: the factors of each participant, in order of recruitment")
  private Path participants;

  private Origin origin = Origin.none();

  AllocateCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    output.check();
    Options options = new Options(spec);
    if (seed == null) {
      throw options.wrong(
          "--seed: must be given: a whole number that those who enrol participants do not know");
    }
    if (file.equals(Output.STANDARD)) {
      throw options.wrong("TRIAL.yaml: must be a file, got -");
    }
    Trial trial = TrialReader.read(file, KnownIds.vocabulary()).trial();
    origin = origin.with("seed", seed.toString()).withInput(file.toString(), Sha256.of(file));
    AllocationView view = new AllocationView(list(trial));
    Output written = new Output(console);
    written.keep(file);
    if (participants != null) {
      written.keep(participants);
    }
    output.answer(view.answer(Version.current()).withOrigin(origin), view::explanations, written);
    written.write();
  }

  private AllocationList list(Trial trial) {
    AllocationScheme scheme = trial.allocation().orElseThrow(this::noScheme);
    refuse("--stratum", !strata.isEmpty(), scheme instanceof AllocationScheme.Stratified);
    boolean minimized = scheme instanceof AllocationScheme.Minimization;
    refuse("--participants", participants != null, minimized);
    Options options = new Options(spec);
    AllocationList.Setup setup = new AllocationList.Setup(trial.armIds(), seed);
    if (scheme instanceof AllocationScheme.Minimization minimization) {
      List<List<String>> levels = levels(minimization);
      return options.make("--participants", () -> AllocationList.of(minimization, levels, setup));
    }
    int length = length(trial);
    if (scheme instanceof AllocationScheme.Stratified stratified) {
      Map<String, List<String>> levels = levels(stratified);
      return options.make("--n", () -> AllocationList.of(stratified, levels, length, setup));
    }
    return options.make("--n", () -> AllocationList.of(scheme, length, setup));
  }

  private InvalidInputException noScheme() {
    return new InvalidInputException(
        new Problem(
            file.toString(), 0, "allocation", "is missing", "must say the scheme of the list"));
  }

  private void refuse(String option, boolean given, boolean used) {
    if (given && !used) {
      String of = option.equals("--stratum") ? "stratified" : "minimization";
      throw new Options(spec)
          .wrong(option + ": is for the scheme " + of + ", and " + file + " has another");
    }
  }

  private int length(Trial trial) {
    if (n != null) {
      return n;
    }
    return trial
        .flow()
        .map(flow -> flow.experimental().randomized() + flow.control().randomized())
        .orElseThrow(
            () ->
                new Options(spec)
                    .wrong(
                        "--n: must be given, since "
                            + file
                            + " has no flow that says how many were randomized"));
  }

  private Map<String, List<String>> levels(AllocationScheme.Stratified scheme) {
    Options options = new Options(spec);
    CategoryOrder said = options.make("--stratum", () -> CategoryOrder.parse(strata));
    if (!said.columns().keySet().equals(Set.copyOf(scheme.by()))) {
      throw options.wrong(
          "--stratum: must be given once for each of "
              + String.join(", ", scheme.by())
              + ", got "
              + (strata.isEmpty() ? "none" : String.join(", ", said.columns().keySet())));
    }
    return said.columns();
  }

  private List<List<String>> levels(AllocationScheme.Minimization scheme) {
    if (n != null) {
      throw new Options(spec)
          .wrong("--n: minimization allocates the rows of --participants; must be left out");
    }
    if (participants == null) {
      throw new Options(spec)
          .wrong(
              "--participants: must be given for minimization: a table with the columns "
                  + String.join(", ", scheme.factors()));
    }
    TableFile read =
        participants.equals(Output.STANDARD)
            ? TableFile.read(console.in(), "-", DecimalMark.POINT)
            : TableFile.read(participants, DecimalMark.POINT);
    origin =
        origin.withInput(
            participants.equals(Output.STANDARD) ? "standard input" : participants.toString(),
            read.sha256());
    return FactorsReader.read(read.table(), scheme.factors());
  }
}
