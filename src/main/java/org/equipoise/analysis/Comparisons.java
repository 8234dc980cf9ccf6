// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
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
import org.equipoise.evidence.Rounded;
import org.equipoise.evidence.RoundingSearch;
import org.equipoise.evidence.SampleRequest;
import org.equipoise.evidence.Variable;
import org.equipoise.method.Method;
import org.equipoise.method.Method.OfMoments;

/** Methods of the catalogue applied to participants or summaries outside a trial's plan. */
public final class Comparisons {
  private static final String BASELINE_BASIS = "pooled within-arm SD at baseline";
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
    Basis basis = basis(summaries);
    return plan.methods().stream()
        .map(
            method ->
                comparisons.row(
                    by,
                    method,
                    comparisons
                        .counted(method, summaries)
                        .or(() -> comparisons.uncorrelated(method, summaries))
                        .orElseGet(() -> comparisons.printed(method, printed, basis))))
        .toList();
  }

  private Optional<MethodRun> uncorrelated(Method method, ArmSummaries summaries) {
    return method.needsBaseline() && !method.needsParticipants() && summaries.lacksCorrelation()
        ? Optional.of(
            new MethodRun(
                new NotEstimable(
                    Reason.NO_BASELINE,
                    "the correlation of before and after is missing, and none is assumed"),
                summaries.moments().n1(),
                summaries.moments().n2()))
        : Optional.empty();
  }

  // The same as for participants: the SD at baseline, where there is one.
  private static Basis basis(ArmSummaries summaries) {
    return summaries
        .changes()
        .map(
            arms ->
                new Basis(
                    () -> Optional.of(arms.map(arm -> Moments.of(arm.n(), arm.pre(), arm.sdPre()))),
                    BASELINE_BASIS))
        .orElseGet(() -> new Basis(() -> arms(summaries.moments()), OUTCOME_BASIS));
  }

  /**
   * The same with how far the rounding of the printed numbers alone could move each.
   *
   * @param by the name of the group; may be empty
   * @param summaries the moments with the printed numbers behind them
   * @param plan the methods
   * @return one row a method
   */
  public static List<ComparisonRow> rounded(
      String by, Rounded<ArmSummaries> summaries, ComparisonPlan plan) {
    Rounded<List<ComparisonRow>> rows = summaries.map(each -> of(by, each, plan));
    RoundingSearch<List<ComparisonRow>> search = new RoundingSearch<>(rows);
    List<ComparisonRow> all = new ArrayList<>();
    for (int i = 0; i < rows.printed().size(); i++) {
      int which = i;
      all.add(
          rows.printed()
              .get(i)
              .withRounding(
                  RoundingReach.of(
                      search,
                      each -> each.get(which).estimation(),
                      each ->
                          each.get(which).conclusion().stream().map(Conclusion::label).toList())));
    }
    return all;
  }

  /**
   * The same once for each correlation of before and after that is assumed, where none was printed.
   *
   * @param by the name of the group; may be empty
   * @param summaries the moments with the printed numbers behind them
   * @param plan the methods
   * @param correlations each in [-1, 1], taken as they are; none for no assumption
   * @param rounding what is asked about rounding
   * @return one row a method that does not hang on the correlation, then one a correlation and
   *     method that does; one a method where no correlation is missing
   * @throws IllegalArgumentException if a correlation is outside [-1, 1]
   */
  public static List<ComparisonRow> of(
      String by,
      Rounded<ArmSummaries> summaries,
      ComparisonPlan plan,
      List<Double> correlations,
      RoundingQuestion rounding) {
    List<Method> hanging = plan.methods().stream().filter(Method::needsBaseline).toList();
    if (hanging.isEmpty() || correlations.isEmpty() || !summaries.printed().lacksCorrelation()) {
      return of(by, summaries, plan, rounding);
    }
    List<Method> others =
        plan.methods().stream().filter(method -> !method.needsBaseline()).toList();
    List<ComparisonRow> all = new ArrayList<>(of(by, summaries, plan.of(others), rounding));
    for (double r : correlations) {
      of(by, summaries.map(each -> each.assuming(r)), plan.of(hanging), rounding)
          .forEach(row -> all.add(row.assuming(OptionalDouble.of(r))));
    }
    return all;
  }

  private static List<ComparisonRow> of(
      String by, Rounded<ArmSummaries> summaries, ComparisonPlan plan, RoundingQuestion rounding) {
    return rounding == RoundingQuestion.ASKED
        ? rounded(by, summaries, plan)
        : of(by, summaries.printed(), plan);
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
    MethodRun run =
        MethodRun.of(
            printed,
            arms -> settings.isPresent() ? run(method, arms, settings.get()) : withoutBasis());
    return settings.isPresent()
        ? run.given(printed, arms -> new MethodInput.Summaries(arms, settings.get()))
        : run;
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

  /** What an SMD margin is multiplied by: the pooled SD of these moments, and what it is. */
  private record Basis(Supplier<Optional<TwoArms<Moments>>> arms, String words) {}

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
    if (settings.isPresent()) {
      CensoredBaseline usable = CensoredBaseline.of(method, evidence, request);
      MethodRun run = MethodRun.of(method, evidence, usable.request(), settings.get());
      return new MethodRun(usable.said(run.estimation()), run.n1(), run.n2(), run.input());
    }
    return MethodRun.of(evidence.values(request.only(method.uses())), arms -> withoutBasis());
  }

  private static Basis basis(Evidence evidence, SampleRequest request) {
    return new Basis(
        () -> Reductions.moments(evidence, request.baseline().orElse(request.outcome())),
        request.baseline().isPresent() ? BASELINE_BASIS : OUTCOME_BASIS);
  }

  private ComparisonRow row(String by, Method method, MethodRun run) {
    return new ComparisonRow(
            by,
            method.id(),
            run.estimation(),
            plan.resultScale(method),
            plan.settings().inference().level(),
            run.n1(),
            run.n2())
        .withInput(run.input());
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
        basis.arms().get().filter(each -> Estimability.refusal(each).isEmpty());
    if (varying.isEmpty()) {
      return Optional.of(plan.settings()).filter(each -> !method.role().needsMargin());
    }
    double sd = PooledVariance.standardDeviation(varying.get(), 0);
    MarginBounds bounds = MarginBounds.of(smd, sd, basis.words());
    return Optional.of(plan.settings().withMargin(bounds));
  }
}
