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
import org.equipoise.effect.Estimability;
import org.equipoise.effect.Placements;
import org.equipoise.numeric.Normal;
import org.equipoise.numeric.PairwiseDifferences;
import org.equipoise.numeric.RankSumDistribution;

/**
 * Compares two arms by ranks: the Wilcoxon rank sum test, which is Mann and Whitney's U test.
 *
 * <p>The statistic is U of the experimental arm: the number of the n1·n2 pairs in which the
 * experimental value is larger, equal ones counted half. The estimate is the Hodges-Lehmann shift,
 * the median of the n1·n2 differences. Its interval is made of two of those differences in order:
 * D(k) and D(n1·n2 + 1 - k), with k from the exact distribution of U or from the normal one.
 *
 * <p>Sign: experimental minus control. Units: those of the outcome. Where even the most extreme
 * order of the values has a p above 1 - level, the interval is the whole line.
 *
 * @see <a href="https://doi.org/10.1214/aoms/1177730491">Mann and Whitney (1947), Ann Math Stat 18,
 *     50-60</a>
 * @see <a href="https://doi.org/10.1214/aoms/1177704172">Hodges and Lehmann (1963), Ann Math Stat
 *     34, 598-611</a>
 */
public enum WilcoxonComparison {
  /** Exact when there are no ties and both arms have fewer than 50 participants, else normal. */
  WILCOXON,
  /** By the exact distribution; ties are a reason why there is no estimate. */
  EXACT,
  /** By the normal distribution, with tie and continuity corrections. */
  NORMAL;

  /** From this size of an arm on the automatic form is normal. */
  private static final int LARGE = 50;

  private static final Conventions SHIFT =
      Conventions.of(
          "Hodges-Lehmann shift",
          "median of all n1·n2 differences, the midpoint when their number is even",
          Reference.HODGES_LEHMANN_1963);

  private static final Conventions BY_COUNTING =
      SHIFT
          .and(
              "wilcoxon, exact",
              "exact distribution of U",
              Reference.WILCOXON_1945,
              Reference.MANN_WHITNEY_1947)
          .and(
              "interval of the shift, exact",
              "ordered differences, by the exact distribution of U; infinite where the arms are too"
                  + " small for the level",
              Reference.MOSES_1965);

  private static final Conventions BY_NORMAL =
      SHIFT
          .and(
              "wilcoxon, normal",
              "normal approximation of U with tie and continuity corrections",
              Reference.WILCOXON_1945,
              Reference.MANN_WHITNEY_1947)
          .and(
              "interval of the shift, normal",
              "ordered differences where the continuity-corrected z of the shifted values crosses"
                  + " its quantile, variance with the ties within the arms; infinite where the arms"
                  + " are too small for the level",
              Reference.MOSES_1965);

  /**
   * Compares the arms.
   *
   * @param arms the values of both arms, 1 or more each, finite
   * @param inference level and alternative
   * @return the shift with its interval, U and p, or why there is none
   */
  public Estimation compare(TwoArms<double[]> arms, Inference inference) {
    Placements placements = new Placements(arms);
    boolean tied = placements.ties() > 0;
    int larger = Math.max(placements.n1(), placements.n2());
    if (this == EXACT) {
      if (tied) {
        return new NotEstimable(
            Reason.TIES, "the exact distribution needs values without ties, and there are ties");
      }
      if (placements.pairs() > RankSumDistribution.LARGEST_PRODUCT) {
        return new NotEstimable(
            Reason.TOO_MANY,
            "the exact distribution reaches to n1·n2 = "
                + RankSumDistribution.LARGEST_PRODUCT
                + ", and here it is "
                + (long) placements.pairs());
      }
      return exact(arms, placements, inference);
    }
    return this == WILCOXON && !tied && larger < LARGE
        ? exact(arms, placements, inference)
        : normal(arms, placements, inference);
  }

  private static Estimation exact(
      TwoArms<double[]> arms, Placements placements, Inference inference) {
    RankSumDistribution distribution = RankSumDistribution.of(placements.n1(), placements.n2());
    double tail = tail(inference);
    int k = distribution.lowerQuantile(Math.min(0.5, tail));
    double u = placements.u();
    double p =
        switch (inference.alternative()) {
          case TWO_SIDED -> Math.min(1, 2 * Math.min(distribution.cdf(u), distribution.atLeast(u)));
          case GREATER -> distribution.atLeast(u);
          case LESS -> distribution.cdf(u);
        };
    return answer(arms, inference, u, new Found(p, k, BY_COUNTING));
  }

  private static Estimation normal(
      TwoArms<double[]> arms, Placements placements, Inference inference) {
    double sd = standardDeviation(placements, placements.ties());
    if (!(sd > 0)) {
      return new NotEstimable(Reason.ZERO_VARIANCE, "all values of both arms are equal");
    }
    double middle = placements.pairs() / 2;
    double away = placements.u() - middle;
    Alternative alternative = inference.alternative();
    double z = (away - continuity(away, alternative)) / sd;
    double p =
        switch (alternative) {
          case TWO_SIDED -> Normal.twoSided(z);
          case GREATER -> Normal.survival(z);
          case LESS -> Normal.cdf(z);
        };
    double within = standardDeviation(placements, placements.tiesWithin());
    double k = Math.ceil(middle - 0.5 + Normal.quantile(tail(inference)) * within);
    return answer(arms, inference, placements.u(), new Found(p, (long) k, BY_NORMAL));
  }

  private static double tail(Inference inference) {
    double alpha = 1 - inference.level();
    return inference.alternative() == Alternative.TWO_SIDED ? alpha / 2 : alpha;
  }

  private static double continuity(double away, Alternative alternative) {
    return switch (alternative) {
      case TWO_SIDED -> 0.5 * Math.signum(away);
      case GREATER -> 0.5;
      case LESS -> -0.5;
    };
  }

  private static double standardDeviation(Placements placements, double ties) {
    double n = (double) placements.n1() + placements.n2();
    return Math.sqrt(placements.pairs() / 12 * (n + 1 - ties / (n * (n - 1))));
  }

  /** A p value, and which of the ordered differences is the limit of the interval. */
  private record Found(double p, long k, Conventions conventions) {}

  private static Estimation answer(
      TwoArms<double[]> arms, Inference inference, double u, Found found) {
    PairwiseDifferences differences = new PairwiseDifferences(arms.experimental(), arms.control());
    double shift = differences.median();
    Interval interval = interval(differences, found.k(), inference);
    if (!Double.isFinite(shift)) {
      return Estimability.overflow();
    }
    return Estimate.of(shift, found.conventions())
        .withInterval(interval)
        .withTest(
            new SignificanceTest(u, OptionalDouble.empty(), found.p(), inference.alternative()));
  }

  private static Interval interval(PairwiseDifferences differences, long k, Inference inference) {
    boolean known = k >= 1;
    boolean below = known && inference.alternative() != Alternative.LESS;
    boolean above = known && inference.alternative() != Alternative.GREATER;
    long from = Math.min(k, (differences.size() + 1) / 2);
    return new Interval(
        below ? differences.select(from) : Double.NEGATIVE_INFINITY,
        above ? differences.select(differences.size() + 1 - from) : Double.POSITIVE_INFINITY,
        inference.level());
  }
}
