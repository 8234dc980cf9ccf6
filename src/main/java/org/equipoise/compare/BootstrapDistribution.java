// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.TwoArms;
import org.equipoise.numeric.BoundedDraws;
import org.equipoise.numeric.KernelDensity;

/**
 * The differences of two arms that resampling within each arm, with replacement, gives. Immutable.
 *
 * <p>Sign: experimental minus control. Units: those of the outcome.
 *
 * @see <a href="https://doi.org/10.1017/CBO9780511802843">Davison and Hinkley (1997), Bootstrap
 *     Methods and their Application, 3.2</a>
 */
public final class BootstrapDistribution {
  /** Replicates nearer than this to the estimate, in units of the data, are equal to it. */
  private static final double SAME = 1e-12;

  /** As many replicates are kept in memory at most. */
  private static final int MOST_KEPT = 10_000_000;

  /** What a draw costs that is put in order, by what one costs that is added up. */
  private static final double COUNTED = 3;

  private final double origin;
  private final double unit;
  private final double estimate;
  private final double[] sorted;
  private final double[] influences;

  private BootstrapDistribution(
      double origin, double unit, double estimate, double[] sorted, double[] influences) {
    this.origin = origin;
    this.unit = unit;
    this.estimate = estimate;
    this.sorted = sorted;
    this.influences = influences;
  }

  /**
   * Draws the replicates.
   *
   * @param arms the outcomes of both arms, finite, 2 or more in each
   * @param statistic what is compared
   * @param draw seed and number; fewer are drawn of a very large trial
   * @return the distribution
   */
  public static BootstrapDistribution of(
      TwoArms<double[]> arms, ArmStatistic statistic, Resampling draw) {
    // Each arm about its own middle, in a common unit: nothing overflows or cancels.
    TwoArms<double[]> ordered =
        arms.map(
            arm -> {
              double[] copy = arm.clone();
              Arrays.sort(copy);
              return copy;
            });
    TwoArms<Double> middles = ordered.map(arm -> arm[(arm.length - 1) / 2]);
    double unit =
        Math.max(
            reach(ordered.experimental(), middles.experimental()),
            reach(ordered.control(), middles.control()));
    double[] first = standardized(ordered.experimental(), middles.experimental(), unit);
    double[] second = standardized(ordered.control(), middles.control(), unit);
    double estimate = statistic.of(first.clone()) - statistic.of(second.clone());
    double[] replicates = new double[Math.min(MOST_KEPT, draw.within(cost(arms, statistic)))];
    BoundedDraws draws = new BoundedDraws(draw.seed());
    new Arm(first, draws, draw).add(statistic, replicates, 1);
    new Arm(second, draws, draw).add(statistic, replicates, -1);
    Arrays.sort(replicates);
    return new BootstrapDistribution(
        middles.experimental() - middles.control(),
        unit,
        estimate,
        replicates,
        influences(statistic, first, second));
  }

  private static double reach(double[] sorted, double middle) {
    return Math.max(middle - sorted[0], sorted[sorted.length - 1] - middle);
  }

  private static double[] standardized(double[] sorted, double middle, double unit) {
    double[] standardized = new double[sorted.length];
    Arrays.setAll(standardized, i -> unit > 0 ? (sorted[i] - middle) / unit : 0);
    return standardized;
  }

  /** Why so many replicates are not drawn; empty when they are. */
  static Optional<NotEstimable> refusal(
      TwoArms<double[]> arms, ArmStatistic statistic, Resampling draw) {
    return draw.refusal(cost(arms, statistic), MOST_KEPT);
  }

  private static double cost(TwoArms<double[]> arms, ArmStatistic statistic) {
    double draws = (double) arms.experimental().length + arms.control().length;
    return statistic instanceof ArmStatistic.Mean ? draws : COUNTED * draws;
  }

  /** One arm's outcomes and the arrays of its resamples. */
  private static final class Arm {
    private final double[] values; // in increasing order
    private final BoundedDraws draws;
    private final Resampling told;

    Arm(double[] values, BoundedDraws draws, Resampling told) {
      this.values = values;
      this.draws = draws;
      this.told = told;
    }

    void add(ArmStatistic statistic, double[] replicates, int sign) {
      Replicates drawn =
          statistic instanceof ArmStatistic.Mean
              ? () -> draws.resampledSum(values) / values.length
              : new Ordered(values, draws, statistic)::next;
      String what = "bootstrap, arm " + (sign > 0 ? 1 : 2) + " of 2";
      for (int r = 0; r < replicates.length; r++) {
        replicates[r] += sign * drawn.next();
        told.tell(what, r, replicates.length);
      }
    }
  }

  /** The statistic of one resample after another. */
  @FunctionalInterface
  private interface Replicates {
    double next();
  }

  /** Resamples in increasing order, by counting how often each value was drawn: no sorting. */
  private static final class Ordered {
    private final double[] values;
    private final BoundedDraws draws;
    private final ArmStatistic statistic;
    private final int[] chosen;
    private final int[] times;
    private final double[] resample;

    Ordered(double[] values, BoundedDraws draws, ArmStatistic statistic) {
      this.values = values;
      this.draws = draws;
      this.statistic = statistic;
      this.chosen = new int[values.length];
      this.times = new int[values.length];
      this.resample = new double[values.length];
    }

    double next() {
      draws.fill(chosen, values.length);
      Arrays.fill(times, 0);
      for (int each : chosen) {
        times[each]++;
      }
      int filled = 0;
      for (int i = 0; i < times.length; i++) {
        for (int t = times[i]; t > 0; t--) {
          resample[filled++] = values[i];
        }
      }
      return statistic.of(resample);
    }
  }

  /** Empirical influences by the jackknife, each over the size of its arm. */
  private static double[] influences(ArmStatistic statistic, double[] first, double[] second) {
    double[] own = jackknife(statistic.without(first));
    double[] other = jackknife(statistic.without(second));
    double[] all = Arrays.copyOf(own, own.length + other.length);
    for (int i = 0; i < other.length; i++) {
      all[own.length + i] = -other[i];
    }
    return all;
  }

  private static double[] jackknife(double[] without) {
    double n = without.length;
    double mean = new ArmStatistic.Mean().of(without);
    double[] influences = new double[without.length];
    Arrays.setAll(influences, i -> (n - 1) / n * (mean - without[i]));
    return influences;
  }

  /**
   * The difference in the outcomes themselves.
   *
   * @return experimental minus control; may overflow
   */
  public double estimate() {
    return shown(estimate);
  }

  /**
   * The standard deviation of the replicates.
   *
   * @return 0 when they are all equal
   */
  public double standardError() {
    double mean = mean();
    double sum = 0;
    for (double replicate : sorted) {
      sum += (replicate - mean) * (replicate - mean);
    }
    return sorted[0] == sorted[sorted.length - 1] ? 0 : Math.sqrt(sum / (sorted.length - 1)) * unit;
  }

  /**
   * The mean of the replicates less the estimate.
   *
   * @return the bootstrap's estimate of the bias
   */
  public double bias() {
    return (mean() - estimate) * unit;
  }

  private double mean() {
    return new ArmStatistic.Mean().of(sorted);
  }

  /**
   * How many replicates there are.
   *
   * @return as many as were asked for, or fewer of a very large trial
   */
  public int size() {
    return sorted.length;
  }

  /**
   * The replicates.
   *
   * @return the differences in increasing order
   */
  public List<Double> replicates() {
    return Arrays.stream(sorted).map(this::shown).boxed().toList();
  }

  /**
   * Their density, for figures.
   *
   * @return the density, empty when all are equal
   */
  public Optional<KernelDensity> density() {
    return KernelDensity.of(replicates());
  }

  /** The share of replicates below the estimate. */
  double below() {
    int count = 0;
    while (count < sorted.length && sorted[count] < estimate - SAME) {
      count++;
    }
    return (double) count / sorted.length;
  }

  double[] influences() {
    return influences.clone();
  }

  /** The quantile of the replicates by {@link BootstrapQuantile}. */
  double quantile(double p) {
    return shown(BootstrapQuantile.of(sorted, p));
  }

  private double shown(double standardized) {
    return origin + standardized * unit;
  }
}
