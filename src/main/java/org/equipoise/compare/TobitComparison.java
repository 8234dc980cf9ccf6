// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.ArmValues;
import org.equipoise.evidence.Sample;

/**
 * Compares two arms with values below a detection limit by censored normal regression (Tobit):
 * outcome on arm, baseline, covariates and strata, by maximum likelihood.
 *
 * <p>The estimate is the coefficient of the arm, experimental minus control, in the units of the
 * outcome (of its log on the log scale). The test is the likelihood ratio test, its statistic the
 * signed root; the interval holds the coefficients that it does not reject, so the two are dual.
 * The standard error is Wald's. Further numbers: {@code censored1}, {@code censored2} (values below
 * the limit), {@code residual_sd} (σ), {@code log_likelihood} and {@code iterations}.
 *
 * <p>Where all values of an arm are below the limit the likelihood has no maximum: the reason then
 * names the one limit that the difference has.
 *
 * @see <a href="https://doi.org/10.2307/1907382">Tobin (1958), Econometrica 26, 24-36</a>
 * @see <a href="https://doi.org/10.2307/1911445">Olsen (1978), Econometrica 46, 1211-1215</a>
 */
public enum TobitComparison implements SampleComparison {
  /** The only one. */
  TOBIT;

  @Override
  public Estimation compare(Sample sample, Settings settings) {
    TwoArms<ArmValues> model = sample.model();
    TwoArms<boolean[]> below =
        sample.below().orElseGet(() -> model.map(arm -> new boolean[arm.n()]));
    int censored1 = count(below.experimental());
    int censored2 = count(below.control());
    boolean all1 = censored1 == sample.n1();
    boolean all2 = censored2 == sample.n2();
    if (all1 && all2) {
      return new NotEstimable(
          Reason.CENSORED, "all values of both arms are below the detection limit");
    }
    TobitProblem problem = TobitProblem.of(model, below);
    if (all1 || all2) {
      return problem.oneArm(all1, settings.inference().level());
    }
    Estimation estimation = problem.estimate(settings.inference());
    return estimation instanceof Estimate estimate
        ? estimate.with("censored1", censored1).with("censored2", censored2)
        : estimation;
  }

  private static int count(boolean[] flags) {
    int count = 0;
    for (boolean flag : flags) {
      count += flag ? 1 : 0;
    }
    return count;
  }
}
