// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The plots of a comparison, by the names that people choose them with. */
public enum ComparePlot {
  /** The estimates that share an axis; Bayes factors over the scales of a sweep. */
  FOREST("an estimate"),
  /** p of equivalence over the margin. */
  MARGIN_CURVE("an estimate by tost, tost-student, tost-ancova, tost-yuen or tost-d"),
  /** The statistics of a permutation test's allocations. */
  PERMUTATION("an estimate by permutation or permutation-mean whose statistic is finite"),
  /** The resamples of a bootstrap. */
  BOOTSTRAP(
      "an estimate by bootstrap, bootstrap-percentile, bootstrap-median or bootstrap-trimmed"),
  /** Both arms' distribution functions. */
  ECDF("participants' values and a method that uses them as they are, such as ks, or tobit"),
  /** Two normal densities a standardized difference apart. */
  OVERLAP("an estimate by d, g, cl, u3 or overlap"),
  /** The shares of both arms above each value. */
  DOMINANCE(
      "an estimate by superiority, superiority-logit, brunner-munzel, cliff, lod-rank or"
          + " wilcoxon*"),
  /** The estimates over the correlation of before and after. */
  SWEEP_R("one row of before and after");

  private final String needs;

  ComparePlot(String needs) {
    this.needs = needs;
  }

  /**
   * What it cannot be drawn without.
   *
   * @return in words
   */
  public String needs() {
    return needs;
  }

  /**
   * The name that people choose it with.
   *
   * @return such as margin-curve
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The plot of a name.
   *
   * @param id such as margin-curve
   * @return the plot, empty when there is none of this name
   */
  public static Optional<ComparePlot> find(String id) {
    return Arrays.stream(values()).filter(plot -> plot.id().equals(id)).findFirst();
  }

  /**
   * The names of all plots.
   *
   * @return in their order
   */
  public static List<String> ids() {
    return Arrays.stream(values()).map(ComparePlot::id).toList();
  }
}
