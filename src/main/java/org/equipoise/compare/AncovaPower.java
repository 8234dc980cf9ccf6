// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.core.Conventions;
import org.equipoise.core.Reference;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;
import org.equipoise.numeric.LogConcaveDensity;
import org.equipoise.numeric.StudentT;

/**
 * Analysis of covariance with k normal covariates of the same distribution in both arms, exact.
 *
 * <p>With N = n1 + n2 and σ² = sd² (1 - r²), the variance of the adjusted difference given the
 * covariates is σ² (1/n1 + 1/n2)/B, where B, the loss by their chance imbalance, is beta((N - 1 -
 * k)/2, k/2). Given B the test is a noncentral t with N - 2 - k degrees of freedom; the power is
 * the expectation over B.
 *
 * @param standardDeviation of the outcome within arms, positive
 * @param correlation of the outcome with the covariates within arms (the multiple one), in (-1, 1)
 * @param covariates how many, 1 or more
 * @see <a href="https://doi.org/10.1007/s11336-019-09692-3">Shieh (2020), Psychometrika 85,
 *     101-120</a>
 */
public record AncovaPower(double standardDeviation, double correlation, int covariates)
    implements PowerDesign {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if one is outside its domain
   */
  public AncovaPower {
    Require.positiveFinite(standardDeviation, "sd");
    Require.atLeast(covariates, 1, "covariates");
    if (!(correlation > -1 && correlation < 1)) {
      throw new IllegalArgumentException("r must be in (-1, 1), got " + correlation);
    }
  }

  @Override
  public double power(
      PowerClaim claim, PowerSides sides, double delta, TwoArms<Integer> n, double alpha) {
    double total = (double) n.experimental() + n.control();
    double df = total - 2 - covariates;
    double residual = standardDeviation * Math.sqrt((1 - correlation) * (1 + correlation));
    double se = residual * Math.sqrt(1.0 / n.experimental() + 1.0 / n.control());
    double critical = -StudentT.quantile(claim.tail(alpha, sides), df);
    return LogConcaveDensity.ofBetaAngle((df + 1) / 2, covariates / 2.0)
        .expectation(
            angle ->
                claim.probability(delta, sides, new Rejection(se / Math.sin(angle), df, critical)));
  }

  @Override
  public void check(PowerClaim claim, OptionalDouble delta, Optional<TwoArms<Integer>> n) {
    if (n.isPresent() && n.get().experimental() + n.get().control() < covariates + 3) {
      throw new IllegalArgumentException(
          "n must be "
              + (covariates + 3)
              + " or more in all with "
              + covariates
              + " covariates, got "
              + n.get().experimental()
              + ":"
              + n.get().control());
    }
  }

  @Override
  public String label() {
    return "ancova";
  }

  @Override
  public Optional<TwoArms<Double>> spread() {
    return Optional.of(new TwoArms<>(standardDeviation, standardDeviation));
  }

  @Override
  public Map<String, Double> more(OptionalDouble delta) {
    Map<String, Double> more = new LinkedHashMap<>();
    more.put("r", correlation);
    more.put("covariates", (double) covariates);
    return more;
  }

  @Override
  public int least() {
    return covariates / 2 + 2; // so that a degree of freedom is left
  }

  @Override
  public double unit() {
    return standardDeviation;
  }

  @Override
  public Conventions conventions() {
    return Conventions.of(
        "power",
        "analysis of covariance with "
            + covariates
            + (covariates == 1 ? " normal covariate" : " normal covariates")
            + ", exact by integration over their chance imbalance",
        Reference.SHIEH_2020);
  }
}
