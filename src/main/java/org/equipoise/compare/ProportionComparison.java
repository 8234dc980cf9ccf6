// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.OptionalDouble;
import org.equipoise.core.Alternative;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Reference;
import org.equipoise.core.SignificanceTest;
import org.equipoise.core.TwoArms;
import org.equipoise.effect.EventMeasure;
import org.equipoise.effect.RiskDifference;
import org.equipoise.effect.RiskInterval;
import org.equipoise.evidence.EventCounts;
import org.equipoise.numeric.Normal;

/**
 * Compares two proportions. The estimate is the risk difference, experimental minus control, in
 * [-1, 1].
 *
 * <p>The exact tests ({@link #FISHER}, {@link #BOSCHLOO}) add {@code odds_ratio}, its conditional
 * maximum likelihood estimate, and {@code odds_ratio_low}, {@code odds_ratio_high}, its exact
 * conditional interval; 0 or infinite when an arm has no event or no other. Their statistic is the
 * number of events in the experimental arm (Fisher) and Fisher's p (Boschloo). The score tests have
 * an interval for the risk difference that is dual to their p.
 */
public enum ProportionComparison {
  /**
   * Fisher's exact test; two-sided, the probability of all tables no more likely than the observed
   * one, with R's tolerance of 1e-7 for ties.
   */
  FISHER("Fisher's exact test; two-sided by the tables that are no more likely") {
    @Override
    Estimation of(TwoArms<EventCounts> arms, Inference inference) {
      return exact(arms, inference, arms.experimental().events(), fisher(arms, inference));
    }
  },
  /**
   * Boschloo's unconditional exact test: the size of Fisher's p (under the same alternative) as a
   * statistic, largest over the common risk. Never above Fisher's p. For n1 + n2 up to {@value
   * #MAX_TOTAL}.
   */
  BOSCHLOO(
      "Boschloo's unconditional exact test on Fisher's p, maximised over the common risk on a grid"
          + " with refinement") {
    @Override
    Estimation of(TwoArms<EventCounts> arms, Inference inference) {
      int total = arms.experimental().n() + arms.control().n();
      if (total > MAX_TOTAL || total < 0) {
        return new NotEstimable(
            Reason.UNSUITABLE,
            "Boschloo's test is computed for up to " + MAX_TOTAL + " participants in all");
      }
      double fisher = fisher(arms, inference);
      double p = Math.min(fisher, Boschloo.p(arms, fisher, inference.alternative()));
      return exact(arms, inference, fisher, p);
    }
  },
  /** The score test without a factor: at a difference of 0 its z² is the uncorrected χ². */
  SCORE(
      "score test of the risk difference (z² at 0 is the uncorrected χ²) and its dual interval,"
          + " variance without the factor N/(N - 1)") {
    @Override
    Estimation of(TwoArms<EventCounts> arms, Inference inference) {
      return score(arms, inference, 1);
    }
  },
  /** The score test with the variance times N/(N - 1), N = n1 + n2 (Miettinen and Nurminen). */
  SCORE_MN(
      "score test of the risk difference and its dual interval, variance with the factor N/(N - 1)"
          + " of Miettinen and Nurminen") {
    @Override
    Estimation of(TwoArms<EventCounts> arms, Inference inference) {
      double total = (double) arms.experimental().n() + arms.control().n();
      return score(arms, inference, total / (total - 1));
    }
  },
  /**
   * The z test with the pooled variance, whose p is that of the uncorrected χ², beside Newcombe's
   * interval, with which it is not dual. The standard error has each arm's own variance.
   */
  PROPORTIONS(
      "z test with the pooled variance (z² is the uncorrected χ²); se with each arm's own variance;"
          + " interval by Newcombe's method 10, which may disagree with p near the level") {
    @Override
    Estimation of(TwoArms<EventCounts> arms, Inference inference) {
      return inference
          .refusal()
          .<Estimation>map(each -> each)
          .orElseGet(() -> newcombe(arms, inference));
    }
  };

  /** Participants in all up to which Boschloo's test is computed: some seconds. */
  static final int MAX_TOTAL = 20_000;

  private final String choice;

  ProportionComparison(String choice) {
    this.choice = choice;
  }

  abstract Estimation of(TwoArms<EventCounts> arms, Inference inference);

  /**
   * Compares the arms.
   *
   * @param arms the counts of both arms
   * @param inference level and alternative
   * @return the risk difference with test and interval, or why there is none
   */
  public Estimation compare(TwoArms<EventCounts> arms, Inference inference) {
    return of(arms, inference);
  }

  Estimate risk(TwoArms<EventCounts> arms) {
    String topic = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    Reference source =
        switch (this) {
          case FISHER -> Reference.FISHER_1935;
          case BOSCHLOO -> Reference.BOSCHLOO_1970;
          case SCORE, SCORE_MN -> Reference.MIETTINEN_NURMINEN_1985;
          case PROPORTIONS -> Reference.NEWCOMBE_1998;
        };
    return Estimate.of(
        arms.experimental().risk() - arms.control().risk(),
        Conventions.of(topic, choice + "; the estimate is the risk difference", source));
  }

  Estimate exact(TwoArms<EventCounts> arms, Inference inference, double statistic, double p) {
    ConditionalTable table = ConditionalTable.of(arms);
    int x = arms.experimental().events();
    double tail = 1 - inference.level();
    Alternative alternative = inference.alternative();
    double alpha = alternative == Alternative.TWO_SIDED ? tail / 2 : tail;
    double low =
        alternative == Alternative.LESS ? Double.NEGATIVE_INFINITY : table.lowerLimit(x, alpha);
    double high =
        alternative == Alternative.GREATER ? Double.POSITIVE_INFINITY : table.upperLimit(x, alpha);
    Estimate estimate =
        risk(arms)
            .withTest(new SignificanceTest(statistic, OptionalDouble.empty(), p, alternative));
    if (table.low() < table.high()) { // else the margins leave no choice: any odds ratio fits
      estimate = estimate.with("odds_ratio", Math.exp(table.logOddsRatio(x)));
    }
    return estimate.with("odds_ratio_low", Math.exp(low)).with("odds_ratio_high", Math.exp(high));
  }

  static double fisher(TwoArms<EventCounts> arms, Inference inference) {
    ConditionalTable table = ConditionalTable.of(arms);
    return ConditionalSize.p(
        table.probabilities(), arms.experimental().events() - table.low(), inference.alternative());
  }

  Estimate score(TwoArms<EventCounts> arms, Inference inference, double factor) {
    ScoreStatistic statistic = new ScoreStatistic(arms, factor);
    return risk(arms)
        .withInterval(interval(statistic, inference))
        .withTest(test(statistic.at(0), inference.alternative()));
  }

  Estimate newcombe(TwoArms<EventCounts> arms, Inference inference) {
    EventMeasure difference = new RiskDifference(RiskInterval.NEWCOMBE);
    double level = inference.sharedLevel();
    Estimate found = (Estimate) difference.estimate(arms, level); // there always is one
    double z = new ScoreStatistic(arms, 1).at(0); // at 0 its risks are the pooled one
    Interval interval = inference.interval(found.interval().orElseThrow(), -1, 1);
    return found
        .withConventions(risk(arms).conventions())
        .withInterval(interval)
        .withTest(test(z, inference.alternative()));
  }

  private static SignificanceTest test(double z, Alternative alternative) {
    double p =
        switch (alternative) {
          case TWO_SIDED -> Normal.twoSided(z);
          case GREATER -> Normal.survival(z);
          case LESS -> Normal.cdf(z);
        };
    return new SignificanceTest(z, OptionalDouble.empty(), p, alternative);
  }

  private static Interval interval(ScoreStatistic statistic, Inference inference) {
    double tail = 1 - inference.level();
    boolean both = inference.alternative() == Alternative.TWO_SIDED;
    double z = -Normal.quantile(both ? tail / 2 : tail);
    double low = inference.alternative() == Alternative.LESS ? -1 : statistic.solve(z);
    double high = inference.alternative() == Alternative.GREATER ? 1 : statistic.solve(-z);
    return new Interval(low, high, inference.level());
  }
}
