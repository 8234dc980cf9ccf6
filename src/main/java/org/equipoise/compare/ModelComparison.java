// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Reference;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Sample;
import org.equipoise.evidence.SampleColumn;
import org.equipoise.model.AdjustedMeans;
import org.equipoise.model.ClusterCovariance;
import org.equipoise.model.CoefficientCovariance;
import org.equipoise.model.CovarianceEstimator;
import org.equipoise.model.DesignMatrix;
import org.equipoise.model.Formula;
import org.equipoise.model.Frame;
import org.equipoise.model.HeteroscedasticCovariance;
import org.equipoise.model.LeastSquares;
import org.equipoise.model.LinearFit;
import org.equipoise.model.Variable;

/**
 * The difference of two arms by least squares on participants, with standard errors that do not
 * take the participants for independent or equally variable.
 *
 * <p>Adjusted, it has the model of {@link AncovaComparison}: the arm, the baseline, covariates and
 * strata, each category with indicators; its further numbers {@code adjusted_mean1} and {@code
 * adjusted_mean2} are of the arms at the mean of all that is adjusted for. Unadjusted, the
 * difference of the means. Without covariance between participants of different classes, those
 * without classmates are classes of their own, so that a trial with classes in one arm only
 * (partially nested) gives each participant of the other arm an own one.
 */
public final class ModelComparison implements SampleComparison {
  private static final String ARM = "arm";

  private final boolean adjusted;
  private final Optional<HeteroscedasticCovariance> heteroscedastic; // else by classes

  private ModelComparison(boolean adjusted, Optional<HeteroscedasticCovariance> heteroscedastic) {
    this.adjusted = adjusted;
    this.heteroscedastic = heteroscedastic;
  }

  /**
   * Analysis of covariance with heteroscedasticity-consistent standard errors.
   *
   * @param covariance which kind
   * @return the comparison; t with the residual degrees of freedom
   */
  public static ModelComparison ancova(HeteroscedasticCovariance covariance) {
    return new ModelComparison(true, Optional.of(Objects.requireNonNull(covariance, "covariance")));
  }

  /**
   * Analysis of covariance with CR2 standard errors by class.
   *
   * @return the comparison; t with Satterthwaite's degrees of freedom
   */
  public static ModelComparison clusteredAncova() {
    return new ModelComparison(true, Optional.empty());
  }

  /**
   * The difference of the means with CR2 standard errors by class.
   *
   * @return the comparison; t with Satterthwaite's degrees of freedom
   */
  public static ModelComparison clusteredDifference() {
    return new ModelComparison(false, Optional.empty());
  }

  @Override
  public Estimation compare(Sample sample, Settings settings) {
    Frame frame = Frame.of(variables(sample));
    List<List<String>> terms = new ArrayList<>();
    for (String name : names(sample)) {
      if (!constant(frame.variable(name))) {
        terms.add(List.of(name));
      }
    }
    Optional<NotEstimable> refusal = refusal(sample, terms.size());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    DesignMatrix design = DesignMatrix.of(new Formula(Optional.empty(), true, terms), frame);
    LinearFit fit = LeastSquares.ordinary(design, both(sample.outcome()));
    if (!fit.aliased().isEmpty()) {
      return new NotEstimable(
          Reason.COLLINEAR,
          String.join(", ", fit.aliased())
              + " cannot be told apart from the arms or from the covariates before it");
    }
    return estimate(fit, estimator(sample).of(fit), settings);
  }

  private Optional<NotEstimable> refusal(Sample sample, int terms) {
    if (sample.n1() < 2 || sample.n2() < 2) {
      return Optional.of(
          new NotEstimable(
              Reason.TOO_FEW,
              "the "
                  + (sample.n1() < 2 ? "experimental" : "control")
                  + " arm has 1 participant, and 2 or more are needed"));
    }
    if (adjusted && terms < 2) {
      return Optional.of(
          new NotEstimable(
              Reason.NO_BASELINE, "ANCOVA needs the baseline or another covariate that varies"));
    }
    return heteroscedastic.isPresent() ? Optional.empty() : classRefusal(sample);
  }

  private static Optional<NotEstimable> classRefusal(Sample sample) {
    if (sample.clusters().isEmpty()) {
      return Optional.of(
          new NotEstimable(
              Reason.NO_DATA, "the classes of the participants are needed (--cluster)"));
    }
    TwoArms<int[]> classes = sample.clusters().get();
    int[] found = {distinct(classes.experimental()), distinct(classes.control())};
    if (found[0] < 2 || found[1] < 2) {
      return Optional.of(
          new NotEstimable(
              Reason.TOO_FEW,
              "all of the "
                  + (found[0] < 2 ? "experimental" : "control")
                  + " arm are in one class, and 2 or more are needed"));
    }
    return Optional.empty();
  }

  private static int distinct(int[] codes) {
    return (int) IntStream.of(codes).distinct().count();
  }

  private CovarianceEstimator estimator(Sample sample) {
    return heteroscedastic.isPresent()
        ? heteroscedastic.get()
        : ClusterCovariance.of(
            ClusterCovariance.Correction.CR2, joined(sample.clusters().orElseThrow()));
  }

  private Estimation estimate(LinearFit fit, CoefficientCovariance covariance, Settings settings) {
    double level = settings.inference().level();
    Estimation raw = covariance.contrast(fit.design().unit(ARM + "1"), level);
    if (!(raw instanceof Estimate estimate)) {
      return raw;
    }
    double df = estimate.test().orElseThrow().degreesOfFreedom().orElseThrow();
    double se = estimate.standardError().orElseThrow();
    Estimation completed =
        TInference.of(
            estimate.value(),
            se,
            df,
            settings.inference(),
            conventions().and(estimate.conventions()));
    return adjusted && completed instanceof Estimate difference
        ? withMeans(difference, fit)
        : completed;
  }

  private static Estimation withMeans(Estimate difference, LinearFit fit) {
    List<AdjustedMeans.Mean> means =
        AdjustedMeans.of(fit.design(), AdjustedMeans.Weights.PROPORTIONAL, ARM);
    return difference
        .with("adjusted_mean1", fit.value(means.get(1).toArray()))
        .with("adjusted_mean2", fit.value(means.get(0).toArray()));
  }

  private Conventions conventions() {
    return adjusted
        ? Conventions.of(
            "adjustment",
            "analysis of covariance on participants: baseline, covariates and strata with one slope"
                + " for both arms; adjusted means at their mean over both arms",
            Reference.VICKERS_ALTMAN_2001,
            Reference.SEARLE_1980)
        : Conventions.of("adjustment", "none: difference of the means of all participants");
  }

  private List<Variable> variables(Sample sample) {
    List<Variable> variables = new ArrayList<>();
    int[] arms = new int[sample.n1() + sample.n2()];
    Arrays.fill(arms, 0, sample.n1(), 1);
    variables.add(Variable.factor(ARM, List.of("0", "1"), arms));
    for (int c = 0; c < sample.columns().size(); c++) {
      SampleColumn column = sample.columns().get(c);
      if (inModel(column)) {
        variables.add(
            column.categorical()
                ? used(column, joined(sample.codes(c)), variables.size())
                : Variable.numeric(name(column, variables.size()), both(sample.values(c))));
      }
    }
    return variables;
  }

  /** The levels that participants have, the first of them the reference. */
  private static Variable used(SampleColumn column, int[] codes, int place) {
    int[] found = IntStream.of(codes).distinct().sorted().toArray();
    int[] renumbered = IntStream.of(codes).map(code -> Arrays.binarySearch(found, code)).toArray();
    List<String> levels =
        IntStream.of(found).mapToObj(level -> "[" + column.levels().get(level) + "]").toList();
    return Variable.factor(name(column, place), levels, renumbered);
  }

  private List<String> names(Sample sample) {
    List<String> names = new ArrayList<>(List.of(ARM));
    for (SampleColumn column : sample.columns()) {
      if (inModel(column)) {
        names.add(name(column, names.size()));
      }
    }
    return names;
  }

  /** A column may be called as another, or as the arm. */
  private static String name(SampleColumn column, int place) {
    return column.name() + (column.name().equals(ARM) ? " " + place : "");
  }

  private boolean inModel(SampleColumn column) {
    return adjusted
        && switch (column.role()) {
          case BASELINE, COVARIATE, STRATUM -> true;
          default -> false;
        };
  }

  private static boolean constant(Variable variable) {
    return variable instanceof Variable.Factor factor && factor.levels().size() == 1;
  }

  private static double[] both(TwoArms<double[]> arms) {
    double[] all =
        Arrays.copyOf(arms.experimental(), arms.experimental().length + arms.control().length);
    System.arraycopy(arms.control(), 0, all, arms.experimental().length, arms.control().length);
    return all;
  }

  private static int[] joined(TwoArms<int[]> arms) {
    return IntStream.concat(IntStream.of(arms.experimental()), IntStream.of(arms.control()))
        .toArray();
  }
}
