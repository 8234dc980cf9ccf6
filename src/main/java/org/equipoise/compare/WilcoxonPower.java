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
import org.equipoise.numeric.Normal;

/**
 * The Wilcoxon-Mann-Whitney test by Noether's approximation. With P = Φ(delta/√(σ1² + σ2²)) the
 * probability of superiority of normal outcomes, power = Φ(|P - 1/2|/se - z), se² = (1/n1 +
 * 1/n2)/12, the variance without a difference.
 *
 * @param standardDeviations of the arms, positive
 * @see <a href="https://doi.org/10.1080/01621459.1987.10478478">Noether (1987), JASA 82,
 *     645-647</a>
 */
public record WilcoxonPower(TwoArms<Double> standardDeviations) implements PowerDesign {
  /**
   * Checks the standard deviations.
   *
   * @throws IllegalArgumentException if one is not positive and finite
   */
  public WilcoxonPower {
    Require.positiveFinite(standardDeviations.experimental(), "sd");
    Require.positiveFinite(standardDeviations.control(), "sd");
  }

  /**
   * The mean difference of normal outcomes with a probability of superiority.
   *
   * @param superiority P(X &gt; Y), in (0, 1)
   * @return Φ⁻¹(superiority) √(σ1² + σ2²)
   */
  public double delta(double superiority) {
    return Normal.quantile(Require.openUnit(superiority, "superiority")) * unit();
  }

  @Override
  public double power(
      PowerClaim claim, PowerSides sides, double delta, TwoArms<Integer> n, double alpha) {
    check(claim, OptionalDouble.of(delta), Optional.of(n));
    double se = Math.sqrt((1.0 / n.experimental() + 1.0 / n.control()) / 12);
    double critical = -Normal.quantile(claim.tail(alpha, sides));
    double shift = Normal.cdf(delta / unit()) - 0.5;
    return claim.probability(shift, sides, new Rejection(se, Double.POSITIVE_INFINITY, critical));
  }

  @Override
  public void check(PowerClaim claim, OptionalDouble delta, Optional<TwoArms<Integer>> n) {
    if (!(claim instanceof PowerClaim.Superiority)) {
      throw new IllegalArgumentException(
          "claim must be superiority for wilcoxon, got " + claim.claim().label());
    }
  }

  @Override
  public String label() {
    return "wilcoxon";
  }

  @Override
  public int least() {
    return 1;
  }

  @Override
  public double unit() {
    return Math.hypot(standardDeviations.experimental(), standardDeviations.control());
  }

  @Override
  public Optional<TwoArms<Double>> spread() {
    return Optional.of(standardDeviations);
  }

  @Override
  public Map<String, Double> more(OptionalDouble delta) {
    Map<String, Double> more = new LinkedHashMap<>();
    delta.ifPresent(each -> more.put("superiority", Normal.cdf(each / unit())));
    return more;
  }

  @Override
  public Conventions conventions() {
    return Conventions.of(
        "power",
        "Wilcoxon-Mann-Whitney test by Noether's approximation, with the variance at no difference;"
            + " the probability of superiority is that of normal outcomes",
        Reference.NOETHER_1987);
  }
}
