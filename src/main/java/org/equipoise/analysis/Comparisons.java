// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.claim.Margin;
import org.equipoise.compare.EventComparison;
import org.equipoise.compare.MarginBounds;
import org.equipoise.compare.Settings;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Scale;
import org.equipoise.effect.Estimability;
import org.equipoise.effect.PooledVariance;
import org.equipoise.evidence.ArmSummaries;
import org.equipoise.evidence.Evidence;
import org.equipoise.evidence.Measurement;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.Reduction;
import org.equipoise.evidence.SampleRequest;
import org.equipoise.evidence.Variable;
import org.equipoise.method.Method;
import org.equipoise.method.MethodRun;
import org.equipoise.method.Method.OfMoments;

/** Methods of the catalogue applied to participants or summaries outside a trial's plan. */
public final class Comparisons {
  private static final String OUTCOME_BASIS = "pooled within-arm SD of the outcome";

  private final ComparisonPlan plan;

  private Comparisons(ComparisonPlan plan) {
    this.plan = plan;
  }

  /**
   * Applies every method to one group of participants.
   *
   * @param by the name of the group; may be empty
   * @param evidence its evidence
   * @param outcome the outcome
   * @param baseline its baseline, when there is one
   * @param plan the methods
   * @return one row a method
   */
  public static List<ComparisonRow> of(
      String by,
      Evidence evidence,
      Measurement outcome,
      Optional<Measurement> baseline,
      ComparisonPlan plan) {
    return new Comparisons(plan).rows(by, evidence, outcome, baseline);
  }

  /**
   * Applies every method to published summaries.
   *
   * @param by the name of the group; may be empty
   * @param summaries the moments; a method that needs a baseline has no estimate
   * @param plan the methods
   * @return one row a method
   */
  public static List<ComparisonRow> of(String by, ArmSummaries summaries, ComparisonPlan plan) {
    Comparisons comparisons = new Comparisons(plan);
    Reduction<Moments> printed = summaries.moments();
    Basis basis = new Basis(arms(printed), OUTCOME_BASIS);
    return plan.methods().stream()
        .map(
            method ->
                comparisons.row(
                    by,
                    method,
                    comparisons
                        .counted(method, summaries)
                        .orElseGet(() -> comparisons.printed(method, printed, basis))))
        .toList();
  }

  /** A method of events on their counts; empty for another method, or without counts. */
  private Optional<MethodRun> counted(Method method, ArmSummaries summaries) {
    return method.procedure() instanceof Method.OfSample of
            && of.comparison() instanceof EventComparison comparison
            && plan.scale(method) == Scale.RAW
        ? summaries
            .events()
            .map(arms -> comparison.procedure().compare(arms, plan.settings().inference()))
            .map(each -> new MethodRun(each, summaries.moments().n1(), summaries.moments().n2()))
        : Optional.empty();
  }

  private MethodRun printed(Method method, Reduction<Moments> printed, Basis basis) {
    if (printed instanceof Reduction.Reduced<Moments> && method.needsParticipants()) {
      return refused(printed, method.id() + " needs the participants' values");
    }
    if (printed instanceof Reduction.Reduced<Moments> && plan.scale(method) == Scale.LOG) {
      String asks = plan.margin().isPresent() ? "a ratio margin" : "the log scale";
      return refused(printed, asks + " needs the moments of the logs");
    }
    Optional<Settings> settings = settings(method, basis);
    return MethodRun.of(
        printed, arms -> settings.isPresent() ? run(method, arms, settings.get()) : withoutBasis());
  }

  private static NotEstimable withoutBasis() {
    return new NotEstimable(
        Reason.ZERO_VARIANCE, "the margin is in SDs, and there is no SD to multiply it by");
  }

  private static Estimation run(Method method, TwoArms<Moments> arms, Settings settings) {
    return ((OfMoments) method.procedure()).estimate(arms, settings);
  }

  private static MethodRun refused(Reduction<Moments> printed, String why) {
    return new MethodRun(
        new NotEstimable(Reason.NEEDS_PARTICIPANTS, why), printed.n1(), printed.n2());
  }

  private static Optional<TwoArms<Moments>> arms(Reduction<Moments> reduction) {
    return reduction instanceof Reduction.Reduced<Moments> reduced
        ? Optional.of(reduced.arms())
        : Optional.empty();
  }

  /** What an SMD margin is multiplied by: the pooled SD of these moments, and what that is. */
  private record Basis(Optional<TwoArms<Moments>> arms, String words) {}

  private List<ComparisonRow> rows(
      String by, Evidence evidence, Measurement outcome, Optional<Measurement> baseline) {
    List<ComparisonRow> rows = new ArrayList<>();
    for (Method method : plan.methods()) {
      SampleRequest request =
          new SampleRequest(
                  new Variable(outcome, Scale.RAW),
                  baseline.map(each -> new Variable(each, Scale.RAW)),
                  plan.own(),
                  false)
              .on(plan.scale(method));
      rows.add(row(by, method, run(method, evidence, request)));
    }
    return rows;
  }

  private MethodRun run(Method method, Evidence evidence, SampleRequest request) {
    Optional<Settings> settings = settings(method, basis(evidence, request));
    return settings.isPresent()
        ? MethodRun.of(method, evidence, request, settings.get())
        : MethodRun.of(evidence.values(request.only(method.uses())), arms -> withoutBasis());
  }

  private static Basis basis(Evidence evidence, SampleRequest request) {
    return new Basis(
        Reductions.moments(evidence, request.baseline().orElse(request.outcome())),
        request.baseline().isPresent() ? "pooled within-arm SD at baseline" : OUTCOME_BASIS);
  }

  private ComparisonRow row(String by, Method method, MethodRun run) {
    return new ComparisonRow(
        by,
        method.id(),
        run.estimation(),
        plan.resultScale(method),
        plan.settings().inference().level(),
        run.n1(),
        run.n2());
  }

  /**
   * The settings with the margin in the outcome's units; empty when a method needs one and it is in
   * SDs that are not there.
   */
  private Optional<Settings> settings(Method method, Basis basis) {
    if (plan.margin().isEmpty()) {
      return Optional.of(plan.settings());
    }
    Margin margin = plan.margin().get();
    if (!(margin instanceof Margin.Smd smd)) {
      return Optional.of(plan.settings().withMargin(MarginBounds.of(margin)));
    }
    if (method.role() == Method.Role.STANDARDIZED_EQUIVALENCE) { // brings its own SD
      MarginBounds sds = new MarginBounds(smd.low(), smd.high(), 1, "");
      return Optional.of(plan.settings().withMargin(sds));
    }
    Optional<TwoArms<Moments>> varying =
        basis.arms().filter(each -> Estimability.refusal(each).isEmpty());
    if (varying.isEmpty()) {
      return Optional.of(plan.settings()).filter(each -> !method.role().needsMargin());
    }
    double sd = PooledVariance.standardDeviation(varying.get(), 0);
    MarginBounds bounds = MarginBounds.of(smd, sd, basis.words());
    return Optional.of(plan.settings().withMargin(bounds));
  }
}
