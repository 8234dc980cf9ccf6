// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.equipoise.claim.Better;
import org.equipoise.claim.Claim;
import org.equipoise.claim.Margin;
import org.equipoise.claim.Verdict;
import org.equipoise.compare.Inference;
import org.equipoise.compare.MarginBounds;
import org.equipoise.compare.MarginPower;
import org.equipoise.compare.NonInferiority;
import org.equipoise.compare.Settings;
import org.equipoise.compare.Tost;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.SignificanceTest;
import org.equipoise.core.TwoArms;
import org.equipoise.design.AllocationScheme;
import org.equipoise.design.Scale;
import org.equipoise.design.Trial;
import org.equipoise.effect.AdjustedG;
import org.equipoise.effect.StandardizedDifference;
import org.equipoise.evidence.Evidence;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.Participants;
import org.equipoise.evidence.Reduction;
import org.equipoise.evidence.SampleColumn;
import org.equipoise.evidence.SampleRequest;
import org.equipoise.evidence.Variable;
import org.equipoise.method.Catalogue;
import org.equipoise.method.Method;

/** Makes one planned comparison, without adjustment for multiplicity. */
final class Comparer {
  /** Of what comes from chance in a trial's plan: the same analysis has the same numbers. */
  private static final long SEED = 1;

  private static final List<String> ALTERNATIVES = List.of("welch", "change", "ancova");

  private static final List<String> CENSORED = List.of(PlannedComparison.TOBIT, "lod2", "lodsqrt2");

  private final Trial trial;
  private final Evidence evidence;
  private final double level;

  Comparer(Trial trial, Evidence evidence) {
    this.trial = trial;
    this.evidence = evidence;
    this.level = trial.plan().level();
  }

  HypothesisResult compare(PlannedComparison planned) {
    HypothesisResult alone = alone(planned);
    return planned.claim().isEmpty()
        ? alone
        : alone.withSensitivity(sensitivity(planned, alone.verdict()));
  }

  /** The comparison without other methods beside it. */
  HypothesisResult alone(PlannedComparison planned) {
    Fit fit = fit(planned, planned.method());
    Optional<Verdict> verdict = verdict(planned, fit);
    boolean ratio =
        planned.outcome().scale() == Scale.LOG
            && Catalogue.find(planned.method())
                .filter(each -> each.scale().isRatioOfLogs())
                .isPresent();
    ResultScale scale = ratio ? ResultScale.RATIO : ResultScale.DIFFERENCE;
    return new HypothesisResult(
        planned.outcome(),
        planned.visit(),
        planned.planned(),
        planned.claim(),
        planned.method(),
        scale,
        suggesting(planned, fit.estimation()),
        fit.n1(),
        fit.n2(),
        g(fit, planned),
        fit.assessment(),
        OptionalDouble.empty(),
        verdict,
        List.of());
  }

  // The method that the plan names is kept; which one would answer is said.
  private Estimation suggesting(PlannedComparison planned, Estimation estimation) {
    boolean refused = estimation instanceof NotEstimable why && why.reason() == Reason.CENSORED;
    return refused && censored(planned) && !forCensored(planned.method())
        ? new NotEstimable(
            Reason.CENSORED,
            ((NotEstimable) estimation).detail() + "; the method for such values is tobit")
        : estimation;
  }

  private boolean censored(PlannedComparison planned) {
    return Reductions.belowLimit(evidence, variable(planned)) > 0;
  }

  private static boolean forCensored(String method) {
    return Catalogue.find(method).filter(Method::prefersLog).isPresent();
  }

  private static Variable variable(PlannedComparison planned) {
    return Reductions.variable(planned.outcome(), planned.visit().id());
  }

  /** An estimate with its counts, and held against the margin. */
  private record Fit(
      String method,
      Estimation estimation,
      int n1,
      int n2,
      Optional<TwoArms<Moments>> moments,
      Optional<MarginAssessment> assessment) {
    Fit with(Estimate changed) {
      return new Fit(method, changed, n1, n2, moments, assessment);
    }
  }

  private Fit fit(PlannedComparison planned, String methodId) {
    Method method =
        Catalogue.find(methodId)
            .filter(found -> found.role() == Method.Role.COMPARISON)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "method must be one of " + Catalogue.plannable() + ", got " + methodId));
    Variable outcome = variable(planned);
    Optional<Variable> baseline =
        trial.baseline().map(visit -> Reductions.variable(planned.outcome(), visit.id()));
    if (forCensored(methodId)) {
      return fitCensored(planned, method, outcome, baseline);
    }
    if (method.needsBaseline() && baseline.isEmpty()) {
      Reduction<Moments> alone = evidence.moments(List.of(outcome));
      return refused(
          new NotEstimable(Reason.NO_BASELINE, "the trial has no baseline visit"),
          alone.n1(),
          alone.n2());
    }
    return fit(planned, method, new SampleRequest(outcome, baseline, strata(), false));
  }

  private Fit fitCensored(
      PlannedComparison planned, Method method, Variable outcome, Optional<Variable> baseline) {
    Optional<Variable> measured = baseline.filter(each -> Reductions.measured(evidence, each));
    CensoredBaseline usable =
        CensoredBaseline.of(
            method, evidence, new SampleRequest(outcome, measured, strata(), false));
    Fit fit = fit(planned, method, usable.request());
    return fit.estimation() instanceof Estimate estimate
        ? fit.with((Estimate) usable.said(estimate))
        : fit;
  }

  // What the randomization was stratified by is adjusted for, where participants have it; what
  // minimization balanced is for the test that allocates again.
  private List<SampleRequest.Own> strata() {
    AllocationScheme scheme = trial.allocation().orElse(null);
    if (scheme instanceof AllocationScheme.Stratified stratified && known(stratified.by())) {
      return List.of(new SampleRequest.Own(SampleColumn.Role.STRATUM, stratified.by()));
    }
    if (scheme instanceof AllocationScheme.Minimization minimization
        && known(minimization.factors())) {
      return SampleRequest.Own.factors(minimization.factors());
    }
    return List.of();
  }

  private boolean known(List<String> columns) {
    return evidence instanceof Participants participants
        && participants.list().stream()
            .anyMatch(each -> each.covariates().keySet().containsAll(columns));
  }

  private Settings settings(PlannedComparison planned) {
    return Settings.of(Inference.twoSided(level))
        .withBetter(planned.outcome().better())
        .withChance(new Settings.Chance(SEED, OptionalInt.empty(), trial.allocation()));
  }

  private Fit fit(PlannedComparison planned, Method method, SampleRequest request) {
    MethodRun run = MethodRun.of(method, evidence, request, settings(planned));
    if (!(run.estimation() instanceof Estimate estimate)) {
      return refused((NotEstimable) run.estimation(), run.n1(), run.n2());
    }
    Optional<TwoArms<Moments>> moments =
        evidence.moments(measured(request, method)) instanceof Reduction.Reduced<Moments> reduced
            ? Optional.of(reduced.arms())
            : Optional.empty();
    Optional<MarginBounds> bounds = bounds(planned);
    if (needsMargin(planned)) {
      Optional<NotEstimable> refusal = marginRefusal(method, estimate, bounds);
      if (refusal.isPresent()) {
        return refused(refusal.get(), run.n1(), run.n2());
      }
    }
    Optional<MarginAssessment> assessment = bounds.map(margin -> assess(planned, estimate, margin));
    return new Fit(method.id(), estimate, run.n1(), run.n2(), moments, assessment);
  }

  // Limits in the place of values have no moments that mean anything: then there is no g.
  private static SampleRequest measured(SampleRequest request, Method method) {
    SampleRequest used = request.only(method.uses());
    return new SampleRequest(used.outcome(), used.baseline(), used.own(), false);
  }

  private static Optional<NotEstimable> marginRefusal(
      Method method, Estimate estimate, Optional<MarginBounds> bounds) {
    if (bounds.isEmpty()) {
      return Optional.of(
          new NotEstimable(
              Reason.ZERO_VARIANCE, "the margin is in SDs, and there is no SD to multiply it by"));
    }
    boolean t =
        estimate.standardError().isPresent()
            && estimate.test().flatMap(Comparer::degreesOfFreedom).isPresent();
    return t
        ? Optional.empty()
        : Optional.of(
            new NotEstimable(
                Reason.UNSUITABLE,
                "a margin is tested with a standard error and degrees of freedom, and "
                    + method.id()
                    + " has none"));
  }

  private static Optional<Double> degreesOfFreedom(SignificanceTest test) {
    OptionalDouble df = test.degreesOfFreedom();
    return df.isPresent() ? Optional.of(df.getAsDouble()) : Optional.empty();
  }

  private static Fit refused(NotEstimable why, int n1, int n2) {
    return new Fit("", why, n1, n2, Optional.empty(), Optional.empty());
  }

  private static boolean needsMargin(PlannedComparison planned) {
    return planned.claim().isPresent() && planned.claim().get() != Claim.SUPERIORITY;
  }

  private Optional<MarginBounds> bounds(PlannedComparison planned) {
    if (!needsMargin(planned)) {
      return Optional.empty();
    }
    Margin margin = planned.margin().orElseThrow();
    if (!(margin instanceof Margin.Smd smd)) {
      return Optional.of(MarginBounds.of(margin));
    }
    return new SmdBasis(trial, evidence)
        .find(planned.outcome(), planned.visit())
        .map(basis -> MarginBounds.of(smd, basis.standardDeviation(), basis.words()));
  }

  private MarginAssessment assess(
      PlannedComparison planned, Estimate estimate, MarginBounds bounds) {
    double se = estimate.standardError().orElseThrow();
    double df = estimate.test().orElseThrow().degreesOfFreedom().orElseThrow();
    double alpha = trial.plan().alpha();
    boolean equivalence = planned.claim().orElseThrow() == Claim.EQUIVALENCE;
    MarginPower power = MarginPower.of(se, df, equivalence ? alpha : alpha / 2);
    Estimate test =
        equivalence
            ? Tost.of(estimate, bounds, level)
            : NonInferiority.of(estimate, bounds, planned.outcome().better());
    double distance = planned.outcome().better() == Better.LOWER ? bounds.high() : -bounds.low();
    return new MarginAssessment(
        planned.margin().orElseThrow(),
        bounds.low(),
        bounds.high(),
        bounds.standardDeviation(),
        bounds.basis(),
        test.withConventions(test.conventions().and(MarginPower.conventions())),
        equivalence
            ? power.equivalence(bounds.low(), bounds.high())
            : power.nonInferiority(distance),
        equivalence ? power.equivalenceMargin(0.8) : power.nonInferiorityMargin(0.8));
  }

  private Optional<Verdict> verdict(PlannedComparison planned, Fit fit) {
    if (planned.claim().isEmpty()) {
      return fit.estimation() instanceof NotEstimable
          ? Optional.of(Verdict.NOT_ESTIMABLE)
          : Optional.empty();
    }
    Claim claim = planned.claim().get();
    return Optional.of(
        fit.estimation() instanceof Estimate estimate
            ? new Verdicts(claim, planned.outcome(), trial.plan().alpha())
                .of(fit.method(), estimate, ClaimP.of(claim, estimate, fit.assessment()))
            : Verdict.NOT_ESTIMABLE);
  }

  private Optional<Estimate> g(Fit fit, PlannedComparison planned) {
    if (!(fit.estimation() instanceof Estimate estimate)) {
      return Optional.empty();
    }
    if (fit.moments().isEmpty()) {
      return Optional.empty();
    }
    TwoArms<Moments> moments = fit.moments().get();
    Method method = Catalogue.find(planned.method()).orElseThrow();
    boolean adjusted = method.needsBaseline() && estimate.standardError().isPresent();
    Estimation g =
        adjusted
            ? AdjustedG.of(estimate, moments, level)
            : StandardizedDifference.G.estimate(moments, level);
    return g instanceof Estimate value ? Optional.of(value) : Optional.empty();
  }

  private List<Sensitivity> sensitivity(PlannedComparison planned, Optional<Verdict> verdict) {
    Stream<String> first = censored(planned) ? CENSORED.stream() : Stream.empty();
    return Stream.concat(first, ALTERNATIVES.stream())
        .filter(id -> !id.equals(planned.method()))
        .map(id -> sensitivity(planned, id, verdict.orElseThrow()))
        .toList();
  }

  private Sensitivity sensitivity(PlannedComparison planned, String method, Verdict main) {
    Fit fit = fit(planned, method);
    Verdict other = verdict(planned, fit).orElseThrow();
    Sensitivity.Agreement agreement =
        main == Verdict.NOT_ESTIMABLE || other == Verdict.NOT_ESTIMABLE
            ? Sensitivity.Agreement.NOT_COMPARABLE
            : main == other ? Sensitivity.Agreement.SAME : Sensitivity.Agreement.DIFFERENT;
    Estimation shown =
        fit.assessment().<Estimation>map(MarginAssessment::test).orElse(fit.estimation());
    return new Sensitivity(method, shown, fit.n1(), fit.n2(), other, agreement);
  }
}
