// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.core.Estimate;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;
import org.equipoise.effect.PooledVariance;
import org.equipoise.evidence.ArmSummaries;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.PrePostSummary;
import org.equipoise.method.Method;

/**
 * Estimates of one trial from printed means and SDs of before and after, over the correlation r of
 * the two that was not printed: the post score, the change score and ANCOVA side by side, or any
 * other methods of the catalogue. One r is taken for both arms, whatever was printed.
 *
 * <p>ANCOVA's slope is r c / v, with c = Σ(n - 1) sdpre sdpost and v = Σ(n - 1) sdpre² over the
 * arms. So its estimate is that of the post scores at r = 0 and that of the change scores at r =
 * v/c, which is sdpre/sdpost where the arms have the same SDs, and may be above 1: then at none.
 */
public final class CorrelationSweep {
  /** r of -1 and 1 themselves leave no variation to estimate an error from. */
  private static final double LARGEST = 1 - 1e-6;

  private final String by;
  private final ArmSummaries summaries;
  private final ComparisonPlan plan;

  private CorrelationSweep(String by, ArmSummaries summaries, ComparisonPlan plan) {
    this.by = by;
    this.summaries = summaries;
    this.plan = plan;
  }

  /**
   * The sweep of one comparison.
   *
   * @param by the name of the comparison; may be empty
   * @param summaries its moments
   * @param plan the methods
   * @return empty unless these are moments of before and after
   */
  public static Optional<CorrelationSweep> of(
      String by, ArmSummaries summaries, ComparisonPlan plan) {
    return summaries.changes().isEmpty()
        ? Optional.empty()
        : Optional.of(new CorrelationSweep(by, summaries, plan));
  }

  /**
   * Where the conclusion of a method changes.
   *
   * @param method the id of the method
   * @param r the correlation at which p is exactly at its limit
   * @param below what is concluded at smaller correlations
   * @param above what is concluded at larger ones
   */
  public record Turn(String method, double r, Conclusion below, Conclusion above) {}

  /**
   * The name of the comparison.
   *
   * @return may be empty
   */
  public String by() {
    return by;
  }

  /**
   * The methods.
   *
   * @return in the order of the plan
   */
  public List<Method> methods() {
    return plan.methods();
  }

  /**
   * The level of the intervals.
   *
   * @return in (0, 1)
   */
  public double level() {
    return plan.settings().inference().level();
  }

  /**
   * The correlation that was printed, when both arms have it, weighted as the pooled variance is.
   *
   * @return empty where one is missing
   */
  public OptionalDouble printed() {
    TwoArms<PrePostSummary> arms = summaries.changes().orElseThrow();
    if (summaries.lacksCorrelation()) {
      return OptionalDouble.empty();
    }
    TwoArms<Moments> moments = arms.map(arm -> arm.moments().orElseThrow());
    double r =
        PooledVariance.covariance(moments, 0, 1)
            / PooledVariance.standardDeviation(moments, 0)
            / PooledVariance.standardDeviation(moments, 1);
    return Double.isFinite(r) ? OptionalDouble.of(r) : OptionalDouble.empty();
  }

  /**
   * One method at one correlation.
   *
   * @param method one of the plan's
   * @param r in [-1, 1]
   * @return its row
   * @throws IllegalArgumentException if r is outside [-1, 1]
   */
  public ComparisonRow at(Method method, double r) {
    Require.correlation(r, "r");
    return Comparisons.of(by, summaries.withCorrelation(r), plan.of(List.of(method)))
        .get(0)
        .assuming(OptionalDouble.of(r));
  }

  /**
   * The correlation at which ANCOVA's estimate is that of the change scores.
   *
   * @return v/c of the class's description; empty where that is 1 or more, or an SD is 0
   */
  public OptionalDouble ancovaIsChange() {
    TwoArms<PrePostSummary> arms = summaries.changes().orElseThrow();
    TwoArms<Moments> inStep = arms.map(arm -> arm.withCorrelation(1).moments().orElseThrow());
    double r = PooledVariance.covariance(inStep, 1, 1) / PooledVariance.covariance(inStep, 0, 1);
    return r > 0 && r < 1 ? OptionalDouble.of(r) : OptionalDouble.empty();
  }

  /**
   * Every correlation at which the conclusion of a method changes, to 1e-10.
   *
   * @return by method in the order of the plan, then by r; empty for a method whose conclusion does
   *     not hang on r
   */
  public List<Turn> turns() {
    List<Turn> turns = new ArrayList<>();
    for (Method method : plan.methods()) {
      turns.addAll(turns(method));
    }
    return turns;
  }

  private List<Turn> turns(Method method) {
    double threshold = Conclusion.threshold(method, level());
    List<Double> crossings = SignChanges.of(r -> distance(method, r, threshold), -LARGEST, LARGEST);
    List<Turn> turns = new ArrayList<>();
    for (int i = 0; i < crossings.size(); i++) {
      double r = crossings.get(i);
      double before = i == 0 ? -LARGEST : crossings.get(i - 1);
      double after = i == crossings.size() - 1 ? LARGEST : crossings.get(i + 1);
      Optional<Conclusion> below = at(method, (before + r) / 2).conclusion();
      Optional<Conclusion> above = at(method, (r + after) / 2).conclusion();
      if (below.isPresent() && above.isPresent() && below.get() != above.get()) {
        turns.add(new Turn(method.id(), r, below.get(), above.get()));
      }
    }
    return turns;
  }

  /** How far p is from what decides; empty without a p. */
  private OptionalDouble distance(Method method, double r, double threshold) {
    return at(method, r).estimation() instanceof Estimate estimate && estimate.p().isPresent()
        ? OptionalDouble.of(estimate.p().getAsDouble() - threshold)
        : OptionalDouble.empty();
  }
}
