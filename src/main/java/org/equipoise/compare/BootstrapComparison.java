// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Reference;
import org.equipoise.core.TwoArms;
import org.equipoise.effect.Estimability;
import org.equipoise.evidence.Sample;
import org.equipoise.numeric.Normal;

/**
 * The difference of two arms with an interval by resampling the participants of each arm.
 *
 * <p>The standard error is the standard deviation of the replicates, 10 000 unless something else
 * is said. There is no p-value: the bootstrap resamples the arms as they are, not as they would be
 * without a difference.
 *
 * <p>Sign: experimental minus control. Units: those of the outcome. Needs 2 participants in each
 * arm, and an outcome that varies in one of them.
 *
 * @param statistic what is compared
 * @param kind which interval
 * @see <a href="https://doi.org/10.1080/01621459.1987.10478410">Efron (1987), JASA 82, 171-185</a>
 */
public record BootstrapComparison(ArmStatistic statistic, Kind kind) implements BootstrapMethod {
  /** Kinds of intervals. */
  public enum Kind {
    /** Bias-corrected and accelerated, the acceleration from the jackknife over both arms. */
    BCA,
    /** The quantiles of the replicates. */
    PERCENTILE
  }

  /** Checks that both are there. */
  public BootstrapComparison {
    Objects.requireNonNull(statistic, "statistic");
    Objects.requireNonNull(kind, "kind");
  }

  /**
   * Compares the arms.
   *
   * @param sample the outcomes
   * @param settings level, alternative (a one-sided one has a one-sided interval), seed and number
   *     of resamples
   * @return the difference with standard error and interval, {@code resamples} and {@code bias},
   *     with BCa also {@code z0} and {@code acceleration}; or why there is none
   */
  @Override
  public Estimation compare(Sample sample, Settings settings) {
    Resampling draw = Resampling.of(settings, Resampling.BOOTSTRAP);
    return compare(sample.outcome(), settings.inference(), draw);
  }

  @Override
  public BootstrapDistribution distribution(Sample sample, Settings settings) {
    Resampling draw = Resampling.of(settings, Resampling.BOOTSTRAP);
    return BootstrapDistribution.of(sample.outcome(), statistic, draw);
  }

  Estimation compare(TwoArms<double[]> arms, Inference inference, Resampling draw) {
    Optional<NotEstimable> refusal =
        JoinedArms.tooFew(arms.map(arm -> arm.length))
            .or(() -> BootstrapDistribution.refusal(arms, statistic, draw));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    BootstrapDistribution drawn = BootstrapDistribution.of(arms, statistic, draw);
    double se = drawn.standardError();
    if (!Double.isFinite(drawn.estimate()) || !Double.isFinite(se)) {
      return Estimability.overflow();
    }
    if (se == 0) {
      return new NotEstimable(
          Reason.ZERO_VARIANCE, "the " + statistic.label() + " does not vary between resamples");
    }
    Estimate estimate =
        Estimate.of(drawn.estimate(), conventions(drawn.size(), draw.seed()))
            .withStandardError(se)
            .with("resamples", drawn.size())
            .with("bias", drawn.bias());
    return kind == Kind.PERCENTILE
        ? estimate.withInterval(interval(drawn, inference, p -> p))
        : corrected(estimate, drawn, inference);
  }

  private Estimation corrected(
      Estimate estimate, BootstrapDistribution drawn, Inference inference) {
    double below = drawn.below();
    double acceleration = BcaCorrection.acceleration(drawn.influences());
    if (below == 0 || below == 1) {
      return new NotEstimable(
          Reason.UNSUITABLE,
          (below == 0 ? "no" : "every")
              + " resample lies below the estimate, so BCa's correction of the bias is infinite");
    }
    if (Double.isNaN(acceleration)) {
      return new NotEstimable(
          Reason.UNSUITABLE,
          "no single participant changes the "
              + statistic.label()
              + ", so BCa's acceleration is not defined");
    }
    BcaCorrection correction = new BcaCorrection(Normal.quantile(below), acceleration);
    return estimate
        .withInterval(interval(drawn, inference, correction::adjusted))
        .with("z0", correction.z0())
        .with("acceleration", acceleration);
  }

  private static Interval interval(
      BootstrapDistribution drawn, Inference inference, DoubleUnaryOperator adjusted) {
    double level = inference.level();
    double tail = 1 - level;
    return switch (inference.alternative()) {
      case TWO_SIDED ->
          new Interval(
              drawn.quantile(adjusted.applyAsDouble(tail / 2)),
              drawn.quantile(adjusted.applyAsDouble(1 - tail / 2)),
              level);
      case GREATER ->
          new Interval(
              drawn.quantile(adjusted.applyAsDouble(tail)), Double.POSITIVE_INFINITY, level);
      case LESS ->
          new Interval(
              Double.NEGATIVE_INFINITY, drawn.quantile(adjusted.applyAsDouble(level)), level);
    };
  }

  private Conventions conventions(int resamples, long seed) {
    String interval =
        kind == Kind.BCA
            ? "BCa interval, acceleration from the jackknife over both arms"
            : "percentile interval";
    return Conventions.of(
        "bootstrap",
        "difference in "
            + statistic.label()
            + ", "
            + resamples
            + " resamples within each arm from seed "
            + seed
            + ", "
            + interval
            + ", quantiles at (R + 1)p",
        Reference.EFRON_1987,
        Reference.DAVISON_HINKLEY_1997);
  }
}
