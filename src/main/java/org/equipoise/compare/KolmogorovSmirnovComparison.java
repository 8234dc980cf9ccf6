// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.OptionalDouble;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Reference;
import org.equipoise.core.SignificanceTest;
import org.equipoise.core.TwoArms;
import org.equipoise.numeric.KolmogorovSmirnov;

/**
 * Compares the whole distributions of two arms: the largest distance D of their distribution
 * functions (Kolmogorov and Smirnov).
 *
 * <p>p is exact, conditional on the ties, when n1·n2 is below {@link
 * KolmogorovSmirnov#EXACT_BELOW}, else by the limiting distribution.
 *
 * <p>Sign: none, D is in [0, 1]. Alternative greater: experimental values are larger (their
 * distribution function lies lower), which R calls less.
 *
 * @see <a href="https://doi.org/10.1007/BF02589501">Hodges (1958), Ark Mat 3, 469-486</a>
 */
public enum KolmogorovSmirnovComparison {
  /** The only one. */
  KS;

  /**
   * Compares the arms.
   *
   * @param arms the values of both arms, 1 or more each, finite
   * @param inference the alternative; there is no interval
   * @return D and its p
   */
  public Estimation compare(TwoArms<double[]> arms, Inference inference) {
    KolmogorovSmirnov ks =
        KolmogorovSmirnov.of(arms.experimental(), arms.control(), inference.alternative());
    double d = ks.distance();
    String p =
        ks.exact()
            ? "exact over all orders of the values, conditional on ties"
            : "by the limiting distribution, since n1·n2 is "
                + KolmogorovSmirnov.EXACT_BELOW
                + " or more";
    return Estimate.of(
            d,
            Conventions.of(
                "ks",
                "largest distance of the distribution functions; p " + p,
                Reference.HODGES_1958))
        .withTest(new SignificanceTest(d, OptionalDouble.empty(), ks.p(), inference.alternative()));
  }
}
