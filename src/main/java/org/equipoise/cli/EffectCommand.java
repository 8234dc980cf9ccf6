// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.List;
import java.util.Optional;
import org.equipoise.analysis.EffectRow;
import org.equipoise.analysis.EffectSizes;
import org.equipoise.core.Version;
import org.equipoise.effect.EffectMeasure;
import org.equipoise.effect.EffectMeasures;
import org.equipoise.evidence.ArmSummaries;
import org.equipoise.io.SummariesReader;
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
      "Columns: n1 mean1 sd1 n2 mean2 sd2 (arm 1 is experimental), id or study if there is one.",
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

  @Option(
      names = "--measure",
      paramLabel = "MEASURE,...",
      defaultValue = "g",
      description = "one or more of md, d, g (default: ${DEFAULT-VALUE})")
  private List<String> measures;

  EffectCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    figure.check();
    output.check();
    double chosen = level.orDefault();
    List<EffectMeasure> picked =
        new Options(spec).pick("--measure", measures, EffectMeasures::find, EffectMeasures.ids());
    List<ArmSummaries> summaries = SummariesReader.read(input.read(console), Optional.empty());
    List<EffectRow> rows = EffectSizes.of(summaries, picked, chosen);
    EffectView view = new EffectView(rows);
    Output written = new Output(console);
    input.path().ifPresent(written::keep);
    output.answer(
        view.answer(Version.current()).withOrigin(input.origin()), view::explanations, written);
    figure.draw(view::figure, written);
    written.write();
  }
}
