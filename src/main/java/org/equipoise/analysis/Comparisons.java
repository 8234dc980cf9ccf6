// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.claim.Margin;
import org.equipoise.compare.MarginBounds;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
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
import org.equipoise.evidence.Variable;
import org.equipoise.method.Method;
import org.equipoise.method.Method.Needs;
import org.equipoise.method.Method.Role;

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
    Reduction<Moments> printed = onScale(summaries.moments(), plan.scale());
    Basis basis = new Basis(arms(printed), OUTCOME_BASIS);
    return plan.methods().stream()
        .map(method -> comparisons.row(by, method, printed, basis))
        .toList();
  }

  private static Reduction<Moments> onScale(Reduction<Moments> printed, Scale scale) {
    if (scale == Scale.RAW || printed instanceof Reduction.Refused<Moments>) {
      return printed;
    }
    NotEstimable why =
        new NotEstimable(Reason.NEEDS_PARTICIPANTS, "a ratio margin needs the moments of the logs");
    return new Reduction.Refused<>(why, printed.n1(), printed.n2());
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
    Variable y = new Variable(outcome, plan.scale());
    Optional<Variable> x = baseline.map(each -> new Variable(each, plan.scale()));
    Basis basis =
        new Basis(
            Reductions.moments(evidence, x.orElse(y)),
            x.isPresent() ? "pooled within-arm SD at baseline" : OUTCOME_BASIS);
    List<ComparisonRow> rows = new ArrayList<>();
    for (Method method : plan.methods()) {
      List<Variable> variables =
          method.needs() == Needs.OUTCOME_AND_BASELINE && x.isPresent()
              ? List.of(y, x.get())
              : List.of(y);
      rows.add(row(by, method, evidence.moments(variables), basis));
    }
    return rows;
  }

  private ComparisonRow row(String by, Method method, Reduction<Moments> reduction, Basis basis) {
    Estimation estimation =
        reduction instanceof Reduction.Reduced<Moments> reduced
            ? said(estimate(method, reduced.arms(), basis), reduced.conventions())
            : ((Reduction.Refused<Moments>) reduction).why();
    return new ComparisonRow(
        by,
        method.id(),
        estimation,
        plan.resultScale(method),
        plan.inference().level(),
        reduction.n1(),
        reduction.n2());
  }

  private static Estimation said(Estimation estimation, Conventions reduction) {
    return estimation instanceof Estimate estimate
        ? estimate.withConventions(estimate.conventions().and(reduction))
        : estimation;
  }

  private Estimation estimate(Method method, TwoArms<Moments> arms, Basis basis) {
    if (method.role() != Role.EQUIVALENCE) {
      return method.estimate(arms, plan.inference(), Optional.empty());
    }
    Margin margin = plan.margin().orElseThrow();
    if (!(margin instanceof Margin.Smd smd)) {
      return method.estimate(arms, plan.inference(), Optional.of(MarginBounds.of(margin)));
    }
    Optional<TwoArms<Moments>> varying =
        basis.arms().filter(each -> Estimability.refusal(each).isEmpty());
    if (varying.isEmpty()) {
      return new NotEstimable(
          Reason.ZERO_VARIANCE, "the margin is in SDs, and there is no SD to multiply it by");
    }
    double sd = PooledVariance.standardDeviation(varying.get(), 0);
    MarginBounds bounds = MarginBounds.of(smd, sd, basis.words());
    return method.estimate(arms, plan.inference(), Optional.of(bounds));
  }
}
