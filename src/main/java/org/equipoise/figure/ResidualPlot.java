// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;
import java.util.Objects;
import org.equipoise.core.Require;

/**
 * How near to normal the residuals of a model are: their histogram with the normal curve of their
 * own mean and SD, and beside it each residual against the normal quantile of its rank, with the
 * line on which they would lie.
 *
 * <p>The histogram's bins have at most the width of Freedman and Diaconis, 2 IQR n^(−1/3), or by
 * Sturges 1 + log2 n bins where the IQR is 0; from the smallest to the largest residual. The i-th
 * of n sorted residuals stands at the quantile of (i − 3/8)/(n + 1/4) (Blom 1958).
 *
 * @param caption the words around the figure; without alt text, one is made from the residuals
 * @param title what a residual is, with its unit
 * @param groups the residuals of each arm, together 1 or more
 * @see <a href="https://doi.org/10.1007/BF01025868">Freedman and Diaconis (1981), Z.
 *     Wahrscheinlichkeitstheorie verw. Gebiete 57, 453-476</a>
 */
public record ResidualPlot(Caption caption, String title, List<Group> groups) {
  /**
   * Checks that there is a residual.
   *
   * @throws IllegalArgumentException if there is none
   */
  public ResidualPlot {
    Objects.requireNonNull(caption, "caption");
    Objects.requireNonNull(title, "title");
    groups = List.copyOf(groups);
    Require.atLeast(
        groups.stream().mapToInt(group -> group.residuals().size()).sum(),
        1,
        "number of residuals");
  }

  /**
   * The residuals of one arm.
   *
   * @param name its name
   * @param role whose colour it has
   * @param residuals one a participant, finite
   */
  public record Group(String name, Role role, List<Double> residuals) {
    /**
     * Checks the residuals.
     *
     * @throws IllegalArgumentException if one is not finite
     */
    public Group {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(role, "role");
      residuals = List.copyOf(residuals);
      residuals.forEach(value -> Require.finite(value, "residuals"));
    }
  }

  /**
   * The figure.
   *
   * @return its marks and words
   */
  public Figure figure() {
    return new ResidualLayout(this).figure();
  }
}
