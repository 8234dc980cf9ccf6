// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.equipoise.analysis.JudgedPair;
import org.equipoise.analysis.ReplicationPlanRow;
import org.equipoise.core.Require;
import org.equipoise.core.Version;
import org.equipoise.figure.Figure;
import org.equipoise.io.PairsReader;
import org.equipoise.replication.ReplicationCriterion;
import org.equipoise.replication.ReplicationPlan;
import org.equipoise.replication.Thresholds;
import org.equipoise.table.Answer;
import org.equipoise.table.Explanation;
import org.equipoise.view.DesignErrorsView;
import org.equipoise.view.ReplicationPlanView;
import org.equipoise.view.ReplicationPlot;
import org.equipoise.view.ReplicationView;
import org.equipoise.view.SimulatedReplicationsView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Originals against their replications, the size of replications, and errors of a design. */
@Command(
    name = "replicate",
    mixinStandardHelpOptions = true,
    description = {
      "Originals against replications: every criterion of success, one row each; with --plan the",
      "size that a replication needs; with --true and no file, power, type S and type M error;"
          + " with",
      "--from, replications simulated from a published trial, and how often each criterion holds.",
      ""
    },
    footer = {
      "",
      "Columns: id,original,original_se,replication,replication_se, effects on one scale (ratios"
          + " as",
      "logarithms), as the command effect writes them: estimate and se. original_ci_low and",
      "original_ci_high may stand for the standard error; original_n1,original_n2 are"
          + " participants.",
      "",
      "Examples:",
      "  printf 'id,original,original_se,replication,replication_se\\na,0.5,0.2,0.2,0.1\\n' |",
      "    bin/equipoise replicate -",
      "  printf 'id,original,original_se,original_n1,original_n2\\na,0.5,0.2,50,50\\n' |",
      "    bin/equipoise replicate - --plan significance,sceptical-golden --shrinkage 0,0.25",
      "  bin/equipoise replicate --true 0.1,0.2 --se 0.1",
      "  bin/equipoise replicate --from data/nakamura2013/trial.yaml --outcome spi2 --seed 7"
    })
final class ReplicateCommand implements Runnable {
  private final Console console;

  @Spec private CommandSpec spec;
  @Mixin private ReplicationInput input;
  @Mixin private OutputOptions output;
  @Mixin private FigureOption figure;
  @Mixin private LevelOption level;
  @Mixin private ReplicationPlanOptions plan;
  @Mixin private DesignErrorOptions errors;
  @Mixin private ReplicationDrawOptions draws;

  @Option(
      names = "--alpha",
      paramLabel = "ALPHA",
      description =
          "two-sided level of significance, in (0, 1); sceptical p-values are held against half of"
              + " it (default: 1 - level)")
  private Double alpha;

  @Option(
      names = "--criterion",
      paramLabel = "CRITERION,...",
      description = "one or more of the criteria, named as in the table (default: all)")
  private List<String> criteria;

  @Option(
      names = "--plot",
      paramLabel = "PLOT",
      description =
          "what --figure draws: intervals, prediction (where each replication was expected) or"
              + " p-function (p over the margin); default: intervals")
  private String plot;

  ReplicateCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    figure.check();
    output.check();
    errors.check();
    plan.refuseIdle();
    draws.check();
    if (draws.isGiven()) {
      simulate();
      return;
    }
    Thresholds limits = limits();
    ReplicationPlot drawn = plot();
    if (errors.isGiven()) {
      refuse(input.isGiven() || plan.isGiven(), "--true takes no file and no --plan");
      DesignErrorsView view = new DesignErrorsView(errors.designs(limits.alpha()));
      write(view.answer(Version.current()), view::explanations, Optional::empty);
    } else if (plan.isGiven()) {
      List<ReplicationPlan> plans = plan.plans(limits.alpha());
      ReplicationPlanView view =
          new ReplicationPlanView(
              ReplicationPlanRow.of(input.read(console, List.of(PairsReader.ORIGINAL)), plans));
      write(view.answer(Version.current()), view::explanations, Optional::empty);
    } else {
      judge(limits, drawn);
    }
  }

  private void simulate() {
    refuse(input.isGiven(), "--from takes a trial, and no PAIRS.csv beside it");
    refuse(plan.isGiven() || errors.isGiven(), "--from does not go with --plan and --true");
    refuse(plot != null, "--plot is for pairs that are judged; --from has one figure");
    ReplicationDraws simulated = new ReplicationDraws(spec, draws);
    Thresholds limits = simulated.limits(level.given(), Optional.ofNullable(alpha));
    SimulatedReplicationsView view;
    try (ProgressLine line = ProgressLine.stoppable(console)) {
      view = simulated.run(limits, criteria(), line.ofReplicates(""));
    }
    Output written = new Output(console);
    simulated.inputs().forEach(written::keep);
    Answer answer = view.answer(Version.current()).withOrigin(simulated.origin(limits));
    output.answer(answer, view::explanations, written);
    refuse(
        figure.isGiven() && view.figure().isEmpty(),
        "--figure: draws 1 to 4 comparisons that were simulated; --outcome, --visit and --method"
            + " choose");
    figure.draw(view::figure, written);
    written.write();
  }

  private void judge(Thresholds limits, ReplicationPlot drawn) {
    List<ReplicationCriterion> chosen = criteria();
    List<String> both = List.of(PairsReader.ORIGINAL, PairsReader.REPLICATION);
    List<JudgedPair> pairs = JudgedPair.of(input.read(console, both), limits);
    ReplicationView view = new ReplicationView(pairs, chosen, limits);
    write(view.answer(Version.current()), view::explanations, () -> view.figure(drawn));
  }

  private void write(
      Answer answer, Supplier<List<Explanation>> words, Supplier<Optional<Figure>> drawing) {
    Output written = new Output(console);
    input.path().ifPresent(written::keep);
    output.answer(answer.withOrigin(input.origin()), words, written);
    figure.draw(drawing, written);
    written.write();
  }

  private Thresholds limits() {
    Thresholds usual = Thresholds.of(level.orDefault());
    return alpha == null
        ? usual
        : new Options(spec)
            .make("--alpha", () -> new Thresholds(usual.level(), Require.openUnit(alpha, "alpha")));
  }

  private List<ReplicationCriterion> criteria() {
    return criteria == null
        ? List.of(ReplicationCriterion.values())
        : new Options(spec)
            .pick("--criterion", criteria, ReplicationCriterion::find, ReplicationCriterion.ids());
  }

  private ReplicationPlot plot() {
    boolean other = plan.isGiven() || errors.isGiven();
    refuse(criteria != null && other, "--criterion is for pairs that are judged");
    refuse(figure.isGiven() && other, "--figure is for pairs that are judged");
    refuse(plot != null && !figure.isGiven(), "--plot goes with --figure");
    String id = plot == null ? ReplicationPlot.ids().get(0) : plot;
    return new Options(spec)
        .pick("--plot", List.of(id), ReplicationPlot::find, ReplicationPlot.ids())
        .get(0);
  }

  private void refuse(boolean wrong, String message) {
    if (wrong) {
      throw new Options(spec).wrong(message);
    }
  }
}
