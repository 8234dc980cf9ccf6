// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import java.util.List;
import java.util.Optional;
import org.equipoise.core.Require;

/**
 * The density of a sample, estimated with Gaussian kernels: f(x) = Σ φ((x − xᵢ)/h)/(n h).
 *
 * <p>The bandwidth is Silverman's rule of thumb, h = 0.9 min(s, IQR/1.34) n^(−1/5), with the
 * standard deviation s (divisor n − 1) and the interquartile range by {@link SampleQuantile}; s
 * alone where the IQR is 0. It smooths away separate humps less than the normal reference rule
 * does, and is no test of whether there are any.
 *
 * @see <a href="https://doi.org/10.1201/9781315140919">Silverman (1986), Density Estimation for
 *     Statistics and Data Analysis, equation 3.31</a>
 */
public final class KernelDensity {
  private final List<Double> values;
  private final double bandwidth;

  private KernelDensity(List<Double> values, double bandwidth) {
    this.values = values;
    this.bandwidth = bandwidth;
  }

  /**
   * The density of some values.
   *
   * @param values the sample, finite
   * @return the density; empty when fewer than 2 values or all equal give no bandwidth
   * @throws IllegalArgumentException if a value is not finite
   */
  public static Optional<KernelDensity> of(List<Double> values) {
    values.forEach(value -> Require.finite(value, "values"));
    double bandwidth = values.size() < 2 ? 0 : silverman(values.stream().sorted().toList());
    return bandwidth > 0 && Double.isFinite(bandwidth)
        ? Optional.of(new KernelDensity(List.copyOf(values), bandwidth))
        : Optional.empty();
  }

  private static double silverman(List<Double> sorted) {
    int n = sorted.size();
    double mean = sorted.stream().mapToDouble(value -> value / n).sum();
    double squares = sorted.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
    double sd = Math.sqrt(squares / (n - 1));
    double robust = (SampleQuantile.of(sorted, 0.75) - SampleQuantile.of(sorted, 0.25)) / 1.34;
    return 0.9 * (robust > 0 ? Math.min(sd, robust) : sd) * Math.pow(n, -0.2);
  }

  /**
   * How wide a kernel is.
   *
   * @return the standard deviation h of the kernels, positive, in the unit of the values
   */
  public double bandwidth() {
    return bandwidth;
  }

  /**
   * The density at a place.
   *
   * @param x the place
   * @return per unit of the values, 0 or more
   */
  public double at(double x) {
    double sum = 0;
    for (double value : values) {
      double z = (x - value) / bandwidth;
      sum += Math.exp(-z * z / 2);
    }
    return sum / (values.size() * bandwidth * Math.sqrt(2 * Math.PI));
  }
}
