// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Scale;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioDistribution;
import org.equipoise.design.ScenarioOutcome;
import org.equipoise.effect.EffectMeasures;
import org.equipoise.effect.EventMeasure;
import org.equipoise.effect.MeasureScale;
import org.equipoise.effect.MeasureSettings;
import org.equipoise.evidence.EventCounts;
import org.equipoise.evidence.Moments;
import org.equipoise.method.Method.OfMoments;
import org.equipoise.method.Numbers.Estimand;
import org.equipoise.numeric.Normal;

/**
 * What analyses estimate: the answer that the method would have from all people that the scenario
 * could draw, before anything is missing, below a detection limit or rounded. A floor and a ceiling
 * are the outcome's own.
 *
 * <p>That is a parameter, or follows from parameters, where the outcome is normal on the scale of
 * the analysis and has no range, where it is an event or none, and of means and medians of many
 * other outcomes; else a {@link LargeRun} estimates it.
 */
final class Truths {
  /** Participants in all that stand for all people where the answer has closed form. */
  private static final int MANY = 1 << 30;

  /** What estimates the middle of a symmetric distribution. */
  private static final Set<Estimand> MIDDLES =
      Set.of(Estimand.MEANS, Estimand.TRIMMED_MEANS, Estimand.MEDIANS, Estimand.SHIFT);

  private final Scenario scenario;
  private final LargeRun largeRun;
  private final Map<LargeRun.Key, Truth> estimated = new HashMap<>();

  private Truths(Scenario scenario) {
    this.scenario = scenario;
    this.largeRun = new LargeRun(scenario);
  }

  static List<AnalysisPlan> of(Scenario scenario, List<AnalysisPlan> plans) {
    Truths truths = new Truths(scenario);
    return plans.stream().map(each -> each.withTruth(truths.of(each))).toList();
  }

  private Truth of(AnalysisPlan plan) {
    Estimand estimand = plan.method().numbers().estimand();
    ScenarioOutcome outcome = scenario.outcomes().get(plan.variables().outcome().outcome());
    boolean shifted = scenario.isShifted(outcome.id()); // so that it is a mixture of levels
    if (isOfMeans(plan, outcome) && !shifted) {
      return ofMeans(plan, outcome);
    }
    Optional<EventMeasure> events = shifted ? Optional.empty() : ofEvents(plan, outcome);
    if (events.isPresent()) {
      return ofShares(plan, outcome, events.get());
    }
    // Classes weaken the correlation with the baseline, which the population below does not know.
    boolean mixed = plan.variables().baseline().isPresent() || outcome.interaction() != 0;
    boolean known = !(scenario.hasClasses() && mixed && plan.method().scale() != MeasureScale.UNIT);
    if (known && isNormal(plan, outcome)) {
      TwoArms<Moments> arms = population(plan);
      boolean ofUnit = plan.method().scale() == MeasureScale.UNIT;
      boolean adjusted = ofUnit && !plan.request().own().isEmpty();
      if (plan.method().procedure() instanceof OfMoments moments && !adjusted) {
        return parameter(() -> moments.estimate(arms, plan.settings()));
      }
      if (ofUnit && isSame(estimand, outcome)) {
        return new Truth(difference(arms), 0);
      }
      if (shifted) {
        return estimated(plan);
      }
      if (estimand == Estimand.SUPERIORITY) {
        return new Truth(superiority(arms), 0);
      }
      if (estimand == Estimand.DOMINANCE) {
        return new Truth(2 * superiority(arms) - 1, 0);
      }
    }
    Optional<Truth> middles = shifted ? Optional.empty() : ofMiddles(plan, outcome);
    return middles.orElseGet(() -> estimated(plan));
  }

  /** The truth where it is a difference of middles that are known whatever the tails are. */
  private Optional<Truth> ofMiddles(AnalysisPlan plan, ScenarioOutcome outcome) {
    ScenarioDistribution distribution = outcome.distribution();
    Estimand estimand = plan.method().numbers().estimand();
    boolean t = distribution instanceof ScenarioDistribution.StudentT;
    boolean continuous =
        t
            || distribution instanceof ScenarioDistribution.Gamma
            || distribution instanceof ScenarioDistribution.Normal
            || distribution instanceof ScenarioDistribution.Lognormal;
    if (plan.method().scale() != MeasureScale.UNIT || outcome.isDerived()) {
      return Optional.empty();
    }
    boolean symmetric = t && outcome.recording().range().isEmpty();
    if (symmetric && MIDDLES.contains(estimand)) { // the difference of two is symmetric too
      return Optional.of(ofMeans(plan, outcome));
    }
    return continuous && estimand == Estimand.MEDIANS
        ? Optional.of(new Truth(median(plan, outcome, true) - median(plan, outcome, false), 0))
        : Optional.empty();
  }

  private double median(AnalysisPlan plan, ScenarioOutcome outcome, boolean experimental) {
    OutcomeModel model = new OutcomeModel(outcome, scenario.visits());
    double drawn = model.median(plan.variables().outcome().visit(), experimental);
    boolean log = AnalysisPlanner.ownScale(outcome) == Scale.LOG;
    double value = log ? Math.exp(drawn) : drawn;
    double bounded =
        outcome
            .recording()
            .range()
            .map(range -> Math.min(Math.max(value, range.min()), range.max()))
            .orElse(value);
    return plan.request().outcome().scale() == Scale.LOG ? Math.log(bounded) : bounded;
  }

  private Truth estimated(AnalysisPlan plan) {
    return estimated.computeIfAbsent(LargeRun.key(plan), key -> largeRun.of(plan));
  }

  // Medians, trimmed means and shifts are those of the means where the arms are symmetric, or
  // mixtures of the same form in another place.
  private boolean isSame(Estimand estimand, ScenarioOutcome outcome) {
    boolean sameForm = outcome.sdRatio() == 1 && outcome.interaction() == 0;
    return estimand == Estimand.MEANS || sameForm || !scenario.isShifted(outcome.id());
  }

  private static boolean isNormal(AnalysisPlan plan, ScenarioOutcome outcome) {
    ScenarioDistribution distribution = outcome.distribution();
    boolean normal =
        distribution instanceof ScenarioDistribution.Normal
            || distribution instanceof ScenarioDistribution.Lognormal;
    return normal
        && outcome.recording().range().isEmpty()
        && plan.request().outcome().scale() == AnalysisPlanner.ownScale(outcome);
  }

  // Whatever the distribution is, the mean of what is recorded is known, and so is what methods of
  // means estimate; what ranks and other methods estimate of skewed values is something else.
  private static boolean isOfMeans(AnalysisPlan plan, ScenarioOutcome outcome) {
    boolean known =
        outcome.distribution() instanceof ScenarioDistribution.Gamma
            || outcome.distribution() instanceof ScenarioDistribution.Ordinal
            || outcome.distribution() instanceof ScenarioDistribution.Resample;
    return known
        && outcome.recording().range().isEmpty()
        && plan.method().scale() == MeasureScale.UNIT
        && plan.method().numbers().estimand() == Estimand.MEANS;
  }

  // With one cut an outcome is an event or none.
  private static Optional<EventMeasure> ofEvents(AnalysisPlan plan, ScenarioOutcome outcome) {
    boolean dichotomy =
        outcome.distribution() instanceof ScenarioDistribution.Ordinal ordinal
            && ordinal.cuts().size() == 1;
    if (!dichotomy) {
      return Optional.empty();
    }
    boolean risks = plan.method().numbers().estimand() == Estimand.RISKS;
    return EffectMeasures.find(risks ? "rd" : plan.method().id(), MeasureSettings.defaults())
        .filter(EventMeasure.class::isInstance)
        .map(EventMeasure.class::cast);
  }

  private Truth ofShares(AnalysisPlan plan, ScenarioOutcome outcome, EventMeasure measure) {
    OutcomeModel model = new OutcomeModel(outcome, scenario.visits());
    int visit = plan.variables().outcome().visit();
    TwoArms<EventCounts> arms =
        new TwoArms<>(
            many(model.recordedMean(visit, true)), many(model.recordedMean(visit, false)));
    return parameter(() -> measure.estimate(arms, scenario.run().level()));
  }

  private static EventCounts many(double share) {
    return new EventCounts((int) Math.round(share * MANY), MANY);
  }

  private static double difference(TwoArms<Moments> arms) {
    return arms.experimental().mean(0) - arms.control().mean(0);
  }

  private static double superiority(TwoArms<Moments> arms) {
    double variance = arms.experimental().variance(0) + arms.control().variance(0);
    return Normal.cdf(difference(arms) / Math.sqrt(variance));
  }

  private Truth ofMeans(AnalysisPlan plan, ScenarioOutcome outcome) {
    OutcomeModel model = new OutcomeModel(outcome, scenario.visits());
    int visit = plan.variables().outcome().visit();
    return new Truth(model.recordedMean(visit, true) - model.recordedMean(visit, false), 0);
  }

  private static Truth parameter(Supplier<Estimation> method) {
    Estimation estimation;
    try {
      estimation = method.get();
    } catch (RuntimeException e) { // a defect of the method, as in a replicate
      return Truth.THREW;
    }
    boolean known = estimation instanceof Estimate estimate && Double.isFinite(estimate.value());
    return known ? new Truth(((Estimate) estimation).value(), 0) : Truth.UNKNOWN;
  }

  private TwoArms<Moments> population(AnalysisPlan plan) {
    List<ModelVariable> variables = MomentsDrawer.variables(List.of(plan));
    MomentsPopulation population = MomentsPopulation.of(scenario, variables);
    double share = (double) population.size(0) / (population.size(0) + population.size(1));
    int n1 = (int) Math.max(2, Math.round(share * MANY));
    return population.moments(n1, MANY - n1, MomentsDrawer.indices(plan, variables));
  }
}
