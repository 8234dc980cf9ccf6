// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The limits by the fixed nodes put back into the adaptive quadrature of the distribution. */
class ChiNodesBruteForceTest {
  private static final double[] TAILS = {1e-6, 1e-4, 0.005, 0.025, 0.05, 0.25, 0.49};

  static DoubleStream degreesOfFreedom() {
    return DoubleStream.of(3, 3.5, 5, 8, 18, 48, 98, 1000, 1e5, 1e6, 1e9);
  }

  @ParameterizedTest
  @MethodSource("degreesOfFreedom")
  void the_tail_at_the_limit_is_the_one_asked_for(double df) {
    for (double part : new double[] {-2.8, -1, -0.3, -0.01, 0, 0.01, 0.3, 1, 2, 2.8}) {
      double t = Math.max(-2000, Math.min(2000, part * Math.sqrt(df)));
      for (double tail : TAILS) {
        assertThat(ChiNodes.serves(t, df, tail)).isTrue();
        double ncp = new ChiNodes(t, df).noncentrality(t, Normal.quantile(tail), tail);
        // a rounding of t moves its tail too
        double slack = 1e-12 * tail * (1 + Math.abs(Math.log(tail))) * (1 + Math.abs(t) / 10);
        assertThat(Math.abs(NoncentralT.cdf(t, df, ncp) - tail))
            .as("df %s, t %s, tail %s", df, t, tail)
            .isLessThan(slack);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("degreesOfFreedom")
  void the_quadrature_takes_over_without_a_step(double df) {
    double edge = Math.sqrt(8 * df);
    double inside = NoncentralT.noncentralityAt(edge * (1 - 1e-13), df, 0.025);
    double outside = NoncentralT.noncentralityAt(edge * (1 + 1e-13), df, 0.025);
    assertThat(Math.abs(outside - inside)).isLessThan(1e-11 * (1 + Math.abs(inside)));
  }
}
