// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.List;
import java.util.Optional;
import org.equipoise.compare.ArmStatistic;
import org.equipoise.compare.BootstrapDistribution;
import org.equipoise.compare.Inference;
import org.equipoise.compare.ResampledEstimates;
import org.equipoise.compare.Resampling;
import org.equipoise.compare.Settings;
import org.equipoise.core.Alternative;
import org.equipoise.core.Conventions;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Outcome;
import org.equipoise.design.Trial;
import org.equipoise.evidence.ArmValues;
import org.equipoise.evidence.Evidence;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.Reduction;
import org.equipoise.evidence.Sample;
import org.equipoise.evidence.SampleRequest;
import org.equipoise.evidence.Variable;
import org.equipoise.method.Catalogue;
import org.equipoise.method.Method;

/**
 * Everything that the analysis of a trial found. Tables, figures and the report are all drawn from
 * this one object.
 *
 * @param trial the trial
 * @param evidence its evidence, derived outcomes included
 * @param results one a hypothesis in the order of the plan, then what was only estimated
 * @param baseline table 1; empty without a baseline visit
 * @param profiles means by time, in the order of outcomes, visits, minutes, arms
 * @param reproductions the printed results held against the two arms; may be empty
 * @param rounding how far rounding alone could move each result, where the evidence is printed
 * @param notes what a reader must know about the evidence, such as missing derived values
 * @param conventions the conventions of all results
 */
public record AnalysisResult(
    Trial trial,
    Evidence evidence,
    List<HypothesisResult> results,
    List<BaselineRow> baseline,
    List<ProfilePoint> profiles,
    List<Reproduction> reproductions,
    List<RoundedResult> rounding,
    List<String> notes,
    Conventions conventions) {
  /** Copies the lists. */
  public AnalysisResult {
    results = List.copyOf(results);
    baseline = List.copyOf(baseline);
    profiles = List.copyOf(profiles);
    reproductions = List.copyOf(reproductions);
    rounding = List.copyOf(rounding);
    notes = List.copyOf(notes);
  }

  /**
   * The moments of the outcome alone behind a result, on the analysis scale.
   *
   * @param result one of the results
   * @return both arms, empty when there are none
   */
  public Optional<TwoArms<Moments>> moments(HypothesisResult result) {
    return Reductions.moments(evidence, Reductions.outcome(result));
  }

  /**
   * The participants' values of the outcome behind a result, on the analysis scale.
   *
   * @param result one of the results
   * @return both arms, empty when the evidence is printed or there are none
   */
  public Optional<TwoArms<ArmValues>> individuals(HypothesisResult result) {
    return Reductions.values(evidence, Reductions.outcome(result));
  }

  /**
   * The participants' values behind a result with values below the detection limit.
   *
   * @param result one of the results
   * @return both arms on the analysis scale, the limit in the place of values below it; empty when
   *     none is below it or there are no values
   */
  public Optional<Sample> censored(HypothesisResult result) {
    Variable outcome = Reductions.outcome(result);
    SampleRequest request = new SampleRequest(outcome, Optional.empty(), List.of(), true);
    return Reductions.belowLimit(evidence, outcome) > 0
            && evidence.values(request) instanceof Reduction.Reduced<ArmValues> reduced
        ? Optional.of(new Sample(reduced.arms()))
        : Optional.empty();
  }

  /**
   * The values behind a result, with those at baseline, of the participants who have both; on the
   * analysis scale.
   *
   * @param result one of the results
   * @return both arms, the outcome first and the baseline second; empty when the evidence is
   *     printed, there is no baseline, or nobody of an arm has both
   */
  public Optional<TwoArms<ArmValues>> withBaseline(HypothesisResult result) {
    return trial
        .baseline()
        .filter(visit -> !visit.equals(result.visit()))
        .flatMap(
            visit ->
                Reductions.values(
                    evidence,
                    List.of(
                        Reductions.outcome(result),
                        Reductions.variable(result.outcome(), visit.id()))));
  }

  /**
   * The result's own estimate of participants drawn with replacement within each arm.
   *
   * @param result one of the results
   * @param draw how many resamples, from which seed
   * @return the estimates in increasing order, on the analysis scale, without those of resamples
   *     that have none; empty when the evidence is printed, there is no estimate or its method is
   *     none of means from moments
   */
  public Optional<List<Double>> resampled(HypothesisResult result, Resampling draw) {
    Optional<Method> method =
        Catalogue.find(result.method())
            .filter(each -> each.procedure() instanceof Method.OfMoments)
            .filter(each -> each.role() == Method.Role.COMPARISON);
    if (method.isEmpty() || result.estimate().isEmpty()) {
      return Optional.empty();
    }
    if (!method.get().usesBaseline()) {
      return individuals(result)
          .map(arms -> arms.map(arm -> arm.column(0)))
          .map(arms -> BootstrapDistribution.of(arms, new ArmStatistic.Mean(), draw).replicates());
    }
    Method.OfMoments procedure = (Method.OfMoments) method.get().procedure();
    Settings settings = Settings.of(new Inference(trial.plan().level(), Alternative.TWO_SIDED));
    return withBaseline(result)
        .map(
            arms ->
                ResampledEstimates.of(
                    arms, moments -> procedure.estimate(moments, settings), draw));
  }

  /**
   * What the model of a result's method leaves of the participants' values: deviations from the
   * arm's mean, after the common slope of an analysis of covariance is taken off, or of the change
   * from baseline.
   *
   * @param result one of the results
   * @return the residuals of both arms in the order of recruitment, on the analysis scale; empty
   *     when there is no estimate or the evidence is printed
   */
  public Optional<TwoArms<List<Double>>> residuals(HypothesisResult result) {
    if (result.estimate().isEmpty()) {
      return Optional.empty();
    }
    boolean baseline = Catalogue.find(result.method()).filter(Method::usesBaseline).isPresent();
    if (!baseline) {
      return individuals(result).map(values -> new Residuals(values).ofMeans());
    }
    return withBaseline(result)
        .map(Residuals::new)
        .map(model -> result.method().equals("change") ? model.ofChange() : model.ofCovariance());
  }

  /**
   * The profile of one outcome.
   *
   * @param outcome the outcome
   * @return its points in the order of visits, minutes, arms
   */
  public List<ProfilePoint> profile(Outcome outcome) {
    return profiles.stream()
        .filter(point -> point.measurement().outcome().equals(outcome.id()))
        .toList();
  }
}
