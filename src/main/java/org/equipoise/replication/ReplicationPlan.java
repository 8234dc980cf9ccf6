// SPDX-License-Identifier: Apache-2.0
package org.equipoise.replication;

import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.equipoise.core.Conventions;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Reference;
import org.equipoise.core.Require;
import org.equipoise.numeric.Normal;

/**
 * How large a replication must be, as a multiple c = &sigma;o&sup2;/&sigma;r&sup2; of the original:
 * where the designs are alike, of its number of participants.
 *
 * <p>Power: with &mu; = (1 - shrinkage)&middot;|zo| the replication's z-value is normal with mean
 * &radic;c &mu; and variance 1 (conditional) or 1 + c (predictive), and success is at or above the
 * value that the target needs at this c. Counted on the original's side only.
 *
 * <p>Significance has a closed form. The power of a sceptical target need not rise with c: the
 * smallest c that has the wanted power is looked for from {@value #SMALLEST} to {@value #LARGEST}.
 *
 * @param target what is to be attained
 * @param prior what is taken for the true effect
 * @param shrinkage by which share the original's estimate is taken to be too large, in [0, 1)
 * @param power the wanted power, in (0, 1)
 * @param alpha two-sided level, in (0, 1); half of it is held against one-sided p-values
 * @see <a href="https://doi.org/10.1214/21-STS828">Micheloud and Held (2022), Statistical Science
 *     37, 369-379</a>
 */
public record ReplicationPlan(
    PlanTarget target, DesignPrior prior, double shrinkage, double power, double alpha) {
  static final double SMALLEST = 1e-4;
  static final double LARGEST = 1e6;
  private static final int STEPS_A_DECADE = 16;
  private static final double RELATIVE = 1e-13;
  private static final int MAX_STEPS = 200;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if shrinkage is outside [0, 1), or power or alpha outside (0,
   *     1)
   */
  public ReplicationPlan {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(prior, "prior");
    if (!(shrinkage >= 0 && shrinkage < 1)) {
      throw new IllegalArgumentException("shrinkage must be in [0, 1), got " + shrinkage);
    }
    Require.openUnit(power, "power");
    Require.openUnit(alpha, "alpha");
  }

  /** What a plan comes to. */
  public sealed interface Size {}

  /**
   * A size that suffices.
   *
   * @param ratio the relative sample size c
   */
  public record Ratio(double ratio) implements Size {
    /**
     * Checks the ratio.
     *
     * @throws IllegalArgumentException if it is not positive and finite
     */
    public Ratio {
      Require.positiveFinite(ratio, "ratio");
    }
  }

  /**
   * No size.
   *
   * @param why the reason
   */
  public record None(NotEstimable why) implements Size {
    /** Checks that it is there. */
    public None {
      Objects.requireNonNull(why, "why");
    }
  }

  /**
   * The power at a relative sample size.
   *
   * @param original what the original found
   * @param ratio c, positive
   * @return in [0, 1)
   */
  public double powerAt(StudyEffect original, double ratio) {
    double root = Math.sqrt(ratio);
    double zo = Math.abs(original.z());
    double needed = target.needed(zo, alpha / 2, root);
    return Normal.cdf(((1 - shrinkage) * zo * root - needed) / prior.spread(root));
  }

  /**
   * The smallest relative sample size that has the wanted power.
   *
   * @param original what the original found
   * @return the ratio, or why there is none
   */
  public Size size(StudyEffect original) {
    double zo = Math.abs(original.z());
    if (!Double.isFinite(zo)) {
      return none(Reason.OVERFLOW, "the original's z is beyond double precision");
    }
    if (zo == 0) {
      return none(
          Reason.UNATTAINABLE, "the original effect is 0, and so is every power to find it");
    }
    return target == PlanTarget.SIGNIFICANCE
        ? significant((1 - shrinkage) * zo)
        : sceptical(original);
  }

  // The wanted quantile b of (√c μ - a)/spread solves a quadratic in √c; with b of either sign
  // and the larger terms never subtracted.
  private Size significant(double mu) {
    double a = -Normal.quantile(alpha / 2);
    double b = Normal.quantile(power);
    if (b <= -a) {
      return trivial();
    }
    if (prior == DesignPrior.CONDITIONAL) {
      return found(Math.pow((a + b) / mu, 2));
    }
    if (b >= mu) {
      return unattainable(Normal.cdf(mu));
    }
    double root = Math.sqrt(a * a + (mu - b) * (mu + b));
    double x =
        b > 0
            ? (mu * a + b * root) / ((mu - b) * (mu + b))
            : (a - b) * (a + b) / (mu * a - b * root);
    return found(x * x);
  }

  private Size sceptical(StudyEffect original) {
    DoubleUnaryOperator excess = x -> powerAt(original, Math.exp(x)) - power;
    double from = Math.log(SMALLEST);
    double step = Math.log(10) / STEPS_A_DECADE;
    int steps = (int) Math.round((Math.log(LARGEST) - from) / step);
    double best = excess.applyAsDouble(from);
    int at = 0;
    for (int i = 0; i <= steps; i++) {
      double here = excess.applyAsDouble(from + i * step);
      if (here >= 0) {
        return i == 0 ? trivial() : root(excess, from + (i - 1) * step, from + i * step);
      }
      at = here > best ? i : at;
      best = Math.max(here, best);
    }
    double peak = peak(excess, from + (at - 1) * step, from + (at + 1) * step);
    double highest = excess.applyAsDouble(peak);
    return highest >= 0
        ? root(excess, from + (at - 1) * step, peak)
        : unattainable(Math.max(best, highest) + power);
  }

  private static Size root(DoubleUnaryOperator excess, double low, double high) {
    double x =
        new BrentSolver(RELATIVE, RELATIVE).solve(MAX_STEPS, excess::applyAsDouble, low, high);
    return found(Math.exp(x));
  }

  /** Where the function is largest, by thirds: it has one hump between the two. */
  private static double peak(DoubleUnaryOperator function, double low, double high) {
    double a = low;
    double b = high;
    for (int i = 0; i < MAX_STEPS && b - a > RELATIVE; i++) {
      double left = a + (b - a) / 3;
      double right = b - (b - a) / 3;
      if (function.applyAsDouble(left) < function.applyAsDouble(right)) {
        a = left;
      } else {
        b = right;
      }
    }
    return (a + b) / 2;
  }

  private static Size found(double ratio) {
    return ratio > 0 && Double.isFinite(ratio)
        ? new Ratio(ratio)
        : none(Reason.OVERFLOW, "the relative sample size is beyond double precision");
  }

  private static Size trivial() {
    return none(
        Reason.UNSUITABLE, "a replication of any size, however small, has more power than that");
  }

  private Size unattainable(double highest) {
    String most = "no replication has this power: the most is " + rounded(highest);
    boolean weak = highest < 1e-12;
    return none(
        Reason.UNATTAINABLE,
        weak
            ? "no replication succeeds, since the original itself is not convincing enough"
            : most);
  }

  private static String rounded(double power) {
    return String.format(java.util.Locale.ROOT, "%.3f", Math.floor(power * 1000) / 1000);
  }

  private static Size none(Reason reason, String why) {
    return new None(new NotEstimable(reason, why));
  }

  /**
   * How the size was found.
   *
   * @return the conventions
   */
  public Conventions conventions() {
    return Conventions.of(
            "power",
            "of success on the original's side, with (1 - shrinkage)·θo for the true effect"
                + " (conditional), or normal about it with the original's standard error"
                + " (predictive)",
            Reference.MICHELOUD_HELD_2022)
        .and(
            "c",
            "σo²/σr², the sample size of the replication relative to the original's where the designs"
                + " are alike; n = ⌈c·n of the original⌉ in each arm")
        .and("level", "significance at two-sided α, sceptical p-values at one-sided α/2")
        .and(target.criterion().conventions());
  }
}
