// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.equipoise.analysis.AdjustedPValues;
import org.equipoise.analysis.PValueSet;
import org.equipoise.core.Version;
import org.equipoise.io.CsvRow;
import org.equipoise.io.CsvTable;
import org.equipoise.io.PValueReader;
import org.equipoise.view.AdjustView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** P-values adjusted for testing several hypotheses. */
@Command(
    name = "adjust",
    mixinStandardHelpOptions = true,
    description = {
      "Adjusts p-values for testing several hypotheses: the input with one column a method added.",
      "",
      "NA stands for a hypothesis that could not be tested; it stays in the family with p = 1.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  printf 'outcome,p\\nflare,0.011\\ntnf,0.020\\nil8,0.048\\n' |",
      "    bin/equipoise adjust - --method holm,hommel"
    })
final class AdjustCommand implements Runnable {
  private final Console console;

  @Spec private CommandSpec spec;
  @Mixin private InputTable input;
  @Mixin private OutputOptions output;
  @Mixin private FigureOption figure;
  @Mixin private LevelOption level;

  @Option(
      names = "--p",
      paramLabel = "COLUMN",
      defaultValue = "p",
      description = "column of the p-values (default: ${DEFAULT-VALUE})")
  private String column;

  @Option(
      names = "--method",
      paramLabel = "METHOD,...",
      defaultValue = "holm",
      description =
          "one or more of bonferroni, holm, hochberg, hommel, bh, by, fixed-sequence,"
              + " serial-gatekeeping, parallel-gatekeeping (default: ${DEFAULT-VALUE})")
  private List<String> methods;

  @Option(
      names = "--order",
      paramLabel = "COLUMN",
      description =
          "for fixed-sequence: column of numbers that orders the rows (default: as given)")
  private String order;

  @Option(
      names = "--family",
      paramLabel = "COLUMN",
      description = "for gatekeeping: column of the families, in their order of appearance")
  private String family;

  AdjustCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    figure.check();
    output.check();
    double alpha = 1 - level.orDefault();
    List<String> picked = picked();
    CsvTable table = input.read(console);
    List<String> taken = picked.stream().filter(table::has).toList();
    if (!taken.isEmpty()) {
      throw new Options(spec)
          .wrong(
              "--method: "
                  + table.file()
                  + " already has a column "
                  + String.join(", ", taken)
                  + "; rename it first");
    }
    PValueSet set = set(table);
    List<AdjustedPValues> adjusted =
        picked.stream().map(method -> AdjustedPValues.of(method, set)).toList();
    List<List<String>> rows = table.rows().stream().map(CsvRow::cells).toList();
    AdjustView view = new AdjustView(table.columns(), rows, column, set.p(), adjusted, alpha);
    Output written = new Output(console);
    input.path().ifPresent(written::keep);
    output.answer(
        view.answer(Version.current()).withOrigin(input.origin()), view::explanations, written);
    figure.draw(view::figure, written);
    written.write();
  }

  private List<String> picked() {
    List<String> known = AdjustedPValues.methods();
    Function<String, Optional<String>> find = id -> Optional.of(id).filter(known::contains);
    List<String> picked = new Options(spec).pick("--method", methods, find, known);
    boolean gates = picked.stream().anyMatch(id -> id.endsWith("gatekeeping"));
    boolean sequence = picked.contains("fixed-sequence");
    if (gates != (family != null)) {
      throw new Options(spec)
          .wrong(
              "--family: names the families of serial-gatekeeping and parallel-gatekeeping, "
                  + (gates ? "which need it" : "and none of them is asked for"));
    }
    if (order != null && !sequence) {
      throw new Options(spec).wrong("--order: is for fixed-sequence, which is not asked for");
    }
    return picked;
  }

  private PValueSet set(CsvTable table) {
    PValueReader reader = new PValueReader(table);
    List<OptionalDouble> p = reader.values(column);
    List<Integer> sequence =
        order == null ? IntStream.range(0, p.size()).boxed().toList() : reader.order(order);
    Optional<List<Integer>> families = Optional.ofNullable(family).map(reader::families);
    table.problems().throwIfAny();
    return new PValueSet(p, sequence, families);
  }
}
