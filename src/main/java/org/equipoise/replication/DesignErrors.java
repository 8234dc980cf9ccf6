// SPDX-License-Identifier: Apache-2.0
package org.equipoise.replication;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;
import org.equipoise.core.Conventions;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Reference;
import org.equipoise.core.Require;
import org.equipoise.numeric.Normal;
import org.equipoise.numeric.StudentT;

/**
 * What significance would do to a true effect: the power of a design, how often a significant
 * estimate has the wrong sign (type S), and by which factor it is too large on average (type M, the
 * exaggeration ratio).
 *
 * <p>The estimate is the true effect plus the standard error times a normal variable, or a central
 * t variable where degrees of freedom are given (as Gelman and Carlin have it; it is not the
 * noncentral t). All three in closed form, from E[T; T &gt; a] = f(a)(df + a&sup2;)/(df - 1).
 *
 * @param trueEffect the effect that is taken for the truth, finite
 * @param standardError of the estimate, positive
 * @param degreesOfFreedom positive; empty for a normal estimate
 * @param alpha two-sided level, in (0, 1)
 * @see <a href="https://doi.org/10.1177/1745691614551642">Gelman and Carlin (2014), Perspectives on
 *     Psychological Science 9, 641-651</a>
 * @see <a href="https://doi.org/10.1111/bmsp.12132">Lu, Qiu and Deng (2019), British Journal of
 *     Mathematical and Statistical Psychology 72, 1-17</a>
 */
public record DesignErrors(
    double trueEffect, double standardError, OptionalDouble degreesOfFreedom, double alpha) {
  /** Beyond this many standard errors every estimate is as large as the truth, to all digits. */
  private static final double FAR = 1e100;

  /** From here on t is normal. */
  private static final double NORMAL_FROM = 1e18;

  private static final double DENSITY = 1 / Math.sqrt(2 * Math.PI);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is outside its range
   */
  public DesignErrors {
    Require.finite(trueEffect, "true");
    Require.positiveFinite(standardError, "se");
    degreesOfFreedom.ifPresent(df -> Require.positiveFinite(df, "df"));
    Require.openUnit(alpha, "alpha");
  }

  private double effect() {
    return Math.abs(trueEffect / standardError);
  }

  private double critical() {
    return degreesOfFreedom.isPresent()
        ? -StudentT.quantile(alpha / 2, degreesOfFreedom.getAsDouble())
        : -Normal.quantile(alpha / 2);
  }

  private double survival(double t) {
    return degreesOfFreedom.isPresent()
        ? StudentT.survival(t, degreesOfFreedom.getAsDouble())
        : Normal.survival(t);
  }

  /**
   * How often the estimate is significant, with either sign.
   *
   * @return in (0, 1]; &alpha; where the true effect is 0
   */
  public double power() {
    return survival(critical() - effect()) + survival(critical() + effect());
  }

  /**
   * The share of wrong signs among significant estimates.
   *
   * @return below 1/2; empty where the true effect is 0 and no sign is right
   */
  public OptionalDouble typeS() {
    return effect() == 0 || power() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(survival(critical() + effect()) / power());
  }

  /**
   * The mean size of significant estimates over the true size.
   *
   * @return above 1; empty where the true effect is 0, or the mean is infinite (df of 1 or less)
   */
  public OptionalDouble typeM() {
    double effect = effect();
    if (effect == 0 || power() == 0) {
      return OptionalDouble.empty();
    }
    if (effect > FAR) {
      return OptionalDouble.of(1);
    }
    double upper = critical() - effect;
    double lower = critical() + effect;
    double mean = effect * (survival(upper) - survival(lower)) + tail(upper) + tail(lower);
    double ratio = mean / effect / power();
    return Double.isFinite(ratio) ? OptionalDouble.of(ratio) : OptionalDouble.empty();
  }

  /** E[T; T &gt; a], even in a. */
  private double tail(double a) {
    double df = degreesOfFreedom.orElse(NORMAL_FROM);
    if (df >= NORMAL_FROM) {
      return DENSITY * Math.exp(-0.5 * a * a);
    }
    return df > 1
        ? TDistribution.of(df).density(a) * (df + a * a) / (df - 1)
        : Double.POSITIVE_INFINITY;
  }

  /**
   * Why a number is not there.
   *
   * @return the reason, empty when all are there
   */
  public Optional<NotEstimable> refusal() {
    if (effect() == 0) {
      return refusal(
          Reason.INFINITE, "the true effect is 0: no sign is right, and any size is too large");
    }
    if (power() == 0) {
      return refusal(Reason.OVERFLOW, "the critical value is beyond double precision");
    }
    if (typeM().isPresent()) {
      return Optional.empty();
    }
    return degreesOfFreedom.orElse(NORMAL_FROM) <= 1
        ? refusal(Reason.INFINITE, "the mean of t with 1 degree of freedom or less is infinite")
        : refusal(Reason.OVERFLOW, "the ratio of sizes is beyond double precision");
  }

  private static Optional<NotEstimable> refusal(Reason reason, String why) {
    return Optional.of(new NotEstimable(reason, why));
  }

  /**
   * How the numbers were found.
   *
   * @return the conventions
   */
  public Conventions conventions() {
    return Conventions.of(
        "design errors",
        "estimate = true effect + SE times a normal variable (a central t variable with df);"
            + " significant at two-sided α; closed form",
        Reference.GELMAN_CARLIN_2014,
        Reference.LU_QIU_DENG_2019);
  }
}
