// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.equipoise.core.TwoArms;
import org.equipoise.design.CorrelationMatrix;
import org.equipoise.design.ScenarioDistribution;
import org.equipoise.design.ScenarioOutcome;
import org.equipoise.design.ScenarioVisit;
import org.equipoise.evidence.Measurement;

/** Draws one outcome of one participant at all its visits. */
final class OutcomeModel {
  private final ScenarioOutcome outcome;
  private final int[] visits;
  private final int allVisits;
  private final boolean startsAtBaseline;
  private final double[] differences;
  private final double[][] root;
  private final double[] deviations;
  private final double[] responses;
  private final double[][] parts;
  private final double shared;
  private final double own;
  private final Recorder recorder;
  private final Marginals marginals;

  private final Optional<ResampledDraw> resampled;
  private final Optional<CurveModel> curve;
  private final TwoArms<Double> icc;
  private final double explained;
  private final double unexplained;

  /** Of participants who are not taught together and whom no covariate tells apart. */
  OutcomeModel(ScenarioOutcome outcome, List<String> allVisits) {
    this(outcome, allVisits, new TwoArms<>(0.0, 0.0), 0);
  }

  /**
   * Of participants in classes and with covariates.
   *
   * @param outcome the outcome
   * @param allVisits the ids of the trial's visits
   * @param icc the classes' share of the variance that covariates leave
   * @param explained the covariates' share of the variance
   */
  OutcomeModel(
      ScenarioOutcome outcome, List<String> allVisits, TwoArms<Double> icc, double explained) {
    this.icc = icc;
    this.explained = explained;
    this.unexplained = Math.sqrt(1 - explained);
    this.outcome = outcome;
    int count = outcome.visits().size();
    this.visits = new int[count];
    this.allVisits = allVisits.size();
    this.differences = new double[count];
    this.deviations = new double[count];
    for (int v = 0; v < count; v++) {
      ScenarioVisit visit = outcome.visits().get(v);
      visits[v] = allVisits.indexOf(visit.id());
      differences[v] = visit.effect().difference(visit.sd());
    }
    this.startsAtBaseline = allVisits.size() > 1 && visits[0] == 0;
    this.root = root(outcome.correlation());
    this.responses = outcome.samples().response().stream().mapToDouble(x -> x).toArray();
    this.shared = Math.sqrt(outcome.samples().correlation());
    this.own = Math.sqrt(1 - outcome.samples().correlation());
    this.recorder = new Recorder(outcome);
    this.marginals = new Marginals(outcome, this);
    this.parts = new double[count][CurveModel.PARTS];
    this.curve =
        outcome
            .samples()
            .curve()
            .map(each -> new CurveModel(each, outcome.samples().minutes(), outcome.visits()));
    this.resampled =
        outcome.distribution() instanceof ScenarioDistribution.Resample resample
            ? Optional.of(new ResampledDraw(resample.values(), outcome.visits()))
            : Optional.empty();
  }

  private static double[][] root(CorrelationMatrix correlation) {
    double[][] root = new double[correlation.size()][correlation.size()];
    for (int i = 0; i < root.length; i++) {
      for (int j = 0; j <= i; j++) {
        root[i][j] = correlation.root(i, j);
      }
    }
    return root;
  }

  /** Its columns: visit by visit, minute by minute. */
  List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (int v = 0; v < visits.length; v++) {
      String visit = outcome.visits().get(v).id();
      List<Measurement> measurements = new ArrayList<>();
      outcome.samples().minutes().stream()
          .map(minute -> Measurement.at(outcome.id(), visit, minute))
          .forEach(measurements::add);
      if (measurements.isEmpty()) {
        measurements.add(Measurement.of(outcome.id(), visit));
      }
      for (Measurement each : measurements) {
        columns.add(new Column(each, visits[v], outcome.recording().detectionLimit()));
      }
    }
    return columns;
  }

  /**
   * Sets the participant's deviations from independent normals, one for each visit of the trial.
   */
  void deviate(double[] normals) {
    for (int v = 0; v < visits.length; v++) {
      deviations[v] = deviation(v, normals);
    }
  }

  /** Sets the participant's deviations to those of a person of the file. */
  void resample(double uniform) {
    resampled.orElseThrow().draw(uniform, deviations);
  }

  boolean hasCurve() {
    return curve.isPresent();
  }

  /** Sets how the participant's curve deviates, from independent normals by part and visit. */
  void deviateCurve(double[][] normals) {
    for (int v = 0; v < visits.length; v++) {
      for (int part = 0; part < CurveModel.PARTS; part++) {
        parts[v][part] = deviation(v, normals[part]);
      }
    }
  }

  /** Mixes the deviations of the participant's class into those of visits after the baseline. */
  void deviateAsClass(double[] normals, boolean experimental) {
    double between = Math.sqrt(icc(experimental));
    double within = Math.sqrt(1 - icc(experimental));
    for (int v = 0; v < visits.length; v++) {
      if (!isBaseline(v)) {
        deviations[v] = between * deviation(v, normals) + within * deviations[v];
      }
    }
  }

  /** Mixes what covariates shift into the deviations of all visits. */
  void deviateBy(double shift) {
    if (explained == 0) {
      return;
    }
    for (int v = 0; v < visits.length; v++) {
      deviations[v] = shift + unexplained * deviations[v];
    }
  }

  private double icc(boolean experimental) {
    return experimental ? icc.experimental() : icc.control();
  }

  private double deviation(int v, double[] normals) {
    double sum = 0;
    for (int w = 0; w <= v; w++) {
      sum += root[v][w] * normals[visits[w]];
    }
    return sum;
  }

  /**
   * How far the participant is from the control arm's mean, in its standard deviations, on the
   * scale of the distribution; without what is particular to a minute.
   */
  double standardized(int v, boolean experimental) {
    return shift(v, experimental) + spread(v, experimental) * deviations[v];
  }

  /** Writes how far the participant is from the control arm's mean at each of its visits. */
  void standardized(boolean experimental, double[] into) {
    for (int v = 0; v < visits.length; v++) {
      into[v] = standardized(v, experimental);
    }
  }

  private double shift(int v, boolean experimental) {
    if (!experimental || isBaseline(v)) {
      return 0;
    }
    double modified = outcome.interaction() == 0 ? 0 : outcome.interaction() * deviations[0];
    return differences[v] / outcome.visits().get(v).sd() + modified;
  }

  private double spread(int v, boolean experimental) {
    return experimental && !isBaseline(v) ? outcome.sdRatio() : 1;
  }

  boolean isBaseline(int v) {
    return v == 0 && startsAtBaseline;
  }

  boolean isResampled() {
    return resampled.isPresent();
  }

  int visitIndex(String id) {
    return outcome.visitIds().indexOf(id);
  }

  /** Mean of {@link #standardized} in an arm. */
  double standardizedMean(int v, boolean experimental) {
    return experimental ? differences[v] / outcome.visits().get(v).sd() : 0;
  }

  /** Standard deviation of {@link #standardized} in an arm. */
  double standardizedSd(int v, boolean experimental) {
    double spread = spread(v, experimental);
    if (!experimental || isBaseline(v) || outcome.interaction() == 0) {
      return spread;
    }
    double c = outcome.interaction();
    double r = deviationCorrelation(v, 0, experimental);
    return Math.sqrt(spread * spread + c * c + 2 * spread * c * r);
  }

  /** Covariance of {@link #standardized} at two visits in an arm. */
  double standardizedCovariance(int v, int w, boolean experimental) {
    double a = slopeOnBaseline(v, experimental);
    double b = slopeOnBaseline(w, experimental);
    double first = spread(v, experimental);
    double second = spread(w, experimental);
    double own = first * second * deviationCorrelation(v, w, experimental);
    double crossed = a == 0 ? 0 : a * second * deviationCorrelation(w, 0, experimental);
    double other = b == 0 ? 0 : b * first * deviationCorrelation(v, 0, experimental);
    return own + crossed + other + a * b;
  }

  private double slopeOnBaseline(int v, boolean experimental) {
    return experimental && !isBaseline(v) ? outcome.interaction() : 0;
  }

  // A class shares what comes after the baseline, and no baseline; covariates shift all visits.
  private double deviationCorrelation(int v, int w, boolean experimental) {
    boolean across = isBaseline(v) != isBaseline(w);
    double r =
        outcome.distribution() instanceof ScenarioDistribution.Resample resample
            ? resample.values().correlation(v, w)
            : outcome.correlation().value(v, w);
    double left = across ? r * Math.sqrt(1 - icc(experimental)) : r;
    return explained == 0 ? left : explained + (1 - explained) * left;
  }

  /**
   * {@link #standardized} at some visits of all people that an arm could draw, for log odds that
   * change with it by a slope.
   */
  WeightedValues population(int[] at, boolean experimental, double slope) {
    if (resampled.isPresent()) {
      return persons(resampled.get(), at, experimental);
    }
    double[] means = new double[at.length];
    double[][] covariances = new double[at.length][at.length];
    for (int i = 0; i < at.length; i++) {
      means[i] = standardizedMean(at[i], experimental);
      for (int j = 0; j < at.length; j++) {
        covariances[i][j] = standardizedCovariance(at[i], at[j], experimental);
      }
    }
    return WeightedValues.normal(means, covariances, slope);
  }

  private WeightedValues persons(ResampledDraw from, int[] at, boolean experimental) {
    double[][] values = new double[at.length][from.persons()];
    for (int i = 0; i < from.persons(); i++) {
      from.take(i, deviations);
      for (int j = 0; j < at.length; j++) {
        values[j][i] = standardized(at[j], experimental);
      }
    }
    return WeightedValues.equal(values);
  }

  /** The mean in an arm, on the scale of the distribution; without what a minute adds. */
  double mean(int v, boolean experimental) {
    ScenarioVisit visit = outcome.visits().get(v);
    return visit.mean() + visit.sd() * standardizedMean(v, experimental);
  }

  /** The mean of its values in an arm: that of the categories when ordinal. */
  double recordedMean(int v, boolean experimental) {
    return Marginals.mean(outcome, this, v, experimental);
  }

  /** The median in an arm, on the scale of the distribution; a quantile keeps its place on it. */
  double median(int v, boolean experimental) {
    ScenarioVisit visit = outcome.visits().get(v);
    double middle = standardizedMean(v, experimental);
    return visit.mean() + visit.sd() * marginals.deviation(v, experimental, middle);
  }

  /**
   * How a value depends on the independent normals of the trial's visits: value = mean + sum of
   * loadings times normals.
   */
  double[] loadings(int v, boolean experimental) {
    double[] loadings = new double[allVisits];
    double sd = outcome.visits().get(v).sd();
    for (int w = 0; w <= v; w++) {
      loadings[visits[w]] = sd * spread(v, experimental) * unexplained * root[v][w];
    }
    if (experimental && !isBaseline(v)) {
      loadings[visits[0]] += sd * outcome.interaction() * unexplained * root[0][0];
    }
    return loadings;
  }

  /** How a value depends on what covariates shift, in standard deviations. */
  double shiftLoading(int v, boolean experimental) {
    double modified = experimental && !isBaseline(v) ? outcome.interaction() : 0;
    return outcome.visits().get(v).sd() * (spread(v, experimental) + modified);
  }

  private double value(int v, boolean experimental) {
    ScenarioVisit visit = outcome.visits().get(v);
    if (resampled.isPresent()) {
      double more = shift(v, experimental) + (spread(v, experimental) - 1) * deviations[v];
      return resampled.get().value(v) + visit.sd() * more;
    }
    double deviation = marginals.deviation(v, experimental, standardized(v, experimental));
    return visit.mean() + visit.sd() * deviation;
  }

  /** Writes the participant's values, and returns the column after its last one. */
  int write(Draws draws, int firstColumn, int participant, ContinuousSampler normal) {
    boolean experimental = draws.allocation.isExperimental(participant);
    int column = firstColumn;
    for (int v = 0; v < visits.length; v++) {
      ScenarioVisit visit = outcome.visits().get(v);
      if (responses.length == 0) {
        draws.values[column++][participant] = recorder.record(value(v, experimental));
      }
      double center = visit.mean() + visit.sd() * shift(v, experimental);
      double scale = visit.sd() * spread(v, experimental);
      if (curve.isPresent()) {
        curve.get().set(v, experimental, parts[v]);
      }
      for (int m = 0; m < responses.length; m++) {
        double deviation = shared * deviations[v] + own * normal.sample();
        double response = responses[m] + (curve.isPresent() ? curve.get().at(v, m) : 0);
        double drawn = center + response + scale * deviation;
        draws.values[column++][participant] = recorder.record(drawn);
      }
    }
    return column;
  }
}
