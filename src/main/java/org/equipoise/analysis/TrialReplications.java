// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.core.Estimate;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Progress;
import org.equipoise.core.TwoArms;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.design.ScenarioRun;
import org.equipoise.design.Trial;
import org.equipoise.design.Visit;
import org.equipoise.effect.MeasureScale;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.PublishedTable;
import org.equipoise.evidence.Reduction;
import org.equipoise.evidence.Variable;
import org.equipoise.method.Catalogue;
import org.equipoise.method.Method;
import org.equipoise.replication.StudyEffect;
import org.equipoise.simulation.ReplicateProgress;
import org.equipoise.simulation.RunOptions;
import org.equipoise.simulation.Simulation;

/**
 * Simulates replications of a published trial and says how often each criterion of replication
 * success holds.
 *
 * <p>The original's estimate and standard error are those of the method on the printed moments, as
 * in an analysis of the trial. Replications are drawn as moments from normal populations, see
 * {@link ReplicationScenario}; where the outcome is a bounded scale of whole steps and the truth is
 * the original, also from reconstructed scores. Replicate k is a function of the printed numbers,
 * the design and k alone.
 */
public final class TrialReplications {
  private final Trial trial;
  private final PublishedTable table;
  private final ReplicationDesign design;
  private final ReplicateProgress progress;

  private TrialReplications(
      Trial trial, PublishedTable table, ReplicationDesign design, ReplicateProgress progress) {
    this.progress = progress;
    this.trial = trial;
    this.table = table;
    this.design = design;
  }

  /**
   * Simulates replications of the comparisons of a trial.
   *
   * @param trial the trial
   * @param table what was printed of it
   * @param choice which comparisons
   * @param design how they are replicated
   * @return one an outcome, visit, method and way to draw, in the order of the plan
   * @throws IllegalArgumentException if a method is not one for plans, or no comparison is left
   */
  public static List<SimulatedReplications> of(
      Trial trial, PublishedTable table, ReplicationChoice choice, ReplicationDesign design) {
    return of(trial, table, choice, design, Progress.SILENT);
  }

  /**
   * Simulates replications of the comparisons of a trial, and tells how far it is.
   *
   * @param trial the trial
   * @param table what was printed of it
   * @param choice which comparisons
   * @param design how they are replicated
   * @param progress hears which simulation it is at, and how many replications of all are judged
   * @return one an outcome, visit, method and way to draw, in the order of the plan
   * @throws IllegalArgumentException if a method is not one for plans, or no comparison is left
   */
  public static List<SimulatedReplications> of(
      Trial trial,
      PublishedTable table,
      ReplicationChoice choice,
      ReplicationDesign design,
      Progress progress) {
    List<PlannedComparison> planned = choice.of(trial, table);
    int runs = planned.stream().mapToInt(each -> runs(each, design)).sum();
    ReplicateProgress heard =
        new ReplicateProgress(progress, "simulation", runs, design.run().replicates());
    TrialReplications replications =
        new TrialReplications(trial.withLevel(design.limits().level()), table, design, heard);
    List<SimulatedReplications> all = new ArrayList<>();
    for (PlannedComparison each : planned) {
      all.addAll(replications.of(each));
    }
    return all;
  }

  private static int runs(PlannedComparison planned, ReplicationDesign design) {
    return drawsScores(planned, design) ? 2 : 1;
  }

  private static boolean drawsScores(PlannedComparison planned, ReplicationDesign design) {
    return design.truth() == ReplicationTruth.ORIGINAL
        && SpriteReplications.isFor(planned.outcome());
  }

  private List<SimulatedReplications> of(PlannedComparison planned) {
    HypothesisResult result = new Comparer(trial, table).alone(planned);
    TwoArms<Integer> printed = new TwoArms<>(result.n1(), result.n2());
    SimulatedReplications.Question question =
        new SimulatedReplications.Question(
            planned.outcome(),
            planned.visit(),
            planned.method(),
            SimulatedReplications.Draws.NORMAL);
    Optional<NotEstimable> why = refusal(result);
    if (why.isPresent()) {
      for (int i = 0; i < runs(planned, design); i++) {
        progress.end();
      }
      return List.of(
          new SimulatedReplications(question, Optional.empty(), printed, Optional.empty(), why));
    }
    Estimate estimate = result.estimate().orElseThrow();
    StudyEffect original =
        new StudyEffect(estimate.value(), estimate.standardError().orElseThrow());
    TwoArms<Integer> sizes = design.size().of(printed);
    List<SimulatedReplications> all = new ArrayList<>();
    all.add(normal(question, original, sizes));
    if (drawsScores(planned, design)) {
      all.add(sprite(question.with(SimulatedReplications.Draws.SPRITE), original, sizes));
    }
    return all;
  }

  private static Optional<NotEstimable> refusal(HypothesisResult result) {
    if (result.estimation() instanceof NotEstimable why) {
      return Optional.of(why);
    }
    Estimate estimate = result.estimate().orElseThrow();
    boolean unit = Catalogue.find(result.method()).orElseThrow().scale() == MeasureScale.UNIT;
    if (!unit || !(estimate.standardError().orElse(0) > 0)) {
      return Optional.of(
          new NotEstimable(
              Reason.UNSUITABLE,
              result.method()
                  + " has no standard error of a difference in the outcome's unit, from which"
                  + " replications could be judged"));
    }
    return Optional.empty();
  }

  private SimulatedReplications normal(
      SimulatedReplications.Question question, StudyEffect original, TwoArms<Integer> sizes) {
    Method method = Catalogue.find(question.method()).orElseThrow();
    Optional<Visit> baseline = trial.baseline().filter(each -> method.usesBaseline());
    List<Variable> variables = new ArrayList<>();
    variables.add(Reductions.variable(question.outcome(), question.visit().id()));
    baseline.ifPresent(each -> variables.add(Reductions.variable(question.outcome(), each.id())));
    CriterionCounts counts = new CriterionCounts(original, design.limits(), progress::at);
    Optional<NotEstimable> why = Optional.empty();
    try {
      ScenarioRun run =
          new ScenarioRun(
              design.limits().level(),
              design.run().replicates(),
              design.run().seed(),
              ScenarioRun.RandomNumbers.COMMON);
      Reduction.Reduced<Moments> printed = (Reduction.Reduced<Moments>) table.moments(variables);
      ScenarioGrid grid =
          new ReplicationScenario(question, table.arms(), baseline.map(Visit::id), printed.arms())
              .grid(original.estimate() * design.truth().share(original), sizes, run);
      Simulation.of(grid, RunOptions.defaults().withThreads(design.run().threads()).withRows())
          .run(counts);
    } catch (IllegalArgumentException e) { // a population that cannot be, such as one with r = 1
      why = Optional.of(new NotEstimable(Reason.INCONSISTENT, e.getMessage()));
    }
    return result(question, original, sizes, counts, why);
  }

  private SimulatedReplications sprite(
      SimulatedReplications.Question question, StudyEffect original, TwoArms<Integer> sizes) {
    CriterionCounts counts = new CriterionCounts(original, design.limits(), progress::at);
    Optional<NotEstimable> why = SpriteReplications.count(question, table, sizes, design, counts);
    return result(question, original, sizes, counts, why);
  }

  private SimulatedReplications result(
      SimulatedReplications.Question question,
      StudyEffect original,
      TwoArms<Integer> sizes,
      CriterionCounts counts,
      Optional<NotEstimable> why) {
    progress.end();
    return new SimulatedReplications(
        question,
        Optional.of(original),
        sizes,
        why.isPresent() ? Optional.empty() : Optional.of(counts.tally()),
        why);
  }
}
