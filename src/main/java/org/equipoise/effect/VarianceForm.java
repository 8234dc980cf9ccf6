// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import java.util.Locale;

/** The variances in use for Hedges' g as a study of a meta-analysis. */
public enum VarianceForm {
  /** Large-sample: 1/n1 + 1/n2 + g²/(2(n1 + n2)). */
  LS("1/n1 + 1/n2 + g²/(2(n1 + n2))"),
  /** Borenstein's: J²(1/n1 + 1/n2 + d²/(2(n1 + n2))). */
  LS2("J²(1/n1 + 1/n2 + d²/(2(n1 + n2)))"),
  /** Unbiased: 1/n1 + 1/n2 + (1 - (m - 2)/(m J²)) g², m = n1 + n2 - 2. */
  UB("1/n1 + 1/n2 + (1 - (m - 2)/(m J²)) g², m = n1 + n2 - 2, unbiased");

  private final String formula;

  VarianceForm(String formula) {
    this.formula = formula;
  }

  /**
   * The name on the command line.
   *
   * @return such as ls
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String formula() {
    return formula;
  }

  double variance(PooledD d, double j) {
    double g = j * d.value();
    double m = d.degreesOfFreedom();
    return switch (this) {
      case LS -> d.atZero() + g * g / (2 * (d.n1() + d.n2()));
      case LS2 -> j * j * d.variance();
      case UB -> d.atZero() + (1 - (m - 2) / (m * j * j)) * g * g;
    };
  }
}
